import TenantConfig

extension Survey {
    /// Lines of a school canteen that ask for the family's situation, to let a child in or to put it before others: a warning, not more, for it is the
    /// town that answers for its règlement (Code de l'éducation, L.131-13).
    func familySituations() -> [Oddity] {
        guard isSchoolCanteen else { return [] }
        let admitting = (activity.admits + activity.slots.flatMap(\.admits)).filter { $0.conditions.contains { asksFamily($0) } }
        let ordering = activity.priority.compactMap { order -> Line<NoKeys>? in
            if case .fitting(let line) = order, line.conditions.contains(where: { asksFamily($0) }) { line } else { nil }
        }
        return admitting.compactMap(refusing) + ordering.compactMap(preferring)
    }

    /// On school days, at noon, a meal.
    private var isSchoolCanteen: Bool {
        let words = ([activity.label] + activity.slots.flatMap { [$0.label, $0.name.text] }).map { $0.lowercased() }
        let names = ["cantine", "restauration scolaire", "restaurant scolaire", "restaurants scolaires"]
        return words.contains { word in names.contains { word.contains($0) } } && days.contains { calendar.school.contains($0) }
    }

    /// What is the family's, and not the child's: work, income, home, debts.
    private func asksFamily(_ condition: Condition) -> Bool {
        guard case .fact(let fact) = condition else { return false }
        switch fact {
        case .situation(let names):
            return town.situations.contains { names.contains($0.name) && $0.owner == .household }
        case .resident, .commune, .quotient, .siblings, .unpaid: return true
        case .unknown(_, let inner): return inner.map(asksFamily) ?? false
        case .school, .schooledHere, .enrolled, .status, .came, .file, .times, .lacks: return false
        }
    }

    /// A child that is refused for want of it.
    private func refusing(_ line: Line<NoKeys>) -> Oddity? {
        guard let variants = variants(asking: line.conditions) else { return nil }
        for day in classes([], among: days) {
            for variant in variants {
                for cell in cells(day, variant) where obstacle(cell, variant) == .notAdmitted {
                    // Only the family's situation stands in its way.
                    let isOnlyThat = line.conditions.allSatisfy {
                        asksFamily($0) || !$0.isAboutChild || variant.child.answers($0, on: calendar.date(at: day), ground.facts)
                    }
                    // The right is that of pupils: who goes to no school of the town may be kept out.
                    let isPupil = variant.child.school != nil || !variant.asked.contains(where: \.isAboutSchool)
                    let trial = Trial(self, variant, cell)
                    guard isOnlyThat, isPupil, trial.mask.contains(.notAdmitted) else { continue }
                    return Oddity(
                        .familySituationInCanteen(activity.label), at: .rule(line.place),
                        witness: .refusedAnyhow([.notAdmitted], trial.told(now: nil)))
                }
            }
        }
        return nil
    }

    /// A child that comes behind another for want of it.
    private func preferring(_ line: Line<NoKeys>) -> Oddity? {
        guard let priority = rules.priority, let variants = variants(asking: line.conditions), let day = days.first else { return nil }
        for variant in variants {
            for cell in cells(day, variant) where isLive(cell, variant) {
                let fits = line.conditions.allSatisfy {
                    !$0.isAboutChild || variant.child.answers($0, on: calendar.date(at: day), ground.facts)
                }
                guard !fits else { continue }
                let trial = Trial(self, variant, cell)
                let wish = WaitingWish(
                    child: trial.situation.child, centre: trial.centre, day: trial.date, columns: trial.columns, arrived: 0, days: 1)
                guard !priority.places(wish, cell, centre: variant.view.centre).contains(line.place) else { continue }
                return Oddity(
                    .familySituationInCanteen(activity.label), at: .rule(line.place), witness: .comesAfter(trial.told(now: nil)))
            }
        }
        return nil
    }
}

extension Condition {
    fileprivate var isAboutSchool: Bool {
        switch self {
        case .fact(.school), .fact(.schooledHere): true
        default: false
        }
    }
}
