import RulesEngine
import TenantConfig

extension ReferenceCell {
    /// Whether a slot may be added, by a verb; what is newly booked may come late.
    func addition(
        _ day: CivilDate, _ slot: Name<Slot>, _ meal: Name<Meal>?, _ verb: Verb, mayBeLate: Bool = true
    ) -> ReferenceAnswer {
        var answer = ReferenceAnswer()
        let isEnrolled = situation.enrolled != .no && situation.enrolledFor?.contains { $0.contains(day) } ?? true
        if activity.enrolment != nil, !isEnrolled { answer.mask.insert(.notEnrolled) }
        guard days.facts[day] != nil else {
            answer.mask.insert(.closed)
            return answer
        }
        let exists = isColumn(slot, meal)
        let admitted = activity.admits.isEmpty || activity.admits.contains { fits($0.conditions, day, slot, meal, isColumn: exists) }
        if !admitted || !isForChild(day, slot, meal) || isOtherMeal(day, slot, meal) { answer.mask.insert(.notAdmitted) }
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
        let isOwn = situation.standing.days[day]?[slot].map { isColumn(slot, $0.meal) } ?? false
        let isGathered = !isOwn && answer.late == nil && approval(verb, day, slot, meal) == .batch
        if answer.placesLeft == 0, !isGathered { answer.mask.insert(.full) }
        return answer
    }

    /// Whether the child eats another meal, chosen when it was enrolled, that the slot still has.
    private func isOtherMeal(_ day: CivilDate, _ slot: Name<Slot>, _ meal: Name<Meal>?) -> Bool {
        guard let asked = activity.slots.first(where: { $0.name == slot }), asked.mealAtEnrolment != nil, isColumn(slot, meal),
            let own = situation.child.meals[activity.name]?.meal(of: slot, on: day)
        else { return false }
        return asked.meals.contains(own) && own != meal
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

    func limits(_ day: CivilDate, _ slot: Name<Slot>, _ meal: Name<Meal>?, _ verb: Verb) -> ReferenceAnswer {
        let now = situation.now
        let begins = begins(day, slot, meal)
        var mask: ReasonSet = now >= begins ? .begun : []
        var closes: LocalInstant? = begins
        switch instant(\.opens, verb, day, slot, meal) {
        case .at(let seconds): if now.seconds < seconds { mask.insert(.notOpenYet) }
        case .anyTime: break
        case .never: (mask, closes) = (mask.union(.deadlinePassed), nil)
        case .notAnnounced: (mask, closes) = (mask.union(.notAnnounced), nil)
        case .otherChannel: (mask, closes) = (mask.union(.wrongChannel), nil)
        case .otherShape: (mask, closes) = (mask.union(.wrongShape), nil)
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
        case .otherShape: (mask, closes) = (mask.union(.wrongShape), nil)
        case .outside: (mask, closes) = (mask.union(.closed), nil)
        }
        if !takes(verb, day, slot, meal) { mask.insert(.wrongChannel) }
        return ReferenceAnswer(mask: mask, closes: closes)
    }

    /// The first line of `book_late` that fits and has not passed, for a slot that was open and whose deadline has passed.
    func late(
        _ day: CivilDate, _ slot: Name<Slot>, _ meal: Name<Meal>?, _ verb: Verb
    ) -> (line: Int, closes: LocalInstant)? {
        let now = situation.now
        let begins = begins(day, slot, meal)
        switch instant(\.opens, verb, day, slot, meal) {
        case .at(let opens): if now.seconds < opens { return nil }
        case .anyTime: break
        case .never, .notAnnounced, .otherChannel, .otherShape, .outside: return nil
        }
        guard case .at(let closed) = instant(\.until, verb, day, slot, meal), closed <= now.seconds, now < begins else { return nil }
        for (number, line) in activity.bookLate.enumerated() {
            let offer = Verb(lines: [Line(conditions: line.conditions, keys: Verb.Keys(until: line.keys.until), place: line.place)])
            guard fits(line.conditions, day, slot, meal, isColumn: isColumn(slot, meal)) else { continue }
            guard takes(line, by: line.keys.channels, orAs: verb, day, slot, meal) else { continue }
            guard line.keys.until != nil else { return (number, begins) }
            switch instant(\.until, offer, day, slot, meal) {
            case .at(let ends): if now.seconds < ends { return (number, min(begins, LocalInstant(seconds: ends))) }
            case .anyTime: return (number, begins)
            case .never, .notAnnounced, .otherChannel, .otherShape, .outside: break
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
            if saysOtherwise { return .otherChannel }
            let saysOfShapes = giving.contains { line in
                let conditions = line.conditions.filter { if case .wish(.shape) = $0 { false } else { true } }
                return fits(conditions, day, slot, meal, isColumn: isColumn(slot, meal))
                    && speaks(line.conditions, line.keys[keyPath: key]?.value, day)
            }
            return saysOfShapes ? .otherShape : .notAnnounced
        }
        switch limit {
        case .never: return .never
        case .anyTime: return .anyTime
        case .asBook: return verb == activity.book ? .anyTime : instant(key, activity.book, day, slot, meal)
        case .moment(let moment):
            let line = openingLine(day, slot, meal)
            let occurrence = line.flatMap { rulebook.opened(activity, line: $0, day) }
            let frame = ReferenceFrame(
                day: day, hours: hours(day, slot, meal),
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

    /// Whether a line of an offer that fits is taken up by the channel asked: by its own `by`, by that for which it is, or by those of its verb.
    func takes<Keys>(
        _ line: Line<Keys>, by own: Set<Channel>?, orAs verb: Verb, _ day: CivilDate, _ slot: Name<Slot>, _ meal: Name<Meal>?
    ) -> Bool {
        if let own { return own.contains(situation.channel) }
        for case .channel(let channels) in line.conditions { return channels.contains(situation.channel) }
        return takes(verb, day, slot, meal)
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
