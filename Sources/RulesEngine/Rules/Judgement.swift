import TenantConfig

/// What the rules say of one cell: the mask of all that stands in the way, and the numbers that go with it.
struct Judgement: Sendable {
    /// As `closes`: no such instant.
    static let neverCloses = Int64.min
    /// As `placesLeft`: without limit.
    static let unlimited = Int.max

    var mask: ReasonSet
    var closes = neverCloses
    var placesLeft = unlimited

    /// Whether something may run in the cell at all: where nothing does, there is no deadline and there are no places.
    var isRunning: Bool { mask.isDisjoint(with: [.closed, .notOffered]) }
    /// `closes` as an instant; nil when it never does.
    var closingInstant: LocalInstant? { closes == Self.neverCloses ? nil : LocalInstant(seconds: closes) }
    /// `placesLeft`; nil when unlimited.
    var places: Int? { placesLeft == Self.unlimited ? nil : placesLeft }

    /// Both must pass.
    func and(_ other: Judgement) -> Judgement {
        Judgement(mask: mask.union(other.mask), closes: min(closes, other.closes), placesLeft: min(placesLeft, other.placesLeft))
    }
}

/// Opening and end of each cell, by one verb.
struct VerbLimits {
    let opens: ContiguousArray<Int64>
    let until: ContiguousArray<Int64>
}

extension ActivityRules {
    /// Seconds at which a day of the calendar begins.
    func midnight(_ day: Int) -> Int64 { LocalInstant(ground.days.first).seconds + Int64(day) * 86_400 }

    /// When a verb opens and ends for cells. The opening lines say to which period their days belong, -1 for none.
    func limits(
        _ cells: ContiguousArray<CellPosition>, _ verb: DeadlineRule, _ openings: ContiguousArray<Int32>, _ view: Viewpoint
    )
        -> VerbLimits
    {
        let noPeriod = opening.lines.count
        let opens = verb.opens?.instants(cells, openings, noPeriod: noPeriod, view)
        // Until the eve where the town says nothing.
        let until = verb.until?.instants(cells, openings, noPeriod: noPeriod, view)
        let limits = VerbLimits(
            opens: opens ?? ContiguousArray(repeating: LimitInstant.always, count: cells.count),
            until: until ?? ContiguousArray(cells.lazy.map { self.midnight($0.day) }))
        guard verb.opens?.asksBook == true || verb.until?.asksBook == true else { return limits }
        let booked = self.limits(cells, book, openings, view)
        return VerbLimits(
            opens: Self.asked(limits.opens, book: booked.opens), until: Self.asked(limits.until, book: booked.until))
    }

    private static func asked(_ instants: ContiguousArray<Int64>, book: ContiguousArray<Int64>) -> ContiguousArray<Int64> {
        ContiguousArray(zip(instants, book).lazy.map { $0 == LimitInstant.asBook ? $1 : $0 })
    }

    /// Marks what opening, end and the beginning of the slot forbid, in the cells on which something may run.
    func judgeLimits(
        _ cells: ContiguousArray<CellPosition>, _ verb: DeadlineRule, _ openings: ContiguousArray<Int32>, _ view: Viewpoint,
        _ judgements: inout ContiguousArray<Judgement>
    ) {
        let limits = limits(cells, verb, openings, view)
        let starts = begins
        let (opens, until, cells) = (limits.opens.span, limits.until.span, cells.span)
        let (first, now) = (midnight(0), view.now)
        var judged = judgements.mutableSpan
        for index in cells.indices where judged[index].isRunning {
            let (opens, until) = (opens[index], until[index])
            let begins = first + Int64(cells[index].day) * 86_400 + starts[cells[index].slot]
            var mask: ReasonSet = now >= begins ? .begun : []
            if opens > now || opens < LimitInstant.always { mask.formUnion(Self.reason(opens, ifLate: .notOpenYet)) }
            if until <= now { mask.formUnion(Self.reason(until, ifLate: .deadlinePassed)) }
            if opens >= LimitInstant.always, until >= LimitInstant.always { judged[index].closes = min(until, begins) }
            judged[index].mask.formUnion(mask)
        }
    }

    private static func reason(_ limit: Int64, ifLate reason: ReasonSet) -> ReasonSet {
        switch limit {
        case LimitInstant.never: .deadlinePassed
        case LimitInstant.notAnnounced: .notAnnounced
        case LimitInstant.outside: .closed
        default: reason
        }
    }
}
