extension Reader {
    /// The entries of a block in braces as they are meant where a list lacks its brackets, or a text its quotes:
    /// `{ weekdays: monday, tuesday, during: term }` has the key `tuesday`, without a colon. That is told, and the value refused.
    ///
    /// - Parameter form: what may stand under a key of the block; nil for what is no key.
    func joiningStrayWords(_ entries: [Entry], form: (String) -> Form?) -> [Entry] {
        func isStray(_ entry: Entry) -> Bool { entry.value.isNothing && form(entry.key.text) == nil && !isFollowedByColon(entry.key) }
        guard entries.contains(where: isStray) else { return entries }
        var joined: [Entry] = []
        var rest = entries[...]
        while let entry = rest.popFirst() {
            let stray = rest.prefix(while: isStray)
            guard case .scalar(let first) = entry.value.content, first.style == .plain, !entry.value.isNothing, let last = stray.last else {
                joined.append(entry)
                continue
            }
            rest = rest.dropFirst(stray.count)
            let place = Place(start: entry.value.place.start, end: last.key.place.end)
            let words = [first.text] + stray.map(\.key.text)
            let isList = form(entry.key.text)?.list != nil
            findings.add(isList ? .listWithoutBrackets(entry.key.text, words) : .textWithoutQuotes(entry.key.text, words), at: place)
            joined.append(Entry(key: entry.key, value: Node(place: place, content: .refused)))
        }
        return joined
    }

    private func isFollowedByColon(_ key: Word) -> Bool {
        let line = Array(SourceLines(findings.text)[key.place.end.line].unicodeScalars)
        return line.dropFirst(Int(key.place.end.column) - 1).first { $0 != " " } == ":"
    }
}

extension KeyTable {
    /// What may stand under a key of the table; nil for what is no key of it.
    static func form(of spelling: String) -> Form? { Self(rawValue: spelling).map { $0.card.form() } }
}
