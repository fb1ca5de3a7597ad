import TenantConfig

extension Line<Notice> {
    /// The town's own words, as a sentence: `Pique-nique fourni par la famille.`
    var sentence: FrenchText {
        let isWhole = keys.text.last.map { ".!?…".contains($0) } ?? true
        return FrenchText(stringLiteral: keys.text + (isWhole ? "" : "."))
    }
}
