import GRDB
import RulesEngine
import TenantConfig

/// Answers all requests of a batch at once, in one transaction: what was proposed becomes places, and every family is written to.
struct BatchAnswer: Sendable {
    let portal: Portal
    let town: TownInForce
    let agent: Agent

    enum Outcome: Sendable, Equatable {
        /// So many requests are answered.
        case done(Int)
        /// Another agent, or the same press a moment ago, has answered them.
        case alreadyDone
        /// What was shown is no longer what would be, or requests are still gathered; nothing is changed.
        case changed
    }

    /// Confirms a proposal as it was shown.
    func confirm(_ batch: Batch, seen: String) async throws -> Outcome {
        let outcome = try await portal.database.write { database -> Outcome in
            let instant = portal.instant(in: town)
            let proposal = try BatchProposal(batch, in: town, database)
            guard !proposal.entries.isEmpty else { return .alreadyDone }
            guard batch.until <= instant.wall, proposal.seen == seen else { return .changed }
            var freed: Set<FreedPlace> = []
            for entry in proposal.entries { freed.formUnion(try answer(entry, instant, database)) }
            try WaitingMoves(portal: portal, town: town, instant: instant, database: database).move(batch.activity, freed: freed)
            return .done(proposal.entries.count)
        }
        portal.mailWaits()
        return outcome
    }

    private var answers: ApprovalAnswer { ApprovalAnswer(portal: portal, town: town, agent: agent) }

    /// What comes free by it is answered.
    private func answer(_ entry: BatchProposal.Entry, _ instant: RequestInstant, _ database: Database) throws -> Set<FreedPlace> {
        var pending = entry.pending
        let lacking = Set(pending.wantedDays.keys).subtracting(entry.given)
        let waits = pending.activity?.waitingList.isEmpty == false
        guard waits || pending.lines.contains(where: { !lacking.contains($0.day) }) else {
            try refuse(pending, instant, database)
            return []
        }
        let dues = entry.given.isEmpty ? RequestDues() : pending.dues(granted: instant.wall, under: town.rulebook)
        try answers.record(.accepted, pending, refusal: nil, dues, instant, database)
        try book(entry, isHeld: !dues.tasks.isEmpty, instant, database)
        if waits {
            try WaitingStore(town: town.town.id, database: database).join(pending.request, lacking.sorted(), at: pending.centre)
        }
        pending.lines = pending.lines.map { line in
            var line = line
            guard lacking.contains(line.day), case .add = line.change else { return line }
            if waits { line.wait = RequestRecord.Wait(state: .waiting, offeredUntil: nil) } else { line.hasLapsed = true }
            return line
        }
        let freed = try answers.carryOut(pending, confirms: dues.tasks.isEmpty, database)
        let settled = pending.lines.filter { $0.wait == nil }
        if !settled.isEmpty {
            let isPart = settled.contains(where: \.hasLapsed)
            let notes: [FrenchText] = (isPart ? ["Les jours marqués « sans effet » n’ont plus de place."] : []) + dues.sentences
            try answers.tell(isPart ? .requestPartlyAccepted : .requestAccepted, pending, settled, reason: nil, notes, instant, database)
        }
        let waiting = pending.lines.filter { $0.wait != nil }
        if !waiting.isEmpty { try answers.tell(.waitingListJoined, pending, waiting, reason: nil, [], instant, database) }
        return freed
    }

    private func refuse(_ pending: ApprovalCase, _ instant: RequestInstant, _ database: Database) throws {
        let reason = town.town.refusals.first { $0.suggestions.contains(.full) }?.name.text
        let sentence = reason == nil ? "Il n’y a plus de place pour les jours demandés." : nil
        let refusal = ApprovalRefusal(reason: reason, sentence: sentence, in: town.town)
        try answers.record(.refused, pending, refusal: refusal, pending.request.dues, instant, database)
        try answers.tell(.requestRefused, pending, pending.lines, reason: refusal?.words(in: town.town), [], instant, database)
    }

    /// Books the days that are given, or holds them until the family has done what it has to.
    private func book(_ entry: BatchProposal.Entry, isHeld: Bool, _ instant: RequestInstant, _ database: Database) throws {
        let (name, request) = (town.town.id, entry.pending.request)
        for (day, columns) in entry.pending.wantedDays where entry.given.contains(day) {
            for column in columns {
                try database.execute(
                    sql: """
                        INSERT INTO reservation (town, child, activity, day, slot, meal, centre, state, request, made_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                    arguments: [
                        name, request.child, request.activity, day, column.slot, column.meal, entry.pending.centre?.text ?? "",
                        isHeld ? "pending" : "confirmed", request.id, instant.utc,
                    ])
            }
        }
        guard let first = entry.given.min(), entry.pending.activity?.enrolment == nil else { return }
        _ = try EnrolmentStore(name, database)
            .enrol(entry.pending.child, in: request.activity, at: entry.pending.centre, since: first)
    }
}
