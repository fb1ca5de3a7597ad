import GRDB
import HTTPTypes
import Hummingbird
import TenantConfig

/// A household's own requests, and the follow-up of one for whoever holds its link.
struct RequestRoutes: Sendable {
    let portal: Portal

    func add(to router: RouterGroup<FamilyContext>) {
        router.get("demandes") { _, context in try await list(context) }
        router.get("demandes/:number") { _, context in try await show(context) }
        router.post("demandes/:number") { _, context in try await answer(context) }
    }

    func add(to router: RouterGroup<TownContext>) {
        router.get("suivi/:token") { _, context in try await followUp(context) }
        router.post("suivi/:token") { request, context in try await answer(request, context) }
    }

    private func list(_ context: FamilyContext) async throws -> HTML {
        let town = context.town.town
        let page = try await portal.database.read { database in
            let names = try FamilyStore(town.id, database).children(of: context.guardian)
            let requests = try RequestStore(town: town.id, database: database).requests(household: context.guardian.household)
            let entries = requests.map { request in
                let child = names.first { $0.id == request.child }
                return RequestListPage.Entry(
                    address: context.address("demandes/\(request.number)"),
                    subject: "\(town.shortLabel(of: request.activity)) \(child?.ofFirstName ?? "")", number: request.number,
                    askedAt: context.town.zone.wall(at: request.askedAt), tag: request.outcome.tag)
            }
            return RequestListPage(entries: entries, bookings: (town.portal.words.bookings, context.address("reservations")))
        }
        return framed(page.html, title: "Mes demandes", in: context, nav: .requests)
    }

    private func show(_ context: FamilyContext) async throws -> HTML {
        let number = try context.parameters.require("number")
        let page = try await portal.database.read { database in
            let store = RequestStore(town: context.town.town.id, database: database)
            guard let request = try store.request(number: number, household: context.guardian.household),
                let child = try FamilyStore(context.town.town.id, database).child(request.child)
            else { throw PageError.notFound }
            let moves = WaitingMoves(portal: portal, town: context.town, instant: context.instant, database: database)
            return RequestPage(
                request, child: child, lines: try moves.ranked(store.lines(of: request), of: request),
                enrolment: try store.enrolment(request, in: context.town), in: context)
        }
        return framed(page.html, title: page.title, in: context, nav: .requests)
    }

    /// The family takes an offered place, or leaves it, or the list, or takes the request back.
    private func answer(_ context: FamilyContext) async throws -> Response {
        let number = try context.parameters.require("number")
        try await answer(RequestAnswer(context.form), in: context.town) { database in
            try RequestStore(town: context.town.town.id, database: database).request(number: number, household: context.guardian.household)
        }
        return .redirect(to: context.address("demandes/\(number)"))
    }

    /// The same, for whoever holds the follow-up link.
    private func answer(_ request: Request, _ context: TownContext) async throws -> Response {
        let token = try context.parameters.require("token")
        try await answer(RequestAnswer(try await request.form(limit: largestForm)), in: context.town) { database in
            try RequestStore(town: context.town.town.id, database: database).request(token: token)
        }
        return .redirect(to: context.address("suivi/\(token)"))
    }

    private func answer(
        _ answer: RequestAnswer, in town: TownInForce, to find: @escaping @Sendable (Database) throws -> RequestRecord?
    ) async throws {
        let taken = try await portal.database.write { database in
            guard let request = try find(database) else { throw PageError.notFound }
            let moves = WaitingMoves(portal: portal, town: town, instant: portal.instant(in: town), database: database)
            return try answer.carryOut(on: request, moves)
        }
        portal.mailWaits()
        guard taken else { throw PageError.badForm(answer.tooLate) }
    }

    private func followUp(_ context: TownContext) async throws -> Response {
        let token = try context.parameters.require("token")
        let town = context.town.town
        let page = try await portal.database.read { database in
            let store = RequestStore(town: town.id, database: database)
            guard let request = try store.request(token: token) else { throw PageError.notFound }
            let moves = WaitingMoves(portal: portal, town: context.town, instant: context.instant, database: database)
            return FollowUpPage(
                request, lines: try moves.ranked(store.lines(of: request), of: request), acknowledged: try store.acknowledgedAt(request),
                enrolment: try store.enrolment(request, in: context.town), in: context)
        }
        var response = framed(page.html, title: page.title, in: context, narrow: false).response()
        response.headers[.robots] = "noindex, nofollow"
        return response
    }
}

extension HTTPField.Name {
    /// Keeps a page out of search engines.
    fileprivate static let robots = known("X-Robots-Tag")
}

extension RequestPage {
    fileprivate init(
        _ request: RequestRecord, child: Child, lines: [RequestRecord.Line], enrolment: RequestedEnrolment?, in context: FamilyContext
    ) {
        let town = context.town.town
        let zone = context.town.zone
        self.init(
            request: request, askedAt: zone.wall(at: request.askedAt), decidedAt: request.decidedAt.map(zone.wall), child: child,
            activity: town.shortLabel(of: request.activity), email: context.guardian.email,
            days: RecapDay.days(of: lines, request, of: town), enrolment: enrolment,
            waiting: WaitingChoice.choices(in: lines),
            formKey: context.formKeyField, refusal: request.refusal(in: town), desk: DeskCard(town.desk),
            addresses: Addresses(
                own: context.address("demandes/\(request.number)"),
                month: context.address("enfants/\(child.id)/mois") + (lines.first.map { "?m=\($0.day.iso.prefix(7))" } ?? ""),
                followUp: context.address("suivi/\(request.token)"),
                booking: context.address("enfants/\(child.id)/\(request.activity)/etape-1"), home: context.address("")))
    }
}

extension FollowUpPage {
    fileprivate init(
        _ request: RequestRecord, lines: [RequestRecord.Line], acknowledged: Instant?, enrolment: RequestedEnrolment?,
        in context: TownContext
    ) {
        let town = context.town.town
        let zone = context.town.zone
        self.init(
            request: request, activity: town.shortLabel(of: request.activity), askedAt: zone.wall(at: request.askedAt),
            decidedAt: request.decidedAt.map(zone.wall), acknowledgedAt: acknowledged.map(zone.wall),
            // The agent's own sentence may name the child: the page that opens without login leaves it out.
            days: RecapDay.days(of: lines, request, of: town), enrolment: enrolment,
            waiting: WaitingChoice.choices(in: lines),
            own: context.address("suivi/\(request.token)"), refusal: request.reasonLabel(in: town),
            desk: DeskCard(town.desk), home: context.address(""))
    }
}

extension RequestRecord {
    /// The town's reason for refusing, in its words.
    fileprivate func reasonLabel(in town: Town) -> String? {
        reason.map { name in town.refusals.first { $0.name == name }?.label ?? name.text }
    }

    /// Why it was refused: the town's reason, then the agent's own sentence.
    fileprivate func refusal(in town: Town) -> [String] {
        [reasonLabel(in: town), sentence].compactMap { $0 }.filter { !$0.isEmpty }
    }
}
