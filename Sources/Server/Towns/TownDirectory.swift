import Synchronization
import TenantConfig

/// The towns of this server, by the name in their address.
final class TownDirectory: Sendable {
    private let standings: Mutex<[String: TownStanding]>
    private let known = Mutex(CalendarFolder(files: [:]))

    init(_ standings: [TownStanding] = []) {
        self.standings = Mutex(Dictionary(standings.map { ($0.town.town.id.text, $0) }) { _, last in last })
    }

    /// The town of that name as it is in force now; nil when this server has none, or has closed it.
    func town(_ id: String) -> TownInForce? { standing(id).flatMap { $0.isClosed ? nil : $0.town } }

    /// The town of that name, closed or not, and how its file stands.
    func standing(_ id: String) -> TownStanding? { standings.withLock { $0[id] } }

    /// The calendars that a town's file may name.
    var calendars: CalendarFolder { known.withLock { $0 } }

    /// From now on these are the calendars.
    func set(_ calendars: CalendarFolder) { known.withLock { $0 = calendars } }

    /// All towns that are served, by name.
    var all: [TownInForce] {
        standings.withLock { standings in standings.values.filter { !$0.isClosed }.map(\.town).sorted { $0.town.id < $1.town.id } }
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
