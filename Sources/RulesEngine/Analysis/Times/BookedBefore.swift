import TenantConfig

extension Survey {
    /// Lines for what was booked before a moment at which nothing of the days to come could be booked yet: they are never asked again.
    func bookedBeforePast() -> [Oddity] {
        guard let today else { return [] }
        let studied = activity.studiedLines() + town.studiedPrices(of: activity)
        let asking = studied.flatMap { rule in rule.lines.map { (line: $0, asking: rule.asking) } }
        let lines = asking.compactMap { line, asking in line.bookedBefore.map { (line: line, asking: asking, before: $0) } }
        guard !lines.isEmpty, let first = firstBooking else { return [] }
        var told: Set<RulePlace> = []
        return lines.compactMap { line, asking, before in
            guard before <= first.at, told.insert(line.line).inserted, !fits(line, first.cell, first.variant, bookedAt: first.at) else {
                return nil
            }
            var trial = Trial(self, first.variant, first.cell, now: LocalInstant(today))
            trial.asking = asking
            return Oddity(.bookedBeforePast(before), at: .rule(line.line), witness: .bookedAtTheEarliest(first.at, trial.told))
        }
    }

    /// The cell to come that could be booked first, and since when; where booking is always open, no earlier than a school year before its own.
    private var firstBooking: (cell: CellPosition, variant: Variant, at: LocalInstant)? {
        var first: (cell: CellPosition, variant: Variant, at: LocalInstant)?
        for variant in variants(asking: conditions(of: activity.book)) ?? [] {
            for instants in instants(rules.book, variant) where isToCome(instants.cell.day) && instants.opens >= LimitInstant.always {
                let year = book.schoolYear(of: calendar.date(at: instants.cell.day))
                let before = book.schoolYear(of: year.lowerBound - 1)
                let at = LimitInstant.isReal(instants.opens) ? LocalInstant(seconds: instants.opens) : LocalInstant(before.lowerBound)
                if first.map({ at < $0.at }) ?? true { first = (instants.cell, variant, at) }
            }
        }
        return first
    }

    /// Whether a line is for a slot that was booked at a moment.
    private func fits(_ line: StudiedLines.Line, _ cell: CellPosition, _ variant: Variant, bookedAt: LocalInstant) -> Bool {
        var study = self
        let rule = RuleLines([line.conditions], on: &study.ground)
        var wish = Wish()
        wish.past.bookedAt = bookedAt
        let answers = study.ground.answers(variant.child.asking(wish), on: calendar.date(at: cell.day))
        let view = Viewpoint(study.ground, centre: variant.view.centre, answers: answers, channel: variant.channel, now: .distantPast)
        return rule.first(view.fitting, day: cell.day, column: cell.column) >= 0
    }
}

extension StudiedLines.Line {
    /// The moment before which what it is for was booked; nil where it speaks of some days alone, and of one occurrence of them.
    fileprivate var bookedBefore: LocalInstant? {
        if conditions.contains(where: \.limitsDays) { return nil }
        return conditions.lazy.compactMap { if case .wish(.bookedBefore(let moment)) = $0 { moment } else { nil } }.first
    }
}
