/// The languages a diagnostic is told in.
public enum Language: String, Sendable, CaseIterable {
    case english = "en"
    case french = "fr"
}

/// A text with its translation.
public struct Wording: Sendable, Hashable {
    public let english: String
    public let french: String

    init(_ english: Phrase<English>, _ french: Phrase<French>) {
        self.english = english.text
        self.french = french.text
    }

    /// The text in one language.
    public func callAsFunction(_ language: Language) -> String {
        switch language {
        case .english: english
        case .french: french
        }
    }
}
