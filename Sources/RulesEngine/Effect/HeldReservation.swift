public import TenantConfig

/// A child in an activity, as it was when something was asked for it.
public struct ReservationHolder: Sendable {
    /// Tells children apart: one of whom other things were known each time it asked is several holders of the same number.
    public let child: Int
    public let facts: ChildFacts
    /// The same as the changed file would tell them: a home may lie in another sector. nil: alike.
    public let changed: ChildFacts?
    public let activity: Name<Activity>
    public let enrolled: Situation.Enrolled
    /// The days for which it is enrolled; nil: without end.
    public let enrolledFor: [ClosedRange<CivilDate>]?
    /// How it was asked for.
    public let channel: Channel

    public init(
        child: Int, facts: ChildFacts, changed: ChildFacts? = nil, activity: Name<Activity>, enrolled: Situation.Enrolled,
        for days: [ClosedRange<CivilDate>]? = nil, channel: Channel = .portal
    ) {
        (self.child, self.facts, self.changed, self.activity) = (child, facts, changed, activity)
        (self.enrolled, enrolledFor, self.channel) = (enrolled, days, channel)
    }
}

/// A slot of a day that is booked, asked for or waited for.
public struct HeldReservation: Sendable {
    /// The position of its holder.
    public let holder: Int
    public let day: CivilDate
    public let column: Column
    /// When it was asked for, on the town's wall clock.
    public let asked: LocalInstant
    /// Whether it takes a place: what waits, or is gathered, takes none.
    public let holdsPlace: Bool

    public init(holder: Int, day: CivilDate, column: Column, asked: LocalInstant, holdsPlace: Bool = true) {
        (self.holder, self.day, self.column, self.asked, self.holdsPlace) = (holder, day, column, asked, holdsPlace)
    }
}

extension [HeldReservation] {
    /// The positions of the reservations of each holder, in order of days.
    func byHolder(of holders: Int) -> [ArraySlice<Int>] {
        var starts = [Int](repeating: 0, count: holders + 1)
        for row in indices { starts[self[row].holder + 1] += 1 }
        for holder in 0..<holders { starts[holder + 1] += starts[holder] }
        var (ordered, next) = ([Int](repeating: 0, count: count), starts)
        for row in indices {
            let holder = self[row].holder
            ordered[next[holder]] = row
            next[holder] += 1
        }
        for holder in 0..<holders {
            let range = starts[holder]..<starts[holder + 1]
            let isSorted = range.dropFirst().allSatisfy { self[ordered[$0 - 1]].day <= self[ordered[$0]].day }
            if !isSorted { ordered[range].sort { self[$0].day < self[$1].day } }
        }
        return (0..<holders).map { ordered[starts[$0]..<starts[$0 + 1]] }
    }
}

/// What a changed file does to what is booked and asked for.
public struct ReservationEffect: Sendable {
    /// Reservations that would be answered otherwise, by the rule that turns.
    public struct Turn: Sendable {
        public let rule: RuleTurn
        /// By position among those that were looked at, in order.
        public internal(set) var rows: [Int]
    }

    /// A day on which more is held than the changed file has places for, though the file as it was had enough.
    public struct OverfullDay: Hashable, Sendable {
        public let activity: Name<Activity>
        /// nil: the only place there is, or all centres together.
        public let centre: Name<Centre>?
        public let day: CivilDate
        public let slot: Name<Slot>
        public let held: Int
        /// Places given; nil before: there was no such limit.
        public let placesBefore: Int?
        public let placesAfter: Int
        public let before: RulePlace?
        public let after: RulePlace
    }

    /// Those that concern most first, activity by activity in the order of the file.
    public let turns: [Turn]
    public let overfull: [OverfullDay]
    /// How many were asked about.
    public let judged: Int
    /// How many neither file would take in: they stand all the same, and nothing changes about that.
    public let refusedByBoth: Int

    /// Whether nothing would be answered otherwise, and nothing lacks a place.
    public var isEmpty: Bool { turns.isEmpty && overfull.isEmpty }
}
