public import TenantConfig

/// The rules of a town read line by line for each cell, straight from what the language says: the oracle against which the compiled
/// rulebook is tested, and the naive loop against which it is measured. It tells masks and numbers, no reasons in words.
public struct ReferenceRulebook {
    public let town: Town
    let days: ReferenceDays
    /// All days of the calendar.
    let inOrder: [CivilDate]
    /// By activity, line and day: the period by which an opening line opens the day.
    private var openings: [Name<Activity>: [[CivilDate: ReferenceDays.Occurrence]]] = [:]

    public init(_ town: Town) {
        self.town = town
        days = ReferenceDays(town)
        inOrder = days.facts.keys.sorted()
        for activity in town.activities {
            openings[activity.name] = activity.open.map { line in
                var opened: [CivilDate: ReferenceDays.Occurrence] = [:]
                for day in days.facts.keys { opened[day] = opening(line, day) }
                return opened
            }
        }
    }

    /// Public holidays are out unless named by date; term opens no day without class.
    private func opening(_ line: Line<Opening>, _ day: CivilDate) -> ReferenceDays.Occurrence? {
        guard line.keys.weekdays.contains(day.weekday), fitsDay(line.conditions, day) else { return nil }
        for set in line.keys.during {
            var named = false
            switch set {
            case .day, .publicHolidays: named = true
            case .eachYear(let begins, let ends): named = begins == ends
            case .span, .period, .edge, .weeksWithHoliday: break
            }
            if days.facts[day]?.publicHoliday == true, !named { continue }
            switch set {
            case .period(.term), .period(.termStretch): if days.facts[day]?.noClass == true { continue }
            default: break
            }
            if let found = days.occurrence(of: set, on: day) { return found }
        }
        return nil
    }

    func opened(_ activity: Activity, line: Int, _ day: CivilDate) -> ReferenceDays.Occurrence? { openings[activity.name]?[line][day] }

    /// The weekdays on which an activity runs in a period: those of all lines that open days by it.
    func weekdays(_ activity: Activity, in period: ReferenceDays.Occurrence) -> WeekdaySet {
        var weekdays: WeekdaySet = []
        for (line, opened) in (openings[activity.name] ?? []).enumerated() {
            let isNamed = ReferenceDays.each(period.days).contains { day in
                opened[day].map { $0.like == period.like && $0.days == period.days } ?? false
            }
            if isNamed { weekdays.formUnion(activity.open[line].keys.weekdays) }
        }
        return weekdays
    }

    /// Whether the conditions on the day hold.
    func fitsDay(_ conditions: [Condition], _ day: CivilDate) -> Bool {
        conditions.allSatisfy { condition in
            switch condition {
            case .weekday(let set): set.contains(day.weekday)
            case .dates(let sets): sets.contains { days.occurrence(of: $0, on: day) != nil }
            case .period(let periods): periods.contains { days.occurrence(of: $0, on: day) != nil }
            case .slot, .meal, .centre, .ages, .level, .sector, .fact, .channel, .wish: true
            }
        }
    }
}
