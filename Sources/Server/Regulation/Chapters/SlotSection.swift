import TenantConfig

extension ActivityChapter {
    /// What is booked: its hours, its meals, what goes with what.
    var slots: [Clause?] {
        let only = activity.slots.count == 1 ? activity.slots.first : nil
        let list = activity.slots.map { slot in Clause(slot.label + (slot.simpleHours.map { ", \($0)" } ?? "")) }
        let what: Clause =
            only.map { Clause("Vous réservez \($0.label.quoted)" + ($0.simpleHours.map { ", \($0)" } ?? "")) }
            ?? Clause("Vous réservez, au choix", items: list)
        return [what] + activity.slots.flatMap(details)
    }

    private func details(_ slot: Slot) -> [Clause?] {
        let name = slot.label.quoted
        let open = slot.open.map { line in
            let weekdays = line.keys.weekdays == .all ? nil : line.keys.weekdays.frenchDays
            let during = line.keys.during.isEmpty ? nil : say.on(line.keys.during)
            let words = [weekdays, during, say.when(line.conditions)].compactMap(\.self).joined(separator: ", ")
            return Clause(words, because: line.because, at: line.place)
        }
        let opened =
            open.count == 1
            ? open.first.map { Clause("\(name) n’a lieu que \($0.words)", because: $0.because, at: $0.rule) }
            : open.isEmpty ? nil : Clause("\(name) n’a lieu que", items: open)
        let closed = slot.closed.map { line in
            let words = ["\(name) n’a pas lieu \(say.on(line.keys))", say.when(line.conditions)].compactMap(\.self).joined(separator: ", ")
            return Clause(words, because: line.because, at: line.place)
        }
        let whom: Clause? = slot.admits.isEmpty ? nil : one(slot.admits, "\(name) accueille")
        return hours(slot) + [whom, opened] + closed + [meals(slot)] + meals(admitting: slot) + slot.needs.map { need($0, name) }
            + [excluding(slot)]
    }

    /// Hours that are not always the same, and when children come and go.
    private func hours(_ slot: Slot) -> [Clause?] {
        guard slot.simpleHours == nil else { return [] }
        func answers(_ key: KeyPath<SlotHours, Hours?>) -> [Answer] {
            slot.hours.compactMap { line in
                line.keys[keyPath: key].map {
                    Answer(conditions: line.conditions, words: $0.frenchStretch, rule: line.place, because: line.because)
                }
            }
        }
        let name = slot.label.quoted
        return [
            say.clause("\(name) se déroule", answers(\.care), otherwise: nil),
            say.clause("Pour \(name), les enfants arrivent", answers(\.arrive), otherwise: nil),
            say.clause("Pour \(name), les enfants repartent", answers(\.leave), otherwise: nil),
        ]
    }

    private func meals(_ slot: Slot) -> Clause? {
        guard !slot.meals.isEmpty else { return nil }
        let chosen = "\(slot.label.quoted)\u{A0}: vous choisissez \(slot.meals.map(say.meal).frenchAlternatives)"
        guard let place = slot.mealAtEnrolment else { return slot.meals.count > 1 ? .usual("\(chosen), jour par jour") : Clause(chosen) }
        return Clause("\(chosen), une fois pour toutes à l’inscription", at: place)
    }

    /// Meals that are not for everybody, or that families bring.
    private func meals(admitting slot: Slot) -> [Clause] {
        slot.meals.compactMap { name in town.meals.first { $0.name == name } }.flatMap { meal -> [Clause] in
            let brought = meal.isBrought ? [Clause("Le menu \(meal.label.quoted) est apporté par la famille")] : []
            return brought + (meal.admits.isEmpty ? [] : [one(meal.admits, "Le menu \(meal.label.quoted) est réservé", \.behindAt)])
        }
    }

    private func need(_ line: Line<Need>, _ name: String) -> Clause {
        let any = line.keys.any.isEmpty ? [] : [line.keys.any.map(say.slot).frenchAlternatives]
        let others = (line.keys.all.map(say.slot) + any).frenchList
        let when = say.when(line.conditions).map { ", \($0)" } ?? ""
        return Clause("\(name) se réserve avec \(others) du même jour\(when)", because: line.because, at: line.place)
    }

    /// Told once, by whichever of both says it.
    private func excluding(_ slot: Slot) -> Clause? {
        guard !slot.excludes.isEmpty else { return nil }
        let others = slot.excludes.map(say.slot).frenchAlternatives
        return Clause("\(slot.label.quoted) ne se réserve pas le même jour que \(others)", at: slot.excludesPlace)
    }
}

extension Slot {
    /// `de 8 h à 12 h`, where that is all there is to say.
    fileprivate var simpleHours: String? {
        guard hours.allSatisfy({ $0.conditions.isEmpty && $0.keys.arrive == nil && $0.keys.leave == nil }) else { return nil }
        return fixedHours?.frenchStretch
    }
}
