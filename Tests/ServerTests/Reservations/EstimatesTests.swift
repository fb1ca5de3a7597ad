import Testing

@testable import Server

/// What a request costs, told before it is confirmed and kept with it. No fact of the corpus has these amounts.
struct EstimatesTests {
    @Test func `stand in the recap with their rules, and stay with the request as they were told`() async throws {
        let portal = try await PortalUnderTest(towns: ["montville": town("3.10 EUR")], now: "2023-03-01 10:00")
        let family = try await TestFamily(enrolled: [:], in: "montville", of: portal)
        let recap = try await family.recap("cantine", on: "2023-03-01", tick: ["2023-03-06.midi", "2023-03-07.midi"])
        #expect(recap.words.contains("Repas de cantine : 2 créneaux à 3,10 €"))
        #expect(recap.words.contains("La règle Fichier de la ville : tariffs.cantine.price, ligne 3"))
        #expect(recap.words.contains("Total estimé 6,20 €"))
        #expect(recap.words.contains("la facture fait foi"))
        let page = try await family.confirm(recap, "cantine")
        #expect(page.words.contains("Total estimé 6,20 €"))
        let link = try #require(page.body.firstRange(of: "/montville/suivi/").map { page.body[$0.lowerBound...].prefix { $0 != "\"" } })
        #expect(try await portal.browser().get(String(link)).words.contains("Total estimé 6,20 €"))
    }

    @Test func `count the surcharge of what comes late, with its own rule`() async throws {
        let portal = try await PortalUnderTest(towns: ["montville": town("3.10 EUR")], now: "2023-03-06 10:00")
        let family = try await TestFamily(enrolled: [:], in: "montville", of: portal)
        let recap = try await family.recap("cantine", on: "2023-03-01", tick: ["2023-03-07.midi", "2023-03-13.midi"])
        #expect(recap.words.contains("Réservation tardive : 1 créneau"))
        #expect(recap.words.contains("Les règles Fichier de la ville : tariffs.cantine.price, ligne 3"))
        #expect(recap.words.contains("Fichier de la ville : activities.cantine.book_late, ligne 10"))
        #expect(recap.words.contains("Total estimé 7,75 €"))
    }

    @Test func `say what cancelling costs, once for the request`() async throws {
        let cancel = "cancel: { until: 2 days before, fee: 5 EUR }"
        let portal = try await PortalUnderTest(towns: ["montville": town("3.10 EUR", cancel)], now: "2023-03-01 10:00")
        let family = try await TestFamily(enrolled: [:], in: "montville", of: portal)
        try await family.hold(["2023-03-06.midi", "2023-03-07.midi"], of: "cantine", at: "")
        let recap = try await family.recap("cantine", on: "2023-03-01", untick: ["2023-03-06.midi", "2023-03-07.midi"])
        #expect(recap.words.contains("Frais d’annulation : pour la demande"))
        #expect(recap.words.contains("Fichier de la ville : activities.cantine.cancel.fee, ligne 11"))
        #expect(recap.words.contains("Total estimé −1,20 €"))
    }

    @Test func `are a range where a fact is missing`() async throws {
        let price = "[{ level: nursery, amount: 2.80 EUR }, 3.10 EUR]"
        let portal = try await PortalUnderTest(towns: ["montville": town(price)], now: "2023-03-01 10:00")
        let family = try await TestFamily(level: nil, enrolled: [:], in: "montville", of: portal)
        let recap = try await family.recap("cantine", on: "2023-03-01", tick: ["2023-03-06.midi"])
        #expect(recap.words.contains("Total estimé de 2,80 € à 3,10 €"))
        #expect(recap.words.contains("Le montant dépend de renseignements"))
    }

    @Test func `name the article of each amount, and its rule only to whoever opens it`() async throws {
        let portal = try await PortalUnderTest(
            towns: ["montville": town("{ amount: 3.10 EUR, because: article 12 }")], now: "2023-03-01 10:00")
        let family = try await TestFamily(enrolled: [:], in: "montville", of: portal)
        let recap = try await family.recap("cantine", on: "2023-03-01", tick: ["2023-03-06.midi"])
        let row = try #require(recap.body.firstMatch(of: #/<li><span>Repas de cantine.*?</li>/#)).output
        #expect(row.contains("Article 12") && !row.contains("tariffs."))
        let folded = try #require(recap.body.firstMatch(of: #/<details class="rule">.*?</details>/#)).output
        #expect(folded.contains("tariffs.cantine.price, ligne"))
    }

    @Test func `tell of a meal that is changed for another what it costs more or less`() async throws {
        let file = """
            guichet: 1
            town: { name: Montville, calendar: france/zone-b, desk: { name: Guichet famille } }
            meals: { classique: { label: Repas classique }, panier: { label: Panier } }
            tariffs: { cantine: { label: Repas, price: [{ meal: panier, amount: 2.15 EUR }, 4 EUR] } }
            activities:
              cantine:
                label: Cantine
                open: { weekdays: monday-friday, during: term }
                slots: { midi: { label: Midi, meals: [classique, panier], tariff: cantine } }
                book: 2 days before
            """
        let portal = try await PortalUnderTest(towns: ["montville": file], now: "2023-03-01 10:00")
        let family = try await TestFamily(enrolled: [:], in: "montville", of: portal)
        try await family.hold(["2023-03-06.midi.panier", "2023-03-07.midi.panier", "2023-03-09.midi.classique"], of: "cantine", at: "")
        let recap = try await family.recap(
            "cantine", on: "2023-03-01", tick: ["2023-03-06.midi.classique", "2023-03-07.midi.classique"],
            untick: ["2023-03-06.midi.panier", "2023-03-07.midi.panier", "2023-03-09.midi.classique"])
        #expect(recap.words.contains("Repas : différence pour 2 repas changés, 1,85 € chacun 3,70 €"))
        #expect(recap.words.contains("Repas : 1 créneau en moins −4 €"))
        #expect(recap.words.contains("Total estimé −0,30 €"))
    }

    @Test func `say a range of several slots in French`() async throws {
        let price = "[{ level: nursery, amount: 2.80 EUR }, 3.10 EUR]"
        let portal = try await PortalUnderTest(towns: ["montville": town(price)], now: "2023-03-01 10:00")
        let family = try await TestFamily(level: nil, enrolled: [:], in: "montville", of: portal)
        let recap = try await family.recap("cantine", on: "2023-03-01", tick: ["2023-03-06.midi", "2023-03-07.midi"])
        #expect(recap.words.contains("Repas de cantine : 2 créneaux, de 2,80 € à 3,10 € chacun"))
    }

    private func town(_ price: String, _ more: String = "") -> String {
        """
        guichet: 1
        town: { name: Montville, calendar: france/zone-b, desk: { name: Guichet famille } }
        tariffs: { cantine: { label: Repas de cantine, price: \(price) } }
        activities:
          cantine:
            label: Cantine
            open: { weekdays: monday-friday, during: term }
            slots: { midi: { label: Midi, hours: 12:00-13:30, tariff: cantine } }
            book: 2 days before
            book_late: { until: the eve at 12:00, surcharge: 50 % }
            \(more)
        """
    }
}
