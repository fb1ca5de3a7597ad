import TenantConfig

/// What the rules are asked about one cell. A change of meal may have two parts: the new meal booked, the old one cancelled.
struct Part {
    enum Kind: Hashable {
        case addition
        case removal
    }

    let kind: Kind
    let cell: CellPosition
    let verb: DeadlineRule
    /// On what terms it may come after the deadline; nil: it may not. Only what is newly booked is ever late: another meal, or less, is not.
    var late: OfferRule?
}

extension ActivityRules {
    /// What becomes of a slot of a day, as parts to be judged. On a day on which something stands before and after, `change` alone answers
    /// where it is given.
    func parts(_ change: Decision.Line.Change, of slot: Name<Slot>, day: Int, isChange: Bool) -> [Part] {
        let changing = isChange ? self.change : nil
        switch change {
        case .add(let meal): return [Part(kind: .addition, cell: cell(day, slot, meal), verb: changing ?? book, late: bookLate)]
        case .remove(let meal): return [Part(kind: .removal, cell: cell(day, slot, meal), verb: changing ?? cancel)]
        case .meal(let from, let to):
            let old = cell(day, slot, from)
            var new = cell(day, slot, to)
            if old.column < columns.count { new.own = old.column }
            let adding = Part(kind: .addition, cell: new, verb: changing ?? book)
            return changing == nil ? [adding, Part(kind: .removal, cell: old, verb: cancel)] : [adding]
        }
    }
}
