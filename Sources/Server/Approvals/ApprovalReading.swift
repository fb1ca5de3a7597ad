import GRDB
import RulesEngine
import TenantConfig

/// Reads requests for the desk and asks the engine about them, inside a block of the database.
struct ApprovalReading {
    let town: TownInForce
    let db: Database

    /// The requests that await an answer, first those that should have had it by now, then the oldest; of one activity, or of all.
    func queue(of activity: Name<Activity>? = nil, at now: LocalInstant) throws -> [ApprovalCase] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT number FROM request WHERE town = ? AND state = 'pending' AND gathered_until IS NULL \(activity == nil ? "" : "AND activity = ?")
                ORDER BY CASE WHEN answer_by <= ? THEN 0 ELSE 1 END, asked_at, number
                """,
            arguments: StatementArguments([town.town.id.text] + [activity?.text].compactMap(\.self) + [now.description]))
        return try rows.compactMap { try self.case(number: $0["number"]) }
    }

    /// The requests whose places are held until the family confirms or pays, what is due first before others.
    func due() throws -> [(request: RequestRecord, child: String)] {
        let numbers = try String.fetchAll(
            db, sql: "SELECT number FROM request WHERE town = ? AND due_by IS NOT NULL ORDER BY due_by, number", arguments: [town.town.id])
        return try numbers.compactMap { number in
            try RequestStore(town: town.town.id, database: db).request(number: number).map { request in
                (request: request, child: try FamilyStore(town.town.id, db).child(request.child)?.fullName ?? "")
            }
        }
    }

    /// The request of that number, decided or not; nil when the town has none.
    func `case`(number: String) throws -> ApprovalCase? {
        let name = town.town.id
        let households = FamilyStore(name, db)
        let requests = RequestStore(town: name, database: db)
        let household = try String.fetchOne(
            db, sql: "SELECT household FROM request WHERE town = ? AND number = ?", arguments: [name, number])
        guard let household, let request = try requests.request(number: number, household: household),
            let guardian = try households.guardian(request.guardian), let child = try households.child(request.child)
        else { return nil }
        let asked = town.zone.wall(at: request.askedAt).date
        var facts = try households.facts(
            of: child, in: household, under: town.rulebook, on: town.rulebook.nextDay(of: request.activity, from: asked) ?? asked)
        let lines = try requests.lines(of: request)
        // Days of one request are the same time: none of them had happened when it was made.
        facts.events[request.activity]?[.late]?.removeAll { day in lines.contains { $0.day == day } }
        return try judged(request, guardian, child, facts, lines)
    }

    private func judged(
        _ request: RequestRecord, _ guardian: Guardian, _ child: Child, _ facts: ChildFacts, _ lines: [RequestRecord.Line]
    ) throws -> ApprovalCase {
        let activity = town.rulebook.activity(request.activity)
        // Judged as of the moment it was made: that the town takes its time takes nothing from the family.
        let asked = town.zone.wall(at: request.askedAt)
        let (wish, ruling, question): (EnrolmentWish, ApprovalCase.Ruling, ApprovalCase.Question?) =
            switch request.kind {
            case .reservation: try reservation(request, child, facts, lines, asked)
            case .enrolment: try enrolment(request, facts, asked)
            }
        return ApprovalCase(
            request: request, guardian: guardian, child: child, activity: activity, lines: lines, facts: facts, wish: wish, ruling: ruling,
            advice: town.rulebook.advice(request.activity, days: lines.map(\.day), child: facts, now: asked, isFull: ruling.lacksPlaces),
            question: question)
    }

    private func reservation(
        _ request: RequestRecord, _ child: Child, _ facts: ChildFacts, _ lines: [RequestRecord.Line], _ asked: LocalInstant
    ) throws -> (EnrolmentWish, ApprovalCase.Ruling, ApprovalCase.Question?) {
        let centre = try centre(of: request)
        let place = EnrolmentWish(centre: centre)
        let whole = lines.filter { !$0.hasLapsed }
        let lines = whole.filter { $0.wait == nil }
        let days = lines.map(\.day)
        guard let first = days.min(), let last = days.max() else { return (place, .impossible([]), nil) }
        let store = StandingStore(town: town.town.id, database: db)
        var standing = try store.standing(
            child: child.id, activity: request.activity, days: town.rulebook.limited(request.activity, first...last), under: town)
        var taken = try PlaceStore(town: town, database: db)
            .taken(for: child.id, activity: request.activity, centre: centre, days: first...last, countsWaiting: false)
        // The request's own places are held already: without them it is judged like a new one.
        for line in try heldPlaces(of: request) {
            standing.days[line.day]?[line.column.slot] = nil
            taken[line.day, line.column] -= 1
            taken[everywhere: line.day, line.column] -= 1
        }
        let situation = Situation(
            child: facts, enrolled: .at(centre), standing: standing, taken: taken, now: asked,
            channel: request.entry?.channel ?? .portal, whole: ReservationRequest(asking: whole))
        let wish = ReservationRequest(asking: lines)
        let ruling = ApprovalCase.Ruling(town.rulebook.decide(request.activity, wish, in: situation))
        return (place, ruling, ApprovalCase.Question(request: wish, situation: situation))
    }

    private func enrolment(
        _ request: RequestRecord, _ facts: ChildFacts, _ asked: LocalInstant
    ) throws -> (EnrolmentWish, ApprovalCase.Ruling, ApprovalCase.Question?) {
        let kept = try String.fetchOne(
            db, sql: "SELECT facts FROM request WHERE town = ? AND id = ?", arguments: [town.town.id, request.id])
        var wish = kept.flatMap(EnrolmentFacts.init(json:))?.wish ?? EnrolmentWish()
        // Requests kept before enrolments had days are for those of the moment at which they were made.
        wish.days = wish.days ?? town.rulebook.enrolmentDays(of: request.activity, from: asked.date)
        let others = try PlaceStore(town: town, database: db).enrolled(request.activity, but: request.child)
        let decision = town.rulebook.enrol(
            request.activity, child: facts, now: asked, wish: wish.centre, status: wish.status, others: others,
            channel: request.entry?.channel ?? .portal, on: wish.days?.upperBound)
        switch decision.outcome {
        case .accepted, .awaitingApproval: return (wish, .possible(placesLeft: [:]), nil)
        case .refused(let reasons): return (wish, .enrolmentImpossible(reasons), nil)
        case .undetermined(let missing): return (wish, .undetermined(missing), nil)
        }
    }

    private func heldPlaces(of request: RequestRecord) throws -> [(day: CivilDate, column: RulesEngine.Column)] {
        try Row.fetchAll(
            db, sql: "SELECT day, slot, meal FROM reservation WHERE town = ? AND request = ? AND state = 'pending'",
            arguments: [town.town.id, request.id]
        ).map { ($0["day"], RulesEngine.Column($0["slot"], $0["meal"])) }
    }

    /// Where its places are held, or where the child is enrolled.
    private func centre(of request: RequestRecord) throws -> Name<Centre>? {
        let text = try String.fetchOne(
            db,
            sql: """
                SELECT centre FROM reservation WHERE town = ? AND request = ?
                UNION ALL SELECT centre FROM (
                    SELECT centre FROM enrolment WHERE town = ? AND child = ? AND activity = ?
                        AND COALESCE(until, '9999-12-31') >= (SELECT MIN(day) FROM request_line WHERE town = ? AND request = ?)
                    ORDER BY since LIMIT 1)
                LIMIT 1
                """,
            arguments: [
                town.town.id, request.id, town.town.id, request.child, request.activity, town.town.id, request.id,
            ])
        return text.flatMap(Name.init(kept:))
    }
}

extension ReservationRequest {
    /// What was asked for, to ask it again.
    fileprivate init(asking lines: [RequestRecord.Line]) {
        self.init(Dictionary(lines.map { (Cell($0.day, $0.slot), $0.change.wish) }, uniquingKeysWith: { _, last in last }))
    }
}

extension Decision.Line.Change {
    /// What was asked for, to ask it again.
    fileprivate var wish: ReservationRequest.Change {
        switch self {
        case .add(let meal), .meal(_, let meal): .add(meal: meal)
        case .remove: .remove
        }
    }
}

extension ApprovalCase.Ruling {
    fileprivate init(_ decision: Decision) {
        let refused = decision.lines.filter { !$0.reasons.isEmpty }
        switch decision.outcome {
        case .undetermined(let missing): self = .undetermined(missing)
        case .refused: self = .impossible(refused)
        case .accepted, .awaitingApproval, .waiting, .nothingToDo:
            let left = decision.lines.compactMap { line in line.placesLeft.map { (line.slot, $0) } }
            self = .possible(placesLeft: Dictionary(left, uniquingKeysWith: min), tried: decision.lines.flatMap(\.tried))
        }
    }
}
