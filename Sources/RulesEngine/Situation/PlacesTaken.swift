public import TenantConfig

/// How many places are held at one centre, by day and column, over a range of days; the child's own are among them.
public struct PlacesTaken: Hashable, Sendable {
    public let days: ClosedRange<CivilDate>
    /// In the order of the counts of a day.
    let columns: [Column]
    /// Row by row, a row a day.
    private(set) var counts: ContiguousArray<Int32>
    /// The same over all centres; empty until one is set.
    private(set) var countsEverywhere: ContiguousArray<Int32> = []
    /// Who else holds places, where a gauge has to know (`Rulebook.counting`): the child itself is not among them.
    public var others: [PlaceHolder] = []
    /// Who waits for a place that staff give (`Rulebook.counting`): what comes free is for them. The child itself is not among them.
    public var waiting: [PlaceHolder] = []

    /// Nothing is taken yet. The columns are those of the activity (`Rulebook.columns(of:)`).
    public init(days: ClosedRange<CivilDate>, columns: [Column]) {
        self.days = days
        self.columns = columns
        self.counts = ContiguousArray(repeating: 0, count: (days.upperBound - days.lowerBound + 1) * columns.count)
    }

    /// How many hold that column on that day; 0 outside the range. What stands in a column the town has since removed is not kept here.
    public subscript(day: CivilDate, column: Column) -> Int {
        get { index(day, column).map { Int(counts[$0]) } ?? 0 }
        set {
            if let index = index(day, column) { counts[index] = Int32(newValue) }
        }
    }

    /// How many hold that column on that day at all centres together; 0 outside the range.
    public subscript(everywhere day: CivilDate, column: Column) -> Int {
        get { countsEverywhere.isEmpty ? 0 : index(day, column).map { Int(countsEverywhere[$0]) } ?? 0 }
        set {
            if countsEverywhere.isEmpty { countsEverywhere = ContiguousArray(repeating: 0, count: counts.count) }
            if let index = index(day, column) { countsEverywhere[index] = Int32(newValue) }
        }
    }

    private func index(_ day: CivilDate, _ column: Column) -> Int? {
        guard days.contains(day), let position = columns.firstIndex(of: column) else { return nil }
        return (day - days.lowerBound) * columns.count + position
    }
}

/// A child that holds places of an activity, or is enrolled in it.
public struct PlaceHolder: Hashable, Sendable {
    /// Tells it from other children; nil where nobody asks.
    public let id: String?
    public let child: ChildFacts
    /// nil where the activity has a single, unnamed place.
    public let centre: Name<Centre>?
    /// What it holds, by day; for one that is enrolled, nothing is asked of it.
    public let days: [CivilDate: [Column]]
    /// For one that is enrolled, the days for which it is; nil: without end.
    public let enrolledFor: ClosedRange<CivilDate>?

    public init(
        id: String? = nil, child: ChildFacts, centre: Name<Centre>?, days: [CivilDate: [Column]] = [:],
        enrolledFor: ClosedRange<CivilDate>? = nil
    ) {
        self.id = id
        self.child = child
        self.centre = centre
        self.days = days
        self.enrolledFor = enrolledFor
    }

    /// The same child once it holds these places too.
    public func holding(_ more: [CivilDate: [Column]]) -> PlaceHolder {
        PlaceHolder(id: id, child: child, centre: centre, days: days.merging(more) { $0 + $1 }, enrolledFor: enrolledFor)
    }
}

/// What the gauges of an activity have to be told beside the counts of the child's own centre.
public struct PlaceCounting: Hashable, Sendable {
    /// Who the other holders of places are has to be known, with their facts.
    public enum Others: Hashable, Sendable {
        case here, everywhere
    }

    /// Counts over all centres.
    public let countsEverywhere: Bool
    /// nil: nobody has to be known.
    public let others: Others?
    /// Enrolled children have to be known when enrolling.
    public let countsEnrolled: Bool
    /// Whether more is asked of other children than their birth date and level.
    public let asksHouseholds: Bool
    /// Who waits has to be known, because staff give places that come free.
    public let asksWaiting: Bool

    public init(countsEverywhere: Bool, others: Others?, countsEnrolled: Bool, asksHouseholds: Bool, asksWaiting: Bool = false) {
        self.countsEverywhere = countsEverywhere
        self.others = others
        self.countsEnrolled = countsEnrolled
        self.asksHouseholds = asksHouseholds
        self.asksWaiting = asksWaiting
    }
}
