public import TenantConfig

extension Rulebook {
    /// The meals among which one is chosen when a child is enrolled, by slot in the order of the file: those that are for it on a day, as far
    /// as is known.
    public func mealsToChoose(
        _ activity: Name<Activity>, child: ChildFacts, on day: CivilDate, now: LocalInstant
    ) -> [(slot: Slot, meals: [Name<Meal>])] {
        guard let rules = rules[activity], rules.chosenMeals != nil else { return [] }
        return rules.activity.slots.filter { $0.mealAtEnrolment != nil }.map { slot in
            let meals = town.meals.filter { slot.meals.contains($0.name) }
            let asked = (slot.admits + meals.flatMap(\.admits)).flatMap(\.conditions)
            let views = child.views(asked: asked, rules.ground.facts, enrolled: .no, at: now)
            return (slot, slot.meals.filter { rules.isFor(views, slot.name, $0, on: day) })
        }
    }
}

extension ActivityRules {
    /// Whether a meal of a slot is for the child, in one of its views, at some centre.
    fileprivate func isFor(_ views: [ChildView], _ slot: Name<Slot>, _ meal: Name<Meal>, on day: CivilDate) -> Bool {
        guard let position = ground.days.position(of: day) else { return true }
        let cell = cell(position, slot, meal)
        return views.contains { view in
            let answers = ground.answers(view, on: day)
            return view.isUncertain
                || ground.fittingAt.indices.contains { slots.admits(cell, ground.fitting(centre: $0, answers: answers)) }
        }
    }
}
