/// The keys of one kind of block. From this one table come what is read, what is suggested, and what is documented.
protocol KeyTable: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
    /// What a key is for.
    var card: KeyCard { get }
}

/// A key in words.
struct KeyCard: Sendable {
    enum Use: Sendable {
        case required, optional
        /// Part of the language, but nothing enforces it yet: refused, so that nobody relies on it.
        case later
        /// Part of the language, but of something that the portal does not do: its card says why it is refused.
        case outOfScope
    }

    let use: Use
    let english: StaticString
    let french: StaticString

    static func required(_ english: StaticString, _ french: StaticString) -> KeyCard {
        KeyCard(use: .required, english: english, french: french)
    }

    static func optional(_ english: StaticString, _ french: StaticString) -> KeyCard {
        KeyCard(use: .optional, english: english, french: french)
    }

    static func later(_ english: StaticString, _ french: StaticString) -> KeyCard {
        KeyCard(use: .later, english: english, french: french)
    }

    static func outOfScope(_ english: StaticString, _ french: StaticString) -> KeyCard {
        KeyCard(use: .outOfScope, english: english, french: french)
    }
}

extension KeyTable {
    /// The keys that may be written today.
    static var spellings: [String] { allCases.filter { [.required, .optional].contains($0.card.use) }.map(\.rawValue) }
}
