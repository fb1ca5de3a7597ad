import TenantConfig

extension Survey {
    /// Absences that are never taken: as long as they can be told, the day can simply be cancelled. What the town itself declares is one in any case.
    func idleAbsences() -> [Oddity] {
        guard let absences = rules.absences else { return [] }
        let byTown = Set(town.reasons.filter { $0.declaredBy == .town }.map(\.name))
        let lines = absences.lines.filter { line in line.keys.until != nil && !line.keys.reasons.contains(where: byTown.contains) }
        guard !lines.isEmpty else { return [] }
        var study = self
        _ = RuleLines(absences.lines.map(\.conditions), on: &study.ground)
        let asked = absences.lines.flatMap(\.conditions) + conditions(of: activity.cancel ?? activity.book)
        guard let variants = study.variants(asking: asked, everyChannel: true) else { return [] }
        var used: Set<RulePlace> = []
        var idle: [RulePlace: (instants: CellInstants, variant: Variant, until: Int64)] = [:]
        for variant in variants {
            // The same child, on the ground on which absences are compiled.
            let answers = absences.ground.answers(variant.child, on: calendar.date(at: days.first ?? 0))
            let twin = Viewpoint(
                absences.ground, centre: variant.view.centre, answers: answers, channel: variant.channel, now: .distantPast)
            for instants in instants(rules.cancel, variant) {
                let period = instants.opening < 0 ? rules.opening.lines.count : Int(instants.opening)
                for found in absences.fitting(instants.cell, begins: instants.begins, period: period, twin) {
                    if found.until > min(instants.until, instants.begins) || instants.until < LimitInstant.always {
                        used.insert(found.line.place)
                    } else if LimitInstant.isReal(found.until), LimitInstant.isReal(instants.until), idle[found.line.place] == nil {
                        idle[found.line.place] = (instants, variant, found.until)
                    }
                }
            }
        }
        return lines.filter { !used.contains($0.place) }.compactMap { line in
            idle[line.place].flatMap { oddity(line, $0.instants, $0.variant, $0.until) }
        }
    }

    private func oddity(_ line: Line<AbsenceTerms>, _ instants: CellInstants, _ variant: Variant, _ until: Int64) -> Oddity? {
        guard let place = line.keys.until?.place else { return nil }
        let ends = LocalInstant(seconds: until)
        var trial = Trial(self, variant, instants.cell, now: ends + -1)
        trial.asking = .cancel
        let column = rules.columns[instants.cell.column]
        let ruling = book.absence(activity.name, day: trial.date, column: column, reason: line.keys.reasons.first, in: trial.situation)
        guard ruling.outcome == .cancelInstead else { return nil }
        return Oddity(
            .absenceNeverUsed, at: .rule(place), witness: .stillCancelled(ends, LocalInstant(seconds: instants.ends), trial.told(now: nil)))
    }
}
