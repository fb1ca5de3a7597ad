import TenantConfig

/// The days of a town: its school calendar with public holidays, working days and its own periods, ready to be looked up by position.
///
/// Position 0 is the first day of the calendar; positions outside, and those of a school year that is missing, are outside the calendar.
struct TownDays: Sendable {
    let first: CivilDate
    let count: Int
    /// School years, each from its first class day to the eve of the next.
    let years: ContiguousArray<ClosedRange<CivilDate>>
    let terms: ContiguousArray<TermStretch>
    let holidays: ContiguousArray<SchoolCalendar.Holiday>
    /// The town's own periods, in order of time.
    let own: ContiguousArray<Period>
    let publicHolidays: [PublicHoliday]
    /// By day: the position of its school year, stretch of term, school holiday, public holiday, stretch of term days without class; -1 for
    /// none.
    let yearOf, termOf, holidayOf, publicHolidayOf, noClassOf: ContiguousArray<Int16>
    /// By day: which unbroken run of school years it lies in; -1 for none.
    let runs: ContiguousArray<Int16>
    /// Whether no school year is missing between the first and the last.
    let isUnbroken: Bool
    let working: DayCount
    let school: DayCount

    init(_ calendar: SchoolCalendar, workingDays: WeekdaySet, schoolDays: WeekdaySet, periods: [Period]) {
        let schoolYears = calendar.years.sorted { $0.classDays.lowerBound < $1.classDays.lowerBound }
        let years = ContiguousArray(Self.spans(of: schoolYears))
        let first = years.first?.lowerBound ?? CivilDate(dayNumber: 0)
        let count = years.isEmpty ? 0 : (years.map(\.upperBound).max() ?? first) - first + 1
        let stretches = ContiguousArray(schoolYears.flatMap(Self.stretches))
        let holidays = ContiguousArray(schoolYears.flatMap(\.holidays).sorted { $0.days.lowerBound < $1.days.lowerBound })
        func positions(_ spans: some Sequence<ClosedRange<CivilDate>>) -> ContiguousArray<Int16> {
            var positions = ContiguousArray<Int16>(repeating: -1, count: count)
            for (position, span) in spans.enumerated() {
                let (lower, upper) = (max(0, span.lowerBound - first), min(count - 1, span.upperBound - first))
                if lower <= upper { for day in lower...upper { positions[day] = Int16(truncatingIfNeeded: position) } }
            }
            return positions
        }
        let yearOf = positions(years)
        let termOf = positions(stretches.map(\.days))
        let noClassOf = positions(schoolYears.flatMap(\.noClass))
        let publicHolidayOf = Self.publicHolidays(calendar.publicHolidays, from: first, count: count)
        let runs = Self.runs(yearOf, of: years)
        let weekdays = schoolDays.intersection(calendar.weekdaysOfClass)
        (self.first, self.count, self.years, self.terms, self.holidays) = (first, count, years, stretches, holidays)
        self.own = ContiguousArray(periods.sorted { ($0.days.lowerBound, $0.name) < ($1.days.lowerBound, $1.name) })
        self.publicHolidays = calendar.publicHolidays
        (self.yearOf, self.termOf, self.publicHolidayOf, self.noClassOf) = (yearOf, termOf, publicHolidayOf, noClassOf)
        self.holidayOf = positions(holidays.map(\.days))
        self.runs = runs
        isUnbroken = runs.allSatisfy { $0 == 0 }
        self.working = DayCount(runs: runs) { day in
            runs[day] >= 0 && publicHolidayOf[day] < 0 && workingDays.contains((first + day).weekday)
        }
        self.school = DayCount(runs: runs) { day in
            termOf[day] >= 0 && noClassOf[day] < 0 && publicHolidayOf[day] < 0 && weekdays.contains((first + day).weekday)
        }
    }

    /// The position of a day; nil outside the calendar.
    func position(of day: CivilDate) -> Int? {
        let position = Int(day.dayNumber) - Int(first.dayNumber)
        return yearOf.indices.contains(position) && yearOf[position] >= 0 ? position : nil
    }

    /// The day at that position.
    func date(at position: Int) -> CivilDate { first + position }

    /// The label of the public holiday on that day; nil when it is none.
    func publicHoliday(at day: Int) -> String? {
        publicHolidayOf[day] < 0 ? nil : publicHolidays[Int(publicHolidayOf[day])].label
    }
}

extension TownDays {
    /// A school year lasts to the eve of the next; the last one before a missing year, to the last day that its text names.
    private static func spans(of years: [SchoolCalendar.Year]) -> [ClosedRange<CivilDate>] {
        let longest = 548
        return years.enumerated().map { position, year in
            let begins = year.classDays.lowerBound
            let next = position + 1 < years.count ? years[position + 1].classDays.lowerBound : nil
            if let next, next > begins, next - begins < longest { return begins...(next - 1) }
            return begins...year.holidays.reduce(year.classDays.upperBound) { max($0, $1.days.upperBound) }
        }
    }

    /// The stretches of class between the holidays of one school year.
    private static func stretches(of year: SchoolCalendar.Year) -> [TermStretch] {
        var stretches: [TermStretch] = []
        var begins = year.classDays.lowerBound
        func close(before end: CivilDate) {
            let last = min(end - 1, year.classDays.upperBound)
            if begins <= last { stretches.append(TermStretch(number: stretches.count + 1, days: begins...last)) }
        }
        for holiday in year.holidays.sorted(by: { $0.days.lowerBound < $1.days.lowerBound }) {
            close(before: holiday.days.lowerBound)
            begins = max(begins, holiday.days.upperBound + 1)
        }
        close(before: year.classDays.upperBound + 1)
        return stretches
    }

    private static func publicHolidays(_ holidays: [PublicHoliday], from first: CivilDate, count: Int) -> ContiguousArray<Int16> {
        var positions = ContiguousArray<Int16>(repeating: -1, count: count)
        guard count > 0 else { return positions }
        for year in first.parts.year...(first + (count - 1)).parts.year {
            for (position, holiday) in holidays.enumerated() {
                guard let date = holiday.date(in: year) else { continue }
                let day = date - first
                if positions.indices.contains(day), positions[day] < 0 { positions[day] = Int16(truncatingIfNeeded: position) }
            }
        }
        return positions
    }

    /// Numbers the unbroken runs of days that lie in a school year.
    private static func runs(_ yearOf: ContiguousArray<Int16>, of years: ContiguousArray<ClosedRange<CivilDate>>) -> ContiguousArray<Int16>
    {
        var (run, inside): (Int16, Bool) = (-1, false)
        return ContiguousArray(
            yearOf.map { year -> Int16 in
                if year >= 0, !inside { run += 1 }
                inside = year >= 0
                return inside ? run : -1
            }
        )
    }
}

extension PublicHoliday {
    /// When it falls in that year.
    func date(in year: Int) -> CivilDate? {
        switch date {
        case .yearDay(let day): (1...9999).contains(year) ? day.date(in: year) : nil
        case .easter(let offset): abs(offset) <= 366 ? CivilDate.easter(year).map { $0 + offset } : nil
        }
    }
}
