import TenantConfig

/// From when and until when a verb passes, by which channels, and who decides.
struct DeadlineRule: Sendable {
    let verb: Reason.Verb
    /// nil: open at any time.
    let opens: LimitLines?
    /// nil: until the eve.
    let until: LimitLines?
    /// nil: automatic.
    let approval: RuleLines?
    /// nil: by all of them.
    let channels: ChannelRule?
    /// nil: nothing is due about a request once it is made.
    let dues: DuesRule?
    /// nil: giving up a place costs nothing.
    let fee: FeeRule?
    private let approvals: [Approval]
    /// Whether some line gathers requests.
    let gathers: Bool

    init(_ verb: Verb, as name: Reason.Verb, _ opening: OpeningRule, _ service: [DayCount], _ hours: HoursRule, on ground: inout RuleGround)
    {
        self.verb = name
        let isBook = name == .book
        opens = LimitLines(verb.lines, \.opens, opening: true, opening, service, hours, isBook: isBook, on: &ground)
        until = LimitLines(verb.lines, \.until, opening: false, opening, service, hours, isBook: isBook, on: &ground)
        let deciding = verb.lines.filter { $0.keys.approval != nil }
        approval = deciding.isEmpty ? nil : RuleLines(deciding.map(\.conditions), on: &ground)
        approvals = deciding.compactMap(\.keys.approval?.value)
        channels = ChannelRule(verb.lines, \.channels, on: &ground)
        dues = DuesRule(verb, on: &ground)
        fee = name == .cancel ? FeeRule(verb.lines, on: &ground) : nil
        gathers = verb.gathers
    }

    /// Who decides on a cell.
    func approval(_ cell: CellPosition, _ view: Viewpoint) -> Approval {
        let line = approval?.first(view.fitting, day: cell.day, column: cell.column) ?? -1
        return line < 0 ? .automatic : approvals[line]
    }
}
