import TenantConfig

/// A sentence of a règlement, with the line of the town's file that it says.
struct Clause: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        /// The town's file says so.
        case written
        /// Nothing is said, and this is what holds then.
        case usual
        /// On trial and recorded only: no family meets it.
        case recorded
    }

    /// Without the stop at its end.
    let words: String
    /// The article of the printed règlement.
    let because: String?
    /// nil where nothing is written, or where the items say it.
    let rule: RulePlace?
    let kind: Kind
    /// What follows one by one.
    let items: [Clause]

    init(_ words: String, because: String? = nil, at rule: RulePlace? = nil, kind: Kind = .written, items: [Clause] = []) {
        (self.words, self.because, self.rule, self.kind, self.items) = (words, because, rule, kind, items)
    }

    /// What holds where the file says nothing.
    static func usual(_ words: String) -> Clause { Clause(words, kind: .usual) }

    /// The words with the article that gives the reason: `Fermé le 15 mai 2026 (pont de l’Ascension)`.
    var text: String {
        guard let because else { return words }
        return words.hasSuffix(")") ? "\(words.dropLast()), \(because))" : "\(words) (\(because))"
    }

    /// The words as a sentence, or as one of several things after a colon.
    func sentence(_ end: Ending) -> String {
        if !items.isEmpty { return text + "\u{A0}:" }
        return switch end {
        case .stop: text.endsSentence ? text : text + "."
        case .semicolon: text + "\u{202F};"
        }
    }

    enum Ending: Hashable, Sendable {
        case stop, semicolon
    }

    /// The items with what stands at their ends: semicolons between them, and a stop.
    var itemsWithEndings: [(clause: Clause, ending: Ending)] {
        items.enumerated().map { ($1, $0 == items.count - 1 ? .stop : .semicolon) }
    }
}

extension String {
    /// Whether it ends as a sentence does.
    fileprivate var endsSentence: Bool { last.map { ".!?…".contains($0) } ?? true }
}
