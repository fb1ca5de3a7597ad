import TenantConfig

/// The lines that give one key of a verb, with the instants at which they fall, by day.
struct LimitLines: Sendable {
    /// Where a line's instants stand among all: one entry for each value of what they depend on. A dimension on which they do not
    /// depend has the stride 0; `perDay` seconds are added for each day of the calendar.
    private struct Layout: Sendable {
        let start, day, hours, period, centre: Int
        let perDay: Int64
    }

    let rule: RuleLines
    let sources: [Line<Ruled<Limit>>]
    /// Whether a line says `as book`.
    let asksBook: Bool
    /// Whether a line is for some channels, or some shapes of requests, only.
    private let asksChannel, asksShape: Bool
    /// Where slots have other hours on some days or for some children, and a line counts from them; else a slot has hours of its own.
    private let hours: HoursRule?
    private let layouts: ContiguousArray<Layout>
    private let values: ContiguousArray<Int64>

    init?(
        _ lines: [Line<Verb.Keys>], _ key: (Verb.Keys) -> Ruled<Limit>?, opening: Bool, _ periods: OpeningRule, _ service: [DayCount],
        _ hours: HoursRule, isBook: Bool, on ground: inout RuleGround
    ) {
        let sources = lines.compactMap { line in
            key(line.keys).map { Line(conditions: line.conditions, keys: $0, because: line.because, place: $0.place) }
        }
        guard !sources.isEmpty else { return nil }
        self.init(sources, opening: opening, periods, service, hours, isBook: isBook, on: &ground)
    }

    /// The lines of a rule that each give a limit.
    init(
        _ sources: [Line<Ruled<Limit>>], opening: Bool, _ periods: OpeningRule, _ service: [DayCount], _ hours: HoursRule, isBook: Bool,
        on ground: inout RuleGround
    ) {
        var rule = RuleLines(sources.map(\.conditions), on: &ground)
        let calendar = ground.days
        for (number, line) in sources.enumerated() { rule.limit(number, toPeriodsThat: line, speaksFor: calendar) }
        var layouts: ContiguousArray<Layout> = []
        var values: ContiguousArray<Int64> = []
        for (number, line) in sources.enumerated() {
            let limit = line.keys.value
            guard limit != .asBook || isBook else {
                layouts.append(Layout(start: values.count, day: 0, hours: 0, period: 0, centre: 0, perDay: 0))
                values.append(LimitInstant.asBook)
                continue
            }
            let frames = LimitFrames(limit, calendar, periods, service, hours.kinds) { rule.canFit(number, day: $0) }
            let instants = frames.instants(opening: opening)
            layouts.append(
                Layout(
                    start: values.count, day: frames.dayStride, hours: frames.hoursStride, period: frames.periodStride,
                    centre: frames.centreStride, perDay: instants.contains { $0 <= LimitInstant.asBook } ? 0 : frames.perDay))
            values += instants
        }
        (self.rule, self.sources, self.layouts, self.values) = (rule, sources, layouts, values)
        self.hours = hours.varies && layouts.contains { $0.hours > 0 } ? hours : nil
        asksChannel = sources.contains { $0.conditions.contains(where: \.isAboutChannel) }
        asksShape = sources.contains { $0.conditions.contains(where: \.isAboutShape) }
        asksBook = !isBook && sources.contains { $0.keys.value == .asBook }
    }

    /// The instant that a line gives a cell. The period is that of its opening line, beyond the last for none.
    func instant(_ line: Int, _ cell: CellPosition, period: Int, _ view: Viewpoint) -> Int64 {
        let layout = layouts[line]
        let kind = hours?.kind(cell, view.fitting) ?? cell.slot
        let ofCell = layout.start + cell.day * layout.day + kind * layout.hours
        return values[ofCell + period * layout.period + view.centre * layout.centre] &+ Int64(cell.day) * layout.perDay
    }

    /// The instants for cells, each by the first line that fits; `notAnnounced` in a hole, `wrongChannel` where another channel has none, and
    /// `wrongShape` where another shape has none. The opening lines say to which period days belong, -1 for none.
    func instants(
        _ cells: ContiguousArray<CellPosition>, _ openings: ContiguousArray<Int32>, noPeriod: Int, _ view: Viewpoint
    )
        -> ContiguousArray<Int64>
    {
        let lines = rule.first(view.fitting, cells)
        var instants = ContiguousArray(repeating: LimitInstant.notAnnounced, count: cells.count)
        if asksShape {
            let others = rule.first(view.fittingAnyShape, cells)
            for index in cells.indices where others[index] >= 0 { instants[index] = LimitInstant.wrongShape }
        }
        if asksChannel {
            let others = rule.first(view.fittingAnyChannel, cells)
            for index in cells.indices where others[index] >= 0 { instants[index] = LimitInstant.wrongChannel }
        }
        if hours != nil {
            for index in cells.indices where lines[index] >= 0 {
                let period = openings[index] < 0 ? noPeriod : Int(openings[index])
                instants[index] = instant(Int(lines[index]), cells[index], period: period, view)
            }
            return instants
        }
        var found = instants.mutableSpan
        let (layouts, values, cells, openings, first) = (layouts.span, values.span, cells.span, openings.span, lines.span)
        for index in cells.indices where first[unchecked: index] >= 0 {
            let (layout, cell) = (layouts[Int(first[unchecked: index])], cells[unchecked: index])
            let opening = openings[index]
            let period = opening < 0 ? noPeriod : Int(opening)
            let ofCell = layout.start &+ cell.day &* layout.day &+ cell.slot &* layout.hours
            let value = values[ofCell &+ period &* layout.period &+ view.centre &* layout.centre]
            found[unchecked: index] = value &+ Int64(cell.day) &* layout.perDay
        }
        return instants
    }
}

extension Condition {
    /// Whether it asks how the request comes.
    var isAboutChannel: Bool {
        if case .channel = self { true } else { false }
    }

    /// Whether it asks what shape the request has.
    fileprivate var isAboutShape: Bool {
        if case .wish(.shape) = self { true } else { false }
    }
}

extension RuleLines {
    /// A fixed date under a period that comes again speaks for one occurrence only.
    fileprivate mutating func limit(_ number: Int, toPeriodsThat line: Line<Ruled<Limit>>, speaksFor calendar: TownDays) {
        guard case .moment(let moment) = line.keys.value, case .date(let date) = moment.day else { return }
        for case .period(let references) in line.conditions {
            limit(number) { day in
                references.contains { calendar.stretch(of: $0, at: day) != nil && calendar.speaks(date, for: $0, at: day) }
            }
        }
    }
}
