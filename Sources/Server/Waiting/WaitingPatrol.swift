import Logging
import ServiceLifecycle
import TenantConfig

/// Frees places that are not confirmed or paid for in time, and moves waiting lists for what nobody does: an offer that ends, places that a
/// changed file adds.
struct WaitingPatrol: Service {
    let portal: Portal
    let logger: Logger

    func run() async {
        await cancelWhenGracefulShutdown {
            while (try? await Task.sleep(for: .seconds(15))) != nil {
                await look()
            }
        }
    }

    /// Looks at each town once.
    func look() async {
        for town in portal.towns.all {
            do {
                let isAwaited = try await portal.database.read { database in
                    try !WaitingStore(town: town.town.id, database: database).activities().isEmpty
                        || !ApprovalReading(town: town, db: database).due().isEmpty
                }
                guard isAwaited else { continue }
                try await portal.database.write { database in
                    let moves = WaitingMoves(portal: portal, town: town, instant: portal.instant(in: town), database: database)
                    try DuesMoves(moves).freeLate()
                    try moves.moveAll()
                }
                portal.mailWaits()
            } catch {
                logger.error("waiting lists not moved", metadata: ["town": "\(town.town.id)", "error": "\(error)"])
            }
        }
    }
}
