import TenantConfig

/// Lines of `for`: those of the activity, or of a slot or a meal.
private struct Admission {
    let lines: [Line<NoKeys>]
    /// The columns of which they speak.
    let columns: [Int]
    /// How it is told that they admit nobody.
    let refusal: Wording.Refusal
}

extension Survey {
    /// What lines of `for` come to. Any that fits admits, so that one counts which admits somebody whom no other does.
    func studyAdmissions() -> [StudyOfLines] { admissions.compactMap(study) }

    private var admissions: [Admission] {
        let all = rules.columns.indices
        let ofSlots = activity.slots.map { slot in
            Admission(lines: slot.admits, columns: all.filter { rules.columns[$0].slot == slot.name }, refusal: .slotNotFor)
        }
        let ofMeals = town.meals.map { meal in
            Admission(lines: meal.admits, columns: all.filter { rules.columns[$0].meal == meal.name }, refusal: .mealNotFor)
        }
        let ofActivity = Admission(lines: activity.admits, columns: Array(all), refusal: .notAdmitted)
        return ([ofActivity] + ofSlots + ofMeals).filter { !$0.lines.isEmpty && !$0.columns.isEmpty }
    }

    private func study(_ admission: Admission) -> StudyOfLines? {
        var study = self
        let rule = RuleLines(admission.lines.map(\.conditions), on: &study.ground)
        guard let variants = study.variants(asking: [], alsoUnusual: true) else { return nil }
        let places = admission.lines.map(\.place)
        let cases = study.together(admission, rule, variants)
        // What nobody may ever have is told of the slot.
        if cases.isEmpty, admission.refusal != .notAdmitted { return (Set(places), []) }
        let idle = study.superfluous(admission.lines, cases.keys.map { Set($0) })
        let oddities = places.indices.compactMap { number -> IdleLine? in
            if idle.contains(number) {
                let shown = study.admitsNobodyElse(admission, number, cases.filter { $0.key.contains(number) }, idle)
                return IdleLine(place: places[number], line: places[number], oddity: shown)
            }
            guard !cases.keys.contains(where: { $0.contains(number) }) else { return nil }
            let conditions = admission.lines[number].conditions
            let shown = study.appliesToNobody(places[number], conditions, number, of: rule, variants) { day, variant in
                study.cells(day, variant).filter { admission.columns.contains($0.column) }
            }
            return IdleLine(place: places[number], line: places[number], oddity: shown)
        }
        return (Set(places).subtracting(oddities.map(\.place)), oddities)
    }

    /// The lines that admit a child together, each such set with a case.
    private func together(_ admission: Admission, _ rule: RuleLines, _ variants: [Variant]) -> [[Int]: Shadow] {
        var cases: [[Int]: Shadow] = [:]
        for day in classes([rule], among: days) {
            for variant in variants where variant.isUsual {
                for cell in cells(day, variant) where admission.columns.contains(cell.column) {
                    let fitting = rule.all(variant.view.fitting, day: day, column: cell.column)
                    guard !fitting.isEmpty, cases[fitting] == nil, isLive(cell, variant) else { continue }
                    cases[fitting] = (cell, variant)
                }
            }
        }
        return cases
    }

    /// The lines without which everybody is admitted all the same, by lines that ask for no other facts: what is known of a child is enough for
    /// them too. Of several that are alike they are the later ones.
    private func superfluous(_ lines: [Line<NoKeys>], _ together: [Set<Int>]) -> Set<Int> {
        let nobody = ChildFacts(born: .unknown)
        let facts = lines.map { nobody.missing(for: $0.conditions, ground.facts) }
        return lines.indices.reversed().reduce(into: []) { idle, line in
            let with = together.filter { $0.contains(line) }
            let isAdmitted = with.allSatisfy { others in
                others.contains { $0 != line && !idle.contains($0) && facts[$0].isSubset(of: facts[line]) }
            }
            if !with.isEmpty, isAdmitted { idle.insert(line) }
        }
    }

    /// Cases that a line admits, and others as well.
    private func admitsNobodyElse(_ admission: Admission, _ number: Int, _ cases: [[Int]: Shadow], _ idle: Set<Int>) -> Oddity? {
        let place = admission.lines[number].place
        var others: [Int: Wording.Answer] = [:]
        for (lines, found) in cases.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            guard let other = lines.first(where: { $0 != number && !idle.contains($0) }), others[other] == nil else { continue }
            let (trial, line) = (Trial(self, found.variant, found.cell), admission.lines[other].place)
            let uses = Set(trial.uses().map(\.place))
            guard uses.isSuperset(of: [place, line]), !trial.mask.contains(.notAdmitted) else { continue }
            others[other] = Wording.Answer(line, trial.told(now: nil))
        }
        let answers = others.sorted { $0.key < $1.key }.map(\.value)
        guard let first = answers.first else { return nil }
        return Oddity(
            .admitsNobodyElse, at: .rule(place), beside: Oddity.Beside(.admitsHere, .rule(first.line)),
            witness: .admittedBy(answers, not: place))
    }
}
