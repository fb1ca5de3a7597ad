import GRDB
import RulesEngine
import TenantConfig

/// Takes a request back that is gathered for a batch, as long as the batch is not decided. It is called in the transaction that has read the
/// request: of a withdrawal and an answer at the same instant, one finds what the other has left.
struct BatchWithdrawal {
    private let moves: WaitingMoves

    init(_ moves: WaitingMoves) {
        self.moves = moves
    }

    /// Takes it back, and tells the family; false when it has its answer, or is decided by itself.
    ///
    /// - Parameter agent: who does it for the family; nil: the family itself.
    func withdraw(_ request: RequestRecord, by agent: Agent?) throws -> Bool {
        // A second press leads where the first one did.
        if request.state == .withdrawn { return true }
        guard request.canBeWithdrawn else { return false }
        let now = moves.instant.utc
        try moves.database.execute(
            sql: """
                UPDATE request SET state = 'refused', decided_at = ?, withdrawn_at = ?, withdrawn_by = ?, withdrawn_name = ?
                WHERE town = ? AND id = ? AND state = 'pending'
                """,
            arguments: [now, now, agent?.id, agent?.name, moves.name, request.id])
        try moves.release(request, by: agent?.id)
        try tell(request, agent)
        return true
    }

    private func tell(_ request: RequestRecord, _ agent: Agent?) throws {
        let (file, families) = (moves.town, FamilyStore(moves.name, moves.database))
        guard let guardian = try families.guardian(request.guardian) else { return }
        let note: FrenchText? = agent.map { "\($0.name) l’a retirée pour vous" }
        let matter = LetterMatter(
            guardian: guardian.fullName, child: try families.child(request.child)?.firstName ?? "", activity: request.activity, centre: nil,
            subject: .reservation, number: request.number, askedOn: file.zone.wall(at: request.askedAt),
            link: moves.portal.publicAddress(of: "suivi/\(request.token)", in: file), entry: request.entry?.words,
            notes: [note?.asSentence].compactMap(\.self))
        try Outbox.add(
            Letter(.requestWithdrawn, about: matter, from: file.town), to: guardian.email, replyTo: file.town.desk.email, about: request.id,
            in: moves.name, at: moves.instant.utc, moves.database)
    }
}

extension RequestRecord {
    /// Whether it is gathered, and its batch is not decided.
    var canBeWithdrawn: Bool { state == .pending && gatheredUntil != nil }
}

extension WaitingMoves {
    /// Lets go of all that a request holds or waits for, and gives it to others.
    ///
    /// - Parameter agent: who decides it; nil: the family.
    func release(_ request: RequestRecord, by agent: String?) throws {
        let freed = try FreedPlace.fetchAll(
            database, sql: "DELETE FROM reservation WHERE town = ? AND request = ? AND state = 'pending' RETURNING day, centre",
            arguments: [name, request.id])
        for day in try store.days(of: request) {
            _ = try agent.map { try withdraw(day, by: $0, isTold: false) } ?? leave(day)
        }
        try move(request.activity, freed: Set(freed))
    }
}

/// What a family can do about a request that is gathered: take it back.
struct WithdrawalChoice {
    let request: RequestRecord
    let action: String
    /// Empty where nobody is signed in.
    let formKey: HTML

    var html: HTML {
        guard request.canBeWithdrawn else { return .empty }
        return """
            <details><summary>Retirer cette demande</summary><form class="stack" method="post" action="\(action)">\(formKey)
            <p>Elle ne sera pas examinée avec les autres. Un courriel vous le confirme.</p>
            <p><button class="btn second" name="go" value="retirer">Retirer ma demande</button></p></form></details>
            """
    }
}
