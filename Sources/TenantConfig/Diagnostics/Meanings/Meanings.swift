extension DiagnosticCode {
    /// What a mistake of this kind is and how it comes about, in a sentence or two.
    public var meaning: Wording {
        guard let meaning = Self.meanings[self] else {
            // INVARIANT: a test looks for every code in these tables.
            preconditionFailure("a code without a meaning")
        }
        return meaning
    }

    static let meanings: [DiagnosticCode: Wording] = [
        fileMeanings, keyMeanings, valueMeanings, referenceMeanings, ruleMeanings, moneyMeanings, childMeanings, testMeanings,
        analysisMeanings, laterAnalysisMeanings,
    ].reduce(into: [:]) { all, some in all.merge(some) { first, _ in first } }
}
