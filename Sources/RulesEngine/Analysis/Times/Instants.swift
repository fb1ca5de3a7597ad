import TenantConfig

/// When booking a cell opens and closes for a variant.
struct CellInstants {
    let cell: CellPosition
    /// The extremes stand for what is no instant (`LimitInstant`).
    let opens: Int64
    let until: Int64
    /// The first second of the slot.
    let begins: Int64
    /// The line of `open` by which its day is open.
    let opening: Int32

    /// Until when it really passes.
    var ends: Int64 { min(until, begins) }
}

extension Survey {
    /// Every cell of the last school years that a variant may book, with the instants of a verb.
    func instants(_ verb: DeadlineRule, _ variant: Variant) -> [CellInstants] {
        let cells = ContiguousArray(recentDays.flatMap { self.cells($0, variant) }.filter { isLive($0, variant) })
        let openings = rules.opening.rule.first(variant.view.fitting, cells)
        let until = rules.until(cells, verb, openings, variant.view)
        let opens = rules.opens(cells, verb, openings, variant.view)
        return cells.indices.map { index in
            CellInstants(
                cell: cells[index], opens: opens?[index] ?? LimitInstant.always, until: until[index],
                begins: rules.begins(cells[index], variant.view), opening: openings[index])
        }
    }

    /// What the lines of a verb ask that say from when and until when.
    func conditions(of verb: Verb) -> [Condition] { verb.lines.asked() + activity.slots.flatMap(\.hours).asked() }
}

extension LimitInstant {
    /// Whether it is an instant at all.
    static func isReal(_ instant: Int64) -> Bool { instant > asBook && instant != noEnd }
}

extension DeadlineRule {
    /// The line that gives a key to a cell.
    func source(_ key: KeyPath<DeadlineRule, LimitLines?>, _ cell: CellPosition, _ view: Viewpoint) -> Line<Ruled<Limit>>? {
        guard let limits = self[keyPath: key] else { return nil }
        let line = limits.rule.first(view.fitting, day: cell.day, column: cell.column)
        return line < 0 ? nil : limits.sources[line]
    }
}
