import TenantConfig

extension Line<Notice> {
    /// The town's own words, as a sentence: `Pique-nique fourni par la famille.`
    var sentence: FrenchText { FrenchText(stringLiteral: keys.text.asSentence) }
}
