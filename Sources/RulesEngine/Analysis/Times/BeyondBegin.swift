import TenantConfig

/// Ends of lines, by whether they come before the slot has begun on some day.
private struct EndsBesideBegin {
    struct Example {
        let cell: CellPosition
        let variant: Variant
        let until: Int64
    }

    private var within: Set<RulePlace> = []
    private var examples: [RulePlace: Example] = [:]

    mutating func note(_ limit: Ruled<Limit>, at until: Int64, isBeyond: Bool, _ cell: CellPosition, _ variant: Variant) {
        guard case .moment = limit.value, isBeyond, !limit.value.isDated else {
            within.insert(limit.place)
            return
        }
        if examples[limit.place] == nil { examples[limit.place] = Example(cell: cell, variant: variant, until: until) }
    }

    /// Those that never do.
    var beyond: [(RulePlace, Example)] {
        examples.filter { !within.contains($0.key) }.sorted { ($0.key.line, $0.key.column) < ($1.key.line, $1.key.column) }
            .map { ($0.key, $0.value) }
    }
}

extension Survey {
    /// Ends that come after the slot has begun on all days: nothing is asked of it then, so that they never count. The end of the day attended,
    /// without an hour, says no more than `any time`.
    func endsAfterBegin() -> [Oddity] {
        let verbs: [(name: String, verb: Verb?, rule: DeadlineRule?, asking: WitnessCase.Asking)] = [
            ("book", activity.book, rules.book, .book), ("change", activity.change, rules.change, .change),
            ("cancel", activity.cancel, rules.cancel, .cancel),
        ]
        let ofVerbs = verbs.flatMap { name, verb, rule, asking -> [Oddity] in
            guard let verb, let rule, let variants = variants(asking: conditions(of: verb)) else { return [] }
            var ends = EndsBesideBegin()
            for variant in variants {
                for instants in instants(rule, variant) where LimitInstant.isReal(instants.until) {
                    guard let until = rule.source(\.until, instants.cell, variant.view)?.keys else { continue }
                    ends.note(until, at: instants.until, isBeyond: isBeyond(instants.until, instants), instants.cell, variant)
                }
            }
            return ends.beyond.compactMap { endsAfterBegin(name, asking, $0, $1) }
        }
        return ofVerbs + lateEndsAfterBegin()
    }

    /// The same of late offers.
    private func lateEndsAfterBegin() -> [Oddity] {
        guard let late = rules.bookLate,
            let variants = variants(asking: conditions(of: activity.book) + late.lines.asked(), everyChannel: true)
        else { return [] }
        var ends = EndsBesideBegin()
        for variant in variants {
            for instants in instants(rules.book, variant) where instants.opens >= LimitInstant.always {
                let period = instants.opening < 0 ? rules.opening.lines.count : Int(instants.opening)
                for (line, until) in late.fitting(instants.cell, period: period, variant.view) where LimitInstant.isReal(until) {
                    guard let limit = late.lines[line].keys.until else { continue }
                    ends.note(limit, at: until, isBeyond: isBeyond(until, instants), instants.cell, variant)
                }
            }
        }
        return ends.beyond.compactMap { endsAfterBegin("book_late", .book, $0, $1) }
    }

    private func isBeyond(_ until: Int64, _ instants: CellInstants) -> Bool {
        until > instants.begins && until != rules.midnight(instants.cell.day + 1)
    }

    private func endsAfterBegin(
        _ name: String, _ asking: WitnessCase.Asking, _ place: RulePlace, _ example: EndsBesideBegin.Example
    ) -> Oddity? {
        let begins = LocalInstant(seconds: rules.begins(example.cell, example.variant.view))
        var trial = Trial(self, example.variant, example.cell, now: begins)
        trial.asking = asking
        guard trial.mask.contains(.begun), !trial.mask.contains(.deadlinePassed) || name == "book_late" else { return nil }
        return Oddity(
            .endsAfterBegin(name), at: .rule(place), witness: .hasBegun(LocalInstant(seconds: example.until) + -60, trial.told))
    }

    /// An activity of which nothing can ever be booked, and that says nothing of children without a reservation either.
    func nothingEverBooked() -> [Oddity] {
        let limits = activity.book.lines.flatMap { [$0.keys.opens, $0.keys.until] }
        let isSuspect = limits.contains { $0?.value == .never } || activity.gauges.contains { $0.keys.given == 0 }
        guard isSuspect, activity.unbooked.isEmpty,
            let variants = variants(asking: conditions(of: activity.book) + activity.gauges.asked(), everyChannel: true)
        else { return [] }
        var open: Set<Int> = []
        var example: (place: RulePlace, why: Wording.Nothing, instants: CellInstants, variant: Variant)?
        for variant in variants {
            for instants in instants(rules.book, variant) {
                guard let (place, why) = shut(instants, variant) else { return [] }
                if isToCome(instants.cell.day) { open.insert(instants.cell.day) }
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
                witness: .nothing(example.why, days: open.count, trial.told(now: nil)))
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
