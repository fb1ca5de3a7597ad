import RulesEngine
import TenantConfig

/// What is booked, asked for and waited for from a day on: upon this the effect of a changed file is told.
struct KeptReservations: Sendable {
    enum State: String, Hashable, Sendable, CaseIterable {
        /// It stands.
        case booked
        /// It awaits the town's answer.
        case pending
        /// It waits for a place.
        case waiting
    }

    /// A slot of a day, as people know it.
    struct Entry: Hashable, Sendable {
        let state: State
        let child: String
        /// The home from which it was asked for; else the first of the child's.
        let household: String
        /// The number of the request; nil: it came without one.
        let request: String?
    }

    /// What the engine is asked about, and for whom.
    private(set) var rows: [HeldReservation] = []
    private(set) var holders: [ReservationHolder] = []
    /// By row.
    private(set) var entries: [Entry] = []
    /// The children by their ids.
    var children: [String: Child] = [:]
    /// From that day on.
    let from: CivilDate
    /// How many were booked for days before.
    var earlier = 0
    /// How many are asked about with the facts that were kept with the decision.
    private(set) var remembered = 0

    init(from day: CivilDate) {
        from = day
    }

    /// Adds slots that were asked for together.
    mutating func add(
        _ holder: ReservationHolder, _ held: [(day: CivilDate, column: RulesEngine.Column)], _ entry: Entry, asked: LocalInstant,
        holdsPlace: Bool, isRemembered: Bool
    ) {
        holders.append(holder)
        for place in held {
            rows.append(
                HeldReservation(holder: holders.count - 1, day: place.day, column: place.column, asked: asked, holdsPlace: holdsPlace))
            entries.append(entry)
        }
        if isRemembered { remembered += held.count }
    }

    /// How many there are of a kind.
    func count(_ state: State) -> Int { entries.count { $0.state == state } }
}

/// How much something concerns.
struct EffectCount: Hashable, Sendable {
    let booked, pending, waiting: Int
    let children, families: Int

    init(_ rows: [Int], of kept: KeptReservations) {
        let entries = rows.map { kept.entries[$0] }
        booked = entries.count { $0.state == .booked }
        pending = entries.count { $0.state == .pending }
        waiting = entries.count { $0.state == .waiting }
        // A child without a home is of no family.
        (children, families) = (Set(entries.map(\.child)).count, Set(entries.map(\.household)).subtracting([""]).count)
    }
}
