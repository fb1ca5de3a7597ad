import TenantConfig

extension Survey {
    /// Slots and meals that no child may ever have: a level, an age or a day that the activity leaves out.
    func unbookable() -> [Oddity] {
        guard let variants = variants(asking: []) else { return [] }
        let classes = classes([], among: days)
        return rules.columns.indices.compactMap { column -> Oddity? in
            let cells = classes.map { rules.cell($0, column: column) }
            guard !cells.contains(where: { cell in variants.contains { isLive(cell, $0) } }) else { return nil }
            for cell in cells {
                for variant in variants {
                    guard let refusal = obstacle(cell, variant) else { continue }
                    let trial = Trial(self, variant, cell)
                    guard trial.mask.contains(refusal.bit) else { continue }
                    let (slot, meal) = (rules.columns[column].slot, rules.columns[column].meal)
                    return Oddity(
                        .nobodyBooksIt(slot.text, meal: meal?.text), at: .keys(["activities", activity.name.text, "slots", slot.text]),
                        witness: .nobody(variants.count, days: days.count, trial.told(now: nil), refusal))
                }
            }
            return nil
        }
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
        let all = days.filter { isLive(rules.cell($0, column: cell.column), variant) }
        let count = all.count { unmet(rules.cell($0, column: cell.column), variant) != nil }
        let slot = activity.slots[cell.slot].name
        return Oddity(
            .needsWhatIsShut(slot.text, needed.map(\.text)), at: .rule(need.place),
            witness: .needs(needed, days: count, of: all.count, told))
    }
}
