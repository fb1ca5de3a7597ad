import RulesEngine
import TenantConfig

/// What the rules say of one cell: the mask, and the numbers that go with it.
struct ReferenceAnswer: Equatable {
    var mask: ReasonSet = []
    var closes: LocalInstant?
    var placesLeft: Int?
    /// The line of `book_late` on whose terms it passes.
    var late: Int?
}

/// One child, one activity, one situation: rules are gone through for each cell.
struct ReferenceCell {
    let rulebook: ReferenceRulebook
    let activity: Activity
    let situation: Situation
    let child: ReferenceChild

    private var days: ReferenceDays { rulebook.days }

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
                case .weekday, .dates, .period, .ages, .level, .sector, .fact: true
                }
            }
    }

    func isColumn(_ slot: Name<Slot>, _ meal: Name<Meal>?) -> Bool {
        activity.slots.contains { $0.name == slot && ($0.meals.isEmpty ? meal == nil : meal.map($0.meals.contains) ?? false) }
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
    private func isService(_ day: CivilDate) -> Bool {
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
                case .slot, .meal, .ages, .level, .sector, .fact, .channel: false
                }
            }
            return forAll && line.keys.contains { days.occurrence(of: $0, on: day) != nil } && rulebook.fitsDay(line.conditions, day)
                && fitsCentre(line.conditions)
        }
        return isOpened && !isClosed
    }
}

extension ReferenceCell {
    /// Whether a slot may be added, by a verb; what is newly booked may come late.
    func addition(
        _ day: CivilDate, _ slot: Name<Slot>, _ meal: Name<Meal>?, _ verb: Verb, mayBeLate: Bool = true
    ) -> ReferenceAnswer {
        var answer = ReferenceAnswer()
        if activity.enrolment != nil, situation.enrolled == .no { answer.mask.insert(.notEnrolled) }
        guard days.facts[day] != nil else {
            answer.mask.insert(.closed)
            return answer
        }
        let exists = isColumn(slot, meal)
        let admitted = activity.admits.isEmpty || activity.admits.contains { fits($0.conditions, day, slot, meal, isColumn: exists) }
        if !admitted || !isForChild(day, slot, meal) { answer.mask.insert(.notAdmitted) }
        guard exists, openingLine(day, slot, meal) != nil else {
            let columns = activity.slots.flatMap { slot in
                slot.meals.isEmpty ? [(slot.name, nil)] : slot.meals.map { (slot.name, Optional($0)) }
            }
            answer.mask.insert(columns.contains { openingLine(day, $0.0, $0.1) != nil } ? .notOffered : .closed)
            return answer
        }
        if isClosed(day, slot, meal) {
            answer.mask.insert(.closed)
            return answer
        }
        if !isOffered(day, slot, meal) {
            answer.mask.insert(.notOffered)
            return answer
        }
        let limits = limits(day, slot, meal, verb)
        answer.mask.formUnion(limits.mask)
        answer.closes = limits.closes
        if mayBeLate, let late = late(day, slot, meal, verb) {
            answer.mask.subtract([.deadlinePassed, .wrongChannel])
            (answer.late, answer.closes) = (late.line, late.closes)
        }
        if isSomethingLacking(day, slot, meal) { answer.mask.insert(.requirement) }
        answer.placesLeft = placesLeft(day, slot, meal)
        if answer.placesLeft == 0 { answer.mask.insert(.full) }
        return answer
    }

    /// Whether what stands may be removed, by a verb.
    func removal(_ day: CivilDate, _ slot: Name<Slot>, _ meal: Name<Meal>?, _ verb: Verb) -> ReferenceAnswer {
        days.facts[day] == nil ? ReferenceAnswer(mask: .closed) : limits(day, slot, meal, verb)
    }

    /// Whether something that must be before booking is not in order.
    private func isSomethingLacking(_ day: CivilDate, _ slot: Name<Slot>, _ meal: Name<Meal>?) -> Bool {
        for line in activity.requirements where line.mode == .refuse && line.keys.stage == .booking {
            guard fits(line.conditions, day, slot, meal, isColumn: isColumn(slot, meal)) else { continue }
            for part in line.keys.parts where child.fits([.fact(.lacks(part))], on: day) { return true }
        }
        return false
    }

    private func limits(_ day: CivilDate, _ slot: Name<Slot>, _ meal: Name<Meal>?, _ verb: Verb) -> ReferenceAnswer {
        let now = situation.now
        let hours = activity.slots.first { $0.name == slot }?.hours
        let begins = LocalInstant(day, hours?.start ?? .endOfDay)
        var mask: ReasonSet = now >= begins ? .begun : []
        var closes: LocalInstant? = begins
        switch instant(\.opens, verb, day, slot, meal) {
        case .at(let seconds): if now.seconds < seconds { mask.insert(.notOpenYet) }
        case .anyTime: break
        case .never: (mask, closes) = (mask.union(.deadlinePassed), nil)
        case .notAnnounced: (mask, closes) = (mask.union(.notAnnounced), nil)
        case .otherChannel: (mask, closes) = (mask.union(.wrongChannel), nil)
        case .outside: (mask, closes) = (mask.union(.closed), nil)
        }
        switch instant(\.until, verb, day, slot, meal) {
        case .at(let seconds):
            if now.seconds >= seconds { mask.insert(.deadlinePassed) }
            closes = closes.map { min($0, LocalInstant(seconds: seconds)) }
        case .anyTime: break
        case .never: (mask, closes) = (mask.union(.deadlinePassed), nil)
        case .notAnnounced: (mask, closes) = (mask.union(.notAnnounced), nil)
        case .otherChannel: (mask, closes) = (mask.union(.wrongChannel), nil)
        case .outside: (mask, closes) = (mask.union(.closed), nil)
        }
        if !takes(verb, day, slot, meal) { mask.insert(.wrongChannel) }
        return ReferenceAnswer(mask: mask, closes: closes)
    }

    /// The first line of `book_late` that fits and has not passed, for a slot that was open and whose deadline has passed.
    private func late(
        _ day: CivilDate, _ slot: Name<Slot>, _ meal: Name<Meal>?, _ verb: Verb
    ) -> (line: Int, closes: LocalInstant)? {
        let now = situation.now
        let begins = LocalInstant(day, activity.slots.first { $0.name == slot }?.hours?.start ?? .endOfDay)
        switch instant(\.opens, verb, day, slot, meal) {
        case .at(let opens): if now.seconds < opens { return nil }
        case .anyTime: break
        case .never, .notAnnounced, .otherChannel, .outside: return nil
        }
        guard case .at(let closed) = instant(\.until, verb, day, slot, meal), closed <= now.seconds, now < begins else { return nil }
        for (number, line) in activity.bookLate.enumerated() {
            let offer = Verb(lines: [Line(conditions: line.conditions, keys: Verb.Keys(until: line.keys.until), place: line.place)])
            guard fits(line.conditions, day, slot, meal, isColumn: isColumn(slot, meal)) else { continue }
            guard line.keys.channels?.contains(situation.channel) ?? takes(verb, day, slot, meal) else { continue }
            guard line.keys.until != nil else { return (number, begins) }
            switch instant(\.until, offer, day, slot, meal) {
            case .at(let ends): if now.seconds < ends { return (number, min(begins, LocalInstant(seconds: ends))) }
            case .anyTime: return (number, begins)
            case .never, .notAnnounced, .otherChannel, .outside: break
            }
        }
        return nil
    }

    /// A key is answered by the first line that fits and gives it. No line gives it: the default. Lines give it, but none here: a hole.
    func instant(
        _ key: KeyPath<Verb.Keys, Ruled<Limit>?>, _ verb: Verb, _ day: CivilDate, _ slot: Name<Slot>, _ meal: Name<Meal>?
    ) -> ReferenceInstant {
        let isOpening = key == \Verb.Keys.opens
        let giving = verb.lines.filter { $0.keys[keyPath: key] != nil }
        if giving.isEmpty { return isOpening ? .anyTime : .at(LocalInstant(day).seconds) }
        let line = giving.first { line in
            fits(line.conditions, day, slot, meal, isColumn: isColumn(slot, meal))
                && speaks(line.conditions, line.keys[keyPath: key]?.value, day)
        }
        guard let limit = line?.keys[keyPath: key]?.value else {
            let saysOtherwise = giving.contains { line in
                let conditions = line.conditions.filter { if case .channel = $0 { false } else { true } }
                return fits(conditions, day, slot, meal, isColumn: isColumn(slot, meal))
                    && speaks(line.conditions, line.keys[keyPath: key]?.value, day)
            }
            return saysOtherwise ? .otherChannel : .notAnnounced
        }
        switch limit {
        case .never: return .never
        case .anyTime: return .anyTime
        case .asBook: return verb == activity.book ? .anyTime : instant(key, activity.book, day, slot, meal)
        case .moment(let moment):
            let line = openingLine(day, slot, meal)
            let occurrence = line.flatMap { rulebook.opened(activity, line: $0, day) }
            let frame = ReferenceFrame(
                day: day, hours: activity.slots.first { $0.name == slot }?.hours,
                period: occurrence.map { ($0, rulebook.weekdays(activity, in: $0)) }, isService: isService)
            return days.instant(moment, opening: isOpening, frame)
        }
    }

    /// A fixed date under a period that comes again speaks for the first such period only.
    func speaks(_ conditions: [Condition], _ limit: Limit?, _ day: CivilDate) -> Bool {
        guard case .moment(let moment)? = limit, case .date(let date) = moment.day else { return true }
        return conditions.allSatisfy { condition in
            guard case .period(let periods) = condition else { return true }
            return periods.contains { days.occurrence(of: $0, on: day) != nil && days.speaks(date, for: $0, on: day) }
        }
    }

    /// Whether a verb takes requests by the channel asked: by all of them where no line that fits says otherwise.
    func takes(_ verb: Verb, _ day: CivilDate, _ slot: Name<Slot>, _ meal: Name<Meal>?) -> Bool {
        let line = verb.lines.first { $0.keys.channels != nil && fits($0.conditions, day, slot, meal, isColumn: isColumn(slot, meal)) }
        return line?.keys.channels?.value.contains(situation.channel) ?? true
    }

    /// Who decides.
    func approval(_ verb: Verb, _ day: CivilDate, _ slot: Name<Slot>, _ meal: Name<Meal>?) -> Approval? {
        guard days.facts[day] != nil else { return nil }
        return verb.lines.first { $0.keys.approval != nil && fits($0.conditions, day, slot, meal, isColumn: isColumn(slot, meal)) }?
            .keys.approval?.value
    }

    /// The needs of a slot that are not met by what is booked that day.
    func unmet(_ slot: Name<Slot>, _ meal: Name<Meal>?, _ day: CivilDate, booked: [Name<Slot>]) -> [Line<Need>] {
        (activity.slots.first { $0.name == slot }?.needs ?? []).filter { line in
            fits(line.conditions, day, slot, meal, isColumn: isColumn(slot, meal))
                && !(line.keys.all.filter { !booked.contains($0) }.isEmpty
                    && (line.keys.any.isEmpty || !line.keys.any.filter(booked.contains).isEmpty))
        }
    }
}
