import TenantConfig

/// Why an agent refuses: one of the town's reasons, a sentence of the agent's own, or both.
struct ApprovalRefusal: Hashable, Sendable {
    let reason: Name<RefusalReason>?
    let sentence: String?

    /// In characters: a few sentences.
    static let longestSentence = 500

    /// nil when there is neither reason nor sentence, when the reason is not one of the town's, or when the sentence is too long.
    init?(reason: String?, sentence: String?, in town: Town) {
        let sentence = (sentence ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let known = town.refusals.first { $0.name.text == reason }?.name
        guard known != nil || (reason ?? "").isEmpty, known != nil || !sentence.isEmpty else { return nil }
        guard sentence.count <= Self.longestSentence else { return nil }
        self.reason = known
        self.sentence = sentence.isEmpty ? nil : sentence
    }

    /// `Pièces manquantes au dossier. Il manque l’attestation d’assurance.`
    func words(in town: Town) -> String {
        let label = town.refusals.first { $0.name == reason }?.label
        return [label, sentence].compactMap(\.self).joined(separator: ". ")
    }
}
