extension Reader {
    /// A condition on what the town knows of a child; `unknown` among its values holds where that is not known.
    func factCondition(_ key: ConditionKey, _ entry: Entry) -> Condition? {
        let (known, isUnknown) = key.subject == .child ? entry.withoutUnknown : (entry, false)
        let condition = known.flatMap { knownFact(key, $0) }
        guard isUnknown else { return condition }
        if known != nil, condition == nil { return nil }
        guard let subject = subject(of: key, condition) else {
            return refuse(.unknownOfWhat(key.rawValue), at: entry.value.place)
        }
        return .fact(.unknown(subject, or: condition))
    }

    private func knownFact(_ key: ConditionKey, _ entry: Entry) -> Condition? {
        switch key {
        case .ages: return some(many(entry) { ages($0) }).map { .ages($0) }
        case .level: return some(many(entry) { levels($0) }).map { .level($0.reduce(SchoolLevelSet()) { $0.union($1) }) }
        case .sector: return some(sectors(entry)).map { .sector($0) }
        case .school: return school(entry).map { .fact($0) }
        case .resident:
            if declared.communes.isEmpty { return refuse(.residentWhere, at: entry.key.place) }
            return yes(entry).map { .fact(.resident($0, in: declared.communes)) }
        case .commune: return some(many(entry) { commune($0) }).map { .fact(.commune($0)) }
        case .situation:
            let names: [Name<FamilySituation>] = many(entry) { reference($0, to: .situation, among: declared.situations) }
            return some(names).map { .fact(.situation($0)) }
        case .quotient: return some(many(entry) { band($0, key: "quotient", most: 99_999) }).map { .fact(.quotient($0)) }
        case .siblings: return some(many(entry) { band($0, key: "siblings", most: 99) }).map { .fact(.siblings($0)) }
        case .enrolled: return yes(entry).map { .fact(.enrolled($0)) }
        case .status:
            let names: [Name<Status>] = many(entry) { reference($0, to: .status, among: declared.statuses(at: $0.place)) }
            return some(names).map { .fact(.status($0)) }
        case .came: return some(many(entry) { came($0) }).map { .fact(.came($0)) }
        case .file: return one(of: .fileState, entry).map { .fact(.file(complete: $0)) }
        case .unpaid: return one(of: .unpaidState, entry).map { .fact(.unpaid($0)) }
        default: return nil
        }
    }

    /// `any`, `none` or names of schools.
    private func school(_ entry: Entry) -> FactCondition? {
        if case .scalar(let scalar) = entry.value.content, ["any", "none"].contains(scalar.text), !declared.schools.contains(scalar.text) {
            return declared.schools.all.isEmpty ? refuse(.noSchools, at: entry.value.place) : .schooledHere(scalar.text == "any")
        }
        return some(schools(entry)).map { .school($0) }
    }

    /// `never`, `last year`, `not for 2 years`, `not for 6 months`.
    private func came(_ word: Word) -> FactCondition.Came? {
        switch word.text {
        case "never": return .never
        case "last year": return .lastYear
        default: break
        }
        let parts = word.text.split(separator: " ")
        if parts.count == 4, parts[0] == "not", parts[1] == "for", let count = Int(digits: parts[2].utf8), (1...120).contains(count) {
            switch parts[3] {
            case "year", "years": return .notFor(months: 12 * count)
            case "month", "months": return .notFor(months: count)
            default: break
            }
        }
        return refuse(
            .unknownWord(
                word.text, key: "came", nearest: nearest(word.text, among: ["never", "last year", "not for 2 years"]),
                allowed: ["never", "last year", "not for 2 years", "not for 6 months"]), at: word.place)
    }

    private func subject(of key: ConditionKey, _ condition: Condition?) -> FactSubject? {
        switch key {
        case .ages: return .birthDate
        case .level: return .level
        case .sector: return .sector
        case .school: return .school
        case .resident, .commune: return .commune
        case .quotient: return .quotient
        case .siblings: return .siblings
        case .situation:
            guard case .fact(.situation(let names))? = condition else { return nil }
            return .situations(names)
        default: return nil
        }
    }

    private func some<Value>(_ values: [Value]) -> [Value]? {
        values.isEmpty ? nil : values
    }
}

extension Entry {
    /// What stands here beside the word `unknown`, nil when nothing does, and whether it is there.
    fileprivate var withoutUnknown: (known: Entry?, isUnknown: Bool) {
        switch value.content {
        case .scalar(let scalar): return scalar.text == "unknown" ? (nil, true) : (self, false)
        case .sequence(let items):
            let others = items.filter { item in if case .scalar(let scalar) = item.content { scalar.text != "unknown" } else { true } }
            guard others.count < items.count else { return (self, false) }
            return (others.isEmpty ? nil : Entry(key: key, value: Node(place: value.place, content: .sequence(others))), true)
        case .mapping, .refused: return (self, false)
        }
    }
}

extension Choice<Bool> {
    static let fileState = Choice([("complete", true), ("incomplete", false)])
    static let unpaidState = Choice([("some", true), ("none", false)])
}
