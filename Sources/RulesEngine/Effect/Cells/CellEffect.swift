public import TenantConfig

/// What a changed file does to what families can book, change and cancel.
public struct CellEffect: Sendable {
    /// One slot of a day, for one kind of child, and when it is answered otherwise.
    public struct Example: Sendable {
        public let child: TypicalChild
        public let day: CivilDate
        public let column: Column
        public let channel: Channel
        /// The first instant at which it is; nil: at any time before.
        public let from: LocalInstant?
        /// The first instant at which it is so no more.
        public let until: LocalInstant
    }

    /// What is answered otherwise, by the rule that turns.
    public struct Turn: Sendable {
        public let rule: RuleTurn
        /// Slots of days, each once for every kind of child.
        public internal(set) var cells = 0
        /// Kinds of children.
        public internal(set) var children = 0
        /// Days, each once.
        public internal(set) var days: Set<CivilDate> = []
        public internal(set) var slots: Set<Name<Slot>> = []
        /// Of the first day.
        public internal(set) var example: Example
    }

    /// What the changed file has no more, and what it has besides.
    public let gone, added: [FilePart]
    /// Activity by activity in the order of the file: booking, changing, cancelling, and what concerns most first.
    public let turns: [Turn]
    /// Slots of days that were looked at, each once for every kind of child.
    public let cells: Int

    /// Whether nothing is answered otherwise.
    public var isEmpty: Bool { gone.isEmpty && added.isEmpty && turns.isEmpty }
}

extension Rulebook {
    /// What a changed file does to what can be booked, changed and cancelled: every slot of every day that both calendars cover is asked
    /// about for a child of each kind that either file tells apart, at every instant at which one of the answers turns.
    ///
    /// Places are left out, and how much may be booked together: both depend on what is booked (`effect(of:on:of:)`).
    ///
    /// - Parameters:
    ///   - first: the first day that is looked at; nil: all of them.
    ///   - same: activities that are known to have the same rules in both files: nothing turns there, and nothing is looked at.
    ///   - progress: is told now and then how much is done, from 0 to 1.
    public func effect(
        of changed: Rulebook, from first: CivilDate? = nil, except same: Set<Name<Activity>> = [], progress: (Double) -> Void = { _ in }
    ) -> CellEffect {
        var turns: [CellEffect.Turn] = []
        var cells = 0
        let activities = town.activities.filter { !same.contains($0.name) }
        let steps = Double(activities.count * calendar.years.count)
        for (number, activity) in activities.enumerated() {
            guard let old = rules[activity.name], let new = changed.rules[activity.name] else { continue }
            var pass = CellPass(old, new)
            for (order, year) in calendar.years.enumerated() {
                pass.look(at: year, from: first) { progress((Double(number * calendar.years.count + order) + $0) / steps) }
            }
            turns += pass.turns.sorted { ($0.rule.verb.order, $1.cells, $0.example.day) < ($1.rule.verb.order, $0.cells, $1.example.day) }
            cells += pass.cells
        }
        return CellEffect(
            gone: town.parts(missingFrom: changed.town), added: changed.town.parts(missingFrom: town), turns: turns, cells: cells)
    }
}

extension Reason.Verb {
    /// In the order in which they are told.
    fileprivate var order: Int {
        switch self {
        case .enrol: 0
        case .book: 1
        case .change: 2
        case .cancel: 3
        }
    }
}
