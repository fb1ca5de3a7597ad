extension TestReader {
    /// What must come of an example.
    func expected(_ keys: Block<TestKey>) -> TownTest.Expected? {
        let verdict = reader.one(of: Choice(words: TownTest.Verdict.self), keys[.expect])
        let senseless = verdict.map(Self.senseless(with:)) ?? []
        if let verdict { tell(senseless, of: verdict, keys) }
        var keys = keys
        keys.leaveOut { key, _ in senseless.contains(key) }
        var expected = TownTest.Expected(verdict ?? .accepted)
        expected.causes = set(keys[.reasons]) { reader.one(of: Choice(words: TownTest.Cause.self), $0, key: "reasons") }
        expected.rules = reader.many(keys[.rule]) { path($0) }
        expected.since = keys[.since].flatMap(instant)
        expected.facts = set(keys[.askFor]) { reader.one(of: Choice(words: TownTest.AskedFact.self), $0, key: "ask_for") }
        expected.centres = keys[.centre].map { reader.centres($0) }
        expected.adds = count(keys[.adds])
        expected.removes = count(keys[.removes])
        expected.leaves = count(keys[.leaves])
        expected.surcharges = set(keys[.surcharge]) { reader.surcharge($0) }
        expected.price = keys[.price].flatMap(reader.word).flatMap { reader.cents($0) }
        expected.due = keys[.due].flatMap { reader.due($0) }
        expected.proof = keys[.proof].flatMap(reader.word).flatMap {
            reader.reference($0, to: .document, among: reader.declared.documents)
        }
        expected.missingDocuments = set(keys[.missingDocuments]) {
            reader.reference($0, to: .document, among: reader.declared.documents)
        }
        expected.suggested = set(keys[.suggested]) {
            reader.reference($0, to: .refusal, among: Names(town.refusals.map(\.name.text)))
        }
        return verdict == nil ? nil : expected
    }

    /// Reasons go with a refusal, rules with an offer taken up too, and facts to ask for with an answer that cannot be given.
    private static func senseless(with verdict: TownTest.Verdict) -> [TestKey] {
        switch verdict {
        case .refused: [.askFor]
        case .late, .pending, .waiting: [.reasons, .since, .askFor]
        case .undetermined: [.reasons, .rule, .since]
        case .accepted, .cancel, .nothing: [.reasons, .rule, .since, .askFor]
        }
    }

    private func tell(_ senseless: [TestKey], of verdict: TownTest.Verdict, _ keys: Block<TestKey>) {
        for key in senseless {
            guard let entry = keys[key] else { continue }
            reader.findings.add(.expectationWithout(key.rawValue, verdict.rawValue), at: entry.key.place)
        }
    }

    private func count(_ entry: Entry?) -> Int? {
        entry.flatMap { entry in reader.word(entry).flatMap { reader.number($0, key: entry.key.text, 0...100_000) } }
    }

    /// One value or a list; an empty list says that there are none.
    private func set<Value: Hashable>(_ entry: Entry?, _ read: (Word) -> Value?) -> Set<Value>? {
        guard let entry else { return nil }
        if case .sequence(let items) = entry.value.content, items.isEmpty { return [] }
        return Set(reader.many(entry, read))
    }

    /// The path of a rule of the town.
    private func path(_ word: Word) -> String? {
        if rules.contains(word.text) { return word.text }
        reader.findings.addOnce(.unknownRule(word.text, RuleSpelling(among: reader.findings.areEnough ? [] : rules)), at: word.place)
        return nil
    }
}

extension Choice where Value: RawRepresentable<String> & CaseIterable {
    /// Each value by its own word.
    init(words: Value.Type) {
        self.init(Value.allCases.map { ($0.rawValue, $0) })
    }
}
