import TenantConfig

extension Survey {
    /// Offers to come late that nobody ever takes up: they are over when booking in time ends, or another is taken up before.
    func idleOffers() -> [Oddity] {
        guard let late = rules.bookLate else { return [] }
        let asked = conditions(of: activity.book) + late.lines.flatMap(\.conditions)
        guard let variants = variants(asking: asked, everyChannel: true) else { return [] }
        var used: Set<Int> = []
        var idle: [Int: (instants: CellInstants, variant: Variant, until: Int64, first: Int?)] = [:]
        for variant in variants where used.count < late.lines.count {
            for instants in instants(rules.book, variant) where instants.opens >= LimitInstant.always && LimitInstant.isReal(instants.until)
            {
                guard instants.until < instants.begins else { continue }
                look(at: late, instants, variant, &used, &idle)
            }
        }
        return idle.sorted { $0.key < $1.key }.filter { !used.contains($0.key) }.compactMap { line, found in
            oddity(late.lines[line], late, found.instants, found.variant, until: found.until, first: found.first)
        }
    }

    private func look(
        at late: OfferRule, _ instants: CellInstants, _ variant: Variant, _ used: inout Set<Int>,
        _ idle: inout [Int: (instants: CellInstants, variant: Variant, until: Int64, first: Int?)]
    ) {
        let (cell, view) = (instants.cell, variant.view)
        let period = instants.opening < 0 ? rules.opening.lines.count : Int(instants.opening)
        let verbTakes = rules.book.takes(cell, view)
        var (from, first) = (instants.until, nil as Int?)
        for (line, until) in late.fitting(cell, period: period, view) where late.takes(line, by: variant.channel) ?? verbTakes {
            let ends = min(until, instants.begins)
            if ends > from {
                used.insert(line)
                (from, first) = (ends, first ?? line)
            } else if idle[line] == nil, LimitInstant.isReal(until) || until == LimitInstant.noEnd {
                idle[line] = (instants, variant, ends, first)
            }
        }
    }

    private func oddity(
        _ line: Line<Offer>, _ late: OfferRule, _ instants: CellInstants, _ variant: Variant, until: Int64, first: Int?
    ) -> Oddity? {
        let ends = LocalInstant(seconds: until)
        var trial = Trial(self, variant, instants.cell, now: max(ends + -1, LocalInstant(seconds: instants.until)))
        let taken = trial.decide().lines.compactMap(\.late).first
        guard taken?.place != line.place else { return nil }
        if let first, let taken, taken.place == late.lines[first].place {
            return Oddity(
                .offerNeverUsed, at: .rule(line.place), beside: Oddity.Beside(.answersHere, .rule(taken.place)),
                witness: .otherOffer(taken.place, not: line.place, trial.told))
        }
        trial.now = ends + -1
        guard until <= instants.until, trial.decide().lines.allSatisfy({ $0.late == nil && !$0.mask.contains(.deadlinePassed) }) else {
            return nil
        }
        return Oddity(
            .offerNeverUsed, at: .rule(line.place), witness: .stillInTime(ends, LocalInstant(seconds: instants.until), trial.told(now: nil))
        )
    }
}
