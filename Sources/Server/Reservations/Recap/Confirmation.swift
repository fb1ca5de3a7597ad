import GRDB
import RulesEngine
import TenantConfig

/// Takes the places and keeps the request, in the one transaction that decides. The browser only previews.
struct Confirmation {
    let procedure: Procedure
    let instant: RequestInstant
    /// Where the follow-up page of a token is reached from outside.
    let followUp: (String) -> String

    /// What the recap's form brings back.
    struct Asked: Sendable {
        let draft: String
        let seen: SeenLines
        /// To go on without the lines that were shown as refused.
        let leavesRefused: Bool
    }

    enum Outcome: Sendable {
        /// Kept now, or by the same click a moment ago, with the places that it has freed for others.
        case kept(number: String, freed: Set<FreedPlace>)
        /// Nothing is booked: what was shown is no longer what would be.
        case changed
        /// Nothing is booked: there is nothing left to confirm.
        case nothingToDo
    }

    /// Decides anew, and keeps what is granted. Called inside a transaction begun for writing.
    func confirm(_ asked: Asked, _ database: Database) throws -> Outcome {
        let town = procedure.town.town.id
        if let done = try RequestStore(town: town, database: database).request(draft: asked.draft, guardian: procedure.guardian.id) {
            return .kept(number: done.number, freed: [])
        }
        guard let draft = try procedure.drafts(database).draft(child: procedure.child.id, activity: procedure.activity) else {
            return .nothingToDo
        }
        let ruling = try self.ruling(draft, leavingRefused: asked.leavesRefused, database)
        guard draft.id == asked.draft, draft.undecided.isEmpty, isAsShown(ruling.decision, asked) else { return .changed }
        switch ruling.decision.outcome {
        case .accepted, .waiting: return try keep(ruling, .accepted, database)
        case .awaitingApproval: return try keep(ruling, .pending, database)
        case .refused, .undetermined: return .changed
        case .nothingToDo: return .nothingToDo
        }
    }

    private func ruling(_ draft: Draft, leavingRefused: Bool, _ database: Database) throws -> Ruling {
        let ruling = try Ruling(draft, of: procedure, at: procedure.judged(at: instant), database)
        guard leavingRefused, !ruling.refused.isEmpty else { return ruling }
        return try Ruling(ruling.draftWithoutRefused, of: procedure, at: procedure.judged(at: instant), database)
    }

    private func isAsShown(_ decision: Decision, _ asked: Asked) -> Bool {
        asked.leavesRefused ? asked.seen.isGranted(by: decision) : SeenLines(decision) == asked.seen
    }

    private func keep(_ ruling: Ruling, _ state: RequestRecord.State, _ database: Database) throws -> Outcome {
        let town = procedure.town.town
        let lines = ruling.decision.lines.map { line in
            RequestRecord.Line(
                day: line.day, slot: line.slot, change: line.change, terms: line.late.map { LateWording(offer: $0, town: town).brief })
        }
        let request = try NewRequest(
            guardian: procedure.guardian, child: procedure.child.id, activity: procedure.activity.name, kind: .reservation, state: state,
            draft: ruling.draft.id, lines: lines, instant: instant, revision: procedure.town.revision,
            facts: DecisionFacts(ruling, of: procedure).json(), estimate: ruling.table(in: town),
            arrival: procedure.arrival, judgedAt: procedure.judged(at: instant),
            dues: RequestDues(ruling.dues(of: procedure, answer: state == .pending ? nil : instant.wall)),
            gatheredUntil: ruling.gatheredUntil
        ).keep(in: town.id, database)
        let waiting = Set(ruling.waiting.map(\.day))
        let atOnce = lines.filter { !waiting.contains($0.day) }
        var freed: Set<FreedPlace> = []
        if !atOnce.isEmpty, request.gatheredUntil == nil {
            freed = try Booking(request: request, procedure: procedure, database: database).carry(out: atOnce)
        }
        try WaitingStore(town: town.id, database: database).join(request, waiting.sorted(), at: procedure.centre?.name)
        try procedure.drafts(database).forget(child: procedure.child.id, activity: procedure.activity.name)
        if !atOnce.isEmpty {
            let told = [answer(to: request, hasOthers: !waiting.isEmpty), request.gathering, request.dues.promise].compactMap(\.self)
            try tell(.requestReceived, request, atOnce, told + request.dues.sentences, database)
        }
        if !waiting.isEmpty {
            let told = (atOnce.isEmpty ? [] : [others(than: request)]) + ruling.waitingPromises(in: procedure)
            try tell(.waitingListJoined, request, lines.filter { waiting.contains($0.day) }, told, database)
        }
        return .kept(number: request.number, freed: freed)
    }

    /// What has become of the days that do not wait for a place, where that is known already.
    private func answer(to request: RequestRecord, hasOthers: Bool) -> FrenchText? {
        guard request.state == .accepted, request.gatheredUntil == nil else { return nil }
        return hasOthers
            ? "C’est enregistré pour ces jours. Les autres jours demandés attendent une place\u{A0}: un autre courriel vous le confirme."
            : "Votre demande est acceptée\u{A0}: c’est enregistré."
    }

    /// What has become of the days of a request that do not wait for a place, said beside those that do.
    private func others(than request: RequestRecord) -> FrenchText {
        switch request.state {
        case .accepted where request.gatheredUntil == nil:
            "C’est enregistré pour les autres jours de cette demande\u{A0}: un autre courriel vous le confirme."
        case .accepted, .pending, .refused, .withdrawn: "La réponse pour les autres jours de cette demande vous vient à part, par courriel."
        }
    }

    private func tell(
        _ event: Message.Event, _ request: RequestRecord, _ lines: [RequestRecord.Line], _ notes: [FrenchText], _ database: Database
    ) throws {
        let town = procedure.town.town
        let matter = LetterMatter(
            guardian: procedure.guardian.fullName, child: procedure.child.firstName, activity: procedure.activity.name,
            centre: procedure.centre?.name, subject: .reservation, number: request.number, askedOn: procedure.judged(at: instant),
            link: followUp(request.token), entry: request.entry?.words, notes: notes,
            days: LetterDay.days(of: lines, in: procedure.activity, of: town))
        let letter = Letter(event, about: matter, from: town)
        try Outbox.add(
            letter, to: procedure.guardian.email, replyTo: town.desk.email, about: request.id, in: town.id, at: instant.utc, database)
    }
}
