import TenantConfig
import Testing

@testable import Server

/// Wednesdays and canteen of the second tutorial: what the rules allow is booked at once. Rows E1 to E3, E6 to E9 and E11.
struct BookingInEvryTests {
    @Test func `leads from "gérer mes réservations" to the steps and "commencer"`() async throws {
        let family = try await family()
        let choice = try await family.browser.get("/evry-courcouronnes/reservations")
        #expect(choice.words.contains("Gérer mes réservations"))
        #expect(choice.words.contains("Lina"))
        #expect(choice.words.contains("Réserver : Accueil de loisirs du mercredi, Lina"))
        let start = try await family.browser.get(family.address(mercredis))
        #expect(start.words.contains("1. Ma demande"))
        #expect(start.words.contains("2. Le récapitulatif"))
        #expect(start.words.contains("Commencer"))
        #expect(start.words.contains("traitée automatiquement"))
    }

    @Test func `leads a child who is not enrolled to enrolling, and says why another may not`() async throws {
        let portal = try await PortalUnderTest(now: now)
        let family = try await TestFamily(enrolled: [:], in: "evry-courcouronnes", of: portal)
        let choice = try await family.browser.get("/evry-courcouronnes/reservations")
        #expect(choice.words.contains("S'inscrire : Accueil de loisirs du mercredi, Lina"))
        #expect(try await family.browser.get(family.address(mercredis)).redirection == family.address(mercredis, "inscription"))
        let teenager = try await TestFamily(
            "ado", child: "Noé", born: "2009-01-01", level: "4e", enrolled: [:], in: "evry-courcouronnes", of: portal)
        let none = try await teenager.browser.get("/evry-courcouronnes/reservations")
        #expect(none.words.contains("Cette activité accueille les enfants de 3 à 11 ans."))
        #expect(none.words.contains("Cette activité accueille les enfants en maternelle ou élémentaire."))
        #expect(!none.words.contains("Réserver :"))
    }

    @Test func `shows the plan by month and by week, with a column for each meal`() async throws {
        let family = try await family()
        let month = try await family.browser.get(family.address(mercredis, "etape-1") + "?vue=mois&du=2023-03-01")
        #expect(month.words.contains("Mars 2023"))
        for name in ["Matin", "Repas classique", "Repas sans viande", "Après-midi"] {
            #expect(month.box("\(name), mercredi 8 mars 2023"))
        }
        #expect(month.body.contains("name=\"view\" value=\"semaine\""))
        #expect(month.body.contains("name=\"view\" value=\"periodicite\""))
        let week = try await family.browser.get(family.address(mercredis, "etape-1") + "?vue=semaine&du=2023-03-08")
        #expect(week.words.contains("Du 8 au 15 mars 2023"))
        #expect(week.tickable.count == 8)
        #expect(week.words.contains("Matin, mercredi 8 mars 2023"))
    }

    @Test func `greys days whose deadline has passed and school holidays, and says so`() async throws {
        let family = try await family()
        let plan = try await family.browser.get(family.address(mercredis, "etape-1") + "?vue=mois&du=2023-02-01")
        #expect(plan.tickable.isEmpty)
        #expect(plan.words.contains("Le délai pour réserver est passé depuis le mardi 31 janvier, 23 h 59."))
        #expect(plan.words.contains("22 févr."))
        #expect(plan.words.contains("Vacances d’hiver."))
    }

    @Test(arguments: [("2023-02-21 23:59:59", true), ("2023-02-22 00:00:00", false)])
    func `books until the end of the fifteenth day before, and not a second after`(now: String, isOpen: Bool) async throws {
        let family = try await family(now: now)
        let plan = try await family.browser.get(family.address(mercredis, "etape-1") + "?vue=mois&du=2023-03-01")
        #expect(plan.tickable.contains("2023-03-08.matin") == isOpen)
    }

    @Test(arguments: [("2023-02-21 23:59:59", true), ("2023-02-22 00:00:00", false)])
    func `cancels until the end of the fifteenth day before, and says since when not any more`(now: String, isOpen: Bool) async throws {
        let family = try await family(now: now)
        try await family.hold(["2023-03-08.matin"], of: mercredis, at: "les-aunettes")
        let plan = try await family.browser.get(family.address(mercredis, "etape-1") + "?vue=mois&du=2023-03-01")
        #expect(plan.ticked.contains("2023-03-08.matin") == isOpen)
        #expect(plan.words.contains("Plus modifiable : le délai est passé depuis le mardi 21 février, 23 h 59.") != isOpen)
    }

    @Test func `keeps ticks from view to view and from page to page`() async throws {
        let family = try await family()
        let march = family.address(mercredis, "etape-1") + "?vue=mois&du=2023-03-01"
        let plan = try await family.browser.get(march)
        let april = try await family.press(("to", "2023-04-01"), on: plan, at: march, tick: ["2023-03-08.matin"])
        #expect(april.words.contains("Avril 2023"))
        #expect(april.words.contains("Vous avez aussi 1 changement sur d’autres pages du planning, le mercredi 8 mars 2023."))
        let address = family.address(mercredis, "etape-1") + "?vue=mois&du=2023-04-01"
        let week = try await family.press(("view", "semaine"), on: april, at: address, tick: ["2023-04-05.matin"])
        #expect(week.ticked == ["2023-04-05.matin"])
        #expect(try await family.browser.get(march).ticked == ["2023-03-08.matin"])
        #expect(try await family.booked().isEmpty)
    }

    @Test func `ticks a whole column with one button, and unticks it with the same`() async throws {
        let family = try await family()
        let march = family.address(mercredis, "etape-1") + "?vue=mois&du=2023-03-01"
        let all = try await family.press(("column", "repas.classique"), on: try await family.browser.get(march), at: march)
        #expect(all.ticked == ["08", "15", "22", "29"].map { "2023-03-\($0).repas.classique" })
        let none = try await family.press(("column", "repas.classique"), on: all, at: march)
        #expect(none.ticked.isEmpty)
    }

    @Test func `clears what was ticked, or gives the whole procedure up`() async throws {
        let family = try await family()
        let march = family.address(mercredis, "etape-1") + "?vue=mois&du=2023-03-01"
        let plan = try await family.browser.get(march)
        #expect(try await family.press(("go", "clear"), on: plan, at: march, tick: ["2023-03-08.matin"]).ticked.isEmpty)
        _ = try await family.press(("to", "2023-04-01"), on: plan, at: march, tick: ["2023-03-08.matin"])
        let answer = try await family.browser.post(march, [("go", "cancel")])
        #expect(answer.redirection == "/evry-courcouronnes/")
        #expect(try await family.count("draft") == 0)
    }

    @Test func `asks to choose when two meals are ticked for one day, and loses nothing`() async throws {
        let family = try await family()
        let ticks = ["2023-03-08.repas.classique", "2023-03-08.repas.sans-viande", "2023-03-08.matin"]
        let plan = try await family.recap(mercredis, on: "2023-03-01", tick: ticks)
        #expect(plan.words.contains("Étape 1 : ma demande"))
        #expect(plan.words.contains("choisissez entre repas classique et repas sans viande le mercredi 8 mars 2023"))
        #expect(Set(plan.ticked) == Set(ticks))
    }

    @Test func `says new in green, removed in orange, kept in grey, each with a word`() async throws {
        let family = try await family()
        try await family.hold(
            ["2023-03-08.matin", "2023-03-08.repas.classique", "2023-03-15.matin"], of: mercredis, at: "les-aunettes")
        let recap = try await family.recap(
            mercredis, on: "2023-03-01", tick: ["2023-03-08.repas.sans-viande", "2023-03-22.matin"],
            untick: ["2023-03-08.repas.classique", "2023-03-15.matin"])
        #expect(recap.body.contains("<p class=\"change add\"><span class=\"mark add\" aria-hidden=\"true\"></span>"))
        #expect(recap.body.contains("<span>Repas sans viande</span> <b>ajout</b></p>"))
        #expect(recap.body.contains("<span><del>Repas classique</del></span> <b>retrait</b></p>"))
        #expect(recap.words.contains("Matin gardé"))
        #expect(recap.words.contains("2 créneaux ajoutés"))
        #expect(recap.words.contains("2 créneaux retirés"))
        #expect(recap.words.contains("modifiable jusqu’au 21 févr., 23 h 59"))
    }

    @Test func `books, changes and cancels at once, each with an acknowledgement`() async throws {
        let family = try await family()
        var recap = try await family.recap(
            mercredis, on: "2023-03-01", tick: ["2023-03-08.matin", "2023-03-08.repas.classique", "2023-03-15.matin"])
        let done = try await family.confirm(recap, mercredis)
        #expect(done.words.contains("C’est enregistré"))
        #expect(done.words.contains("diarra@example.org"))
        #expect(try await family.booked() == ["2023-03-08.matin", "2023-03-08.repas.classique", "2023-03-15.matin"])
        recap = try await family.recap(
            mercredis, on: "2023-03-01", tick: ["2023-03-08.repas.sans-viande"], untick: ["2023-03-15.matin", "2023-03-08.repas.classique"])
        _ = try await family.confirm(recap, mercredis)
        #expect(try await family.booked() == ["2023-03-08.matin", "2023-03-08.repas.sans-viande"])
        let mails = try await family.portal.portal.database.read { try Outbox.mails(in: "evry-courcouronnes", $0) }
        #expect(mails.count == 2)
        #expect(mails.allSatisfy { $0.recipient == "diarra@example.org" && $0.subject.contains("Accusé de réception") })
    }

    @Test func `shows all reservations of a child, whatever the activity, from its month`() async throws {
        let family = try await family()
        try await family.hold(["2023-03-08.matin"], of: mercredis, at: "les-aunettes")
        try await family.hold(["2023-03-09.midi.classique"], of: "cantine", at: "")
        let month = try await family.browser.get("/evry-courcouronnes/enfants/\(family.child)/mois?m=2023-03")
        #expect(month.words.contains("mer. 8 mars Mercredis : Matin"))
        #expect(month.words.contains("jeu. 9 mars Cantine : Repas classique"))
        #expect(month.words.contains("Vacances"))
    }

    @Test func `books canteen meals, and enrols with the first of them`() async throws {
        let family = try await family()
        let plan = try await family.browser.get(family.address("cantine", "etape-1"))
        #expect(plan.words.contains("Février 2023"))
        let recap = try await family.recap("cantine", on: "2023-03-01", tick: ["2023-03-09.midi.sans-viande"])
        _ = try await family.confirm(recap, "cantine")
        #expect(try await family.booked() == ["2023-03-09.midi.sans-viande"])
        #expect(try await family.count("enrolment") == 2)
    }

    @Test func `books days of a holiday centre with a meal or without, until 15 days before the holidays`() async throws {
        let portal = try await PortalUnderTest(now: "2023-04-01 10:00")
        let family = try await TestFamily(enrolled: ["vacances": "les-aunettes"], in: "evry-courcouronnes", of: portal)
        let plan = try await family.browser.get(family.address("vacances", "etape-1"))
        #expect(plan.words.contains("Du 24 avril au 8 mai 2023"))
        #expect(plan.words.contains("Jour férié : Fête du travail."))
        let ticks = ["2023-04-24.journee", "2023-04-24.repas.sans-viande", "2023-04-25.journee"]
        _ = try await family.confirm(try await family.recap("vacances", on: "2023-04-24", tick: ticks), "vacances")
        #expect(try await family.booked() == ticks)
        try portal.setClock("2023-04-10 00:00")
        try await family.signIn(family.browser)
        #expect(try await family.browser.get(family.address("vacances", "etape-1") + "?vue=mois&du=2023-04-01").tickable.isEmpty)
    }

    @Test func `refuses a meal without its half-day, says why, and goes on without it`() async throws {
        let family = try await family()
        let recap = try await family.recap(mercredis, on: "2023-03-01", tick: ["2023-03-08.repas.classique", "2023-03-15.matin"])
        #expect(recap.words.contains("Mercredi 8 mars, repas classique : à réserver avec un autre créneau."))
        #expect(recap.words.contains("Ce créneau se réserve avec matin ou après-midi, le même jour."))
        #expect(recap.words.contains("Valider sans cette ligne"))
        let done = try await family.confirm(recap, mercredis, with: "confirm-granted")
        #expect(done.words.contains("C’est enregistré"))
        #expect(try await family.booked() == ["2023-03-15.matin"])
    }

    @Test func `goes back to the plan when there is nothing to confirm`() async throws {
        let family = try await family()
        let plan = try await family.recap(mercredis, on: "2023-03-01")
        #expect(plan.words.contains("Cochez d’abord ce que vous voulez réserver"))
        #expect(try await family.browser.get(family.address(mercredis, "etape-2")).redirection == nil)
    }

    private let mercredis = "mercredis"
    private let now = "2023-02-10 10:00"

    private func family(now: String? = nil) async throws -> TestFamily {
        let portal = try await PortalUnderTest(now: now ?? self.now)
        return try await TestFamily(enrolled: [mercredis: "les-aunettes"], in: "evry-courcouronnes", of: portal)
    }
}
