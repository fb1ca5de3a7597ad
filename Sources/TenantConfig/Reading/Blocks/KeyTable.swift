/// The keys of one kind of block. From this one table come what is read, what is suggested, what editors offer and what is documented.
protocol KeyTable: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
    /// What a key is for.
    var card: KeyCard { get }
    /// Whether `[]` under a key says that there is nothing of it, not even what is usual.
    var canBeLeftOut: Bool { get }
}

extension KeyTable {
    var canBeLeftOut: Bool { false }
}

/// A key in words, and what may stand under it.
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
    /// What holds where the key is left out; nil: it may not be.
    let otherwise: Otherwise?
    /// Made when it is asked for: who only reads a file asks for none.
    let form: @Sendable () -> Form

    static func required(
        _ english: StaticString, _ french: StaticString, _ form: @autoclosure @escaping @Sendable () -> Form
    ) -> KeyCard {
        KeyCard(use: .required, english: english, french: french, otherwise: nil, form: form)
    }

    static func optional(
        _ english: StaticString, _ french: StaticString, _ form: @autoclosure @escaping @Sendable () -> Form, otherwise: Otherwise
    ) -> KeyCard {
        KeyCard(use: .optional, english: english, french: french, otherwise: otherwise, form: form)
    }

    static func later(_ english: StaticString, _ french: StaticString) -> KeyCard {
        KeyCard(use: .later, english: english, french: french, otherwise: nil, form: { Form() })
    }

    static func outOfScope(_ english: StaticString, _ french: StaticString) -> KeyCard {
        KeyCard(use: .outOfScope, english: english, french: french, otherwise: nil, form: { Form() })
    }

    /// The same words over another form.
    func with(_ form: @escaping @Sendable () -> Form) -> KeyCard {
        KeyCard(use: use, english: english, french: french, otherwise: otherwise, form: form)
    }

    /// The same key where something else holds without it.
    func without(_ otherwise: Otherwise) -> KeyCard {
        KeyCard(use: use, english: english, french: french, otherwise: otherwise, form: form)
    }
}

extension KeyTable {
    /// The keys that may be written today.
    static var spellings: [String] { allCases.filter { [.required, .optional].contains($0.card.use) }.map(\.rawValue) }
}
