import TenantConfig

extension [Survey] {
    /// Lines that answer nobody in any activity in which they stand.
    func idleLines() -> [Oddity] {
        var used: Set<RulePlace> = []
        var idle: [(line: StudiedLines.Line, oddity: Oddity?)] = []
        for survey in self {
            for studied in survey.activity.studiedLines() + survey.town.studiedPrices(of: survey.activity) {
                let found = survey.study(studied)
                used.formUnion(found.used)
                idle += found.idle
            }
        }
        // A line that gives several keys is told once.
        var told: Set<RulePlace> = []
        return idle.compactMap { line, oddity in
            guard let oddity, !used.contains(line.place), told.insert(line.line).inserted else { return nil }
            return oddity
        }
    }
}

extension Survey {
    /// What some lines come to: those that are used, and those that are not, each with what is told of it.
    fileprivate func study(_ studied: StudiedLines) -> (used: Set<RulePlace>, idle: [(line: StudiedLines.Line, oddity: Oddity?)]) {
        var study = self
        let rule = RuleLines(studied.lines.map(\.conditions), on: &study.ground)
        guard let variants = study.variants(asking: studied.lines.flatMap(\.conditions)) else {
            return (Set(studied.lines.map(\.place)), [])
        }
        let reach = study.reach(of: rule, variants, studied)
        let idle = studied.lines.indices.filter { !reach.used.contains($0) }.map { line -> (line: StudiedLines.Line, oddity: Oddity?) in
            if let (cell, variant, first) = reach.shadowed[line] {
                return (studied.lines[line], study.answeredAbove(studied, line, by: first, cell, variant))
            }
            return (studied.lines[line], study.appliesToNobody(studied, line, rule, variants))
        }
        return (Set(reach.used.map { studied.lines[$0].place }), idle)
    }

    /// The cells of a day of which some lines speak.
    private func cells(_ day: Int, _ variant: Variant, of studied: StudiedLines) -> [CellPosition] {
        cells(day, variant).filter { cell in studied.slots.map { $0.contains(rules.columns[cell.column].slot) } ?? true }
    }

    private typealias Shadow = (cell: CellPosition, variant: Variant, first: Int)

    /// The lines that are used, and where those that fit and never answer do.
    private func reach(of rule: RuleLines, _ variants: [Variant], _ studied: StudiedLines) -> (used: Set<Int>, shadowed: [Int: Shadow]) {
        var used: Set<Int> = []
        var shadowed: [Int: Shadow] = [:]
        let days = classes([rule], among: days)
        for variant in variants where used.count < rule.count {
            for day in days {
                for cell in cells(day, variant, of: studied) where isLive(cell, variant) {
                    for (order, line) in rule.all(variant.view.fitting, day: day, column: cell.column).enumerated() {
                        if order == 0 || !studied.isQuestion {
                            used.insert(line)
                        } else if shadowed[line] == nil {
                            shadowed[line] = (cell, variant, rule.first(variant.view.fitting, day: day, column: cell.column))
                        }
                    }
                }
            }
        }
        return (used, shadowed)
    }

    /// A line that fits, and another one that answers: the rules say so themselves.
    private func answeredAbove(_ studied: StudiedLines, _ line: Int, by first: Int, _ cell: CellPosition, _ variant: Variant) -> Oddity? {
        var trial = Trial(self, variant, cell)
        trial.asking = studied.asking
        let (place, answering) = (studied.lines[line].place, studied.lines[first].place)
        guard trial.isAnswered(by: answering, not: place, studied.answering) else { return nil }
        return Oddity(
            .answeredAbove, at: .rule(place), beside: Oddity.Beside(.answersHere, .rule(answering)),
            witness: .answeredBy(answering, trial.told(now: nil)))
    }

    /// A line that fits no cell that may be booked: a case that it fits is refused whatever it says.
    private func appliesToNobody(_ studied: StudiedLines, _ line: Int, _ rule: RuleLines, _ variants: [Variant]) -> Oddity? {
        let (place, conditions) = (studied.lines[line].place, studied.lines[line].conditions)
        if let oddity = neverNotEnrolled(place, conditions) { return oddity }
        let all = Array(0..<calendar.count)
        let possible = all.filter { rule.canFit(line, day: $0) && calendar.yearOf[$0] >= 0 }
        guard !possible.isEmpty else {
            let known = calendar.yearOf.count { $0 >= 0 }
            return Oddity(.appliesToNobody, at: .rule(place), witness: .noneOf(known, from: book.days.lowerBound, to: book.days.upperBound))
        }
        let open = Set(days)
        let recent = days.first ?? 0
        let others = possible.filter { !open.contains($0) }
        let inOrder = days.filter { rule.canFit(line, day: $0) } + others.filter { $0 >= recent } + others.filter { $0 < recent }.reversed()
        for day in classes([rule], among: inOrder) {
            for variant in variants {
                for cell in cells(day, variant, of: studied)
                where rule.all(variant.view.fitting, day: day, column: cell.column).contains(line) {
                    guard let refusal = obstacle(cell, variant) else { continue }
                    let trial = Trial(self, variant, cell)
                    guard trial.mask.contains(refusal.bit) else { continue }
                    return Oddity(.appliesToNobody, at: .rule(place), witness: .refusedAnyhow(refusal, trial.told(now: nil)))
                }
            }
        }
        return nil
    }

    /// A line for children who are not enrolled, where the first booking enrols.
    private func neverNotEnrolled(_ place: RulePlace, _ conditions: [Condition]) -> Oddity? {
        guard conditions.contains(.fact(.enrolled(false))), activity.enrolledByBooking != .no else { return nil }
        guard let variant = variants(asking: [])?.first, let day = days.first,
            let cell = cells(day, variant).first(where: { isLive($0, variant) })
        else { return nil }
        let trial = Trial(self, variant, cell)
        guard !trial.mask.contains(.notEnrolled) else { return nil }
        return Oddity(
            .enrolledWithoutEnrol(activity.name.text), at: .rule(place), witness: .enrolledByBooking(trial.told(now: nil)))
    }
}

extension Trial {
    /// Whether the rules, asked, answer by one line and not by another.
    fileprivate func isAnswered(by line: RulePlace, not other: RulePlace, _ answering: StudiedLines.Answering) -> Bool {
        switch answering {
        case .rules:
            let uses = uses()
            return uses.contains { $0.place == line } && uses.contains { $0.place == other }
                && !uses.contains { $0.place == other && ($0.decided || $0.instant != nil) }
        case .unbooked: return unbooked?.place == line
        case .prices: return estimate?.items.map(\.rule) == [line]
        }
    }
}
