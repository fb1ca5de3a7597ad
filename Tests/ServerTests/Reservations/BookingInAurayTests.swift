import Foundation
import HTTPTypes
import TenantConfig
import Testing

@testable import Server

/// The holiday centre of the first tutorial: staff decide every request. Rows A2 to A6 and A10.
struct BookingInAurayTests {
    @Test func `leads from "modifier les réservations" to the plan by the activity and "commencer"`() async throws {
        let family = try await family()
        let choice = try await family.browser.get("/auray/reservations")
        #expect(choice.words.contains("Modifier les réservations"))
        #expect(choice.words.contains("Accueil de loisirs Petites vacances Kids 3/7 ans"))
        #expect(choice.body.contains("href=\"\(family.address(kids))\""))
        let start = try await family.browser.get(family.address(kids))
        #expect(start.words.contains("Commencer"))
        #expect(start.words.contains("Le service étudie votre demande, puis vous répond"))
        #expect(start.body.contains("href=\"\(family.address(kids, "etape-1"))\""))
    }

    @Test func `opens the plan of the next holidays, with a box for morning, meal and afternoon of each day`() async throws {
        let family = try await family()
        let plan = try await family.browser.get(family.address(kids, "etape-1"))
        #expect(plan.status == .ok)
        #expect(plan.words.contains("Étape 1 : ma demande"))
        #expect(plan.words.contains("Toutes les vacances"))
        #expect(plan.words.contains("Du 19 au 30 octobre 2020"))
        #expect(plan.box("Matin, lundi 19 octobre 2020"))
        #expect(plan.box("Repas, lundi 19 octobre 2020"))
        #expect(plan.box("Après-midi, vendredi 30 octobre 2020"))
        #expect(plan.tickable.count == 30)
        #expect(plan.body.contains("Aller à l'étape 2"))
        #expect(plan.body.contains("Annuler la démarche"))
    }

    @Test func `shows where the gauge is at its maximum, and offers no box there`() async throws {
        let portal = try await PortalUnderTest(towns: ["auray": try auray(places: 1)], now: "2020-09-30 10:00")
        let family = try await family(in: portal)
        let other = try await TestFamily("autre", child: "Maël", born: "2015-01-01", enrolled: [kids: ""], in: "auray", of: portal)
        try await other.hold(["2020-10-19.matin"], of: kids, at: "")
        let plan = try await family.browser.get(family.address(kids, "etape-1"))
        #expect(!plan.tickable.contains("2020-10-19.matin"))
        #expect(plan.tickable.contains("2020-10-19.repas"))
        #expect(plan.body.contains("<span class=\"max\"><i aria-hidden=\"true\">i</i>complet</span>"))
        #expect(plan.words.contains("Matin : complet, 1 enfant sur 1. Repas et après-midi restent ouverts."))
    }

    @Test func `does not book where the gauge is at its maximum, even with a forged tick`() async throws {
        let portal = try await PortalUnderTest(towns: ["auray": try auray(places: 1)], now: "2020-09-30 10:00")
        let family = try await family(in: portal)
        let other = try await TestFamily("autre", child: "Maël", born: "2015-01-01", enrolled: [kids: ""], in: "auray", of: portal)
        try await other.hold(["2020-10-19.matin"], of: kids, at: "")
        try await family.browser.get(family.address(kids, "etape-1"))
        let recap = try await family.browser.submit(
            family.address(kids, "etape-1"), [("shown", "2020-10-19.matin"), ("tick", "2020-10-19.matin"), ("go", "recap")])
        #expect(recap.words.contains("Une ligne ne peut pas être acceptée"))
        #expect(recap.words.contains("Lundi 19 octobre, matin : complet."))
        #expect(!recap.words.contains("Valider"))
        _ = try await family.confirm(recap, kids)
        #expect(try await family.booked().isEmpty)
    }

    @Test func `shows the recap, goes back with the ticks kept, and confirms`() async throws {
        let family = try await family()
        let recap = try await family.recap(kids, on: "2020-10-19", tick: ["2020-10-19.matin", "2020-10-19.repas", "2020-10-20.apres-midi"])
        #expect(recap.words.contains("Étape 2 : le récapitulatif"))
        #expect(recap.words.contains("3 créneaux ajoutés"))
        #expect(recap.words.contains("Matin, repas ajout"))
        #expect(recap.body.contains("Retour à l'étape 1"))
        #expect(try await family.booked().isEmpty)
        let plan = try await family.browser.get(family.address(kids, "etape-1"))
        #expect(plan.ticked == ["2020-10-19.matin", "2020-10-19.repas", "2020-10-20.apres-midi"])
        let done = try await family.confirm(recap, kids)
        #expect(done.words.contains("Votre demande est envoyée"))
        #expect(done.words.contains("n° AU-2020-0001"))
        #expect(try await family.booked() == ["2020-10-19.matin?", "2020-10-19.repas?", "2020-10-20.apres-midi?"])
    }

    @Test func `sends an acknowledgement with a personal link that shows the progress without login`() async throws {
        let family = try await family()
        let recap = try await family.recap(kids, on: "2020-10-19", tick: ["2020-10-19.matin"])
        _ = try await family.confirm(recap, kids)
        let mails = try await family.portal.portal.database.read { try Outbox.mails(in: "auray", $0) }
        let mail = try #require(mails.first)
        #expect(mails.count == 1)
        #expect(mail.recipient == "diarra@example.org")
        #expect(mail.text.contains("Bonjour Mme Aminata Diarra"))
        let link = try #require(mail.text.firstMatch(of: #/https://portail\.example(/auray/suivi/\S+)/#))
        let page = try await family.portal.browser().get(String(link.output.1))
        #expect(page.status == .ok)
        #expect(page.words.contains("Votre demande est en cours d’étude"))
        #expect(page.words.contains("Demande déposée mercredi 30 septembre 2020 à 10 h"))
        #expect(!page.words.contains("Lina"))
        #expect(!page.words.contains("Diarra"))
    }

    @Test func `leafs through the months of a child`() async throws {
        let family = try await family()
        try await family.hold(["2020-10-19.matin", "2020-10-19.repas"], of: kids, at: "")
        let october = try await family.browser.get("/auray/enfants/\(family.child)/mois?m=2020-10")
        #expect(october.words.contains("Octobre 2020"))
        #expect(october.words.contains("lun. 19 oct. Petites vacances Kids : Matin Repas"))
        #expect(october.words.contains("1 jour, 2 créneaux"))
        #expect(october.body.contains("mois?m=2020-11"))
        let november = try await family.browser.get("/auray/enfants/\(family.child)/mois?m=2020-11")
        #expect(november.words.contains("Rien n’est réservé ce mois-ci."))
    }

    @Test(arguments: [
        ("0001-01", "Septembre 2018", "2018-10"), ("2018-08", "Septembre 2018", "2018-10"),
        ("9999-12", "Juillet 2028", "2028-06"), ("2028-08", "Juillet 2028", "2028-06"),
    ])
    func `leafs no further than a year beyond the school years`(asked: String, shown: String, onlyWay: String) async throws {
        let family = try await family()
        let page = try await family.browser.get("/auray/enfants/\(family.child)/mois?m=\(asked)")
        #expect(page.status == .ok)
        #expect(page.words.contains(shown))
        #expect(page.body.matches(of: /mois\?m=([0-9-]+)/).map { String($0.output.1) } == [onlyWay])
    }

    @Test func `keeps what awaits approval held, so that a second family cannot have it`() async throws {
        let portal = try await PortalUnderTest(towns: ["auray": try auray(places: 1)], now: "2020-09-30 10:00")
        let first = try await family(in: portal)
        let second = try await TestFamily("autre", child: "Maël", born: "2015-01-01", enrolled: [kids: ""], in: "auray", of: portal)
        let recap = try await first.recap(kids, on: "2020-10-19", tick: ["2020-10-19.matin"])
        let late = try await second.recap(kids, on: "2020-10-19", tick: ["2020-10-19.matin"])
        _ = try await first.confirm(recap, kids)
        let answer = try await second.confirm(late, kids)
        #expect(answer.status == .conflict)
        #expect(answer.words.contains("Rien n’est encore enregistré"))
        #expect(answer.words.contains("1 ligne n’est plus possible"))
        #expect(try await second.booked().isEmpty)
        let plan = try await second.browser.get(second.address(kids, "etape-1"))
        #expect(plan.ticked == ["2020-10-19.matin"])
    }

    @Test func `keeps what stands until staff agree to its removal, and says that it was asked`() async throws {
        let family = try await family()
        try await family.hold(["2020-10-19.matin"], of: kids, at: "")
        let recap = try await family.recap(kids, on: "2020-10-19", untick: ["2020-10-19.matin"])
        #expect(recap.body.contains("<del>Matin</del>"))
        _ = try await family.confirm(recap, kids)
        #expect(try await family.booked() == ["2020-10-19.matin"])
        let plan = try await family.browser.get(family.address(kids, "etape-1"))
        #expect(plan.words.contains("Matin, lundi 19 octobre 2020, retrait demandé"))
    }

    @Test func `does not ask a removal twice`() async throws {
        let family = try await family()
        try await family.hold(["2020-10-19.matin"], of: kids, at: "")
        let first = try await family.recap(kids, on: "2020-10-19", untick: ["2020-10-19.matin"])
        _ = try await family.confirm(first, kids)
        let again = try await family.recap(kids, on: "2020-10-19", untick: ["2020-10-19.matin"])
        #expect(again.words.contains("retrait demandé") && !again.words.contains("Valider"))
        let mixed = try await family.recap(kids, on: "2020-10-19", tick: ["2020-10-20.matin"], untick: ["2020-10-19.matin"])
        #expect(mixed.words.contains("1 créneau ajouté") && !mixed.body.contains("<del>"))
        #expect(try await family.count("request") == 1)
    }

    private let kids = "petites-vacances-kids"

    private func family(in portal: PortalUnderTest? = nil) async throws -> TestFamily {
        var portal = portal
        if portal == nil { portal = try await PortalUnderTest(now: "2020-09-30 10:00") }
        return try await TestFamily(born: "2015-03-02", enrolled: [kids: ""], in: "auray", of: try #require(portal))
    }

    private func auray(places: Int) throws -> String {
        try String(contentsOf: projectTenants.appending(path: "auray.yaml"), encoding: .utf8)
            .replacing("gauges: 40", with: "gauges: \(places)")
    }
}
