import TenantConfig

/// What is still possible outside a verb: the first line that fits and has not passed speaks, whole.
struct OfferRule: Sendable {
    let lines: [Line<Offer>]
    private let limits: LimitLines
    /// By line: by which channels it is taken up; nil: by those of the verb.
    private let channels: [Set<Channel>?]

    /// nil: there are no such lines.
    init?(_ lines: [Line<Offer>], _ opening: OpeningRule, _ service: [DayCount], _ hours: HoursRule, on ground: inout RuleGround) {
        guard !lines.isEmpty else { return nil }
        self.lines = lines
        channels = lines.map { $0.keys.channels ?? $0.channelsAsked }
        // Without `until`, only what stands above every rule ends an offer: the beginning of the slot.
        let sources = lines.map { line in
            Line(conditions: line.conditions, keys: line.keys.until ?? Ruled(.anyTime, at: line.place), place: line.place)
        }
        limits = LimitLines(sources, opening: false, opening, service, hours, isBook: true, on: &ground)
    }

    /// The first line that fits a cell, ends after now and is taken up by the channel of the view, with its end.
    func line(_ cell: CellPosition, period: Int, _ view: Viewpoint, verbTakes: Bool) -> (line: Int, until: Int64)? {
        for line in limits.rule.all(view.fitting, day: cell.day, column: cell.column) {
            guard channels[line]?.contains(view.channel) ?? verbTakes else { continue }
            let until = limits.instant(line, cell, period: period, view)
            if until > view.now { return (line, until) }
        }
        return nil
    }

    /// Whether a line is taken up by a channel; nil: where the verb is.
    func takes(_ line: Int, by channel: Channel) -> Bool? { channels[line]?.contains(channel) }

    /// All lines that fit a cell, each with its end, whether over or not.
    func fitting(_ cell: CellPosition, period: Int, _ view: Viewpoint) -> [(line: Int, until: Int64)] {
        limits.rule.all(view.fitting, day: cell.day, column: cell.column).map { ($0, limits.instant($0, cell, period: period, view)) }
    }
}
