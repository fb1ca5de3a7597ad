import TenantConfig

/// By which channels a verb takes requests, or a waiting list takes children.
struct ChannelRule: Sendable {
    let sources: [Line<Ruled<Set<Channel>>>]
    let rule: RuleLines

    /// nil: by all of them.
    ///
    /// - Parameter channels: what a line says of them; nil where it says nothing.
    init?<Keys>(_ lines: [Line<Keys>], _ channels: (Keys) -> Ruled<Set<Channel>>?, on ground: inout RuleGround) {
        sources = lines.compactMap { line -> Line<Ruled<Set<Channel>>>? in
            channels(line.keys).map { Line(conditions: line.conditions, keys: $0, because: line.because, place: $0.place) }
        }
        guard !sources.isEmpty else { return nil }
        rule = RuleLines(sources.map(\.conditions), on: &ground)
    }

    /// The line that shuts out the channel of a view; nil when none does. Where no line fits, every channel is open.
    func refusal(_ cell: CellPosition, _ view: Viewpoint) -> Line<Ruled<Set<Channel>>>? {
        let line = rule.first(view.fitting, day: cell.day, column: cell.column)
        return line < 0 || sources[line].keys.value.contains(view.channel) ? nil : sources[line]
    }

    /// Marks the cells that are not asked about by the right channel, where something may run.
    func judge(_ cells: ContiguousArray<CellPosition>, _ view: Viewpoint, _ judgements: inout ContiguousArray<Judgement>) {
        let shuts = sources.map { !$0.keys.value.contains(view.channel) }
        let lines = rule.first(view.fitting, cells)
        for cell in cells.indices where lines[cell] >= 0 && shuts[Int(lines[cell])] && judgements[cell].isRunning {
            judgements[cell].mask.insert(.wrongChannel)
        }
    }
}

extension DeadlineRule {
    /// Whether requests about a cell are taken by the channel of a view.
    func takes(_ cell: CellPosition, _ view: Viewpoint) -> Bool { channels?.refusal(cell, view) == nil }
}
