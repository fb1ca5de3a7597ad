import HTTPTypes
import TenantConfig
import Testing

@testable import Server

/// The centre follows from the school, once the desk has noted it.
struct SchoolCentreTests {
    private static let place = "/bourg/enfants/diarra-c/cantine/inscription/etape-1"

    @Test func `asks for the school, offers its centre, and names the desk where there is none`() async throws {
        let portal = try await PortalUnderTest(towns: ["bourg": Self.town], now: "2026-11-02 10:00")
        try await portal.addAgent("nolwenn", to: "bourg")
        let family = try await TestFamily(enrolled: [:], in: "bourg", of: portal)
        #expect(try await family.browser.get(Self.place).words.contains("il nous manque l’école de Lina"))
        try await note("curie", of: family, in: portal)
        let offered = try await family.browser.get(Self.place)
        #expect(offered.words.contains("Le centre de son école") && offered.words.contains("Restaurant Curie"))
        #expect(offered.words.contains("d’après l’école de Lina : École Curie") && !offered.words.contains("Restaurant du Val"))
        #expect(offered.words.contains("Il vous faut un autre centre"))
        try await note("autre", of: family, in: portal)
        let nowhere = try await family.browser.get(Self.place)
        #expect(nowhere.words.contains("Aucun centre ne correspond à cette école") && nowhere.words.contains("01 02 03 04 05"))
    }

    @Test func `the desk chooses among what is offered, and keeps what was typed when something else is sent`() async throws {
        let portal = try await PortalUnderTest(towns: ["bourg": Self.town], now: "2026-11-02 10:00")
        try await portal.addAgent("nolwenn", to: "bourg")
        let family = try await TestFamily(enrolled: [:], in: "bourg", of: portal)
        let entry = "/bourg/guichet/familles/diarra/\(family.child)/cantine"
        let desk = try await portal.signedInAtDesk("nolwenn", at: "bourg")
        #expect(try await desk.get(entry).words.contains("il manque l’école de Lina"))
        try await note("curie", of: family, in: portal)
        let page = try await desk.get(entry)
        #expect(page.body.contains("value=\"restaurant-curie\"") && !page.body.contains("value=\"restaurant-val\""))
        let sent = [("moyen", "paper"), ("recue", "2026-11-02T08:30"), ("lieu", "restaurant-val")]
        let refused = try await desk.submit(entry, sent)
        #expect(refused.status == .unprocessableContent)
        #expect(refused.words.contains("l’inscription de Lina n’est pas possible dans ce lieu. Possible : Restaurant Curie."))
        #expect(refused.body.contains("value=\"paper\" required checked") && refused.body.contains("value=\"2026-11-02T08:30\" max"))
        try await note("autre", of: family, in: portal)
        #expect(try await desk.get(entry).words.contains("aucun lieu n’accueille un enfant de cette adresse ou de cette école"))
    }

    private func note(_ school: String, of family: TestFamily, in portal: PortalUnderTest) async throws {
        let desk = try await portal.signedInAtDesk("nolwenn", at: "bourg")
        try await desk.get("/bourg/guichet/familles/diarra")
        let page = try await desk.submit(
            "/bourg/guichet/familles/diarra",
            [("enfant", family.child), ("naissance", "2016-05-04"), ("classe", "ce1"), ("ecole", school)])
        #expect(page.text.contains("Le dossier est enregistré"))
    }

    private static let town = """
        guichet: 1
        town: { name: Bourg, calendar: france/zone-b, desk: { name: Guichet famille, phone: 01 02 03 04 05 } }
        schools: { curie: { label: École Curie }, val: { label: École du Val } }
        centres:
          restaurant-curie: { label: Restaurant Curie, schools: curie }
          restaurant-val: { label: Restaurant du Val, schools: val }
        activities:
          cantine:
            label: Cantine
            open: { weekdays: monday-friday, during: term }
            enrol: { assign: by school }
            slots: { midi: { label: Repas, hours: 12:00-13:30 } }

        """
}
