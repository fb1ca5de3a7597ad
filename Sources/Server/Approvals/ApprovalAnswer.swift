import GRDB
import RulesEngine
import TenantConfig

/// Answers a request for the town: what it changes, the record of the decision and the mail are one transaction.
struct ApprovalAnswer: Sendable {
    let portal: Portal
    let town: TownInForce
    let agent: Agent

    /// What the agent decides.
    enum Choice: Sendable, Equatable {
        case accept
        /// Only when the engine still advises it, for many requests at once.
        case acceptAdvised
        case refuse(ApprovalRefusal)
    }

    enum Outcome: Sendable, Equatable {
        case accepted, refused
        /// Another agent was faster, or the same one in another window.
        case alreadyDecided
        /// The rules or the places no longer allow it, or the engine no longer advises it; nothing is changed.
        case notPossible
    }

    /// Decides the request of that number.
    ///
    /// - Throws: `PageError.notFound` when the town has no such request.
    func answer(_ number: String, _ choice: Choice) async throws -> Outcome {
        let outcome = try await portal.database.write { db in
            guard let pending = try ApprovalReading(town: town, db: db).case(number: number) else { throw PageError.notFound }
            guard pending.request.state == .pending else { return Outcome.alreadyDecided }
            let verdict = pending.verdict(in: town.town)
            // What is gathered is accepted with the others of its batch.
            let isGathered = pending.request.gatheredUntil != nil
            switch choice {
            case .accept: return verdict == .impossible || isGathered ? .notPossible : try accept(pending, db)
            case .acceptAdvised: return verdict == .accept && !isGathered ? try accept(pending, db) : .notPossible
            case .refuse(let refusal): return try refuse(pending, refusal, db)
            }
        }
        portal.mailWaits()
        return outcome
    }

    private func accept(_ pending: ApprovalCase, _ db: Database) throws -> Outcome {
        let instant = portal.instant(in: town)
        let dues = pending.dues(granted: instant.wall, under: town.rulebook)
        try record(.accepted, pending, refusal: nil, dues, instant, db)
        switch pending.request.kind {
        case .reservation:
            let freed = try carryOut(pending, confirms: dues.tasks.isEmpty, db)
            try moves(instant, db).move(pending.request.activity, freed: freed)
        case .enrolment:
            let first = max(instant.today, pending.wish.days?.lowerBound ?? instant.today)
            let isNew = try EnrolmentStore(town.town.id, db)
                .enrol(
                    pending.child, in: pending.request.activity, at: pending.centre, as: pending.status, since: first,
                    until: pending.wish.days?.upperBound)
            if isNew {
                try ChosenMealStore(town.town.id, db)
                    .choose(pending.wish.meals, for: pending.request.child, in: pending.request.activity, since: first)
            }
        }
        let settled = pending.lines.filter { $0.wait == nil }
        try tell(event(of: pending.request, settled), pending, settled, reason: nil, dues.sentences, instant, db)
        return .accepted
    }

    private func event(of request: RequestRecord, _ settled: [RequestRecord.Line]) -> Message.Event {
        switch request.kind {
        case .enrolment: .enrolled
        case .reservation: settled.contains(where: \.hasLapsed) ? .requestPartlyAccepted : .requestAccepted
        }
    }

    private func refuse(_ pending: ApprovalCase, _ refusal: ApprovalRefusal, _ db: Database) throws -> Outcome {
        let instant = portal.instant(in: town)
        try record(.refused, pending, refusal: refusal, pending.request.dues, instant, db)
        try moves(instant, db).release(pending.request, by: agent.id)
        let asked = pending.lines.map { RequestRecord.Line(day: $0.day, slot: $0.slot, change: $0.change) }
        try tell(
            pending.request.kind == .enrolment ? .enrolmentRefused : .requestRefused, pending, asked, reason: refusal.words(in: town.town),
            [], instant, db)
        return .refused
    }

    private func moves(_ instant: RequestInstant, _ db: Database) -> WaitingMoves {
        WaitingMoves(portal: portal, town: town, instant: instant, database: db)
    }

    func record(
        _ state: RequestRecord.State, _ pending: ApprovalCase, refusal: ApprovalRefusal?, _ dues: RequestDues, _ instant: RequestInstant,
        _ db: Database
    ) throws {
        try db.execute(
            sql: """
                UPDATE request SET state = ?, decided_at = ?, decided_by = ?, reason = ?, sentence = ?, revision = ?,
                    confirm_by = ?, pay_by = ?, due_by = ?
                WHERE town = ? AND id = ? AND state = 'pending'
                """,
            arguments: [
                state.rawValue, instant.utc, agent.id, refusal?.reason, refusal?.sentence, town.revision, dues.confirmBy, dues.payBy,
                dues.dueBy, town.town.id, pending.request.id,
            ])
    }

    /// Places that were held become reservations; removals and changes of meal, which had waited, are made. A line that has lapsed is not:
    /// what stands in its place is another's. What comes free by it is answered.
    ///
    /// - Parameter confirms: whether places are booked at once, and not held until the family has done what it has to.
    func carryOut(_ pending: ApprovalCase, confirms: Bool, _ db: Database) throws -> Set<FreedPlace> {
        let (name, request) = (town.town.id, pending.request)
        var freed: Set<FreedPlace> = []
        if confirms {
            try db.execute(
                sql: "UPDATE reservation SET state = 'confirmed' WHERE town = ? AND request = ?", arguments: [name, request.id])
        }
        for line in pending.lines where line.wait == nil {
            let place: StatementArguments = [name, request.child, request.activity, line.day, line.slot]
            guard !line.hasLapsed else {
                try db.execute(
                    sql: "UPDATE request_line SET lapsed = 1 WHERE town = ? AND request = ? AND day = ? AND slot = ?",
                    arguments: [name, request.id, line.day, line.slot])
                continue
            }
            switch line.change {
            case .add: break
            case .remove:
                freed.formUnion(
                    try FreedPlace.fetchAll(
                        db,
                        sql: """
                            DELETE FROM reservation WHERE town = ? AND child = ? AND activity = ? AND day = ? AND slot = ?
                            RETURNING day, centre
                            """, arguments: place))
            case .meal(_, let meal):
                freed.formUnion(
                    try FreedPlace.fetchAll(
                        db,
                        sql: """
                            UPDATE reservation SET meal = ? WHERE town = ? AND child = ? AND activity = ? AND day = ? AND slot = ?
                            RETURNING day, centre
                            """, arguments: [meal] + place))
            }
        }
        return freed
    }

    func tell(
        _ event: Message.Event, _ pending: ApprovalCase, _ lines: [RequestRecord.Line], reason: String?, _ notes: [FrenchText],
        _ instant: RequestInstant, _ db: Database
    ) throws {
        let request = pending.request
        let path = event == .enrolled ? "enfants/\(request.child)/\(request.activity)" : "suivi/\(request.token)"
        let days = pending.activity.map { LetterDay.days(of: lines, in: $0, of: town.town) }
        let enrolment = event == .enrolled ? pending.activity.map { RequestedEnrolment(pending.wish, in: $0, of: town) } : nil
        let asked = (enrolment?.notes ?? []) + (enrolment == nil ? [] : [request.estimate?.sentence].compactMap(\.self))
        let matter = LetterMatter(
            guardian: pending.guardian.fullName, child: pending.child.firstName, activity: request.activity, centre: pending.centre,
            subject: request.kind == .enrolment ? .enrolment : .reservation, number: request.number,
            askedOn: town.zone.wall(at: request.askedAt), link: portal.publicAddress(of: path, in: town), reason: reason,
            entry: request.entry?.words, notes: notes + asked, days: days ?? [])
        try Outbox.add(
            Letter(event, about: matter, from: town.town), to: pending.guardian.email, replyTo: town.town.desk.email, about: request.id,
            in: town.town.id, at: instant.utc, db)
    }
}
