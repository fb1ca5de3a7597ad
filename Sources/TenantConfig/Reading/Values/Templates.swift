extension Reader {
    /// A text with placeholders in braces; `{{` is a brace.
    func template(_ entry: Entry?, _ allowed: [Message.Placeholder]) -> [Message.Piece]? {
        guard let entry, let word = word(entry) else { return nil }
        var pieces: [Message.Piece] = []
        var rest = word.text[...]
        while let brace = rest.firstIndex(of: "{") {
            pieces.append(words: rest[..<brace])
            rest = rest[rest.index(after: brace)...]
            if rest.first == "{" {
                pieces.append(words: "{")
                rest = rest.dropFirst()
            } else {
                guard let end = rest.firstIndex(of: "}") else { return refuse(.unclosedBrace, at: word.place) }
                if let placeholder = placeholder(rest[..<end], allowed, in: word) { pieces.append(.placeholder(placeholder)) }
                rest = rest[rest.index(after: end)...]
            }
        }
        pieces.append(words: rest)
        return pieces
    }

    private func placeholder(_ name: Substring, _ allowed: [Message.Placeholder], in word: Word) -> Message.Placeholder? {
        let known = allowed.map(\.rawValue)
        if let placeholder = Message.Placeholder(rawValue: String(name)), allowed.contains(placeholder) { return placeholder }
        let nearest = NearestSpelling(among: known)(String(name))
        return refuse(
            .unknownPlaceholder(String(name), nearest: nearest, known: known), at: findings.text.place(of: "{\(name)}", within: word.place))
    }
}

extension [Message.Piece] {
    fileprivate mutating func append(words: Substring) {
        guard !words.isEmpty else { return }
        if case .words(let before) = last {
            self[count - 1] = .words(before + words)
        } else {
            append(.words(String(words)))
        }
    }
}
