import TenantConfig

extension [Survey] {
    /// Lines that answer nobody in any activity in which they stand.
    func idleLines() -> [Oddity] {
        var used: Set<RulePlace> = []
        var idle: [IdleLine] = []
        for survey in self {
            let studied = survey.activity.studiedLines() + survey.town.studiedPrices(of: survey.activity)
            for found in studied.map(survey.study) + survey.studyAdmissions() + survey.studyEnrolment() {
                used.formUnion(found.used)
                idle += found.idle
            }
        }
        // A line that gives several keys is told once.
        var told: Set<RulePlace> = []
        return idle.compactMap { line in
            guard let oddity = line.oddity, !used.contains(line.place), told.insert(line.line).inserted else { return nil }
            return oddity
        }
    }
}

/// A line, or a key of one, that answers nobody in an activity.
struct IdleLine {
    let place: RulePlace
    /// Of the whole line.
    let line: RulePlace
    /// What is told of it; nil where no case shows it.
    let oddity: Oddity?
}

/// What some lines come to: those that are used, and those that are not.
typealias StudyOfLines = (used: Set<RulePlace>, idle: [IdleLine])

/// A case in which a line fits and does not answer.
typealias Shadow = (cell: CellPosition, variant: Variant)

extension Survey {
    /// What some lines come to.
    fileprivate func study(_ studied: StudiedLines) -> StudyOfLines {
        var study = self
        let rule = RuleLines(studied.lines.map(\.conditions), on: &study.ground)
        guard let variants = study.variants(asking: studied.lines.flatMap(\.conditions), alsoUnusual: true) else {
            return (Set(studied.lines.map(\.place)), [])
        }
        let reach = study.reach(of: rule, variants.filter(\.isUsual), studied)
        // Where nobody may come at all, `for`, or the slot, is told of.
        guard reach.isAlive else { return (Set(studied.lines.map(\.place)), []) }
        let idle = studied.lines.indices.filter { !reach.used.contains($0) }.map { number -> IdleLine in
            let line = studied.lines[number]
            let oddity =
                reach.shadows[number].map { study.answeredAbove(studied, number, $0) }
                ?? study.appliesToNobody(line.place, line.conditions, number, of: rule, variants) { study.cells($0, $1, of: studied) }
            return IdleLine(place: line.place, line: line.line, oddity: oddity)
        }
        return (Set(reach.used.map { studied.lines[$0].place }), idle)
    }

    /// The cells of a day of which some lines speak.
    private func cells(_ day: Int, _ variant: Variant, of studied: StudiedLines) -> [CellPosition] {
        cells(day, variant).filter { cell in studied.slots.map { $0.contains(rules.columns[cell.column].slot) } ?? true }
    }

    /// The lines that are used, and those that fit and never answer, each with the lines that do and a case of each; and whether anything of
    /// which they speak may be booked at all.
    private func reach(
        of rule: RuleLines, _ variants: [Variant], _ studied: StudiedLines
    ) -> (used: Set<Int>, shadows: [Int: [Int: Shadow]], isAlive: Bool) {
        var used: Set<Int> = []
        var isAlive = false
        var shadows: [Int: [Int: Shadow]] = [:]
        let days = classes([rule], among: days)
        for variant in variants where used.count < rule.count {
            for day in days {
                for cell in cells(day, variant, of: studied) where isLive(cell, variant) {
                    isAlive = true
                    let fitting = rule.all(variant.view.fitting, day: day, column: cell.column)
                    guard studied.isQuestion, let first = fitting.first else {
                        used.formUnion(fitting)
                        continue
                    }
                    used.insert(first)
                    for line in fitting.dropFirst() where shadows[line]?[first] == nil {
                        shadows[line, default: [:]][first] = (cell, variant)
                    }
                }
            }
        }
        return (used, shadows, isAlive)
    }

    /// A line that fits, and others that answer: the rules say so themselves, of a case of each.
    private func answeredAbove(_ studied: StudiedLines, _ line: Int, _ shadows: [Int: Shadow]) -> Oddity? {
        let place = studied.lines[line].place
        let cases = shadows.sorted { $0.key < $1.key }.compactMap { first, shadow -> Wording.Answer? in
            var trial = Trial(self, shadow.variant, shadow.cell)
            trial.asking = studied.asking
            let answering = studied.lines[first].place
            return trial.isAnswered(by: answering, not: place, studied.answering) ? Wording.Answer(answering, trial.told(now: nil)) : nil
        }
        return Oddity.answeredAbove(place, by: cases)
    }
}

extension Oddity {
    /// nil: nobody shows that others answer.
    static func answeredAbove(_ place: RulePlace, by cases: [Wording.Answer]) -> Oddity? {
        guard let first = cases.first else { return nil }
        return Oddity(
            .answeredAbove(by: cases.count), at: .rule(place), beside: Oddity.Beside(.answersHere, .rule(first.line)),
            witness: .answeredBy(cases, not: place))
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
