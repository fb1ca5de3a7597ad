public import RulesEngine
public import TenantConfig

extension ReferenceRulebook {
    /// The plan, cell by cell.
    public func plan(_ name: Name<Activity>, days: ClosedRange<CivilDate>, in situation: Situation) -> Plan {
        guard let activity = town.activities.first(where: { $0.name == name }) else {
            return Plan(days: [], columns: [], cells: [], missing: [])
        }
        let rows = ReferenceDays.each(days).filter { day in
            activity.open.contains { $0.keys.weekdays.contains(day.weekday) } || situation.standing.days[day] != nil
        }
        let columns = activity.slots.flatMap { slot in slot.meals.isEmpty ? [Column(slot.name)] : slot.meals.map { Column(slot.name, $0) } }
        let asked = questions(activity)
        let children = ReferenceChild.possible(situation, asked: asked, of: activity, self.days)
        let asking = children.map { ReferenceCell(rulebook: self, activity: activity, situation: situation, child: $0) }
        let wishes = columns.map { self.wishes(asked, activity, beside: $0.slot) }
        let cells = rows.flatMap { day in zip(columns, wishes).map { column, wishes in cell(day, column, wishes, asking) } }
        let isUndetermined = cells.contains { $0.mask.contains(.undetermined) }
        return Plan(
            days: rows, columns: columns, cells: ContiguousArray(cells),
            missing: isUndetermined ? ReferenceChild.missing(situation, asked: asked, of: activity, self.days) : [])
    }

    /// All conditions that the rules of an activity ask.
    func questions(_ activity: Activity) -> [Condition] {
        let closures = town.closed + town.centres.flatMap(\.closed) + activity.closed
        let verbs = [activity.book, activity.change, activity.cancel].compactMap(\.self).flatMap(\.lines).map(\.conditions)
        let others = activity.admits.map(\.conditions) + activity.open.map(\.conditions) + closures.map(\.conditions)
        let ofSlots = activity.slots.flatMap { $0.admits.map(\.conditions) + $0.open.map(\.conditions) + $0.closed.map(\.conditions) }
        let meals = Set(activity.slots.flatMap(\.meals))
        let ofMeals = town.meals.filter { meals.contains($0.name) }.flatMap(\.admits).map(\.conditions)
        let needs = activity.slots.flatMap(\.needs).map(\.conditions)
        let late = activity.bookLate.map(\.conditions)
        let gauges = activity.gauges.flatMap { [$0.conditions] + $0.keys.quotas.map(\.conditions) }
        let limits = activity.limits.map(\.conditions)
        let required = activity.requirements.filter { $0.mode == .refuse && $0.keys.stage == .booking }.map { line in
            line.conditions + line.keys.parts.map { .fact(.lacks($0)) }
        }
        let waiting = activity.waitingList.map(\.conditions) + activity.slots.flatMap(\.conditionsOfHours)
        return (verbs + late + others + ofSlots + ofMeals + needs + limits + gauges + required + waiting).flatMap(\.self)
    }

    private func cell(
        _ day: CivilDate, _ column: Column, _ wishes: [(Set<Shape>, Set<Name<Slot>>)], _ asking: [ReferenceCell]
    ) -> Plan.Cell {
        let answers = asking.map { cell in
            // As it is at best, whatever else is asked for.
            let possible = wishes.map { shapes, others in
                cell.asking { wish in
                    (wish.shapes, wish.others) = (shapes, others)
                    cell.recall(day, column.slot, &wish)
                }.planned(day, column)
            }
            return possible.dropFirst().reduce(possible[0]) { $1.rank < $0.rank ? $1 : $0 }
        }
        let all = combined(answers)
        let place = asking.first?.situation.standing.days[day]?[column.slot]
        let isLocked = !all.mask.subtracting(.undetermined).isEmpty
        var state = Plan.State.closed
        if let place, place.meal == column.meal {
            state = place.pending ? .requested(locked: isLocked) : .booked(locked: isLocked)
        } else if all.mask.isEmpty {
            state = .open
        } else if all.mask == .full {
            state = .full
        } else if all.mask == .undetermined {
            state = .undetermined
        }
        return Plan.Cell(state: state, mask: all.mask, closes: all.closes, placesLeft: all.placesLeft, late: all.late)
    }

    /// What is certain of all that is possible.
    func combined(_ answers: [ReferenceAnswer]) -> ReferenceAnswer {
        var all = answers[0]
        all.mask = answers.reduce(all.mask) { $0.intersection($1.mask) }
        if all.mask.isEmpty, answers.contains(where: { !$0.mask.isEmpty }) { all.mask = .undetermined }
        if all.mask.isEmpty, Set(answers.map(\.late)).count > 1 { all.mask = .undetermined }
        if !all.mask.isEmpty { all.late = nil }
        all.closes = answers.contains { $0.closes == nil } ? nil : answers.compactMap(\.closes).min()
        all.placesLeft = answers.compactMap(\.placesLeft).min()
        return all
    }
}

extension ReferenceCell {
    /// What the plan shows of a cell: whether it could be added, its meal changed, or what stands removed.
    fileprivate func planned(_ day: CivilDate, _ column: Column) -> ReferenceAnswer {
        let standing = situation.standing.days[day] ?? [:]
        let changing = asking { $0.changing = .slots }
        guard let place = standing[column.slot] else {
            return standing.isEmpty
                ? addition(day, column.slot, column.meal, activity.book)
                : changing.addition(day, column.slot, column.meal, activity.change ?? activity.book)
        }
        guard place.meal == column.meal else {
            return asking { $0.changing = .meal }.mealChange(day, column.slot, from: place.meal, to: column.meal)
        }
        let cancel = activity.cancel ?? activity.book
        var best = removal(day, column.slot, column.meal, cancel)
        if !best.mask.isEmpty {
            let changed = changing.removal(day, column.slot, column.meal, activity.change ?? cancel)
            if changed.mask.isEmpty { best = changed }
        }
        if rulebook.days.facts[day] != nil { best.placesLeft = placesLeft(day, column.slot, column.meal) }
        return best
    }

    /// Another meal: `change` alone where it is written, else booking the one and cancelling the other.
    func mealChange(_ day: CivilDate, _ slot: Name<Slot>, from old: Name<Meal>?, to new: Name<Meal>?) -> ReferenceAnswer {
        if let change = activity.change { return addition(day, slot, new, change, mayBeLate: false) }
        var answer = addition(day, slot, new, activity.book, mayBeLate: false)
        guard rulebook.days.facts[day] != nil else { return answer }
        let removed = removal(day, slot, old, activity.cancel ?? activity.book)
        answer.mask.formUnion(removed.mask)
        answer.closes = answer.closes.flatMap { closes in removed.closes.map { min(closes, $0) } }
        return answer
    }
}
