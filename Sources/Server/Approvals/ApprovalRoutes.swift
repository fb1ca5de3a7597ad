import GRDB
import HTTPTypes
import Hummingbird
import TenantConfig

/// The desk's queue and the answers to requests.
struct ApprovalRoutes: Sendable {
    let portal: Portal

    func add(to group: RouterGroup<DeskContext>) {
        group.get("/") { request, context in try await queue(try request.query(), context) }
        group.post("/") { _, context in try await acceptAdvised(context) }
        group.get("demandes/:number") { _, context in try await show(context) }
        group.post("demandes/:number") { _, context in try await answer(context) }
    }

    private func queue(_ query: Form, _ context: DeskContext) async throws -> HTML {
        let town = context.town
        let filter = town.town.activities.first { $0.name.text == query["activite"] }?.name
        let (requests, due, decided, refused) = try await portal.database.read { db in
            let reading = ApprovalReading(town: town, db: db)
            return (
                try reading.queue(of: filter, at: context.instant.wall), try reading.due(),
                try query["fait"].flatMap { try reading.case(number: $0) },
                try Outbox.refused(in: town.town.id, db).count
            )
        }
        let start = query["debut"].flatMap { Int($0) } ?? 0
        let page = QueuePage(
            requests: requests, town: town, now: context.instant.wall, due: due, filter: filter, formKey: context.formKeyField,
            notice: "\(warning(town))\(undelivered(refused, town))\(notice(decided: decided, count: count(query["nombre"])))",
            start: (0..<max(1, requests.count)).contains(start) ? start : 0)
        return framed(page.html, title: page.title, in: context)
    }

    /// The town's file as it is now cannot be used: who decides is to know that the rules applied are the former ones.
    private func warning(_ town: TownInForce) -> HTML? {
        guard portal.towns.standing(town.town.id.text)?.rejected != nil else { return nil }
        return """
            <div class="say bad"><p><b>Le fichier de la ville contient des erreurs.</b> L’ancienne version reste en vigueur\u{A0}: \
            <a href="/\(town.town.id.text)/guichet/fichier">voir le fichier</a>.</p></div>

            """
    }

    /// Families who were not told anything, though they believe they would be.
    private func undelivered(_ count: Int, _ town: TownInForce) -> HTML? {
        guard count > 0 else { return nil }
        return """
            <div class="say warn"><p>\(count.french("courriel n’a pas pu être remis", "courriels n’ont pas pu être remis"))\u{A0}: \
            <a href="/\(town.town.id.text)/guichet/non-remis">voir et renvoyer</a>.</p></div>

            """
    }

    /// How many were accepted at once, as the address says it; nil for what no page can have sent.
    private func count(_ text: String?) -> Int? {
        text.flatMap { Int($0) }.flatMap { (0...200).contains($0) ? $0 : nil }
    }

    private func notice(decided: ApprovalCase?, count: Int?) -> HTML? {
        if let count {
            return "<div class=\"say ok\" role=\"status\"><p>\(count.french("demande acceptée", "demandes acceptées")).</p></div>\n"
        }
        guard let decided, let outcome = decided.request.state.outcome else { return nil }
        let lapsed = decided.lines.count(where: \.hasLapsed)
        let rest: HTML = " \(lapsed.french("ligne est restée", "lignes sont restées")) sans effet."
        return """
            <div class="say ok" role="status"><p>La demande \(decided.child.fullName.afterDe) est <b>\(outcome)</b>\u{A0}: \
            la famille est prévenue par courriel.\(if: lapsed > 0, rest)</p></div>

            """
    }

    /// Accepts the requests that the page showed with that advice and that still have it.
    private func acceptAdvised(_ context: DeskContext) async throws -> Response {
        guard context.form["tout"] != nil else { throw PageError.badForm("Choisissez une demande, puis Accepter ou Refuser.") }
        let answer = ApprovalAnswer(portal: portal, town: context.town, agent: context.agent)
        var accepted = 0
        for number in context.form.values("avis") where try await answer.answer(number, .acceptAdvised) == .accepted {
            accepted += 1
        }
        let narrowed = context.form["activite"].map { "&activite=\(percentEncoded($0))" } ?? ""
        return .redirect(to: context.address("guichet/?nombre=\(accepted)\(narrowed)"))
    }

    private func show(_ context: DeskContext) async throws -> HTML {
        let page = try await page(context)
        return framed(page.html, title: page.title, in: context)
    }

    private func answer(_ context: DeskContext) async throws -> Response {
        let number = try context.parameters.require("number")
        if context.form["payee"] != nil { return try await notePayment(of: number, context) }
        if context.form["retirer"] != nil { return try await withdraw(number, context) }
        guard let choice = choice(context.form, in: context.town.town) else {
            return try await again("choisissez un motif, ou écrivez une phrase de 500 caractères au plus.", .unprocessableContent, context)
        }
        switch try await ApprovalAnswer(portal: portal, town: context.town, agent: context.agent).answer(number, choice) {
        case .accepted, .refused:
            let narrowed = context.form["activite"].map { "&activite=\(percentEncoded($0))" } ?? ""
            return .redirect(to: context.address("guichet/?fait=\(percentEncoded(number))\(narrowed)"))
        case .alreadyDecided: return try await again("cette demande était déjà traitée. Rien n’a été changé.", .conflict, context)
        case .notPossible: return try await again("cette demande ne peut plus être acceptée. Rien n’a été changé.", .conflict, context)
        }
    }

    /// The family has paid for what it was granted.
    private func notePayment(of number: String, _ context: DeskContext) async throws -> Response {
        let isNoted = try await portal.database.write { database in
            let town = context.town
            guard let request = try RequestStore(town: town.town.id, database: database).request(number: number) else {
                throw PageError.notFound
            }
            let moves = WaitingMoves(portal: portal, town: town, instant: portal.instant(in: town), database: database)
            return try DuesMoves(moves).pay(request, to: context.agent.id)
        }
        guard isNoted else { return try await again("ces places ne sont plus gardées. Rien n’a été changé.", .conflict, context) }
        return .redirect(to: context.address("guichet/demandes/\(percentEncoded(number))"))
    }

    /// The family takes back what is gathered.
    private func withdraw(_ number: String, _ context: DeskContext) async throws -> Response {
        let isDone = try await portal.database.write { database in
            let town = context.town
            guard let request = try RequestStore(town: town.town.id, database: database).request(number: number) else {
                throw PageError.notFound
            }
            let moves = WaitingMoves(portal: portal, town: town, instant: portal.instant(in: town), database: database)
            return try BatchWithdrawal(moves).withdraw(request, by: context.agent)
        }
        portal.mailWaits()
        guard isDone else { return try await again("cette demande a déjà sa réponse. Rien n’a été changé.", .conflict, context) }
        return .redirect(to: context.address("guichet/?fait=\(percentEncoded(number))"))
    }

    private func choice(_ form: Form, in town: Town) -> ApprovalAnswer.Choice? {
        if form["accepter"] != nil { return .accept }
        let reason = form["refuser"] ?? form["motif"]
        return ApprovalRefusal(reason: reason, sentence: form["phrase"], in: town).map(ApprovalAnswer.Choice.refuse)
    }

    private func again(_ error: String, _ status: HTTPResponse.Status, _ context: DeskContext) async throws -> Response {
        var page = try await page(context)
        page.error = error
        page.sentence = context.form["phrase"] ?? ""
        page.chosen = context.form["motif"]
        return framed(page.html, title: page.title, in: context).response(status: status)
    }

    private func page(_ context: DeskContext) async throws -> ApprovalPage {
        let number = try context.parameters.require("number")
        return try await portal.database.read { db in
            guard let pending = try ApprovalReading(town: context.town, db: db).case(number: number) else { throw PageError.notFound }
            let agent = try String.fetchOne(
                db, sql: "SELECT decided_by FROM request WHERE town = ? AND number = ?", arguments: [context.town.town.id, number])
            return ApprovalPage(
                pending: pending, town: context.town, today: context.instant.today, formKey: context.formKeyField,
                warning: warning(context.town),
                decidedBy: try agent.flatMap { try Agent.find($0, in: context.town.town.id, db)?.name })
        }
    }
}

extension RequestRecord.State {
    /// What has become of a request: `acceptée`; nil: it awaits its answer.
    fileprivate var outcome: String? {
        switch self {
        case .pending: nil
        case .accepted: "acceptée"
        case .refused: "refusée"
        case .withdrawn: "retirée"
        }
    }
}
