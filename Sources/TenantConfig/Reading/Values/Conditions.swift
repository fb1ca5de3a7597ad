extension Reader {
    /// A condition of a line whose rule can only know about some subjects.
    func condition(
        _ key: ConditionKey, _ entry: Entry, _ subjects: [ConditionKey.Subject], later: [ConditionKey.Subject] = []
    ) -> Condition? {
        guard key.card.use != .later, !later.contains(key.subject) else {
            return refuse(.keyNotEnforcedYet(key.rawValue), at: entry.key.place)
        }
        guard subjects.contains(key.subject) else {
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
        case .also, .invoiced, .shape, .changing, .reason, .times, .bookedBefore:
            return refuse(.keyNotEnforcedYet(key.rawValue), at: entry.key.place)
        }
    }

    private func some<Value>(_ values: [Value]) -> [Value]? {
        values.isEmpty ? nil : values
    }
}
