import Foundation
import HTTPTypes
import Testing

@testable import Server

/// The columns of the plan: what they are called, and which are there.
struct ColumnsTests {
    @Test func `a slot for other children has no column, and is told once with its rule`() async throws {
        let plan = try await plan(born: "2015-05-02")
        #expect(!plan.tickable.contains { $0.hasSuffix(".matin") } && plan.tickable.contains("2023-02-20.journee.classique"))
        let told = "Matin sans repas : créneau réservé aux enfants de 4 à 5 ans (article 4). La règle Fichier de la ville, ligne 11"
        #expect(plan.words.components(separatedBy: told).count == 2)
        #expect(plan.words.components(separatedBy: "Matin sans repas").count == 2)
    }

    @Test func `a child that comes into the age on one of the days keeps the column`() async throws {
        let plan = try await plan(born: "2019-02-23")
        #expect(plan.tickable.contains("2023-02-23.matin") && !plan.tickable.contains("2023-02-22.matin"))
        #expect(!plan.words.contains("réservé aux enfants"))
    }

    @Test func `a meal for others has no column, and its slot is told once where nothing of it is for the child`() async throws {
        let others = try await plan(born: "2015-05-02", meals: "[classique, vegetarien, panier]")
        #expect(others.words.contains("Panier repas : repas réservé aux enfants en maternelle."))
        #expect(!others.tickable.contains { $0.hasSuffix(".panier") })
        let slots = try await plan(born: "2019-01-02", of: "{ ages: 6+ }")
        #expect(slots.words.components(separatedBy: "Journée avec repas : créneau réservé aux enfants à partir de 6 ans.").count == 2)
        #expect(slots.tickable.contains("2023-02-20.matin") && !slots.tickable.contains { $0.contains(".journee") })
    }

    @Test func `where all columns are for others, each day says so`() async throws {
        let plan = try await plan(born: "2015-05-02", of: "{ ages: 4-5 }")
        #expect(plan.words.contains("ce créneau accueille les enfants de 4 à 5 ans") && !plan.words.contains("réservé aux enfants"))
    }

    @Test func `a slot that is for others on these days alone keeps its column`() async throws {
        let plan = try await plan(born: "2015-05-02", of: "[{ period: ete, ages: 6+ }, { period: hiver, ages: 9+ }]")
        #expect(plan.words.contains("Ce créneau accueille les enfants") && !plan.words.contains("Journée avec repas : créneau réservé"))
    }

    @Test func `what stands keeps its column, whoever it is for`() async throws {
        let family = try await family(born: "2015-05-02")
        try await family.hold(["2023-02-21.matin"], of: "loisirs", at: "")
        let plan = try await family.browser.get(family.address("loisirs", "etape-1") + "?vue=vacances&du=2023-02-20")
        #expect(plan.tickable.contains("2023-02-21.matin"))
    }

    @Test func `a typical week leaves the same columns out, and keeps that of an age which the child comes into before its end`()
        async throws
    {
        let older = try await typicalWeek(born: "2015-05-02")
        #expect(!older.body.contains("value=\"lundi.matin\"") && older.body.contains("value=\"lundi.journee.classique\""))
        #expect(older.words.components(separatedBy: "Matin sans repas : créneau réservé aux enfants de 4 à 5 ans (article 4).").count == 2)
        let younger = try await typicalWeek(born: "2019-02-23")
        #expect(younger.body.contains("value=\"lundi.matin\"") && !younger.words.contains("réservé aux enfants"))
    }

    @Test(arguments: [("2017-07-20", ["petits", "grands"]), ("2015-07-20", ["grands"]), ("2021-01-05", ["petits", "grands"])])
    func `a typical week has the columns of all days that may be chosen, not of those alone that are proposed`(
        born: String, slots: [String]
    ) async throws {
        let town = """
            guichet: 1
            town: { name: Montville, calendar: france/zone-c, desk: { name: Guichet famille } }
            activities:
              ecole:
                label: Périscolaire
                open: { weekdays: monday-friday, during: all year }
                slots: { petits: { label: Petits, for: { ages: 3-5 } }, grands: { label: Grands, for: { ages: 6-11 } } }
                book: 1 day before
                periodicity: { over: any dates }
            """
        let portal = try await PortalUnderTest(towns: ["montville": town], now: "2023-06-20 10:00")
        let family = try await TestFamily(born: born, enrolled: [:], in: "montville", of: portal)
        let page = try await family.browser.get(family.address("ecole", "etape-1") + "?vue=periodicite")
        #expect(["petits", "grands"].filter { page.body.contains("value=\"lundi.\($0)\"") } == slots)
        #expect(page.words.contains("réservé aux enfants") == (slots.count < 2))
    }

    @Test func `meals stand under their slot and its hours, and a box is called by both`() async throws {
        let plan = try await plan(born: "2018-05-02")
        #expect(
            plan.body.contains(
                #"<th scope="colgroup" colspan="2"><span>Journée avec repas <small>8 h – 17 h 30</small></span></th>"#.withBlanks))
        #expect(plan.body.contains(#"<tr class="meals"><th scope="col"><span>Repas classique</span></th>"#))
        #expect(plan.body.contains(#"<th scope="col" rowspan="2"><span>Matin sans repas <small>8 h – 12 h</small></span></th>"#.withBlanks))
        #expect(plan.box("Journée avec repas, repas végétarien, lundi 20 février 2023"))
        #expect(plan.body.contains("<colgroup span=\"1\"></colgroup><colgroup span=\"1\"></colgroup><colgroup span=\"2\"></colgroup>"))
    }

    @Test func `a single meal stands with its slot, and what is booked is called by both`() async throws {
        let family = try await family(born: "2018-05-02", meals: "[classique]")
        let plan = try await family.browser.get(family.address("loisirs", "etape-1") + "?vue=vacances&du=2023-02-20")
        #expect(!plan.body.contains("<tr class=\"meals\">"))
        #expect(plan.words.contains("Journée avec repas 8 h – 17 h 30 Repas classique"))
        let recap = try await family.recap("loisirs", on: "2023-02-20", tick: ["2023-02-20.journee.classique"])
        #expect(recap.words.contains("Journée avec repas (repas classique) ajout"))
    }

    @Test func `heads stand upright on a phone where a word would not find room in them`() async throws {
        let fits = try await plan(born: "2018-05-02")
        #expect(fits.body.contains("<table class=\"plan snug\""))
        let long = try await plan(born: "2018-05-02", morning: "Accueil intercommunal")
        #expect(long.body.contains("<table class=\"plan many\""))
    }

    private func typicalWeek(born: String) async throws -> TestPage {
        let family = try await family(born: born)
        return try await family.browser.get(family.address("loisirs", "etape-1") + "?vue=periodicite")
    }

    private func plan(
        born: String, meals: String = "[classique, vegetarien]", of ages: String? = nil, morning: String = "Matin sans repas"
    ) async throws -> TestPage {
        let family = try await family(born: born, meals: meals, of: ages, morning: morning)
        return try await family.browser.get(family.address("loisirs", "etape-1") + "?vue=vacances&du=2023-02-20")
    }

    private func family(
        born: String, meals: String = "[classique, vegetarien]", of ages: String? = nil, morning: String = "Matin sans repas"
    ) async throws -> TestFamily {
        let town = """
            guichet: 1
            town: { name: Montville, calendar: france/zone-c, desk: { name: Guichet famille } }
            meals:
              classique: { label: Repas classique }
              vegetarien: { label: Repas végétarien }
              panier: { label: Panier repas, brought: yes, for: { level: nursery } }
            activities:
              loisirs:
                label: Accueil de loisirs
                slots:
                  matin: { label: \(morning), hours: 08:00-12:00, for: { ages: 4-5, because: article 4 } }
                  journee: { label: Journée avec repas, hours: 08:00-17:30, meals: \(meals)\(ages.map { ", for: \($0)" } ?? "") }
                open: { weekdays: monday-friday, during: hiver }
                book: 1 day before
                periodicity: { weeks: [1, 2], over: any dates }

            """
        let portal = try await PortalUnderTest(towns: ["montville": town], now: "2023-02-01 10:00")
        return try await TestFamily(born: born, enrolled: [:], in: "montville", of: portal)
    }
}

extension String {
    /// With the blanks between numbers and units that do not break.
    fileprivate var withBlanks: String {
        replacing(#/(\d) h/#) { "\($0.output.1)\u{A0}h" }.replacing(#/h (\d)/#) { "h\u{A0}\($0.output.1)" }
    }
}
