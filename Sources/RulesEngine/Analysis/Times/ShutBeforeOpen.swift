import TenantConfig

extension Survey {
    /// Openings that come after the end, on all days to come or on some. Where one of the two is a date, they are only compared over all days: the
    /// first days after an opening are meant to be lost.
    func shutBeforeOpen() -> [Oddity] {
        guard activity.book.lines.contains(where: { $0.keys.opens != nil }) else { return [] }
        guard let variants = variants(asking: conditions(of: activity.book)) else { return [] }
        var pairs = InstantPairs()
        for variant in variants {
            for instants in instants(rules.book, variant) where LimitInstant.isReal(instants.opens) && LimitInstant.isReal(instants.until) {
                guard isToCome(instants.cell.day), let opens = rules.book.source(\.opens, instants.cell, variant.view)?.keys,
                    let until = rules.book.source(\.until, instants.cell, variant.view)?.keys
                else { continue }
                let isDated = opens.value.isDated || until.value.isDated
                pairs.note(
                    opens, until, isDated: isDated, isWrong: instants.opens >= (isDated ? instants.until : instants.ends),
                    InstantPairs.Example(
                        instants: instants, variant: variant, one: LocalInstant(seconds: instants.opens),
                        other: LocalInstant(seconds: instants.ends)))
            }
        }
        return pairs.wrong.compactMap { pair, seen, example in
            // A second before the opening it is not open yet, at the opening it is over: nothing passes in between, before or after.
            let before = Trial(self, example.variant, example.instants.cell, now: example.one + -1)
            let at = Trial(self, example.variant, example.instants.cell, now: example.one)
            guard before.mask.contains(.notOpenYet), !at.mask.isDisjoint(with: [.deadlinePassed, .begun]) else { return nil }
            return Oddity(
                .shutBeforeOpen, at: .rule(pair.other), beside: Oddity.Beside(.opensAt, .rule(pair.one)),
                witness: .shut(example.one, example.other, days: seen.wrong.count, of: seen.all.count, at.told))
        }
    }

    /// Waiting lists that are over before booking opens: whoever asks first of a full day does not wait any more.
    func listsOverBeforeOpen() -> [Oddity] {
        guard let waiting = rules.waiting, activity.waitingList.contains(where: { $0.keys.until != nil }),
            let variants = variants(asking: conditions(of: activity.book) + activity.waitingList.asked() + activity.gauges.asked())
        else { return [] }
        var pairs = InstantPairs()
        for variant in variants {
            for instants in instants(rules.book, variant) where LimitInstant.isReal(instants.opens) && isToCome(instants.cell.day) {
                let period = instants.opening < 0 ? rules.opening.lines.count : Int(instants.opening)
                let lines = waiting.fitting(instants.cell, variant.view)
                guard let over = waiting.until(instants.cell, period: period, variant.view), LimitInstant.isReal(over),
                    let until = lines.lazy.compactMap(\.keys.until).first, instants.opens < instants.ends,
                    let opens = rules.book.source(\.opens, instants.cell, variant.view)?.keys
                else { continue }
                pairs.note(
                    until, opens, isDated: opens.value.isDated || until.value.isDated, isWrong: over <= instants.opens,
                    InstantPairs.Example(
                        instants: instants, variant: variant, one: LocalInstant(seconds: over),
                        other: LocalInstant(seconds: instants.opens)))
            }
        }
        return pairs.wrong.compactMap { pair, seen, example in
            var trial = Trial(self, example.variant, example.instants.cell, now: example.other)
            trial.taken = [rules.columns[example.instants.cell.column]: Self.allPlaces]
            let lines = trial.decide().lines
            guard lines.contains(where: { $0.mask.contains(.full) && $0.waits == nil }) else { return nil }
            return Oddity(
                .listOverBeforeOpen(forAll: !pairs.isRightElsewhere(pair) && seen.wrong.count == seen.all.count), at: .rule(pair.one),
                beside: Oddity.Beside(.opensAt, .rule(pair.other)),
                witness: .listOver(example.one, days: seen.wrong.count, of: seen.all.count, trial.told))
        }
    }

    /// More places than any gauge has.
    private static let allPlaces = 1_000_000
}
