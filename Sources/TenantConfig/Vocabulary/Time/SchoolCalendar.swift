/// A holiday of the school calendar; only its name and its dates matter, so names are free (overseas calendars have others).
public enum SchoolHoliday {}

/// The official school calendar of a zone, with the public holidays of its territory and its time zone.
public struct SchoolCalendar: Hashable, Sendable {
    /// One school year.
    public struct Year: Hashable, Sendable {
        /// First and last day of class.
        public let classDays: ClosedRange<CivilDate>
        /// Holidays in order of time: first and last day without class.
        public let holidays: [Holiday]
        /// Further days without class, bridges for example.
        public let noClass: [ClosedRange<CivilDate>]

        public init(classDays: ClosedRange<CivilDate>, holidays: [Holiday], noClass: [ClosedRange<CivilDate>]) {
            self.classDays = classDays
            self.holidays = holidays
            self.noClass = noClass
        }
    }

    /// A holiday of one school year.
    public struct Holiday: Hashable, Sendable {
        public let name: Name<SchoolHoliday>
        /// First and last day without class.
        public let days: ClosedRange<CivilDate>

        public init(name: Name<SchoolHoliday>, days: ClosedRange<CivilDate>) {
            self.name = name
            self.days = days
        }
    }

    /// `France, zone B`.
    public let name: String
    /// A zone of the IANA database: `Europe/Paris`.
    public let timeZone: String
    /// The official text.
    public let source: String
    /// Weekdays on which schools may teach.
    public let weekdaysOfClass: WeekdaySet
    /// In order of time; years may be missing between two.
    public let years: [Year]
    public let publicHolidays: [PublicHoliday]

    public init(
        name: String, timeZone: String, source: String, weekdaysOfClass: WeekdaySet, years: [Year], publicHolidays: [PublicHoliday]
    ) {
        self.name = name
        self.timeZone = timeZone
        self.source = source
        self.weekdaysOfClass = weekdaysOfClass
        self.years = years
        self.publicHolidays = publicHolidays
    }
}

/// A public holiday of a territory.
public struct PublicHoliday: Hashable, Sendable {
    /// When it falls each year.
    public enum Date: Hashable, Sendable {
        case yearDay(YearDay)
        /// So many days after Easter Sunday; negative is before.
        case easter(Int)
    }

    /// `Lundi de Pâques`.
    public let label: String
    public let date: Date

    public init(label: String, date: Date) {
        self.label = label
        self.date = date
    }
}

/// A stretch of days that the town names, beside those of the school calendar.
public struct Period: Hashable, Sendable {
    public let name: Name<Period>
    public let label: String
    public let days: ClosedRange<CivilDate>

    public init(name: Name<Period>, label: String, days: ClosedRange<CivilDate>) {
        self.name = name
        self.label = label
        self.days = days
    }
}
