import RulesEngine
import TenantConfig

/// What the rules say of one cell: the mask, and the numbers that go with it.
struct ReferenceAnswer: Equatable {
    var mask: ReasonSet = []
    var closes: LocalInstant?
    var placesLeft: Int?
    /// The line of `book_late` on whose terms it passes.
    var late: Int?

    /// The lower, the better.
    var rank: Int {
        if mask.isEmpty { return late == nil ? 0 : 1 }
        if mask == .full { return 2 }
        return mask.contains(.notOpenYet) ? 3 : 4
    }
}

/// One child, one activity, one situation: rules are gone through for each cell.
struct ReferenceCell {
    let rulebook: ReferenceRulebook
    let activity: Activity
    let situation: Situation
    let child: ReferenceChild
    /// The shapes for which some rule asks.
    var wished: Set<Shape> = []
    /// What is asked in the slot that is looked at.
    var wish = ReferenceWish()

    var days: ReferenceDays { rulebook.days }

    var centre: Name<Centre>? {
        if case .at(let name?) = situation.enrolled { return name }
        return activity.centres.count == 1 ? activity.centres[0] : nil
    }

    func fits(_ conditions: [Condition], _ day: CivilDate, _ slot: Name<Slot>, _ meal: Name<Meal>?, isColumn: Bool) -> Bool {
        rulebook.fitsDay(conditions, day) && child.fits(conditions, on: day)
            && conditions.allSatisfy { condition in
                switch condition {
                case .slot(let names): isColumn && names.contains(slot)
                case .meal(let names): isColumn && (meal.map(names.contains) ?? false)
                case .centre(let names): centre.map(names.contains) ?? false
                case .channel(let channels): channels.contains(situation.channel)
                case .wish(let asked): wish.answers(asked)
                case .weekday, .dates, .period, .ages, .level, .sector, .fact: true
                }
            }
    }

    func isColumn(_ slot: Name<Slot>, _ meal: Name<Meal>?) -> Bool {
        activity.slots.contains { $0.name == slot && ($0.meals.isEmpty ? meal == nil : meal.map($0.meals.contains) ?? false) }
    }

    /// When a slot begins and ends: as the first of its lines says that fits and says so.
    func hours(_ day: CivilDate, _ slot: Name<Slot>, _ meal: Name<Meal>?) -> Hours? {
        let lines = activity.slots.first { $0.name == slot }?.hours ?? []
        return lines.first { $0.keys.care != nil && fits($0.conditions, day, slot, meal, isColumn: isColumn(slot, meal)) }?.keys.care
    }

    /// When it has begun: at midnight after its day, where it has no hours.
    func begins(_ day: CivilDate, _ slot: Name<Slot>, _ meal: Name<Meal>?) -> LocalInstant {
        LocalInstant(day, hours(day, slot, meal)?.start ?? .endOfDay)
    }

    /// The first opening line that opens a cell.
    func openingLine(_ day: CivilDate, _ slot: Name<Slot>, _ meal: Name<Meal>?) -> Int? {
        activity.open.indices.first { line in
            rulebook.opened(activity, line: line, day) != nil
                && fits(activity.open[line].conditions, day, slot, meal, isColumn: isColumn(slot, meal))
        }
    }

    func isClosed(_ day: CivilDate, _ slot: Name<Slot>, _ meal: Name<Meal>?) -> Bool {
        let ofCentre = rulebook.town.centres.filter { $0.name == centre }.flatMap(\.closed)
        return (rulebook.town.closed + ofCentre + activity.closed).contains { line in
            line.keys.contains { days.occurrence(of: $0, on: day) != nil } && fits(line.conditions, day, slot, meal, isColumn: true)
        }
    }

    /// Whether the slot and its meal are for the child, as far as they say themselves.
    func isForChild(_ day: CivilDate, _ slot: Name<Slot>, _ meal: Name<Meal>?) -> Bool {
        guard isColumn(slot, meal) else { return true }
        let rules = [activity.slots.first { $0.name == slot }?.admits, rulebook.town.meals.first { $0.name == meal }?.admits]
        return rules.allSatisfy { lines in
            guard let lines, !lines.isEmpty else { return true }
            return lines.contains { fits($0.conditions, day, slot, meal, isColumn: true) }
        }
    }

    /// Whether the slot's own lines open it that day.
    func opensItself(_ day: CivilDate, _ slot: Name<Slot>, _ meal: Name<Meal>?) -> Bool {
        guard let own = activity.slots.first(where: { $0.name == slot }), !own.open.isEmpty else { return true }
        return own.open.contains { line in
            line.keys.weekdays.contains(day.weekday)
                && (line.keys.during.isEmpty || line.keys.during.contains { days.occurrence(of: $0, on: day) != nil })
                && fits(line.conditions, day, slot, meal, isColumn: true)
        }
    }

    /// Whether the slot exists that day, as far as it says itself.
    func isOffered(_ day: CivilDate, _ slot: Name<Slot>, _ meal: Name<Meal>?) -> Bool {
        guard let own = activity.slots.first(where: { $0.name == slot }) else { return true }
        let isClosed = own.closed.contains { line in
            line.keys.contains { days.occurrence(of: $0, on: day) != nil } && fits(line.conditions, day, slot, meal, isColumn: true)
        }
        return opensItself(day, slot, meal) && !isClosed
    }

    /// A day this activity runs at this centre, after all closures.
    func isService(_ day: CivilDate) -> Bool {
        func fitsCentre(_ conditions: [Condition]) -> Bool {
            conditions.allSatisfy { if case .centre(let names) = $0 { centre.map(names.contains) ?? false } else { true } }
        }
        let isOpened = activity.open.indices.contains {
            rulebook.opened(activity, line: $0, day) != nil && fitsCentre(activity.open[$0].conditions)
        }
        let ofCentre = rulebook.town.centres.filter { $0.name == centre }.flatMap(\.closed)
        let isClosed = (rulebook.town.closed + ofCentre + activity.closed).contains { line in
            let forAll = line.conditions.allSatisfy { condition in
                switch condition {
                case .weekday, .dates, .period, .centre: true
                case .slot, .meal, .ages, .level, .sector, .fact, .channel, .wish: false
                }
            }
            return forAll && line.keys.contains { days.occurrence(of: $0, on: day) != nil } && rulebook.fitsDay(line.conditions, day)
                && fitsCentre(line.conditions)
        }
        return isOpened && !isClosed
    }
}

extension Slot {
    /// What the lines that say when it begins and ends ask; nothing where the first of them fits always.
    var conditionsOfHours: [[Condition]] { linesOfCare.map(\.conditions) }
}
