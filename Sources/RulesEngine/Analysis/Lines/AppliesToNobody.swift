import TenantConfig

extension Survey {
    /// A line that fits no cell that may be booked: a case that it fits is refused whatever it says, or there is none.
    ///
    /// - Parameters:
    ///   - number: its position in a rule.
    ///   - cells: those of a day of which the rule speaks.
    func appliesToNobody(
        _ place: RulePlace, _ conditions: [Condition], _ number: Int, of rule: RuleLines, _ variants: [Variant],
        _ cells: @escaping (Int, Variant) -> [CellPosition]
    ) -> Oddity? {
        if let oddity = neverNotEnrolled(place, conditions) ?? atOtherCentres(place, conditions) { return oddity }
        let possible = (0..<calendar.count).filter { rule.canFit(number, day: $0) && calendar.yearOf[$0] >= 0 }
        guard !possible.isEmpty else {
            let known = calendar.yearOf.count { $0 >= 0 }
            return Oddity(.appliesToNobody, at: .rule(place), witness: .noneOf(known, from: book.days.lowerBound, to: book.days.upperBound))
        }
        let days = classes([rule], among: inOrder(possible))
        func fitting(_ variants: [Variant]) -> some Sequence<Shadow> {
            days.lazy.flatMap { day in
                variants.lazy.flatMap { variant in
                    cells(day, variant).lazy.filter { rule.all(variant.view.fitting, day: day, column: $0.column).contains(number) }
                        .map { (cell: $0, variant: variant) }
                }
            }
        }
        let usual = fitting(variants.filter(\.isUsual))
        if let (why, trial) = refused(usual) {
            return Oddity(.appliesToNobody, at: .rule(place), witness: .refusedAnyhow(why, trial.told(now: nil)))
        }
        guard usual.first(where: { _ in true }) == nil else { return nil }
        return fitting(variants.filter { !$0.isUsual }).first { _ in true }.flatMap { noSuchChild(place, number, of: rule, $0) }
    }

    /// Those on which the activity may run first, then those on whose weekday it may; in each, those from today on first.
    private func inOrder(_ possible: [Int]) -> [Int] {
        let (wanted, open, recent) = (Set(possible), Set(days), days.first ?? 0)
        let others = possible.filter { !open.contains($0) }
        let coming = others.filter { $0 >= recent } + others.filter { $0 < recent }.reversed()
        let isOfWeekday = { rules.opening.weekdays.contains(calendar.date(at: $0).weekday) }
        return days.filter(wanted.contains) + coming.filter(isOfWeekday) + coming.filter { !isOfWeekday($0) }
    }

    /// Of some cases the first that is refused for one thing alone, or else for the fewest; the rules, asked, refuse it for just these.
    func refused(_ cases: some Sequence<Shadow>) -> (why: [Wording.Refusal], trial: Trial)? {
        var best: (why: [Wording.Refusal], trial: Trial)?
        for (cell, variant) in cases {
            let why = obstacles(cell, variant)
            guard !why.isEmpty, best.map({ why.count < $0.why.count }) ?? true else { continue }
            let trial = Trial(self, variant, cell)
            guard trial.mask.intersection([.notAdmitted, .closed, .notOffered]) == Set(why).reduce(into: [], { $0.formUnion($1.bit) })
            else {
                continue
            }
            if why.count == 1 { return (why, trial) }
            best = (why, trial)
        }
        return best
    }

    /// A line of which there is no child: nobody of such an age is at such a level. A child of that age, at its usual level, it does not fit.
    private func noSuchChild(_ place: RulePlace, _ number: Int, of rule: RuleLines, _ found: Shadow) -> Oddity? {
        guard case .years(let years) = found.variant.child.age else { return nil }
        func atLevel(_ level: SchoolLevel) -> Variant {
            var child = found.variant.child
            child.level = level
            let view = Viewpoint(
                ground, centre: found.variant.view.centre, answers: ground.answers(child, on: calendar.date(at: found.cell.day)),
                channel: found.variant.channel, now: .distantPast)
            return Variant(child: child, view: view, channel: found.variant.channel, asked: found.variant.asked)
        }
        func fits(_ variant: Variant) -> Bool {
            rule.all(variant.view.fitting, day: found.cell.day, column: found.cell.column).contains(number)
        }
        let usual = atLevel(.usual(at: years))
        guard !fits(usual), let level = SchoolLevel.nearest(to: .usual(at: years), where: { fits(atLevel($0)) }) else { return nil }
        return Oddity(
            .nobodyOfThatAge, at: .rule(place), witness: .atAnotherLevel(level, Trial(self, usual, found.cell).told(now: nil)))
    }

    /// A line for children who are not enrolled, where the first booking enrols.
    private func neverNotEnrolled(_ place: RulePlace, _ conditions: [Condition]) -> Oddity? {
        guard conditions.contains(.fact(.enrolled(false))), activity.enrolledByBooking != .no, let (cell, variant) = firstLive else {
            return nil
        }
        let trial = Trial(self, variant, cell)
        guard !trial.mask.contains(.notEnrolled) else { return nil }
        return Oddity(
            .enrolledWithoutEnrol(activity.name.text), at: .rule(place), witness: .enrolledByBooking(trial.told(now: nil)))
    }
}
