import GRDB
import HTTPTypes
import Hummingbird

/// The addresses that belong to no town, and the files that pages ask for.
struct PortalRoutes: Sendable {
    let portal: Portal

    func add(to router: Router<PortalContext>) {
        router.get("/") { _, _ in TownsPage(towns: portal.towns.all).html }
        router.get("/-/sante") { _, _ in try await health() }
        router.get("/favicon.ico") { _, _ in noIcon }
        for asset in [Asset.styleSheet, .script] {
            router.get(RouterPath(asset.path)) { request, _ in asset.response(to: request) }
        }
    }

    /// The files of a town.
    func add(to group: RouterGroup<TownContext>) {
        group.get("town.css") { request, context in context.town.style.response(to: request) }
    }

    /// Browsers ask for it unbidden: there is none, and that is no mistake of theirs. They ask again after a day.
    private var noIcon: Response { Response(status: .noContent, headers: [.cacheControl: "public, max-age=86400"]) }

    /// For the machine that watches this one: 200 when the database answers. No town can be named `-`: names begin with a letter or digit.
    private func health() async throws -> Response {
        do {
            try await portal.database.read { db in try db.execute(sql: "SELECT 1") }
            let body = ResponseBody(byteBuffer: ByteBuffer(string: "ok\n"))
            return Response(status: .ok, headers: [.contentType: "text/plain; charset=utf-8"], body: body)
        } catch {
            throw PageError.unavailable
        }
    }
}
