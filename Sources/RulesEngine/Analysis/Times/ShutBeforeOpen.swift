import TenantConfig

extension Survey {
    private struct Pair: Hashable {
        let opens, until: RulePlace
    }

    private struct Shut {
        var all: Set<Int> = []
        var shut: Set<Int> = []
        var isDated = false
        var example: (instants: CellInstants, variant: Variant)?
    }

    /// Openings that come after the end, on all days or on some. A date beside what moves with the day is only compared over all its days: the first
    /// days after it are meant to be lost.
    func shutBeforeOpen() -> [Oddity] {
        guard activity.book.lines.contains(where: { $0.keys.opens != nil }) else { return [] }
        guard let variants = variants(asking: conditions(of: activity.book)) else { return [] }
        var pairs: [Pair: Shut] = [:]
        for variant in variants {
            for instants in instants(rules.book, variant) where LimitInstant.isReal(instants.opens) && LimitInstant.isReal(instants.until) {
                guard let opens = rules.book.source(\.opens, instants.cell, variant.view),
                    let until = rules.book.source(\.until, instants.cell, variant.view)
                else { continue }
                let pair = Pair(opens: opens.place, until: until.place)
                let isDated = opens.keys.value.isDated != until.keys.value.isDated
                var found = pairs[pair] ?? Shut()
                found.isDated = isDated
                found.all.insert(instants.cell.day)
                if instants.opens >= (isDated ? instants.until : instants.ends) {
                    found.shut.insert(instants.cell.day)
                    if found.example == nil { found.example = (instants, variant) }
                }
                pairs[pair] = found
            }
        }
        return pairs.sorted { ($0.key.opens.line, $0.key.until.line) < ($1.key.opens.line, $1.key.until.line) }.compactMap { pair, found in
            guard !found.shut.isEmpty, !found.isDated || found.shut.count == found.all.count else { return nil }
            return shut(pair, found)
        }
    }

    private func shut(_ pair: Pair, _ found: Shut) -> Oddity? {
        guard let (instants, variant) = found.example else { return nil }
        let (opens, ends) = (LocalInstant(seconds: instants.opens), LocalInstant(seconds: instants.ends))
        // A second before the opening it is not open yet, at the opening it is over: nothing passes in between, before or after.
        let before = Trial(self, variant, instants.cell, now: opens + -1)
        let at = Trial(self, variant, instants.cell, now: opens)
        guard before.mask.contains(.notOpenYet), !at.mask.isDisjoint(with: [.deadlinePassed, .begun]) else { return nil }
        return Oddity(
            .shutBeforeOpen, at: .rule(pair.until), beside: Oddity.Beside(.opensAt, .rule(pair.opens)),
            witness: .shut(opens, ends, days: found.shut.count, of: found.all.count, at.told))
    }
}
