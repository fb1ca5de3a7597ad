/// A piece of a town file with its place: a word, names with what they hold, or a list. Words stay text until a key gives them a type.
struct Node: Sendable, Hashable {
    let place: Place
    let content: Content

    enum Content: Sendable, Hashable {
        case scalar(Scalar)
        case mapping([Entry])
        case sequence([Node])
        /// What stood here was refused and told already: whoever reads it stays quiet.
        case refused
    }

    /// Whether nothing is written here, as after a key that ends its line: a word of no letters, without quotes.
    var isNothing: Bool {
        guard case .scalar(let scalar) = content else { return false }
        return scalar.style == .plain && scalar.text.isEmpty
    }

    /// Whether this is `[]`.
    var isEmptyList: Bool {
        if case .sequence(let items) = content { items.isEmpty } else { false }
    }

    /// Whether the item of a list begins at a place.
    func isItem(at place: Place) -> Bool {
        guard self.place.contains(place) else { return false }
        switch content {
        case .scalar, .refused: return false
        case .sequence(let items): return items.contains { $0.place == place || $0.isItem(at: place) }
        case .mapping(let entries): return entries.contains { $0.value.isItem(at: place) }
        }
    }

    /// The stretch of the key or value that begins at a position; of several the innermost, a key before what it holds.
    func place(at start: Position) -> Place? {
        guard place.start <= start, start < place.end else { return nil }
        switch content {
        case .scalar, .refused: break
        case .sequence(let items):
            for item in items { if let found = item.place(at: start) { return found } }
        case .mapping(let entries):
            for entry in entries {
                if entry.key.place.start == start { return entry.key.place }
                if let found = entry.value.place(at: start) { return found }
            }
        }
        return place.start == start ? place : nil
    }
}

/// A word or a text, as written once quotes and folding are undone.
struct Scalar: Sendable, Hashable {
    enum Style: Sendable, Hashable {
        case plain, quoted, block
    }

    let text: String
    let style: Style
}

/// A key and what it holds.
struct Entry: Sendable, Hashable {
    let key: Word
    let value: Node
}

/// A text with its place.
struct Word: Sendable, Hashable {
    let text: String
    let place: Place
}
