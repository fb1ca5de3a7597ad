import GRDB
import HTTPTypes
import TenantConfig
import Testing

@testable import Server

/// Children who come without a reservation: families read the rule, the desk notes who came, with its price and its rule.
struct PresencesTests {
    private static let page = "/montville/guichet/presences"

    @Test func `families read on the plan what coming without a reservation costs`() async throws {
        let (_, family) = try await family()
        let plan = try await family.browser.get(family.address("cantine", "etape-1") + "?vue=mois&du=2023-03-01")
        #expect(plan.words.contains("Sans réservation : 10 € par créneau au lieu du prix habituel (article 4)."))
    }

    @Test func `the desk finds the child, notes it with price and rule, and takes it back`() async throws {
        let (portal, family) = try await family()
        try await family.hold(["2023-03-06.midi"], of: "cantine", at: "")
        let desk = try await portal.signedInAtDesk("nolwenn", at: "montville")
        let day = try await desk.get("\(Self.page)?activite=cantine&jour=2023-03-07&q=lina")
        #expect(day.words.contains("Lina Diarra") && day.words.contains("Aucune réservation ce jour-là."))
        let noted = try await desk.submit(Self.page, place("2023-03-07"))
        #expect(noted.words.contains("Lina Diarra : repas 10 € par créneau au lieu du prix habituel, estimation : 10 €"))
        #expect(noted.words.contains("Règle : activities.cantine.unbooked, ligne 14"))
        #expect(try await family.count("presence") == 1)
        #expect(try await desk.submit(Self.page, place("2023-03-07")).status == .unprocessableContent, "noted already")
        try await desk.get("\(Self.page)?activite=cantine&jour=2023-03-07")
        try await desk.submit("\(Self.page)/effacer", place("2023-03-07"))
        #expect(try await family.count("presence") == 0)
    }

    @Test func `the third day of the school year costs more, on the plan and at the desk`() async throws {
        let again = "unbooked: [{ times: 3+, price: 15 EUR, label: Présence répétée }, { price: 10 EUR }]"
        let (portal, family) = try await family(again)
        let desk = try await portal.signedInAtDesk("nolwenn", at: "montville")
        for (day, price) in [("2023-03-03", "10 €"), ("2023-03-06", "10 €"), ("2023-03-07", "15 €")] {
            let plan = try await family.browser.get(family.address("cantine", "etape-1") + "?vue=mois&du=2023-03-01")
            #expect(plan.words.contains("Présence répétée : 15 €") == (price == "15 €"))
            try await desk.get("\(Self.page)?activite=cantine&jour=\(day)")
            let noted = try await desk.submit(Self.page, place(day))
            #expect(noted.words.contains("repas \(price) par créneau au lieu du prix habituel"))
        }
    }

    @Test(arguments: [("2023-03-06", "cet enfant a une réservation"), ("2023-03-08", "ce jour n’est pas encore venu")])
    func `a child that is booked, or a day to come, is not noted`(day: String, error: String) async throws {
        let (portal, family) = try await family()
        try await family.hold(["2023-03-06.midi"], of: "cantine", at: "")
        let desk = try await portal.signedInAtDesk("nolwenn", at: "montville")
        let expected = try await desk.get("\(Self.page)?activite=cantine&jour=2023-03-06")
        #expect(expected.words.contains("1 enfant Enfant Repas Diarra Lina"))
        let refused = try await desk.submit(Self.page, place(day))
        #expect(refused.status == .unprocessableContent && refused.words.contains(error))
        #expect(try await family.count("presence") == 0)
    }

    @Test(arguments: [
        ("2023-03-05", "pas d’accueil ce jour-là"), ("2023-02-20", "vacances d’hiver"), ("2022-11-11", "jour férié : Armistice 1918"),
        ("2023-01-31", "fermé ce jour-là (grève)"),
    ])
    func `nothing is asked for a day on which nothing runs`(day: String, reason: String) async throws {
        let (portal, family) = try await family()
        let desk = try await portal.signedInAtDesk("nolwenn", at: "montville")
        try await desk.get(Self.page)
        let refused = try await desk.submit(Self.page, place(day))
        #expect(refused.status == .unprocessableContent && refused.words.contains("Erreur : \(reason)."), "\(refused.words)")
        #expect(try await family.count("presence") == 0)
    }

    @Test func `nor for a slot that does not exist that day`() async throws {
        let (portal, family) = try await family()
        let desk = try await portal.signedInAtDesk("nolwenn", at: "montville")
        try await desk.get(Self.page)
        let refused = try await desk.submit(Self.page, place("2023-03-06", slot: "etude"))
        #expect(refused.status == .unprocessableContent && refused.words.contains("Erreur : ce créneau n’existe pas ce jour-là."))
        #expect(try await desk.submit(Self.page, place("2023-03-07", slot: "etude")).status == .ok)
        #expect(try await family.count("presence") == 1)
    }

    @Test func `who is expected is listed by centre, with the meals to cook, whatever the activity`() async throws {
        let town = """
            guichet: 1
            town: { name: Montville, calendar: france/zone-b, desk: { name: Guichet famille } }
            centres: { nord: { label: Centre Nord }, sud: { label: Centre Sud } }
            meals: { classique: { label: Repas classique, short: Classique }, sans-viande: { label: Repas sans viande, short: Sans viande } }
            activities:
              mercredis:
                label: Mercredis
                open: { weekdays: wednesday, during: term }
                centres: [nord, sud]
                enrol: { assign: family chooses }
                slots: { matin: { label: Matin }, repas: { label: Repas, meals: [classique, sans-viande] } }

            """
        let portal = try await PortalUnderTest(towns: ["montville": town], now: "2023-03-06 14:00")
        try await portal.addAgent("nolwenn", to: "montville")
        for (name, centre, meal) in [("diarra", "nord", "classique"), ("le-goff", "nord", "sans-viande"), ("morel", "sud", "classique")] {
            let family = try await TestFamily(name, enrolled: ["mercredis": centre], in: "montville", of: portal)
            try await family.hold(["2023-03-08.matin", "2023-03-08.repas.\(meal)"], of: "mercredis", at: centre)
        }
        let page = try await portal.signedInAtDesk("nolwenn", at: "montville").get(Self.page)
        #expect(page.words.contains("Mercredi 8 mars 2023, mercredis"), "the next day on which it is open")
        #expect(page.words.contains("Centre Nord : 2 enfants Enfant Matin Repas"))
        #expect(page.words.contains("Total 2 2 Classique : 1 Sans viande : 1"))
        #expect(page.words.contains("Centre Sud : 1 enfant") && !page.words.contains("Venus sans réservation"))
    }

    private func place(_ day: String, slot: String = "midi") -> [(String, String)] {
        [("activite", "cantine"), ("jour", day), ("enfant", "diarra-c"), ("creneau", slot), ("repas", "")]
    }

    private func family(
        _ unbooked: String = "unbooked: { price: 10 EUR, because: article 4 }"
    ) async throws -> (PortalUnderTest, TestFamily) {
        let town = """
            guichet: 1
            town: { name: Montville, calendar: france/zone-b, desk: { name: Guichet famille } }
            tariffs: { repas: { label: Repas, price: 3.10 EUR } }
            activities:
              cantine:
                label: Cantine
                open: { weekdays: monday-friday, during: term }
                slots:
                  midi: { label: Repas, hours: 12:00-13:30, tariff: repas }
                  etude: { label: Étude, open: { weekdays: tuesday } }
                book: 2 days before
                closed: { days: 2023-01-31, because: grève }
                # Enfant présent sans réservation : 10 € (article 4).
                \(unbooked)
            """
        let portal = try await PortalUnderTest(towns: ["montville": town], now: "2023-03-07 14:00")
        try await portal.addAgent("nolwenn", to: "montville")
        return (portal, try await TestFamily(enrolled: [:], in: "montville", of: portal))
    }
}
