import TenantConfig

extension Survey {
    /// Slots and meals that no child may ever have: a level, an age or a day that the activity leaves out. Where the activity is for nobody at
    /// all, its own lines are told of.
    func unbookable() -> [Oddity] {
        guard let variants = everybody, variants.contains(where: isAdmitted) else { return [] }
        let classes = classes([], among: days)
        return rules.columns.indices.compactMap { column -> Oddity? in
            let cells = classes.map { rules.cell($0, column: column) }
            guard !cells.contains(where: { cell in variants.contains { isLive(cell, $0) } }) else { return nil }
            let cases = cells.lazy.flatMap { cell in variants.lazy.map { (cell: cell, variant: $0) } }
            guard let (why, trial) = refused(cases) else { return nil }
            let (slot, meal) = (rules.columns[column].slot, rules.columns[column].meal)
            return Oddity(
                .nobodyBooksIt(slot.text, meal: meal?.text), at: .keys(["activities", activity.name.text, "slots", slot.text]),
                witness: .nobody(variants.count, days: openDays(variants), trial.told(now: nil), why))
        }
    }

    /// Whether the activity itself is for a variant on some day on which it runs.
    private func isAdmitted(_ variant: Variant) -> Bool {
        let anyColumn = rules.columns.count + 1
        return classes([], among: days).contains { rules.admission.admits(variant.view.fitting, day: $0, column: anyColumn) }
    }

    /// Slots that need another which, on some days, is not to be had by the same child.
    func unmetNeeds() -> [Oddity] {
        activity.slots.indices.compactMap { slot in
            guard !activity.slots[slot].needs.isEmpty, let variants = variants(asking: activity.slots[slot].needs.flatMap(\.conditions))
            else {
                return nil
            }
            let rule = rules.needs[slot].rule
            for day in classes([rule], among: days) {
                for variant in variants {
                    for cell in cells(day, variant) where cell.slot == slot && isLive(cell, variant) {
                        if let need = unmet(cell, variant), let oddity = unmet(need, cell, variant) { return oddity }
                    }
                }
            }
            return nil
        }
    }

    /// The first need of a cell that no slot of the day can meet.
    private func unmet(_ cell: CellPosition, _ variant: Variant) -> Line<Need>? {
        let rule = rules.needs[cell.slot]
        func canBook(_ name: Name<Slot>) -> Bool {
            rules.columns.indices.contains { rules.columns[$0].slot == name && isLive(rules.cell(cell.day, column: $0), variant) }
        }
        return rule.rule.all(variant.view.fitting, day: cell.day, column: cell.column).map { rule.lines[$0] }.first { need in
            !need.keys.all.allSatisfy(canBook) || !(need.keys.any.isEmpty || need.keys.any.contains(where: canBook))
        }
    }

    private func unmet(_ need: Line<Need>, _ cell: CellPosition, _ variant: Variant) -> Oddity? {
        let needed = need.keys.all + need.keys.any
        var trial = Trial(self, variant, cell)
        let told = trial.told(now: nil)
        guard trial.mask.contains(.needs) else { return nil }
        trial.columns += needed.compactMap { name in rules.columns.first { $0.slot == name } }
        guard !trial.mask.isDisjoint(with: [.notOffered, .notAdmitted, .closed]) else { return nil }
        let all = (isToCome(cell.day) ? countedDays : days).filter { isLive(rules.cell($0, column: cell.column), variant) }
        let count = all.count { unmet(rules.cell($0, column: cell.column), variant) != nil }
        let slot = activity.slots[cell.slot].name
        let extent: Problem.Extent = isNeverMet(cell.slot) ? .always : count == all.count ? .someChildren : .someDays
        return Oddity(
            .needsWhatIsShut(slot.text, needed.map(\.text), extent), at: .rule(need.place),
            witness: .needs(needed, days: count, of: all.count, told))
    }

    /// Whether what a slot needs is not to be had on any day, by anybody.
    private func isNeverMet(_ slot: Int) -> Bool {
        let variants = variants(asking: activity.slots[slot].needs.flatMap(\.conditions)) ?? []
        return classes([rules.needs[slot].rule], among: days).allSatisfy { day in
            variants.allSatisfy { variant in
                cells(day, variant).allSatisfy { $0.slot != slot || !isLive($0, variant) || unmet($0, variant) != nil }
            }
        }
    }
}
