import TenantConfig

/// What the rules say of one cell: the mask of all that stands in the way, and the numbers that go with it.
struct Judgement: Sendable {
    /// As `closes`: no such instant.
    static let neverCloses = Int64.min
    /// As `placesLeft`: without limit.
    static let unlimited = Int.max

    /// As `late`: in time.
    static let inTime: Int16 = -1

    var mask: ReasonSet
    /// The line of `book_late` on whose terms it passes.
    var late = inTime
    var closes = neverCloses
    var placesLeft = unlimited

    /// Whether something may run in the cell at all: where nothing does, there is no deadline and there are no places.
    var isRunning: Bool { mask.isDisjoint(with: [.closed, .notOffered]) }
    /// `closes` as an instant; nil when it never does.
    var closingInstant: LocalInstant? { closes == Self.neverCloses ? nil : LocalInstant(seconds: closes) }
    /// `late` as a position; nil when in time, or when it may not be for another reason.
    var lateLine: Int? { late < 0 || !mask.isEmpty ? nil : Int(late) }
    /// `placesLeft`; nil when unlimited.
    var places: Int? { placesLeft == Self.unlimited ? nil : placesLeft }

    /// Both must pass.
    func and(_ other: Judgement) -> Judgement {
        Judgement(
            mask: mask.union(other.mask), late: max(late, other.late), closes: min(closes, other.closes),
            placesLeft: min(placesLeft, other.placesLeft))
    }
}

/// When a cell opened and closed.
struct PassedDeadline {
    let opens: Int64
    let until: Int64
    /// The line that opens the day; -1 for none.
    let opening: Int32

    /// Whether it was open once, and closed at an instant that is over.
    func isLate(at now: Int64) -> Bool {
        opens >= LimitInstant.always && opens <= now && until > LimitInstant.asBook && until <= now
    }
}

extension ActivityRules {
    /// Seconds at which a day of the calendar begins.
    func midnight(_ day: Int) -> Int64 { LocalInstant(ground.days.first).seconds + Int64(day) * 86_400 }

    /// When a verb opens for cells; nil: at any time. The opening lines say to which period their days belong, -1 for none.
    func opens(
        _ cells: ContiguousArray<CellPosition>, _ verb: DeadlineRule, _ openings: ContiguousArray<Int32>, _ view: Viewpoint
    )
        -> ContiguousArray<Int64>?
    {
        guard let limits = verb.opens else { return nil }
        let instants = limits.instants(cells, openings, noPeriod: opening.lines.count, view)
        guard limits.asksBook else { return instants }
        let booked = opens(cells, book, openings, view)
        return ContiguousArray(
            cells.indices.map { instants[$0] == LimitInstant.asBook ? booked?[$0] ?? LimitInstant.always : instants[$0] })
    }

    /// Until when a verb passes for cells: until the eve where the town says nothing.
    func until(
        _ cells: ContiguousArray<CellPosition>, _ verb: DeadlineRule, _ openings: ContiguousArray<Int32>, _ view: Viewpoint
    )
        -> ContiguousArray<Int64>
    {
        guard let limits = verb.until else { return ContiguousArray(cells.lazy.map { self.midnight($0.day) }) }
        let instants = limits.instants(cells, openings, noPeriod: opening.lines.count, view)
        guard limits.asksBook else { return instants }
        let booked = until(cells, book, openings, view)
        return ContiguousArray(cells.indices.map { instants[$0] == LimitInstant.asBook ? booked[$0] : instants[$0] })
    }

    /// Marks what opening, end and the beginning of the slot forbid, in the cells on which something may run.
    func judgeLimits(
        _ asked: ContiguousArray<CellPosition>, _ verb: DeadlineRule, late: OfferRule? = nil, _ openings: ContiguousArray<Int32>,
        _ view: Viewpoint, _ judgements: inout ContiguousArray<Judgement>
    ) {
        let (until, opens) = (until(asked, verb, openings, view), opens(asked, verb, openings, view))
        verb.channels?.judge(asked, view, &judgements)
        judgeInstants(asked, until, opens, view, &judgements)
        guard let late else { return }
        for index in asked.indices where judgements[index].mask.contains(.deadlinePassed) {
            let passed = PassedDeadline(opens: opens?[index] ?? LimitInstant.always, until: until[index], opening: openings[index])
            guard let offer = lateOffer(late, verb, asked[index], passed, view) else { continue }
            judgements[index].mask.subtract([.deadlinePassed, .wrongChannel])
            judgements[index].late = Int16(truncatingIfNeeded: offer.line)
            judgements[index].closes = offer.closes
        }
    }

    private func judgeInstants(
        _ cells: ContiguousArray<CellPosition>, _ until: ContiguousArray<Int64>, _ opens: ContiguousArray<Int64>?,
        _ view: Viewpoint, _ judgements: inout ContiguousArray<Judgement>
    ) {
        let kinds = hours.varies ? ContiguousArray(cells.map { hours.kind($0, view.fitting) }) : nil
        let (untils, cells, starts, first, now) = (until.span, cells.span, hours.begins, midnight(0), view.now)
        var judged = judgements.mutableSpan
        for index in cells.indices where judged[index].isRunning {
            let (until, cell) = (untils[index], cells[unchecked: index])
            let begins = first &+ Int64(cell.day) &* 86_400 &+ starts[kinds?[index] ?? cell.slot]
            var mask: ReasonSet = now >= begins ? .begun : []
            if until <= now { mask.formUnion(Self.reason(until, ifLate: .deadlinePassed)) }
            judged[unchecked: index].closes = until < LimitInstant.always ? Judgement.neverCloses : min(until, begins)
            if let opens { mask.formUnion(Self.judge(opens: opens[index], now, &judged[unchecked: index])) }
            judged[unchecked: index].mask.formUnion(mask)
        }
    }

    /// The line of an offer that takes a cell in after its deadline, and the instant at which it no longer does; nil for none. What never
    /// opens, has not opened yet or has begun is not late. A line without channels of its own has those of the verb.
    func lateOffer(
        _ offer: OfferRule, _ verb: DeadlineRule, _ cell: CellPosition, _ passed: PassedDeadline, _ view: Viewpoint
    ) -> (line: Int, closes: Int64)? {
        let begins = begins(cell, view)
        guard view.now < begins, passed.isLate(at: view.now) else { return nil }
        let period = passed.opening < 0 ? opening.lines.count : Int(passed.opening)
        return offer.line(cell, period: period, view, verbTakes: verb.takes(cell, view)).map { ($0.line, min($0.until, begins)) }
    }

    private static func judge(opens: Int64, _ now: Int64, _ judgement: inout Judgement) -> ReasonSet {
        if opens < LimitInstant.always { judgement.closes = Judgement.neverCloses }
        return opens > now || opens < LimitInstant.always ? reason(opens, ifLate: .notOpenYet) : []
    }

    private static func reason(_ limit: Int64, ifLate reason: ReasonSet) -> ReasonSet {
        switch limit {
        case LimitInstant.never: .deadlinePassed
        case LimitInstant.notAnnounced: .notAnnounced
        case LimitInstant.outside: .closed
        case LimitInstant.wrongChannel: .wrongChannel
        case LimitInstant.wrongShape: .wrongShape
        default: reason
        }
    }
}
