/// A rule of lines as its table tells it: what a bare word means, and what its conditions may be about.
struct LineRule<Key: KeyTable> {
    /// The key that a bare word gives; nil: a line is always a block.
    let main: Key?
    let subjects: [ConditionKey.Subject]
    /// Subjects that the language has for this rule, and a later version enforces.
    var later: [ConditionKey.Subject] = []
    /// What its lines may count with `times`; nil: nothing.
    var event: ChildEvent?
    /// How its lines may bite.
    var modes = Choice<Mode>.refuse
}

extension LineRule {
    /// Whether its lines may ask such a condition.
    func asks(_ key: ConditionKey) -> Bool {
        switch key {
        case .times: event != nil
        case .reason: false
        default: subjects.contains(key.subject)
        }
    }

    fileprivate static var otherKeys: [String] { LineKey.spellings + ConditionKey.spellings }
}

extension Reader {
    /// The lines of a rule: a word or a block is one line, a list several.
    func lines<Key: KeyTable, Keys>(
        _ entry: Entry?, path: String, _ rule: LineRule<Key>, _ read: (Block<Key>) -> Keys?
    ) -> [Line<Keys>] {
        guard let entry else { return [] }
        if case .sequence(let items) = entry.value.content {
            return items.enumerated().compactMap { index, item in
                line(item, of: entry.key, path: "\(path)[\(index + 1)]", rule, read)
            }
        }
        return line(entry.value, of: entry.key, path: path, rule, read).map { [$0] } ?? []
    }

    private func line<Key: KeyTable, Keys>(
        _ node: Node, of owner: Word, path: String, _ rule: LineRule<Key>, _ read: (Block<Key>) -> Keys?
    ) -> Line<Keys>? {
        switch node.content {
        case .refused: return nil
        case .sequence: return refuse(.listInList, at: node.place)
        case .scalar where node.isNothing: return refuse(.noValue(owner.text), at: owner.place)
        case .scalar: return word(node, of: owner, path: path, rule, read)
        case .mapping(let entries):
            var line = SortedLine(path: path)
            let form = { Key.form(of: $0) ?? ConditionKey.form(of: $0) ?? LineKey.form(of: $0) }
            for entry in joiningStrayWords(entries, form: form) { sort(entry, into: &line, rule) }
            guard
                let block: Block<Key> = block(
                    of: line.own, owner: owner, path: path, at: node.place, otherKeys: LineRule<Key>.otherKeys)
            else { return nil }
            let keys = read(block)
            // Without a condition that makes no sense, the line would seem to fit always.
            guard let keys, !line.lacksCondition else { return nil }
            return Line(
                conditions: line.conditions, keys: keys, because: line.because, mode: line.mode, place: RulePlace(path, node.place))
        }
    }

    private func word<Key: KeyTable, Keys>(
        _ node: Node, of owner: Word, path: String, _ rule: LineRule<Key>, _ read: (Block<Key>) -> Keys?
    ) -> Line<Keys>? {
        guard let main = rule.main else { return refuse(.expectedBlock(owner.text, found: node.kind), at: node.place) }
        var block = Block<Key>(owner: owner, path: path, at: node.place)
        block.give(main, Entry(key: owner, value: node))
        return read(block).map { Line(keys: $0, place: RulePlace(path, node.place)) }
    }

    private func sort<Key: KeyTable>(_ entry: Entry, into line: inout SortedLine, _ rule: LineRule<Key>) {
        if Key(rawValue: entry.key.text) != nil {
            line.own.append(entry)
        } else if let key = ConditionKey(rawValue: entry.key.text) {
            let condition = key == .times ? times(entry, rule.event) : condition(key, entry, rule.subjects, later: rule.later)
            if let condition { line.conditions.append(condition) } else { line.lacksCondition = true }
        } else if let key = LineKey(rawValue: entry.key.text) {
            switch key {
            case .because: line.because = text(entry)
            case .mode: line.mode = one(of: rule.modes, entry) ?? .refuse
            }
        } else {
            line.own.append(entry)
        }
    }
}

extension Choice<Mode> {
    static let refuse = Choice([("refuse", .refuse)], later: ["warn", "audit"])
    static let refuseOrWarn = Choice([("refuse", .refuse), ("warn", .warn)], later: ["audit"])
    /// On trial: told or recorded, before it bites.
    static let any = Choice([("refuse", Mode.refuse), ("warn", .warn), ("audit", .audit)])
}

/// The entries of a line, told apart.
private struct SortedLine {
    let path: String
    var own: [Entry] = []
    var conditions: [Condition] = []
    var lacksCondition = false
    var because: String?
    var mode = Mode.refuse

    init(path: String) {
        self.path = path
    }
}

extension RulePlace {
    init(_ path: String, _ place: Place) {
        self.init(path: path, line: Int(place.start.line), column: Int(place.start.column))
    }
}
