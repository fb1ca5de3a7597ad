extension Reader {
    /// A text with placeholders in braces; `{{` is a brace.
    func template(_ entry: Entry?, _ allowed: [Message.Placeholder]) -> [Message.Piece]? {
        guard let entry, let word = word(entry) else { return nil }
        var pieces: [Message.Piece] = []
        var rest = word.text[...]
        while let brace = rest.firstBrace {
            pieces.append(words: rest[..<brace])
            rest = rest[rest.utf8.index(after: brace)...]
            if rest.utf8.first == UInt8(ascii: "{") {
                pieces.append(words: "{")
                rest = rest[rest.utf8.index(after: rest.startIndex)...]
            } else {
                guard let end = rest.utf8.firstIndex(of: UInt8(ascii: "}")) else { return refuse(.unclosedBrace, at: word.place) }
                if let placeholder = placeholder(rest[..<end], allowed, in: word) { pieces.append(.placeholder(placeholder)) }
                rest = rest[rest.utf8.index(after: end)...]
            }
        }
        pieces.append(words: rest)
        return pieces
    }

    private func placeholder(_ name: Substring, _ allowed: [Message.Placeholder], in word: Word) -> Message.Placeholder? {
        if let placeholder = Message.Placeholder(rawValue: String(name)), allowed.contains(placeholder) { return placeholder }
        let known = allowed.map(\.rawValue)
        let problem = Problem.unknownPlaceholder(String(name), nearest: nearest(String(name), among: known), known: known)
        return refuse(problem, at: SourceLines(findings.text).place(of: "{\(name)}", within: word.place))
    }
}

extension Substring {
    /// Where the first opening brace is.
    fileprivate var firstBrace: Index? {
        let offset = utf8.withContiguousStorageIfAvailable { $0.firstIndex(of: UInt8(ascii: "{")) }
        return offset.map { $0.map { utf8.index(startIndex, offsetBy: $0) } } ?? utf8.firstIndex(of: UInt8(ascii: "{"))
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
