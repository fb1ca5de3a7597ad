import TenantConfig

extension Survey {
    /// Ends that come after the day attended on all days: nothing is asked of a slot that has begun, so that they never count.
    func endsAfterBegin() -> [Oddity] {
        let verbs: [(name: String, verb: Verb?, rule: DeadlineRule?, asking: WitnessCase.Asking)] = [
            ("book", activity.book, rules.book, .book), ("change", activity.change, rules.change, .change),
            ("cancel", activity.cancel, rules.cancel, .cancel),
        ]
        return verbs.flatMap { name, verb, rule, asking -> [Oddity] in
            guard let verb, let rule, let variants = variants(asking: conditions(of: verb)) else { return [] }
            var (within, beyond): (Set<RulePlace>, [RulePlace: (instants: CellInstants, variant: Variant)]) = ([], [:])
            for variant in variants {
                for instants in instants(rule, variant) where LimitInstant.isReal(instants.until) {
                    guard let until = rule.source(\.until, instants.cell, variant.view)?.keys, case .moment = until.value else { continue }
                    if instants.until <= rules.midnight(instants.cell.day + 1) || until.value.isDated {
                        within.insert(until.place)
                    } else if beyond[until.place] == nil {
                        beyond[until.place] = (instants, variant)
                    }
                }
            }
            return beyond.filter { !within.contains($0.key) }.sorted { $0.key.line < $1.key.line }.compactMap { place, example in
                endsAfterBegin(name, asking, place, example.instants, example.variant)
            }
        }
    }

    private func endsAfterBegin(
        _ name: String, _ asking: WitnessCase.Asking, _ place: RulePlace, _ instants: CellInstants, _ variant: Variant
    ) -> Oddity? {
        var trial = Trial(self, variant, instants.cell, now: LocalInstant(seconds: instants.begins))
        trial.asking = asking
        guard trial.mask.contains(.begun), !trial.mask.contains(.deadlinePassed) else { return nil }
        return Oddity(
            .endsAfterBegin(name), at: .rule(place), witness: .hasBegun(LocalInstant(seconds: instants.until) + -60, trial.told))
    }

    /// An activity of which nothing can ever be booked, and that says nothing of children without a reservation either.
    func nothingEverBooked() -> [Oddity] {
        let limits = activity.book.lines.flatMap { [$0.keys.opens, $0.keys.until] }
        let isSuspect = limits.contains { $0?.value == .never } || activity.gauges.contains { $0.keys.given == 0 }
        guard isSuspect, activity.unbooked.isEmpty,
            let variants = variants(asking: conditions(of: activity.book) + activity.gauges.asked(), everyChannel: true)
        else { return [] }
        var example: (place: RulePlace, why: Wording.Nothing, instants: CellInstants, variant: Variant)?
        for variant in variants {
            for instants in instants(rules.book, variant) {
                guard let (place, why) = shut(instants, variant) else { return [] }
                if example == nil { example = (place, why, instants, variant) }
            }
        }
        guard let example else { return [] }
        let trial = Trial(self, example.variant, example.instants.cell)
        let reasons = trial.decide().lines.flatMap(\.reasons)
        guard reasons.contains(where: { $0.cause == .deadlinePassed(nil) || $0.cause.bit == .full && $0.rule == example.place }) else {
            return []
        }
        return [
            Oddity(
                .nothingEverBooked(activity.name.text), at: .rule(example.place),
                witness: .nothing(example.why, days: days.count, trial.told(now: nil)))
        ]
    }

    /// Why a cell can never be booked; nil where it can.
    private func shut(_ instants: CellInstants, _ variant: Variant) -> (place: RulePlace, why: Wording.Nothing)? {
        let (cell, view) = (instants.cell, variant.view)
        if instants.until == LimitInstant.never, let until = rules.book.source(\.until, cell, view) { return (until.keys.place, .never) }
        if instants.opens == LimitInstant.never, let opens = rules.book.source(\.opens, cell, view) { return (opens.keys.place, .never) }
        let gauge = rules.gauge
        let empty = gauge.rule.all(view.fitting, day: cell.day, column: cell.column).first {
            gauge.counting[$0] != .enrolled && activity.gauges[$0].keys.given == 0
        }
        return empty.map { (activity.gauges[$0].place, .noPlaces) }
    }
}
