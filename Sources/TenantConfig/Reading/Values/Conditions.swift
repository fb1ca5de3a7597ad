extension Reader {
    /// A condition of a line whose rule can only know about some subjects.
    func condition(
        _ key: ConditionKey, _ entry: Entry, _ subjects: [ConditionKey.Subject], later: [ConditionKey.Subject] = []
    ) -> Condition? {
        guard key.card.use != .later, !later.contains(key.subject) else {
            return refuse(.keyNotEnforcedYet(key.rawValue), at: entry.key.place)
        }
        guard subjects.contains(key.subject), key != .reason else {
            return refuse(.conditionNotKnownHere(key.rawValue), at: entry.key.place)
        }
        switch key {
        case .weekday: return weekdays(entry).map { .weekday($0) }
        case .dates: return some(many(entry) { daySet($0) }).map { .dates($0) }
        case .period: return some(many(entry) { period($0) }).map { .period($0) }
        case .holidayOn: return weekdays(entry).map { .dates([.weeksWithHoliday(on: $0)]) }
        case .slot: return some(slots(entry)).map { .slot($0) }
        case .meal: return some(meals(entry)).map { .meal($0) }
        case .centre: return some(centres(entry)).map { .centre($0) }
        case .ages, .level, .sector, .school, .resident, .commune, .situation, .quotient, .siblings, .enrolled, .status, .came, .file,
            .unpaid:
            return factCondition(key, entry)
        case .channel: return channels(entry).map { .channel($0) }
        case .also: return some(slots(entry)).map { .wish(.also($0)) }
        case .shape: return some(many(entry) { one(of: .shape, $0, key: entry.key.text) }).map { .wish(.shape(Set($0))) }
        case .changing: return some(many(entry) { one(of: .changing, $0, key: entry.key.text) }).map { .wish(.changing(Set($0))) }
        case .bookedBefore: return instant(entry).map { .wish(.bookedBefore($0)) }
        case .invoiced: return yes(entry).map { .wish(.invoiced($0)) }
        case .times: return times(entry, nil)
        case .reason: return refuse(.conditionNotKnownHere(key.rawValue), at: entry.key.place)
        }
    }

    /// A date, with an hour or from its beginning.
    private func instant(_ entry: Entry) -> LocalInstant? {
        guard let word = word(entry) else { return nil }
        if let day = CivilDate(iso: word.text) { return LocalInstant(day) }
        return LocalInstant(iso: word.text)
            ?? refuse(.notAnInstant(word.text, meant: Meant.instant(word.text) ?? Meant.date(word.text)), at: word.place)
    }

    /// The so-many-th time, where the rule is about something that can be counted.
    func times(_ entry: Entry, _ event: ChildEvent?) -> Condition? {
        guard let event else { return refuse(.conditionNotKnownHere(ConditionKey.times.rawValue), at: entry.key.place) }
        return some(many(entry) { band($0, key: ConditionKey.times.rawValue, most: 999) }).map { .fact(.times(event, $0)) }
    }

    private func some<Value>(_ values: [Value]) -> [Value]? {
        values.isEmpty ? nil : values
    }
}

extension Choice<Shape> {
    static let shape = Choice([
        ("whole week", Shape.wholeWeek), ("fixed days", .fixedDays), ("alternate weeks", .alternateWeeks),
    ])
}

extension Choice<Changing> {
    static let changing = Choice([("meal", Changing.meal), ("slots", .slots)])
}
