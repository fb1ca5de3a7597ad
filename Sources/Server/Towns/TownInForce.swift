import RulesEngine
import TenantConfig

/// A town as its file says it now, ready to serve.
struct TownInForce: Sendable {
    let rulebook: Rulebook
    /// What the file and the calendar it names are known by: the SHA-256 of both, in hexadecimal digits.
    let revision: String
    let zone: Zone
    /// The town's colours, made once.
    let style: Asset

    var town: Town { rulebook.town }

    init(_ town: Town, revision: String) throws(ZoneFailure) {
        rulebook = Rulebook(town)
        self.revision = revision
        zone = try Zone(named: town.calendar.timeZone)
        style = Asset(stylesOf: town)
    }
}

extension Asset {
    /// The town's colours, as custom properties that the portal's style sheet reads.
    init(stylesOf town: Town) {
        let accent = town.portal.accent.flatMap(Colour.init(hex:)).map(Accent.init)
        let css = accent?.css ?? "/* The portal's own colours. */\n"
        self.init(path: "/\(town.id.text)/town.css", type: "text/css; charset=utf-8", bytes: Array(css.utf8))
    }
}
