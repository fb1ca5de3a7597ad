public import RulesEngine
public import TenantConfig

extension ReferenceRulebook {
    /// The decision on a request; its lines carry masks and numbers, no reasons.
    public func decide(_ name: Name<Activity>, _ request: ReservationRequest, in situation: Situation) -> Decision {
        guard let activity = town.activities.first(where: { $0.name == name }) else { return Decision(outcome: .refused, lines: []) }
        let asked = questions(activity)
        let children = ReferenceChild.possible(situation, asked: asked, of: activity, days)
        let asking = children.map { ReferenceCell(rulebook: self, activity: activity, situation: situation, child: $0) }
        var lines: [Decision.Line] = []
        var isManual = false
        for day in Set(request.changes.keys.map(\.day)).sorted() {
            let before = (situation.standing.days[day] ?? [:]).mapValues(\.meal)
            var after = before
            for (cell, change) in request.changes where cell.day == day {
                switch change {
                case .add(let meal): after[cell.slot] = .some(meal)
                case .remove: after[cell.slot] = nil
                }
            }
            let known = activity.slots.map(\.name)
            let others = Set(request.changes.keys.filter { $0.day == day }.map(\.slot)).filter { !known.contains($0) }.sorted()
            for slot in known + others {
                guard let change = Self.change(before[slot], after[slot]) else { continue }
                let rulings = asking.map { $0.ruling(day, slot, change, before, after, request) }
                let all = combined(rulings.map(\.answer))
                isManual = isManual || rulings.contains(where: \.isManual)
                lines.append(
                    Decision.Line(
                        day: day, slot: slot, change: change, reasons: [], mask: all.mask, closes: all.closes, placesLeft: all.placesLeft,
                        late: all.late.map { activity.bookLate[$0] }))
            }
        }
        let missing = ReferenceChild.missing(situation, asked: asked, of: activity, days)
        return Decision(outcome: Self.outcome(lines, isManual: isManual, missing), lines: lines)
    }

    private static func change(_ before: Name<Meal>??, _ after: Name<Meal>??) -> Decision.Line.Change? {
        switch (before, after) {
        case (nil, nil): nil
        case (nil, .some(let meal)): .add(meal: meal)
        case (.some(let meal), nil): .remove(meal: meal)
        case (.some(let old), .some(let new)): old == new ? nil : .meal(from: old, to: new)
        }
    }

    private static func outcome(_ lines: [Decision.Line], isManual: Bool, _ missing: MissingFacts) -> Decision.Outcome {
        let masks = lines.map(\.mask)
        if masks.isEmpty { return .nothingToDo }
        if masks.contains(where: { !$0.isEmpty && $0 != .undetermined }) { return .refused }
        if masks.contains(.undetermined) { return .undetermined(missing) }
        return isManual ? .awaitingApproval : .accepted
    }
}

extension ReferenceCell {
    /// One line of a request, its needs, exclusions and limits included.
    fileprivate func ruling(
        _ day: CivilDate, _ slot: Name<Slot>, _ change: Decision.Line.Change, _ before: [Name<Slot>: Name<Meal>?],
        _ after: [Name<Slot>: Name<Meal>?], _ request: ReservationRequest
    ) -> (answer: ReferenceAnswer, isManual: Bool) {
        let isChange = !before.isEmpty && !after.isEmpty
        let changing = isChange ? activity.change : nil
        let (adding, removing) = (changing ?? activity.book, changing ?? activity.cancel ?? activity.book)
        var answer: ReferenceAnswer
        var isManual: Bool
        switch change {
        case .add(let meal):
            answer = addition(day, slot, meal, adding)
            let offered = answer.late.flatMap { answer.mask.isEmpty ? activity.bookLate[$0].keys.approval : nil }
            isManual = offered.map { $0 == .manual } ?? self.isManual(adding, day, slot, meal)
        case .remove(let meal):
            answer = removal(day, slot, meal, removing)
            isManual = self.isManual(removing, day, slot, meal)
        case .meal(let old, let new):
            answer = mealChange(day, slot, from: old, to: new)
            isManual = self.isManual(adding, day, slot, new)
            if changing == nil { isManual = isManual || self.isManual(removing, day, slot, old) }
        }
        guard rulebook.days.facts[day] != nil else { return (answer, isManual) }
        if breaksNeed(day, slot, before, after) { answer.mask.insert(.needs) }
        if after[slot] != nil, excluded(slot, after) { answer.mask.insert(.excludes) }
        if breaksLimit(day, slot, request) { answer.mask.insert(.limit) }
        return (answer, isManual)
    }

    /// What is booked lacks what it needs; or what is removed is needed by what stays as it was.
    private func breaksNeed(
        _ day: CivilDate, _ slot: Name<Slot>, _ before: [Name<Slot>: Name<Meal>?], _ after: [Name<Slot>: Name<Meal>?]
    ) -> Bool {
        if let meal = after[slot] { return !unmet(slot, meal, day, booked: Array(after.keys)).isEmpty }
        for (other, meal) in after {
            guard let old = before[other], old == meal else { continue }
            let wasUnmet = unmet(other, meal, day, booked: Array(before.keys))
            for line in unmet(other, meal, day, booked: Array(after.keys)) where !wasUnmet.contains(line) {
                if line.keys.all.contains(slot) || line.keys.any.contains(slot) { return true }
            }
        }
        return false
    }

    /// Holds both ways by itself.
    private func excluded(_ slot: Name<Slot>, _ after: [Name<Slot>: Name<Meal>?]) -> Bool {
        after.keys.contains { other in
            other != slot
                && activity.slots.contains {
                    ($0.name == slot && $0.excludes.contains(other)) || ($0.name == other && $0.excludes.contains(slot))
                }
        }
    }
}
