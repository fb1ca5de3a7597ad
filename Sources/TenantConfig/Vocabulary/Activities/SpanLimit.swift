/// How much of an activity a child must at least, and may at most, have booked in each span of time.
public struct SpanLimit: Hashable, Sendable {
    /// In what is counted.
    public enum Span: Hashable, Sendable, CaseIterable {
        case day
        /// From Monday to Sunday.
        case week
        case month
        /// The period in the line of `open` that opens the day.
        case period
        case schoolYear
        /// What one request books, whatever stands.
        case request
    }

    /// What is counted: days on which something is booked, weeks and periods in which something is, slots of days.
    public enum Unit: Hashable, Sendable, CaseIterable {
        case slots, days, weeks, periods
    }

    /// How much.
    public enum Count: Hashable, Sendable {
        case number(Int, Unit)
        /// So many days, less those of the span that closures and public holidays take away.
        case daysLessClosed(Int)
        /// So many hundredths of the days open in the span.
        case percentOfDays(Int)
        /// All days open in the span but so many; 0: all of them.
        case allDaysBut(Int)

        public var unit: Unit { if case .number(_, let unit) = self { unit } else { .days } }
    }

    public let span: Span
    /// Where anything is booked at all; never more than what is open in the span.
    public let atLeast: Ruled<Count>?
    public let atMost: Ruled<Count>?
    /// The days in which a span begins, or that of the first day of a request, for it to count; nil: all. No line writes it: amendments do.
    public let begins: Range<CivilDate>?

    public init(span: Span, atLeast: Ruled<Count>? = nil, atMost: Ruled<Count>? = nil, begins: Range<CivilDate>? = nil) {
        self.span = span
        self.atLeast = atLeast
        self.atMost = atMost
        self.begins = begins
    }
}
