import TenantConfig

/// The shapes of a request for one view of the child: of what it would leave booked, week by week and school year by school year; where it
/// leaves nothing, of what it takes away.
struct RequestShapes {
    private let calendar: TownDays
    /// By Monday.
    private let ofWeeks: [CivilDate: Set<Shape>]
    /// By school year.
    private let ofYears: [Int16: Set<Shape>]

    /// nil: no rule asks for a shape.
    init?(_ changes: [DayChange], _ child: ChildView, _ ruling: CellRuling) {
        let asked = ruling.rules.wishes.shapes
        guard !asked.isEmpty else { return nil }
        let (calendar, situation) = (ruling.rules.ground.days, ruling.situation)
        let changes =
            situation.whole.map { DayChange.days($0, on: situation.standing, slots: ruling.rules.activity.slots) } ?? changes
        let booked = Bookings(changes, child, ruling)
        let changed = changes.map(\.day).filter { calendar.position(of: $0) != nil }
        let mondays = asked.contains(.wholeWeek) ? Set(changed.map(\.monday)) : []
        ofWeeks = mondays.reduce(into: [:]) { $0[$1] = booked.isWhole(weekFrom: $1) ? [.wholeWeek] : [] }
        let firsts = asked == [.wholeWeek] ? [] : changed.compactMap(calendar.position)
        ofYears = Dictionary(firsts.map { (calendar.yearOf[$0], $0) }, uniquingKeysWith: min).mapValues(booked.repeated)
        self.calendar = calendar
    }

    /// The shapes of what is asked of a day.
    func of(_ day: CivilDate) -> Set<Shape> {
        guard let position = calendar.position(of: day) else { return [] }
        return ofWeeks[day.monday, default: []].union(ofYears[calendar.yearOf[position], default: []])
    }
}

/// What is booked before a request and after it, by day, among what is open to the child.
private struct Bookings {
    private let calendar: TownDays
    private let days: CountingDays
    private var before: [Int: Set<Name<Slot>>] = [:]
    private var after: [Int: Set<Name<Slot>>] = [:]

    init(_ changes: [DayChange], _ child: ChildView, _ ruling: CellRuling) {
        calendar = ruling.rules.ground.days
        days = CountingDays(ruling, child)
        for (date, places) in ruling.situation.standing.days {
            guard let day = calendar.position(of: date) else { continue }
            before[day] = Set(places.keys)
        }
        after = before
        for change in changes {
            if let day = calendar.position(of: change.day) { after[day] = Set(change.after.keys) }
        }
    }

    /// Whether something is booked on each day of a week that is open.
    func isWhole(weekFrom monday: CivilDate) -> Bool {
        let week = (0..<7).compactMap { calendar.position(of: monday + $0) }
        let booked = booked(on: week)
        let open = week.filter { !days.openSlots($0).isEmpty }
        return !open.isEmpty && open.allSatisfy { !booked[$0, default: []].isEmpty }
    }

    /// How what is booked from a day to the end of its school year repeats.
    func repeated(from first: Int) -> Set<Shape> {
        let year = calendar.yearOf[first]
        let rest = (first..<calendar.count).prefix { calendar.yearOf[$0] == year }
        let booked = booked(on: Array(rest))
        let open = rest.map { (day: $0, slots: days.openSlots($0)) }.filter { !$0.slots.isEmpty }
        let slots = open.map { booked[$0.day, default: []].intersection($0.slots) }
        guard slots.contains(where: { !$0.isEmpty }) else { return [] }
        func repeats(every weeks: Int) -> Bool {
            let begins = calendar.date(at: first).monday
            var pattern: [Int: Set<Name<Slot>>] = [:]
            let places = open.map { (calendar.date(at: $0.day) - begins) % (7 * weeks) }
            for (place, slots) in zip(places, slots) { pattern[place, default: []].formUnion(slots) }
            return open.indices.allSatisfy { slots[$0] == pattern[places[$0], default: []].intersection(open[$0].slots) }
        }
        if repeats(every: 1) { return [.fixedDays] }
        return repeats(every: 2) ? [.alternateWeeks] : []
    }

    private func booked(on days: [Int]) -> [Int: Set<Name<Slot>>] {
        days.contains { !after[$0, default: []].isEmpty } ? after : before
    }
}
