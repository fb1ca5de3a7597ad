import HTTPTypes
import Hummingbird
import TenantConfig

/// The desk's page of requests that are decided together.
struct BatchRoutes: Sendable {
    let portal: Portal

    func add(to router: RouterGroup<DeskContext>) {
        router.get("lots") { request, context in
            try await page(context, notice: notice(try request.query()["fait"].flatMap { Int($0) }))
        }
        router.post("lots") { _, context in try await confirm(context) }
    }

    private func page(_ context: DeskContext, notice: HTML) async throws -> HTML {
        let (town, now) = (context.town, context.instant.wall)
        let (gathering, proposals) = try await portal.database.read { database in
            let store = BatchStore(town: town.town.id, database: database)
            let batches = try store.batches()
            let proposals = try batches.filter { $0.until <= now }.map { try BatchProposal($0, in: town, database) }
            let open = try batches.filter { $0.until > now }.map { BatchPage.Gathering(batch: $0, requests: try store.requests(of: $0)) }
            return (open, proposals)
        }
        let page = BatchPage(
            gathering: gathering, proposals: proposals, town: town, root: context.address("guichet/"), formKey: context.formKeyField,
            notice: notice)
        return framed(page.html, title: "Demandes par lot", in: context, nav: .batches)
    }

    private func notice(_ count: Int?) -> HTML {
        guard let count, (0...100_000).contains(count) else { return .empty }
        let words =
            count == 0
            ? "Ces demandes avaient déjà leur réponse, ou ont été retirées. Rien n’a été changé."
            : "\(count.french("demande a sa réponse", "demandes ont leur réponse"))\u{A0}: les familles sont prévenues par courriel."
        return "<div class=\"say ok\" role=\"status\"><p>\(words)</p></div>\n"
    }

    private func confirm(_ context: DeskContext) async throws -> Response {
        let form = context.form
        guard let activity = form["activite"], let until = form["jusque"].flatMap({ LocalInstant(iso: $0) }), let seen = form["seen"] else {
            throw PageError.badForm("Ce formulaire ne vient pas de la page des lots. Rien n’a été enregistré.")
        }
        let batch = Batch(activity: Name(activity), until: until)
        switch try await BatchAnswer(portal: portal, town: context.town, agent: context.agent).confirm(batch, seen: seen) {
        case .done(let count): return .redirect(to: context.address("guichet/lots?fait=\(count)"))
        case .alreadyDone: return .redirect(to: context.address("guichet/lots?fait=0"))
        case .changed:
            let notice: HTML = """
                <div class="say bad" role="alert"><p><b>Le lot a changé depuis que cette page a été affichée.</b> Vérifiez-le de nouveau\u{A0}: \
                rien n’a été enregistré.</p></div>

                """
            return try await page(context, notice: notice).response(status: .conflict)
        }
    }
}
