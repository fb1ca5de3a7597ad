import GRDB
import HTTPTypes
import Hummingbird

/// The addresses that belong to no town, and the files that pages ask for.
struct PortalRoutes: Sendable {
    let portal: Portal

    func add(to router: Router<PortalContext>) {
        router.get("/") { _, _ in TownsPage(towns: portal.towns.all).html }
        router.get("/sante") { _, _ in try await health() }
        for asset in [Asset.styleSheet, .script] {
            router.get(RouterPath(asset.path)) { request, _ in asset.response(to: request) }
        }
    }

    /// The files of a town.
    func add(to group: RouterGroup<TownContext>) {
        group.get("town.css") { request, context in context.town.style.response(to: request) }
    }

    /// For the machine that watches this one: 200 when the database answers.
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
