import TenantConfig

/// Where the rules behind a refusal stand in the town's file, folded away: whoever wants to know opens it.
struct RuleDetails: Sendable {
    let rules: [RulePlace]

    var html: HTML {
        guard !rules.isEmpty else { return .empty }
        let places = rules.map { "<span>Fichier de la ville, ligne\u{A0}\($0.line)\u{A0}: <code>\($0.path)</code></span>" as HTML }
        return "<details class=\"rule\"><summary>La règle</summary>\(places)</details>"
    }

    /// The same of a rule that was kept in words: `activities.cantine.absence[1], ligne 12`.
    static func html(of rule: String) -> HTML {
        "<details class=\"rule\"><summary>La règle</summary><span>Fichier de la ville\u{A0}: <code>\(rule)</code></span></details>"
    }
}
