import Synchronization
import TenantConfig

/// The towns of this server, by the name in their address.
final class TownDirectory: Sendable {
    private let towns: Mutex<[String: TownInForce]>

    init(_ towns: [TownInForce] = []) {
        self.towns = Mutex(Dictionary(towns.map { ($0.town.id.text, $0) }) { _, last in last })
    }

    /// The town of that name as it is in force now; nil when this server has none.
    func town(_ id: String) -> TownInForce? {
        towns.withLock { $0[id] }
    }

    /// All towns, by name.
    var all: [TownInForce] {
        towns.withLock { towns in towns.values.sorted { $0.town.id < $1.town.id } }
    }

    /// From now on, this is what the town's file says.
    func put(_ town: TownInForce) {
        towns.withLock { $0[town.town.id.text] = town }
    }
}
