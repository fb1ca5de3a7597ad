import Synchronization
import TenantConfig

/// The towns of this server, by the name in their address.
final class TownDirectory: Sendable {
    private let standings: Mutex<[String: TownStanding]>

    init(_ standings: [TownStanding] = []) {
        self.standings = Mutex(Dictionary(standings.map { ($0.town.town.id.text, $0) }) { _, last in last })
    }

    /// The town of that name as it is in force now; nil when this server has none.
    func town(_ id: String) -> TownInForce? { standing(id)?.town }

    /// The town of that name, and how its file stands.
    func standing(_ id: String) -> TownStanding? { standings.withLock { $0[id] } }

    /// All towns, by name.
    var all: [TownInForce] {
        standings.withLock { standings in standings.values.map(\.town).sorted { $0.town.id < $1.town.id } }
    }

    /// From now on the town stands so.
    func set(_ id: String, _ standing: TownStanding) {
        standings.withLock { $0[id] = standing }
    }

    /// What is in force stays so; the file as it is now cannot be used.
    func reject(_ id: String, _ file: RejectedFile) {
        standings.withLock { $0[id]?.rejected = file }
    }
}
