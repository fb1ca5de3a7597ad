import TenantConfig

/// Who may wait for a place, until when places are given, and how.
struct WaitingRule: Sendable {
    private let lines: [Line<WaitingList>]
    /// A child for whom no line fits does not wait.
    private let rule: RuleLines
    private let until: LimitLines?
    private let channels: ChannelRule?
    /// Whether staff choose who gets a place, of some line or by deciding on bookings.
    let isGivenByStaff: Bool

    /// nil: nobody waits.
    init?(_ activity: Activity, _ opening: OpeningRule, _ service: [DayCount], _ hours: HoursRule, on ground: inout RuleGround) {
        guard !activity.waitingList.isEmpty else { return nil }
        lines = activity.waitingList
        rule = RuleLines(lines.map(\.conditions), on: &ground)
        let ends = lines.compactMap { line in
            line.keys.until.map { Line(conditions: line.conditions, keys: $0, because: line.because, place: $0.place) }
        }
        until =
            ends.isEmpty
            ? nil : LimitLines(ends, opening: false, opening, service, hours, isBook: true, on: &ground)
        channels = ChannelRule(lines, \.channels, on: &ground)
        let decidesOnBookings =
            activity.book.lines.contains { $0.keys.approval?.value == .manual }
            || activity.bookLate.contains { $0.keys.approval == .manual }
        isGivenByStaff =
            decidesOnBookings || lines.contains { ($0.keys.promote?.value ?? .staff) == .staff }
    }

    /// The first line that fits a cell; nil: there is no waiting for it, or none by that channel.
    func line(_ cell: CellPosition, _ view: Viewpoint) -> Int? {
        guard channels?.refusal(cell, view) == nil else { return nil }
        let line = rule.first(view.fitting, day: cell.day, column: cell.column)
        return line < 0 ? nil : line
    }

    /// All lines that fit a cell.
    ///
    /// They answer a child that waits already, whose channel was taken.
    func fitting(_ cell: CellPosition, _ view: Viewpoint) -> [Line<WaitingList>] {
        rule.all(view.fitting, day: cell.day, column: cell.column).map { lines[$0] }
    }

    /// How a place is given: by staff where no line says.
    func promotion(_ cell: CellPosition, _ view: Viewpoint) -> WaitingList.Promotion {
        fitting(cell, view).lazy.compactMap(\.keys.promote).first?.value ?? .staff
    }

    /// Until when an offer stands; nil where no line says.
    func confirmBy(_ cell: CellPosition, _ view: Viewpoint) -> Limit? {
        fitting(cell, view).lazy.compactMap(\.keys.confirmBy).first?.value
    }

    /// Until when places are given; nil where no line says: until booking closes.
    func until(_ cell: CellPosition, period: Int, _ view: Viewpoint) -> Int64? {
        guard let until else { return nil }
        let line = until.rule.first(view.fitting, day: cell.day, column: cell.column)
        return line < 0 ? nil : until.instant(line, cell, period: period, view)
    }
}

extension CellRuling {
    /// Whether the lines of a day lack places and nothing else, or may only wait.
    func lacksPlaces(_ lines: [LineRuling]) -> Bool { lines.contains { $0.judgement.mask == .full || $0.approval == .waitingList } }

    /// Lets a day wait that lacks nothing, or nothing but places. It waits as a whole, and only where something is added to it and
    /// nothing taken away: nothing is booked without what it needs, and no place is given up for one that may never come.
    ///
    /// - Parameter child: for whom a request of that shape is made.
    /// - Returns: whether it waits.
    @discardableResult
    func wait(for change: DayChange, _ child: ChildView, _ lines: inout [LineRuling]) -> Bool {
        let view = view(child, on: change.day)
        guard let waiting = rules.waiting, let day = rules.ground.days.position(of: change.day),
            let period = openingPeriod(change, at: day, view)
        else { return false }
        guard lines.allSatisfy({ $0.judgement.mask.isSubset(of: .full) }) else { return false }
        let found = change.lines.map { line -> Int? in
            guard case .add(let meal) = line.change else { return nil }
            let (cell, view) = (rules.cell(day, line.slot, meal), self.view(child, line.slot, line.change, of: change))
            if let until = waiting.until(cell, period: period, view), until <= view.now { return nil }
            return waiting.line(cell, view)
        }
        guard found.allSatisfy({ $0 != nil }) else { return false }
        for index in lines.indices {
            lines[index].judgement.mask = []
            lines[index].reasons = []
            lines[index].waits = found[index]
        }
        return true
    }

    /// The line by which the day is open, beyond the last for none; nil where nothing is added.
    private func openingPeriod(_ change: DayChange, at day: Int, _ view: Viewpoint) -> Int? {
        guard let first = change.lines.first, case .add(let meal) = first.change else { return nil }
        let line = rules.opening.rule.first(view.fitting, day: day, column: rules.cell(day, first.slot, meal).column)
        return line < 0 ? rules.opening.lines.count : line
    }
}
