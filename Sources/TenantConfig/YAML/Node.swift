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
