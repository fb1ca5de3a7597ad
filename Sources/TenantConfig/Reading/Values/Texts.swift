extension Node {
    /// The first word of a list.
    fileprivate var firstWord: String? {
        guard case .sequence(let items) = content, case .scalar(let scalar)? = items.first?.content, !scalar.text.isEmpty else {
            return nil
        }
        return scalar.text
    }

    /// What kind of thing this is, in words.
    var kind: Wording {
        switch content {
        case .scalar: .aText
        case .mapping: .aBlock
        case .sequence, .refused: .aList
        }
    }
}

extension Reader {
    /// The word under a key.
    func word(_ entry: Entry) -> Word? {
        word(entry.value, of: entry.key)
    }

    /// A word, of a list or under a key; nothing is never a word.
    func word(_ node: Node, of owner: Word) -> Word? {
        switch node.content {
        case .scalar(let scalar) where scalar.text.isEmpty:
            return refuse(.noValue(owner.text), at: node.isNothing ? owner.place : node.place)
        case .scalar(let scalar): return Word(text: scalar.text, place: node.place)
        case .refused: return nil
        case .mapping, .sequence:
            return refuse(.expectedText(owner.text, found: node.kind, first: node.firstWord), at: node.place)
        }
    }

    /// The text under a key, which is one line: it is shown in headings and stands in the heads of mails.
    func text(_ entry: Entry?) -> String? {
        guard let entry, let word = word(entry) else { return nil }
        adviseOnComment(after: entry)
        return isOneLine(word, entry.key) ? word.text : nil
    }

    /// Tells of a comment that may have been meant as part of the text before it.
    func adviseOnComment(after entry: Entry?) {
        guard let entry, case .scalar(let scalar) = entry.value.content, scalar.style == .plain, !findings.closeComments.isEmpty,
            let comment = findings.closeComments[entry.value.place.end.line], comment.follows(entry.value.place)
        else { return }
        findings.add(.commentInText(comment.text, after: scalar.text, of: entry.key.text), at: comment.place)
    }

    /// Whether a text has neither line breaks nor other control characters, which only quotes or `|` bring; tells when it has.
    func isOneLine(_ word: Word, _ key: Word) -> Bool {
        if word.text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) { return true }
        findings.add(.notOneLine(key.text), at: word.place)
        return false
    }

    /// An address of e-mail under a key: something, `@`, something, without spaces.
    func email(_ entry: Entry?) -> String? {
        guard let entry, let text = text(entry) else { return nil }
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        let isAddress =
            parts.count == 2 && parts.allSatisfy { part in !part.isEmpty && !part.utf8.contains { " ,;:<>\"".utf8.contains($0) } }
        return isAddress ? text : refuse(.notAnEmail(text), at: entry.value.place)
    }

    /// One value or a list of them: what a block's key says wherever "list" is written. Values that make no sense are left out.
    func many<Value>(_ entry: Entry?, _ read: (Word) -> Value?) -> [Value] {
        guard let entry else { return [] }
        guard case .sequence(let items) = entry.value.content else {
            if let words = entry.value.wordsOfList {
                return refuse(.listWithoutBrackets(entry.key.text, words), at: entry.value.place) ?? []
            }
            return word(entry).flatMap(read).map { [$0] } ?? []
        }
        if items.isEmpty { findings.add(.noValue(entry.key.text), at: entry.value.place) }
        tellRepeated(items)
        return items.compactMap { item in
            if case .sequence = item.content { return refuse(.listInList, at: item.place) }
            return word(item, of: entry.key).flatMap(read)
        }
    }
}

extension Reader {
    /// Tells of the first word that stands twice in a list: another one may have been meant.
    private func tellRepeated(_ items: [Node]) {
        let words = items.compactMap { item in if case .scalar(let scalar) = item.content { scalar.text } else { nil } }
        let isRepeated = words.count > 16 ? Set(words).count < words.count : words.indices.contains { words[..<$0].contains(words[$0]) }
        guard isRepeated else { return }
        var known: [String: Place] = [:]
        for item in items {
            guard case .scalar(let scalar) = item.content, !scalar.text.isEmpty else { continue }
            if let first = known.updateValue(item.place, forKey: scalar.text) {
                return findings.add(.saidTwice(scalar.text), at: item.place, second: Finding.Second(.endsHere, first))
            }
        }
    }
}

extension Node {
    /// The words of a text that is a list without its brackets: `hiver, printemps`, `hiver et printemps`; nil for any other. What is told of
    /// days in a row or of a sum with a comma is no list.
    fileprivate var wordsOfList: [String]? {
        guard case .scalar(let scalar) = content, scalar.style == .plain, scalar.text.utf8.contains(where: { " ,".utf8.contains($0) }),
            scalar.text.contains(",") || scalar.text.contains(" et ") || scalar.text.contains(" and "),
            Meant.weekdays(scalar.text) == nil, Meant.days(scalar.text) == nil
        else { return nil }
        let apart = scalar.text.replacing(" et ", with: " , ").replacing(" and ", with: " , ")
        let parts = apart.split(separator: ",", omittingEmptySubsequences: false).map { $0.split(separator: " ").joined(separator: " ") }
        guard parts.count > 1, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
        if apart != scalar.text { return parts.contains { $0.contains(" ") } ? nil : parts }
        let isNumber = zip(apart.split(separator: ","), apart.split(separator: ",").dropFirst()).contains { before, after in
            before.utf8.last.map(Meant.isDigit) == true && after.utf8.first.map(Meant.isDigit) == true
        }
        return isNumber ? nil : parts
    }
}

/// The words a key accepts, and what each means.
struct Choice<Value: Sendable>: Sendable {
    let words: [(word: String, value: Value)]
    /// Words of the language that nothing enforces yet.
    let later: [String]
    /// Words that decide on bookings that come in time, where nothing is one.
    let elsewhere: [String]

    init(_ words: [(String, Value)], later: [String] = [], elsewhere: [String] = []) {
        self.words = words
        self.later = later
        self.elsewhere = elsewhere
    }
}

extension Reader {
    /// The value that the word under a key means.
    func one<Value>(of choice: Choice<Value>, _ entry: Entry?) -> Value? {
        guard let entry, let word = word(entry) else { return nil }
        return one(of: choice, word, key: entry.key.text)
    }

    /// The value that a word means.
    func one<Value>(of choice: Choice<Value>, _ word: Word, key: String) -> Value? {
        if let found = choice.words.first(where: { $0.word == word.text }) { return found.value }
        if choice.later.contains(word.text) { return refuse(.wordNotEnforcedYet(word.text, key: key), at: word.place) }
        let allowed = choice.words.map(\.word)
        if choice.elsewhere.contains(word.text) { return refuse(.approvalOfBookings(word.text, allowed: allowed), at: word.place) }
        return refuse(
            .unknownWord(word.text, key: key, nearest: nearest(word.text, among: allowed), allowed: allowed), at: word.place)
    }

    /// `yes` or `no`, and no other words for them.
    func yes(_ entry: Entry?) -> Bool? {
        one(of: .yesOrNo, entry)
    }

    /// A whole number within bounds.
    func number(_ word: Word, key: String, _ bounds: ClosedRange<Int>) -> Int? {
        guard let number = Int(digits: word.text.utf8), bounds.contains(number) else {
            let meant = Meant.number(word.text).flatMap { meant in Int(digits: meant.utf8).flatMap { bounds.contains($0) ? meant : nil } }
            let problem = Problem.notANumber(word.text, key: key, least: bounds.lowerBound, most: bounds.upperBound, meant: meant)
            return refuse(problem, at: word.place)
        }
        return number
    }
}

extension Choice<Void> {
    /// The only version there is.
    static let version = Choice([("1", ())])
}

extension Choice<Bool> {
    static let yesOrNo = Choice([("yes", true), ("no", false)])
}
