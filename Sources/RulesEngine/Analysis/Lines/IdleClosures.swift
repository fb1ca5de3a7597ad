import TenantConfig

extension [Survey] {
    /// Closures that close nothing in any activity for which they are: on their days nothing runs anyway.
    func idleClosures() -> [Oddity] {
        var used: Set<RulePlace> = []
        var idle: [(place: RulePlace, oddity: Oddity)] = []
        for survey in self {
            let variants = survey.everybody ?? []
            for (number, line) in survey.rules.closure.lines.enumerated() {
                // What the whole town is closed for each year is said whatever its activities do on these days.
                if line.place.path.hasPrefix("closed"), line.keys.allSatisfy(\.comesEachYear) {
                    used.insert(line.place)
                    continue
                }
                let days = survey.daysClosed(by: number)
                if days.open.contains(where: { survey.case(of: number, on: $0, variants) { $0 == nil } != nil }) {
                    used.insert(line.place)
                    continue
                }
                let isNowhere = allSatisfy { $0.elsewhere(line.conditions) != nil }
                let oddity =
                    isNowhere ? survey.closesNowhere(line, on: days.open, variants) : survey.closesNothing(number, on: days, variants)
                if let oddity { idle.append((line.place, oddity)) }
            }
        }
        var told: Set<RulePlace> = []
        return idle.compactMap { place, oddity in used.contains(place) || !told.insert(place).inserted ? nil : oddity }
    }
}

extension Survey {
    /// The days of which a closure speaks, from today on first: those on which the activity may run, and the others that the calendar has.
    fileprivate func daysClosed(by number: Int) -> (open: [Int], others: [Int]) {
        let all = (0..<calendar.count).filter { rules.closure.rule.canFit(number, day: $0) && calendar.yearOf[$0] >= 0 }
        let (open, closed) = (Set(days), Set(all))
        let recent = days.first ?? 0
        let others = all.filter { !open.contains($0) }
        return (days.filter(closed.contains), others.filter { $0 >= recent } + others.filter { $0 < recent }.reversed())
    }

    /// A cell of a day that a closure speaks of, and the child, where that which would stand in the way without any closure is as asked.
    fileprivate func `case`(
        of number: Int, on day: Int, _ variants: [Variant], where fits: (Wording.Refusal?) -> Bool
    ) -> (cell: CellPosition, variant: Variant)? {
        for variant in variants {
            for cell in cells(day, variant)
            where rules.closure.rule.all(variant.view.fitting, day: day, column: cell.column).contains(number) {
                if fits(obstacle(cell, variant, asideFromClosures: true)) { return (cell, variant) }
            }
        }
        return nil
    }

    /// A closure of centres at none of which the activity is: it runs all the same on a day that is closed there.
    fileprivate func closesNowhere(_ line: Line<[DaySet]>, on days: [Int], _ variants: [Variant]) -> Oddity? {
        guard let centre = elsewhere(line.conditions) else { return nil }
        for day in days {
            for variant in variants {
                for cell in cells(day, variant) where isLive(cell, variant) {
                    let trial = Trial(self, variant, cell)
                    guard trial.mask.isDisjoint(with: [.closed, .notEnrolled]) else { continue }
                    return Oddity(.closesNowhere(centre.text), at: .rule(line.place), witness: .openAnyhow(centre, trial.told(now: nil)))
                }
            }
        }
        return nil
    }

    /// What a case of such a closure comes to: it is refused already, and not by a closure.
    fileprivate func closesNothing(_ number: Int, on days: (open: [Int], others: [Int]), _ variants: [Variant]) -> Oddity? {
        let place = rules.closure.lines[number].place
        for day in days.others + days.open {
            guard let (cell, variant) = `case`(of: number, on: day, variants, where: { $0 == .closed || $0 == .notOffered }) else {
                continue
            }
            let trial = Trial(self, variant, cell)
            let causes = trial.decide().lines.flatMap(\.reasons).map(\.cause)
            guard let shut = causes.lazy.compactMap(Wording.Shut.init).first else { continue }
            return Oddity(.closesNothing, at: .rule(place), witness: .shutAnyhow(shut, trial.told(now: nil)))
        }
        return nil
    }
}

extension DaySet {
    /// Whether it is written without a year.
    fileprivate var comesEachYear: Bool { if case .eachYear = self { true } else { false } }
}

extension Wording.Shut {
    /// nil: it is a closure of the town's file, or nothing about the day.
    fileprivate init?(_ cause: Reason.Cause) {
        switch cause {
        case .notOffered: self = .notOffered
        case .closed(.publicHoliday(let label)): self = .publicHoliday(label)
        case .closed(.schoolHoliday): self = .schoolHolidays
        case .closed(.noClass): self = .dayWithoutClass
        case .closed(.term): self = .term
        case .closed(.notOpened): self = .notOpened
        default: return nil
        }
    }
}
