import GRDB
import Hummingbird
import RulesEngine
import TenantConfig

/// The desk's waiting lists: who waits, in which order and why, and the places that staff give.
struct WaitingRoutes: Sendable {
    let portal: Portal

    func add(to router: RouterGroup<DeskContext>) {
        router.get("attente") { request, context in try await page(context, notice: Self.notice(try request.query())) }
        router.post("attente") { _, context in try await answer(context) }
    }

    private func page(_ context: DeskContext, notice: HTML) async throws -> HTML {
        let town = context.town
        let lists = try await portal.database.read { database in
            let moves = WaitingMoves(portal: portal, town: town, instant: context.instant, database: database)
            return try WaitingStore(town: town.town.id, database: database).activities().flatMap { activity in
                try Self.lists(of: activity, moves)
            }
        }
        let page = WaitingPage(
            lists: lists, town: town, address: context.address("guichet/attente"), formKey: context.formKeyField, notice: notice)
        return framed(page.html, title: "Liste d’attente", in: context, nav: .waiting)
    }

    private static func notice(_ query: Form) -> HTML {
        switch query["fait"] {
        case "donnee":
            "<div class=\"say ok\" role=\"status\"><p>La place est donnée\u{A0}: la famille est prévenue par courriel.</p></div>\n"
        case "retiree": "<div class=\"say ok\" role=\"status\"><p>L’enfant est retiré de la liste d’attente.</p></div>\n"
        default: .empty
        }
    }

    /// Day by day and centre by centre: those to whom a place is offered, then those who wait, in the order of their turns.
    private static func lists(of activity: Name<Activity>, _ moves: WaitingMoves) throws -> [WaitingPage.List] {
        let open = try WaitingStore(town: moves.town.town.id, database: moves.database).open(of: activity)
        let offered = open.filter { $0.state == .offered }.map { ($0, Int?.none) }
        let turns = try moves.turns(in: activity).map { ($0.day, Int?.some($0.rank)) }
        let families = FamilyStore(moves.town.town.id, moves.database)
        return try Dictionary(grouping: offered + turns) { "\($0.0.day) \($0.0.centre?.text ?? "")" }.sorted { $0.key < $1.key }
            .compactMap { _, days -> WaitingPage.List? in
                guard let first = days.first?.0 else { return nil }
                let rows = try days.map { day, rank in
                    WaitingPage.Row(
                        day: day, rank: rank, child: try families.child(day.child)?.fullName ?? "",
                        guardian: try families.guardian(day.guardian)?.fullName ?? "",
                        fits: try rank == nil ? [] : moves.priorities(of: day),
                        isFree: try rank != nil && !moves.free(with: day).isEmpty)
                }
                return WaitingPage.List(activity: activity, day: first.day, centre: first.centre, rows: rows)
            }
    }

    private func answer(_ context: DeskContext) async throws -> Response {
        let form = context.form
        guard let number = form["demande"], let date = form["jour"].flatMap({ CivilDate(iso: $0) }),
            let seen = form["etat"].flatMap(WaitingDay.State.init(rawValue:)), let go = form["go"], go == "donner" || go == "retirer"
        else { throw PageError.badForm("Ce formulaire ne vient pas de la liste d’attente. Rien n’a été enregistré.") }
        let done = try await portal.database.write { database in
            let town = context.town
            let moves = WaitingMoves(portal: portal, town: town, instant: portal.instant(in: town), database: database)
            let days = try WaitingStore(town: town.town.id, database: database).days(ofRequest: number)
            guard let day = days.first(where: { $0.day == date }) else { return false }
            // A second click leads where the first one did.
            if day.state == (go == "donner" ? .given : .left) { return true }
            guard day.state == seen else { return false }
            return go == "donner" ? try moves.give(day, by: context.agent.id) : try moves.withdraw(day, by: context.agent.id)
        }
        portal.mailWaits()
        guard done else {
            let notice: HTML = """
                <div class="say bad" role="alert"><p><b>La liste a changé depuis que cette page a été affichée.</b> \
                Rien n’a été enregistré\u{A0}: la voici telle qu’elle est.</p></div>

                """
            return try await page(context, notice: notice).response(status: .conflict)
        }
        return .redirect(to: context.address("guichet/attente?fait=\(go == "donner" ? "donnee" : "retiree")"))
    }
}
