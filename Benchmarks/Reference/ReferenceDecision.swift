public import RulesEngine
public import TenantConfig

extension ReferenceRulebook {
    /// The decision on a request; its lines carry masks and numbers, no reasons.
    public func decide(_ name: Name<Activity>, _ request: ReservationRequest, in situation: Situation) -> Decision {
        guard let activity = town.activities.first(where: { $0.name == name }) else { return Decision(outcome: .refused, lines: []) }
        let asked = questions(activity)
        let children = ReferenceChild.possible(situation, asked: asked, of: activity, days)
        let wished = wished(asked, activity)
        let asking = children.map {
            ReferenceCell(rulebook: self, activity: activity, situation: situation, child: $0, wished: wished.shapes)
        }
        let shapes = asking.map { wished.shapes.isEmpty ? [:] : $0.shapes(of: request) }
        var lines: [Decision.Line] = []
        var isManual = false
        var asks: [(day: CivilDate, changes: [(slot: Name<Slot>, change: Decision.Line.Change)], byChild: [[ReferenceRuling]])] = []
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
            let changes = (known + others).compactMap { slot in Self.change(before[slot], after[slot]).map { (slot: slot, change: $0) } }
            let byChild = zip(asking, shapes).map { cell, shapes in
                cell.asking { $0.shapes = shapes[day] ?? [] }.rulings(day, changes, before, after, request)
            }
            asks.append((day, changes, byChild))
        }
        for child in asking.indices {
            // A minimum is met without the days that wait; else all waits that may, one day after the other.
            var waiting = Set(asks.filter { $0.byChild[child].contains { $0.waits != nil } }.map(\.day))
            if waiting.isEmpty { continue }
            func tooLittle(_ number: Int) -> [Int] {
                let (day, changes, _) = asks[number]
                let atOnce = ReservationRequest(request.changes.filter { !waiting.contains($0.key.day) })
                if waiting.contains(day) || days.facts[day] == nil { return [] }
                return changes.indices.filter { asking[child].breaksLimit(day, changes[$0].slot, atOnce, asksMost: false) }
            }
            while let number = asks.indices.first(where: { number in
                !tooLittle(number).isEmpty && asks[number].byChild[child].allSatisfy { $0.canWait != nil }
            }) {
                waiting.insert(asks[number].day)
                for line in asks[number].changes.indices { asks[number].byChild[child][line].letWait() }
            }
            for number in asks.indices {
                for line in tooLittle(number) { asks[number].byChild[child][line].answer.mask.insert(.limit) }
            }
        }
        for (day, changes, byChild) in asks {
            for (number, (slot, change)) in changes.enumerated() {
                let rulings = byChild.map { $0[number] }
                var all = combined(rulings.map(\.answer))
                let waits = Set(rulings.map(\.waits))
                if all.mask.isEmpty, waits.count > 1 { (all.mask, all.late) = (.undetermined, nil) }
                let waiting = all.mask.isEmpty ? rulings.first?.waits : nil
                isManual = isManual || waiting == nil && rulings.contains { $0.isManual || $0.asksWaiting }
                lines.append(
                    Decision.Line(
                        day: day, slot: slot, change: change, reasons: [], mask: all.mask, closes: all.closes, placesLeft: all.placesLeft,
                        late: all.late.map { activity.bookLate[$0] }, waits: waiting.map { activity.waitingList[$0] }))
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
        if lines.allSatisfy({ $0.waits != nil }) { return .waiting }
        return isManual ? .awaitingApproval : .accepted
    }
}

/// What one view of the child says of a line.
private struct ReferenceRuling {
    var answer: ReferenceAnswer
    var isManual = false
    /// Whoever decides lets it wait.
    var asksWaiting = false
    /// The line of `waiting_list` by which it could wait with its day, which lacks nothing, or nothing but places.
    var canWait: Int?
    /// The line of `waiting_list` by which it waits.
    var waits: Int?

    mutating func letWait() {
        (answer.mask, waits) = ([], canWait)
    }
}

extension ReferenceCell {
    /// The lines of a day. One that lacks nothing but places, or that may only wait, waits as a whole where something is only added to it.
    fileprivate func rulings(
        _ day: CivilDate, _ changes: [(slot: Name<Slot>, change: Decision.Line.Change)], _ before: [Name<Slot>: Name<Meal>?],
        _ after: [Name<Slot>: Name<Meal>?], _ request: ReservationRequest
    ) -> [ReferenceRuling] {
        let isChange = !before.isEmpty && !after.isEmpty
        var rulings = changes.map { slot, change in
            let cell = asking { wish in
                if isChange { wish.changing = if case .meal = change { .meal } else { .slots } }
                wish.others = Set(after.keys).subtracting([slot])
                recall(day, slot, &wish)
            }
            return cell.ruling(day, slot, change, before, after, request)
        }
        guard rulebook.days.facts[day] != nil else { return rulings }
        for ruling in rulings where !ruling.answer.mask.isEmpty && ruling.answer.mask != .full { return rulings }
        var lines: [Int] = []
        for (slot, change) in changes {
            let cell = asking { wish in
                if isChange { wish.changing = .slots }
                wish.others = Set(after.keys).subtracting([slot])
                recall(day, slot, &wish)
            }
            guard case .add(let meal) = change, let line = cell.waitingLine(day, slot, meal) else { return rulings }
            lines.append(line)
        }
        for index in rulings.indices { rulings[index].canWait = lines[index] }
        if rulings.allSatisfy({ $0.answer.mask.isEmpty && !$0.asksWaiting }) { return rulings }
        for index in rulings.indices { rulings[index].letWait() }
        return rulings
    }

    /// The first line of `waiting_list` that fits, as long as places are given.
    private func waitingLine(_ day: CivilDate, _ slot: Name<Slot>, _ meal: Name<Meal>?) -> Int? {
        let isColumn = isColumn(slot, meal)
        let ends = Verb(
            lines: activity.waitingList.map { line in
                Line(conditions: line.conditions, keys: Verb.Keys(until: line.keys.until), place: line.place)
            })
        let isEnded = ends.lines.contains { line in
            line.keys.until.map { fits(line.conditions, day, slot, meal, isColumn: isColumn) && speaks(line.conditions, $0.value, day) }
                ?? false
        }
        if isEnded {
            switch instant(\.until, ends, day, slot, meal) {
            case .at(let seconds): if seconds <= situation.now.seconds { return nil }
            case .anyTime: break
            case .never, .notAnnounced, .otherChannel, .otherShape, .outside: return nil
            }
        }
        let fitting = activity.waitingList.filter { fits($0.conditions, day, slot, meal, isColumn: isColumn) }
        if let channels = fitting.lazy.compactMap(\.keys.channels).first?.value, !channels.contains(situation.channel) { return nil }
        return activity.waitingList.firstIndex { fits($0.conditions, day, slot, meal, isColumn: isColumn) }
    }

    /// One line of a request, its needs, exclusions and limits included.
    private func ruling(
        _ day: CivilDate, _ slot: Name<Slot>, _ change: Decision.Line.Change, _ before: [Name<Slot>: Name<Meal>?],
        _ after: [Name<Slot>: Name<Meal>?], _ request: ReservationRequest
    ) -> ReferenceRuling {
        let isChange = !before.isEmpty && !after.isEmpty
        let changing = isChange ? activity.change : nil
        let (adding, removing) = (changing ?? activity.book, changing ?? activity.cancel ?? activity.book)
        var ruling: ReferenceRuling
        switch change {
        case .add(let meal):
            let answer = addition(day, slot, meal, adding)
            let offered = answer.late.flatMap { answer.mask.isEmpty ? activity.bookLate[$0].keys.approval : nil }
            let approval = offered ?? self.approval(adding, day, slot, meal)
            ruling = ReferenceRuling(
                answer: answer, isManual: approval == .manual || approval == .batch, asksWaiting: approval == .waitingList)
        case .remove(let meal):
            ruling = ReferenceRuling(
                answer: removal(day, slot, meal, removing),
                isManual: [.manual, .batch].contains(approval(removing, day, slot, meal)))
        case .meal(let old, let new):
            let isManual =
                [.manual, .batch].contains(approval(adding, day, slot, new))
                || changing == nil && [.manual, .batch].contains(approval(removing, day, slot, old))
            ruling = ReferenceRuling(answer: mealChange(day, slot, from: old, to: new), isManual: isManual)
        }
        guard rulebook.days.facts[day] != nil else { return ruling }
        if isInTimeOtherwise(day, slot, change, adding, removing, isOne: changing != nil, ruling.answer.mask) {
            ruling.answer.mask.insert(.wrongShape)
        }
        if breaksNeed(day, slot, before, after) { ruling.answer.mask.insert(.needs) }
        if after[slot] != nil, excluded(slot, after) { ruling.answer.mask.insert(.excludes) }
        if breaksLimit(day, slot, request) { ruling.answer.mask.insert(.limit) }
        return ruling
    }

    /// Whether a request of another shape would be in time.
    private func isInTimeOtherwise(
        _ day: CivilDate, _ slot: Name<Slot>, _ change: Decision.Line.Change, _ adding: Verb, _ removing: Verb, isOne: Bool,
        _ mask: ReasonSet
    ) -> Bool {
        if mask.isDisjoint(with: [.notAnnounced, .notOpenYet, .deadlinePassed]) { return false }
        return wished.contains { shape in
            let cell = asking { $0.shapes = [shape] }
            switch change {
            case .add(let meal):
                var mask = cell.limits(day, slot, meal, adding).mask
                if cell.late(day, slot, meal, adding) != nil { mask.subtract([.deadlinePassed, .wrongChannel]) }
                return mask.isEmpty
            case .remove(let meal): return cell.limits(day, slot, meal, removing).mask.isEmpty
            case .meal(let old, let new):
                return cell.limits(day, slot, new, adding).mask.isEmpty
                    && (isOne || cell.limits(day, slot, old, removing).mask.isEmpty)
            }
        }
    }

    /// What is booked lacks what it needs; or what is removed is needed by what stays as it was.
    private func breaksNeed(
        _ day: CivilDate, _ slot: Name<Slot>, _ before: [Name<Slot>: Name<Meal>?], _ after: [Name<Slot>: Name<Meal>?]
    ) -> Bool {
        if let meal = after[slot] { return !unmet(slot, meal, day, booked: Array(after.keys)).isEmpty }
        for (other, meal) in after {
            guard let old = before[other], old == meal else { continue }
            let cell = asking { wish in
                (wish.changing, wish.others) = (nil, Set(after.keys).subtracting([other]))
                recall(day, other, &wish)
            }
            let wasUnmet = cell.unmet(other, meal, day, booked: Array(before.keys))
            for line in cell.unmet(other, meal, day, booked: Array(after.keys)) where !wasUnmet.contains(line) {
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
