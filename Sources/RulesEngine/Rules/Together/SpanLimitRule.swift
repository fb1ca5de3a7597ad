import TenantConfig

/// How much of the activity a child must at least, and may at most, have booked in each span of time. The spans of each line are found once.
struct SpanLimitRule: Sendable {
    let lines: [Line<SpanLimit>]
    let rule: RuleLines
    /// By line.
    let spans: [DaySpans]
    /// By day: the period by which it is opened, by position; -1 for none.
    let periods: ContiguousArray<Int32>
    /// What the lines of `open` open when no public holiday is left out; nil where no line asks how many days are lost.
    let opening: RuleLines?

    init(_ lines: [Line<SpanLimit>], _ opening: OpeningRule, on ground: inout RuleGround) {
        self.lines = lines
        rule = RuleLines(lines.map(\.conditions), on: &ground)
        let periods = lines.isEmpty ? [] : opening.periodOfDays
        let days = ground.days
        spans = lines.map { line in
            let spans = DaySpans(line.keys.span, days, periods: periods, of: opening)
            return line.keys.begins.map { spans.beginning(in: $0, days) } ?? spans
        }
        self.periods = periods
        let lessClosed = lines.contains { $0.keys.atLeast?.value.isLessClosed ?? false || $0.keys.atMost?.value.isLessClosed ?? false }
        self.opening =
            lessClosed
            ? RuleLines(opening.lines.map { $0.conditions + [.weekday($0.keys.weekdays), .dates($0.keys.during)] }, on: &ground) : nil
    }

    /// Whether a line speaks of requests that begin on that day.
    func speaks(_ line: Int, ofRequestsFrom day: CivilDate) -> Bool {
        lines[line].keys.span != .request || lines[line].keys.begins.map { $0.contains(day) } ?? true
    }

    /// Whether a line counts what is booked in a cell.
    func counts(_ line: Int, _ cell: CellPosition, _ view: Viewpoint) -> Bool {
        view.fitting.contains(line, of: rule) && rule.canFit(line, day: cell.day) && rule.fits(line, column: cell.column)
    }
}

/// The spans of one kind over the days of a calendar.
struct DaySpans: Sendable {
    /// By day: the span in which it lies, by position; -1 for none.
    let of: ContiguousArray<Int32>
    /// By span: from its first to its last day, by position; days of others may lie between them. Empty for a request, which is one span.
    let days: [ClosedRange<Int>]

    init(_ span: SpanLimit.Span, _ calendar: TownDays, periods: ContiguousArray<Int32>, of opening: OpeningRule) {
        switch span {
        case .period: self.init(of: periods, days: opening.periods.map { calendar.positions(of: $0.stretch.days) })
        case .schoolYear:
            self.init(of: ContiguousArray(calendar.yearOf.map(Int32.init)), days: calendar.years.map(calendar.positions(of:)))
        case .request: self.init(of: ContiguousArray(calendar.yearOf.map { $0 < 0 ? -1 : 0 }), days: [])
        case .day: self.init(calendar) { $0 }
        case .week: self.init(calendar) { $0.monday }
        case .month: self.init(calendar) { $0.firstOfMonth }
        }
    }

    /// Those that begin in a range of days; of days in the others, none.
    func beginning(in range: Range<CivilDate>, _ calendar: TownDays) -> DaySpans {
        let begin = days.map { range.contains(calendar.date(at: $0.lowerBound)) }
        return DaySpans(of: ContiguousArray(of.map { $0 < 0 || begin.isEmpty || begin[Int($0)] ? $0 : -1 }), days: days)
    }

    private init(of: ContiguousArray<Int32>, days: [ClosedRange<Int>]) {
        (self.of, self.days) = (of, days)
    }

    /// Spans that follow one another, each named by one of its days.
    private init(_ calendar: TownDays, _ name: (CivilDate) -> CivilDate) {
        var of: ContiguousArray<Int32> = []
        var days: [ClosedRange<Int>] = []
        var current: CivilDate?
        for day in 0..<calendar.count {
            let span = name(calendar.date(at: day))
            if span == current, let begins = days.last?.lowerBound {
                days[days.count - 1] = begins...day
            } else {
                days.append(day...day)
                current = span
            }
            of.append(calendar.yearOf[day] < 0 ? -1 : Int32(days.count - 1))
        }
        self.init(of: of, days: days)
    }
}

extension TownDays {
    /// The positions of the days of the calendar in a range that has some.
    fileprivate func positions(of days: ClosedRange<CivilDate>) -> ClosedRange<Int> {
        let last = max(0, count - 1)
        let begins = min(max(0, days.lowerBound - first), last)
        return begins...max(begins, min(last, days.upperBound - first))
    }
}

extension SpanLimit.Count {
    fileprivate var isLessClosed: Bool { if case .daysLessClosed = self { true } else { false } }
}
