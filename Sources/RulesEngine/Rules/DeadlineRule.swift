import TenantConfig

/// From when and until when a verb passes, and who decides.
struct DeadlineRule: Sendable {
    let verb: Reason.Verb
    /// nil: open at any time.
    let opens: LimitLines?
    /// nil: until the eve.
    let until: LimitLines?
    /// nil: automatic.
    let approval: RuleLines?
    private let approvals: [Approval]

    init(_ verb: Verb, as name: Reason.Verb, _ opening: OpeningRule, _ service: [DayCount], slots: [Slot], on ground: inout RuleGround) {
        self.verb = name
        opens = LimitLines(verb.lines, \.opens, opening: true, opening, service, slots: slots, on: &ground)
        until = LimitLines(verb.lines, \.until, opening: false, opening, service, slots: slots, on: &ground)
        let deciding = verb.lines.filter { $0.keys.approval != nil }
        approval = deciding.isEmpty ? nil : RuleLines(deciding.map(\.conditions), on: &ground)
        approvals = deciding.compactMap(\.keys.approval?.value)
    }

    /// Who decides on a cell.
    func approval(_ cell: CellPosition, _ view: Viewpoint) -> Approval {
        let line = approval?.first(view.fitting, day: cell.day, column: cell.column) ?? -1
        return line < 0 ? .automatic : approvals[line]
    }
}

/// The lines that give one key of a verb, with the instants at which they fall, by day.
struct LimitLines: Sendable {
    /// A line's instants. A dimension on which they do not depend has the stride 0.
    private struct Table: Sendable {
        let asBook: Bool
        let day, slot, period, centre: Int
        let values: ContiguousArray<Int64>
    }

    let rule: RuleLines
    let sources: [Line<Ruled<Limit>>]
    private let tables: [Table]

    init?(
        _ lines: [Line<Verb.Keys>], _ key: (Verb.Keys) -> Ruled<Limit>?, opening: Bool, _ periods: OpeningRule, _ service: [DayCount],
        slots: [Slot], on ground: inout RuleGround
    ) {
        let sources = lines.compactMap { line in
            key(line.keys).map { Line(conditions: line.conditions, keys: $0, because: line.because, place: $0.place) }
        }
        guard !sources.isEmpty else { return nil }
        var rule = RuleLines(sources.map(\.conditions), on: &ground)
        let calendar = ground.days
        for (number, line) in sources.enumerated() {
            guard case .moment(let moment) = line.keys.value, case .date(let date) = moment.day else { continue }
            for case .period(let references) in line.conditions {
                rule.limit(number) { day in
                    references.contains { calendar.stretch(of: $0, at: day) != nil && calendar.speaks(date, for: $0, at: day) }
                }
            }
        }
        let fitting = rule
        tables = sources.enumerated().map { number, line in
            Self.table(line.keys.value, opening: opening, periods, service, slots: slots, in: calendar) { fitting.canFit(number, day: $0) }
        }
        (self.rule, self.sources) = (rule, sources)
    }

    /// The instant that a line gives; nil when it says `as book`.
    @inline(__always)
    func instant(_ line: Int, _ cell: CellPosition, period: Int, centre: Int) -> Int64? {
        let asBook = tables[line].asBook
        if asBook { return nil }
        let ofCell = cell.day * tables[line].day + cell.slot * tables[line].slot
        return tables[line].values[ofCell + period * tables[line].period + centre * tables[line].centre]
    }

    private static func table(
        _ limit: Limit, opening: Bool, _ periods: OpeningRule, _ service: [DayCount], slots: [Slot], in calendar: TownDays,
        where fits: (Int) -> Bool
    ) -> Table {
        let needs = limit.dependencies
        let days = needs.contains(.day) ? calendar.count : min(1, calendar.count)
        let slotCount = needs.contains(.slot) ? slots.count + 1 : 1
        let periodCount = needs.contains(.period) ? periods.lines.count + 1 : 1
        let centreCount = needs.contains(.centre) ? service.count : 1
        var values = ContiguousArray(repeating: LimitInstant.outside, count: days * slotCount * periodCount * centreCount)
        for day in 0..<days where !needs.contains(.day) || (calendar.yearOf[day] >= 0 && fits(day)) {
            for centre in 0..<centreCount {
                for period in 0..<periodCount {
                    for slot in 0..<slotCount {
                        let frame = DeadlineFrame(
                            day: day, hours: slot < slots.count ? slots[slot].hours : nil, period: periods.period(line: period, day: day),
                            service: service.indices.contains(centre) ? service[centre] : nil)
                        values[((centre * periodCount + period) * slotCount + slot) * days + day] =
                            calendar.instant(of: limit, opening: opening, in: frame)
                    }
                }
            }
        }
        return Table(
            asBook: limit == .asBook, day: needs.contains(.day) ? 1 : 0, slot: needs.contains(.slot) ? days : 0,
            period: needs.contains(.period) ? days * slotCount : 0, centre: needs.contains(.centre) ? days * slotCount * periodCount : 0,
            values: values)
    }
}

extension Limit {
    /// What the instant depends on.
    fileprivate struct Dependencies: OptionSet {
        let rawValue: UInt8
        static let day = Self(rawValue: 1)
        static let slot = Self(rawValue: 2)
        static let period = Self(rawValue: 4)
        static let centre = Self(rawValue: 8)
    }

    fileprivate var dependencies: Dependencies {
        guard case .moment(let moment) = self else { return [] }
        var found: Dependencies = []
        switch moment.day {
        case .date: break
        case .step(_, let unit, let anchor):
            found = [.day, anchor == .period ? .period : []]
            if unit == .hours || unit == .workingHours { found.insert(.slot) }
            if unit == .serviceDays { found.insert(.centre) }
        case .weekdayBefore(_, let anchor), .yearDayBefore(_, let anchor): found = [.day, anchor == .period ? .period : []]
        case .weekdayOfWeek, .dayOfMonth: found = .day
        case .dayOfPeriod: found = [.day, .period]
        }
        if moment.fallback?.unit == .serviceDays { found.insert(.centre) }
        return found
    }
}
