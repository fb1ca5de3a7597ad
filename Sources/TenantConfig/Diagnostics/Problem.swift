/// One mistake of a town file, in words: what is wrong and how to mend it. Every mistake there is stands in the folder `Sentences`.
public struct Problem: Sendable, Hashable {
    /// The stable name of this kind of mistake.
    public let code: DiagnosticCode
    /// What is wrong: one line, the author's words in quotes.
    public let message: Wording
    /// What to do about it.
    public let help: Wording
    /// The whole value to write instead, where it is clear which one is meant.
    let meant: String?

    init(
        _ code: DiagnosticCode,
        english message: Phrase<English>, help: Phrase<English>,
        french sentence: Phrase<French>, aide: Phrase<French>,
        meant: String? = nil
    ) {
        self.code = code
        self.message = Wording(message, sentence)
        self.help = Wording(help, aide)
        self.meant = meant
    }
}

/// A problem found at a place of the text being read.
struct Finding: Sendable, Hashable {
    let problem: Problem
    let place: Place
    let second: Second?
    /// A case that shows it; nil for what is found by reading alone.
    let witness: Wording?

    init(_ problem: Problem, _ place: Place, second: Second? = nil, witness: Wording? = nil) {
        (self.problem, self.place, self.second, self.witness) = (problem, place, second, witness)
    }

    /// Another place that explains the first one.
    struct Second: Sendable, Hashable {
        let label: Wording
        let place: Place

        init(_ label: Wording, _ place: Place) {
            (self.label, self.place) = (label, place)
        }
    }
}
