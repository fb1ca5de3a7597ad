import TenantConfig

/// What a school calendar says of each day, found by going through its lists: slow, and plain enough to be believed.
struct ReferenceDays {
    /// One day of the calendar; a day that is not in `facts` is outside.
    struct Facts {
        var year: Int
        var term: Int?
        var holiday: Int?
        var publicHoliday = false
        var noClass = false
    }

    /// An occurrence of a period, with all of its like in order of time.
    struct Occurrence {
        let like: String
        let days: ClosedRange<CivilDate>
        let previous: ClosedRange<CivilDate>?
    }

    let town: Town
    let years: [ClosedRange<CivilDate>]
    let terms: [(number: Int, year: Int, days: ClosedRange<CivilDate>)]
    let holidays: [(name: Name<SchoolHoliday>, year: Int, days: ClosedRange<CivilDate>)]
    let own: [Period]
    var facts: [CivilDate: Facts] = [:]

    init(_ town: Town) {
        self.town = town
        let schoolYears = town.calendar.years.sorted { $0.classDays.lowerBound < $1.classDays.lowerBound }
        var years: [ClosedRange<CivilDate>] = []
        var terms: [(number: Int, year: Int, days: ClosedRange<CivilDate>)] = []
        var holidays: [(name: Name<SchoolHoliday>, year: Int, days: ClosedRange<CivilDate>)] = []
        for (number, year) in schoolYears.enumerated() {
            let begins = year.classDays.lowerBound
            var ends = ([year.classDays] + year.holidays.map(\.days)).map(\.upperBound).max() ?? begins
            if number + 1 < schoolYears.count, schoolYears[number + 1].classDays.lowerBound - begins < 548 {
                ends = schoolYears[number + 1].classDays.lowerBound - 1
            }
            years.append(begins...ends)
            for holiday in year.holidays { holidays.append((holiday.name, number, holiday.days)) }
            var stretch: [CivilDate] = []
            var count = 0
            for day in Self.each(begins...(year.classDays.upperBound + 1)) {
                let isClass = day <= year.classDays.upperBound && !year.holidays.contains { $0.days.contains(day) }
                if isClass { stretch.append(day) }
                if !isClass, let first = stretch.first, let last = stretch.last {
                    count += 1
                    terms.append((count, number, first...last))
                    stretch = []
                }
            }
        }
        (self.years, self.terms, self.holidays) = (years, terms, holidays)
        own = town.periods.sorted { ($0.days.lowerBound, $0.name) < ($1.days.lowerBound, $1.name) }
        for (number, year) in years.enumerated() {
            for day in Self.each(year) {
                facts[day] = Facts(
                    year: number, term: terms.firstIndex { $0.days.contains(day) }, holiday: holidays.firstIndex { $0.days.contains(day) },
                    publicHoliday: town.calendar.publicHolidays.contains { Self.falls($0, on: day) },
                    // Dates: they hold in whichever year they are listed.
                    noClass: schoolYears.contains { $0.noClass.contains { $0.contains(day) } })
            }
        }
    }

    /// Every day of a range.
    static func each(_ days: ClosedRange<CivilDate>) -> [CivilDate] {
        (0...(days.upperBound - days.lowerBound)).map { days.lowerBound + $0 }
    }

    private static func falls(_ holiday: PublicHoliday, on day: CivilDate) -> Bool {
        let (year, month, dayOfMonth) = day.parts
        switch holiday.date {
        case .yearDay(let wanted):
            let isLeapDay = wanted.month == 2 && wanted.day == 29 && !CivilDate.isLeap(year)
            return month == wanted.month && dayOfMonth == (isLeapDay ? 28 : wanted.day)
        case .easter(let offset): return easter(year) + offset == day
        }
    }

    /// Easter Sunday after the rule of the Church: the Sunday after the first full moon of spring, the moon by golden number and epact.
    static func easter(_ year: Int) -> CivilDate {
        let century = year / 100 + 1
        let golden = year % 19 + 1
        let lostLeapDays = 3 * century / 4 - 12
        let moonCorrection = (8 * century + 5) / 25 - 5
        var epact = (11 * golden + 20 + moonCorrection - lostLeapDays) % 30
        if epact < 0 { epact += 30 }
        if (epact == 25 && golden > 11) || epact == 24 { epact += 1 }
        let fullMoon = 44 - epact < 21 ? 44 - epact + 30 : 44 - epact
        let first = CivilDate(year: year, month: 3, day: 1) ?? CivilDate(dayNumber: 0)
        var day = first + fullMoon
        while day.weekday != .sunday { day = day + 1 }
        return day
    }

    func isWorking(_ day: CivilDate) -> Bool {
        facts[day].map { !$0.publicHoliday && town.workingDays.contains(day.weekday) } ?? false
    }

    func isSchool(_ day: CivilDate) -> Bool {
        facts[day].map { facts in
            facts.term != nil && !facts.noClass && !facts.publicHoliday && town.schoolDays.contains(day.weekday)
                && town.calendar.weekdaysOfClass.contains(day.weekday)
        } ?? false
    }
}

extension ReferenceDays {
    /// The occurrence of a set of days in which a day lies.
    func occurrence(of set: DaySet, on day: CivilDate) -> Occurrence? {
        guard let facts = facts[day] else { return nil }
        switch set {
        case .day(let wanted): return wanted == day ? Occurrence(like: "once", days: day...day, previous: nil) : nil
        case .span(let begins, let ends):
            let last = ends ?? max(begins, years.last?.upperBound ?? begins)
            return (begins...last).contains(day) ? Occurrence(like: "once", days: begins...last, previous: nil) : nil
        case .publicHolidays: return facts.publicHoliday ? Occurrence(like: "once", days: day...day, previous: nil) : nil
        case .eachYear(let begins, let ends):
            for year in [day.parts.year, day.parts.year - 1] {
                let this = yearly(begins, ends, year)
                if this.contains(day) { return Occurrence(like: "\(begins) \(ends)", days: this, previous: yearly(begins, ends, year - 1)) }
            }
            return nil
        case .edge(let edge):
            guard let days = days(of: edge, around: day), days.contains(day), let first = days.min(), let last = days.max() else {
                return nil
            }
            return Occurrence(like: "once", days: first...last, previous: nil)
        case .weeksWithHoliday(let weekdays):
            let week = (-6...6).map { day + $0 }.filter { $0.monday == day.monday }
            let isMeant = week.contains { weekdays.contains($0.weekday) && self.facts[$0]?.publicHoliday == true }
            return isMeant ? Occurrence(like: "once", days: day.monday...(day.monday + 6), previous: nil) : nil
        case .period(let reference): return occurrence(of: reference, on: day)
        }
    }

    /// The first or last days of the month or period around a day.
    private func days(of edge: DayEdge, around day: CivilDate) -> [CivilDate]? {
        let whole: [CivilDate]
        switch edge.whole {
        case .month: whole = (-31...31).map { day + $0 }.filter { $0.firstOfMonth == day.firstOfMonth }
        case .period(let reference):
            guard let found = occurrence(of: reference, on: day) else { return nil }
            whole = Self.each(found.days)
        case .opening(let sets):
            guard let found = sets.lazy.compactMap({ occurrence(of: $0, on: day) }).first else { return nil }
            whole = Self.each(found.days)
        }
        let ordered = edge.end == .first ? whole : whole.reversed()
        switch edge.part {
        case .weekday(let weekday): return ordered.first { $0.weekday == weekday }.map { [$0] }
        case .week:
            let first = ordered.first { ![.saturday, .sunday].contains($0.weekday) }
            return first.map { first in whole.filter { $0.monday == first.monday } }
        }
    }

    private func yearly(_ begins: YearDay, _ ends: YearDay, _ year: Int) -> ClosedRange<CivilDate> {
        begins.date(in: year)...ends.date(in: ends < begins ? year + 1 : year)
    }

    /// The occurrence of a period in which a day lies.
    func occurrence(of reference: PeriodReference, on day: CivilDate) -> Occurrence? {
        guard let facts = facts[day] else { return nil }
        func found(_ like: String, _ all: [ClosedRange<CivilDate>], _ index: Int?) -> Occurrence? {
            index.map { Occurrence(like: like, days: all[$0], previous: $0 > 0 ? all[$0 - 1] : nil) }
        }
        switch reference {
        case .term: return found("term", terms.map(\.days), facts.term)
        case .termStretch(let number): return found("term", terms.map(\.days), facts.term.flatMap { terms[$0].number == number ? $0 : nil })
        case .holidays: return found("holiday", holidays.map(\.days), facts.holiday)
        case .holiday(let name):
            return found("holiday", holidays.map(\.days), facts.holiday.flatMap { holidays[$0].name == name ? $0 : nil })
        case .own(let name):
            let index = own.firstIndex { $0.name == name && $0.days.contains(day) }
            return found("own \(index ?? 0)", own.map(\.days), index)
        case .schoolYear: return found("year", years, facts.year)
        case .allYear:
            return years.first.map { Occurrence(like: "once", days: $0.lowerBound...(years.last ?? $0).upperBound, previous: nil) }
        }
    }

    /// Whether a fixed date under a period speaks for a day: for the first such period not over on that date.
    func speaks(_ date: CivilDate, for reference: PeriodReference, on day: CivilDate) -> Bool {
        guard let facts = facts[day] else { return false }
        let ends: [(year: Int, last: CivilDate)]
        switch reference {
        case .own, .allYear: return true
        case .term: ends = terms.map { ($0.year, $0.days.upperBound) }
        case .termStretch(let number): ends = terms.filter { $0.number == number }.map { ($0.year, $0.days.upperBound) }
        case .holidays: ends = holidays.map { ($0.year, $0.days.upperBound) }
        case .holiday(let name): ends = holidays.filter { $0.name == name }.map { ($0.year, $0.days.upperBound) }
        case .schoolYear: ends = years.enumerated().map { ($0, $1.upperBound) }
        }
        return ends.first { $0.last >= date }?.year == facts.year
    }
}
