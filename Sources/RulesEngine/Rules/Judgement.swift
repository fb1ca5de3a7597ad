import TenantConfig

/// What the rules say of one cell: the mask of all that stands in the way, and the numbers that go with it.
struct Judgement {
    /// As `closes`: no such instant.
    static let neverCloses = Int64.min
    /// As `placesLeft`: without limit.
    static let unlimited = Int.max

    var mask: ReasonSet
    var closes = neverCloses
    var placesLeft = unlimited

    /// `closes` as an instant; nil when it never does.
    var closingInstant: LocalInstant? { closes == Self.neverCloses ? nil : LocalInstant(seconds: closes) }
    /// `placesLeft`; nil when unlimited.
    var places: Int? { placesLeft == Self.unlimited ? nil : placesLeft }
}

extension ActivityRules {
    /// Whether something may be added to a cell; the verb is that of the day.
    ///
    /// `taken` answers how many hold a column that day, by position, the child's own place left out.
    @inline(__always)
    func judgeAddition(
        _ cell: CellPosition, _ verb: DeadlineRule, _ view: borrowing Viewpoint, enrolled: Bool, taken: (Int) -> Int
    ) -> Judgement {
        var mask: ReasonSet = enrolled ? [] : .notEnrolled
        if !admission.admits(view.fitting, day: cell.day, column: cell.column) { mask.insert(.notAdmitted) }
        let line = opening.rule.first(view.fitting, day: cell.day, column: cell.column)
        guard line >= 0, cell.column < columns.count else {
            let elsewhere = opening.rule.first(view.fitting, day: cell.day, column: columns.count + 1) >= 0
            mask.insert(elsewhere ? .notOffered : .closed)
            return Judgement(mask: mask)
        }
        guard closure.lines.isEmpty || closure.rule.first(view.fitting, day: cell.day, column: cell.column) < 0 else {
            mask.insert(.closed)
            return Judgement(mask: mask)
        }
        var judgement = judgeLimits(cell, verb, view, line)
        judgement.mask.formUnion(mask)
        if !gauge.lines.isEmpty {
            judgement.placesLeft = placesLeft(cell, view, taken: taken)
            if judgement.placesLeft == 0 { judgement.mask.insert(.full) }
        }
        return judgement
    }

    /// Whether something may be removed from a cell, as far as the cell itself goes.
    @inline(__always)
    func judgeRemoval(_ cell: CellPosition, _ verb: DeadlineRule, _ view: borrowing Viewpoint) -> Judgement {
        judgeLimits(cell, verb, view, opening.rule.first(view.fitting, day: cell.day, column: cell.column))
    }

    /// Opening, end and beginning of the slot. The opening line says to which period the day belongs; -1 for none.
    @inline(__always)
    private func judgeLimits(_ cell: CellPosition, _ verb: DeadlineRule, _ view: borrowing Viewpoint, _ openingLine: Int) -> Judgement {
        let midnight = LocalInstant(ground.days.first).seconds + Int64(cell.day) * 86_400
        let begins = midnight + begins[cell.slot]
        let opens = opens(cell, verb, view, openingLine)
        let until = until(cell, verb, view, openingLine)
        var mask: ReasonSet = view.now >= begins ? .begun : []
        if opens > view.now || opens < LimitInstant.always { mask.insert(Self.reason(opens, ifPassed: .notOpenYet)) }
        if until <= view.now { mask.insert(Self.reason(until, ifPassed: .deadlinePassed)) }
        let answered = opens >= LimitInstant.always && until >= LimitInstant.always
        return Judgement(mask: mask, closes: answered ? min(until, begins) : Judgement.neverCloses)
    }

    @inline(__always)
    private static func reason(_ limit: Int64, ifPassed reason: ReasonSet) -> ReasonSet {
        switch limit {
        case LimitInstant.never: .deadlinePassed
        case LimitInstant.notAnnounced: .notAnnounced
        case LimitInstant.outside: .closed
        default: reason
        }
    }

    /// When a verb opens for a cell.
    @inline(__always)
    func opens(_ cell: CellPosition, _ verb: DeadlineRule, _ view: borrowing Viewpoint, _ openingLine: Int) -> Int64 {
        guard let limits = verb.opens else { return LimitInstant.always }
        let line = limits.rule.first(view.fitting, day: cell.day, column: cell.column)
        guard line >= 0 else { return LimitInstant.notAnnounced }
        let period = openingLine < 0 ? opening.lines.count : openingLine
        if let instant = limits.instant(line, cell, period: period, centre: view.centre) { return instant }
        return verb.verb == .book ? LimitInstant.always : opens(cell, book, view, openingLine)
    }

    /// Until when a verb passes for a cell; until the eve where the town says nothing.
    @inline(__always)
    func until(_ cell: CellPosition, _ verb: DeadlineRule, _ view: borrowing Viewpoint, _ openingLine: Int) -> Int64 {
        guard let limits = verb.until else { return LocalInstant(ground.days.first).seconds + Int64(cell.day) * 86_400 }
        let line = limits.rule.first(view.fitting, day: cell.day, column: cell.column)
        guard line >= 0 else { return LimitInstant.notAnnounced }
        let period = openingLine < 0 ? opening.lines.count : openingLine
        if let instant = limits.instant(line, cell, period: period, centre: view.centre) { return instant }
        return verb.verb == .book ? LimitInstant.noEnd : until(cell, book, view, openingLine)
    }

    /// Places left in the tightest gauge; `Judgement.unlimited` without gauges that fit.
    @inline(__always)
    func placesLeft(_ cell: CellPosition, _ view: borrowing Viewpoint, taken: (Int) -> Int) -> Int {
        var left = Judgement.unlimited
        for line in gauge.lines.indices where gauge.rule.fits(line, cell, view.fitting) {
            let held = gauge.counted(line, columns: columnsOf[cell.slot], taken: taken)
            left = min(left, max(0, gauge.lines[line].keys.places - held))
        }
        return left
    }
}

extension RuleLines {
    /// Whether one line fits a cell.
    @inline(__always)
    func fits(_ line: Int, _ cell: CellPosition, _ fitting: borrowing LineBits) -> Bool {
        canFit(line, day: cell.day) && fits(line, column: cell.column) && fitting[offset + line / 64] & 1 << UInt64(line % 64) != 0
    }
}
