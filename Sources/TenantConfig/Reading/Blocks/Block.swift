/// A mapping whose keys are those of a table.
struct Block<Key: KeyTable> {
    /// The word that names the block: the key it stands under, or the file.
    let owner: Word
    /// `activities.mercredis.book[2]`.
    let path: String
    /// Where all of it stands.
    let place: Place
    private(set) var keys: [Key] = []
    private var entries: [Entry] = []
    /// The paths of keys that another block gives.
    private var paths: [Key: String] = [:]
    /// Whether a key was refused: then nothing is said of what is missing, since it may be the same mistake.
    fileprivate(set) var lacksRefusedKey = false

    init(owner: Word, path: String, at place: Place) {
        self.owner = owner
        self.path = path
        self.place = place
    }

    /// What stands under a key.
    subscript(key: Key) -> Entry? {
        keys.firstIndex(of: key).map { entries[$0] }
    }

    /// The path of a key of this block.
    func path(_ key: Key) -> String {
        paths[key] ?? (path.isEmpty ? key.rawValue : path + "." + key.rawValue)
    }

    /// Whether nothing stands here at all.
    var saysNothing: Bool { keys.isEmpty && !lacksRefusedKey }

    /// Whether something stands under a key.
    func gives(_ key: Key) -> Bool { keys.contains(key) }

    mutating func reserve(_ count: Int) {
        keys.reserveCapacity(count)
        entries.reserveCapacity(count)
    }

    mutating func give(_ key: Key, _ entry: Entry) {
        keys.append(key)
        entries.append(entry)
    }

    /// Takes over what another block gives and this one does not: whole keys, under the paths they have there.
    mutating func complete(by other: Self) {
        for key in other.keys where !gives(key) {
            guard let entry = other[key] else { continue }
            give(key, entry)
            paths[key] = other.path(key)
        }
        lacksRefusedKey = lacksRefusedKey || other.lacksRefusedKey
    }

    /// Leaves out what stands under some keys.
    mutating func leaveOut(_ isLeftOut: (Key, Entry) -> Bool) {
        let kept = zip(keys, entries).filter { !isLeftOut($0, $1) }
        (keys, entries) = (kept.map(\.0), kept.map(\.1))
    }
}

extension Reader {
    /// The block under a key.
    func block<Key: KeyTable>(_: Key.Type, _ entry: Entry, path: String) -> Block<Key>? {
        block(Key.self, entry.value, owner: entry.key, path: path)
    }

    /// A block that stands on its own: the whole file, or an item of a list.
    func block<Key: KeyTable>(_: Key.Type, _ node: Node, owner: Word, path: String) -> Block<Key>? {
        guard let entries = entries(node, of: owner) else { return nil }
        return block(of: entries, owner: owner, path: path, at: node.place)
    }

    /// Sorts entries into the keys of a table. What they do not give, another block may; a block that is a part lacks nothing.
    func block<Key: KeyTable>(
        of entries: [Entry], owner: Word, path: String, at place: Place, otherKeys: @autoclosure () -> [String] = [],
        completedBy other: Block<Key>? = nil, isPart: Bool = false
    ) -> Block<Key>? {
        var block = Block<Key>(owner: owner, path: path, at: place)
        block.reserve(entries.count)
        for entry in joiningStrayWords(entries, form: Key.form(of:)) {
            guard let key = Key(rawValue: entry.key.text) else {
                refuseKey(entry.key, of: owner, allowed: Key.spellings + otherKeys())
                block.lacksRefusedKey = true
                continue
            }
            switch key.card.use {
            case .required, .optional: block.give(key, entry)
            case .later:
                findings.add(.keyNotEnforcedYet(key.rawValue), at: entry.key.place)
                block.lacksRefusedKey = true
            case .outOfScope:
                findings.add(.keyOutOfScope(key.rawValue, why: key.card), at: entry.key.place)
                block.lacksRefusedKey = true
            }
        }
        if let other { block.complete(by: other) }
        if !isPart, !block.lacksRefusedKey { checkNothingIsMissing(in: block) }
        return block
    }

    /// Refuses a key that a block does not have.
    func refuseKey(_ key: Word, of owner: Word, allowed: [String]) {
        findings.add(
            .unknownKey(key.text, of: owner.text, nearest: nearest(key.text, among: allowed), allowed: allowed), at: key.place)
    }

    private func checkNothingIsMissing<Key: KeyTable>(in block: Block<Key>) {
        for key in Key.allCases where key.card.use == .required && !block.gives(key) {
            findings.add(.missingKey(key.rawValue, of: block.owner.text, meaning: key.card), at: block.owner.place)
        }
    }

    /// The entries of a mapping.
    func entries(_ node: Node, of owner: Word) -> [Entry]? {
        switch node.content {
        case .mapping(let entries): return entries
        case .refused: return nil
        case .scalar where node.isNothing: return refuse(.noValue(owner.text), at: owner.place)
        case .scalar, .sequence: return refuse(.expectedBlock(owner.text, found: node.kind), at: node.place)
        }
    }

    /// What a town declares under names of its own, in the order of the file.
    func named<Value>(_ entry: Entry?, atMost limit: Int = 2000, _ read: (Entry) -> Value?) -> [Value] {
        guard let entry, let entries = entries(entry.value, of: entry.key) else { return [] }
        if entries.isEmpty { findings.add(.noValue(entry.key.text), at: entry.value.place) }
        if let head: [Value] = headWithoutItsOwn(entries) { return head }
        if entries.count > limit { return refuse(.tooManyNames(entry.key.text, limit: limit), at: entries[limit].key.place) ?? [] }
        return entries.compactMap { checkName($0.key) ? read($0) : nil }
    }

    /// Tells of a name without a block, followed by keys that should be its own but stand in its column; nil where there is none.
    private func headWithoutItsOwn<Value>(_ entries: [Entry]) -> [Value]? {
        guard let index = entries.indices.dropLast().first(where: { entries[$0].value.isNothing }),
            case .scalar = entries[index + 1].value.content, !entries[index + 1].value.isNothing
        else { return nil }
        let (head, own) = (entries[index].key, entries[index + 1].key)
        findings.add(.inLineWithItsOwn(head.text), at: head.place, second: Finding.Second(.belongsToIt, own.place))
        return []
    }

    /// Whether a name is lower-case letters, digits and hyphens; tells when it is not.
    func checkName(_ name: Word) -> Bool {
        if name.text.isWellFormedName { return true }
        findings.add(.badName(name.text, meant: name.text.asName), at: name.place)
        return false
    }
}

extension String {
    /// The text as a name: without accents and capitals, hyphens for what joins its words; nil when nothing is left of it.
    var asName: String? {
        var plain: [UInt8] = []
        for letter in unicodeScalars {
            if letter == " " || letter == "_" || letter == "'" || LookAlike(letter) != nil {
                plain.append(UInt8(ascii: "-"))
            } else {
                Accents.append(letter, to: &plain)
            }
        }
        let words = String(decoding: plain, as: UTF8.self).split(separator: "-")
        let name = words.joined(separator: "-")
        return name.isWellFormedName ? name : nil
    }

    /// Lower-case letters, digits and hyphens, beginning with a letter or digit.
    var isWellFormedName: Bool {
        guard let first = utf8.first, first != UInt8(ascii: "-"), utf8.count <= 64 else { return false }
        return utf8.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || byte == UInt8(ascii: "-")
        }
    }
}
