import Foundation
import GRDB
import HTTPTypes
import TenantConfig
import Testing

@testable import Server

/// Full days: children wait in an order that is told, and a place that comes free is given to the first in turn, once.
struct WaitingListsTests {
    private let tick = "2023-03-08.matin"

    @Test func `let a family join, told its rank and how places are given, and give it the place that another frees`() async throws {
        let bourg = try await Bourg("gauges: 1\nwaiting_list: automatic")
        let (first, second, third) = (try await bourg.family("un"), try await bourg.family("deux"), try await bourg.family("trois"))
        try await first.confirm(try await bourg.recap(first), "mercredis")
        let plan = try await second.browser.get(second.address("mercredis", "etape-1") + "?vue=mois&du=2023-03-01")
        #expect(plan.words.contains("complet, liste d’attente") && plan.words.contains("Cochez pour rejoindre la liste d’attente"))
        let recap = try await bourg.recap(second)
        #expect(recap.words.contains("Dès qu’une place se libère et que c’est votre tour, elle est réservée"))
        let joined = try await second.confirm(recap, "mercredis")
        #expect(
            joined.words.contains("Vous êtes sur la liste d’attente") && joined.words.contains("Matin : 1 re place sur la liste d’attente"))
        let last = try await third.confirm(try await bourg.recap(third), "mercredis")
        #expect(last.words.contains("Matin : 2 e place sur la liste d’attente"))
        #expect(try await second.booked() == [])
        try await first.confirm(try await first.recap("mercredis", on: "2023-03-01", untick: [tick]), "mercredis")
        #expect(try await first.booked() == [])
        #expect(try await second.booked() == [tick])
        #expect(try await third.booked() == [])
        #expect(try await bourg.subjects(to: "deux") == ["Lina est sur la liste d’attente", "Votre demande est acceptée"])
        #expect(try await third.browser.get("/bourg/demandes").words.contains("En liste d’attente"))
        #expect(try await third.browser.get("/bourg/enfants/trois-c/mois?m=2023-03").words.contains("Matin, liste d’attente"))
    }

    @Test func `put who has given its papers before who has not, though it asked later`() async throws {
        let bourg = try await Bourg(
            "gauges: 1\nwaiting_list: automatic\npriority: complete arrival", documents: "fiche: { label: Fiche sanitaire }")
        let (holder, first, second) = (try await bourg.family("un"), try await bourg.family("deux"), try await bourg.family("trois"))
        try await holder.hold([tick], of: "mercredis", at: "nord")
        try await first.confirm(try await bourg.recap(first), "mercredis")
        try await bourg.note(.document, "2023-02-01", named: "fiche", of: .init(kind: .child, id: second.child))
        let joined = try await second.confirm(try await bourg.recap(second), "mercredis")
        #expect(joined.words.contains("Matin : 1 re place sur la liste d’attente aujourd’hui"))
    }

    @Test func `book what has a place at once, and let the rest of the same request wait`() async throws {
        let bourg = try await Bourg("gauges: 1\nwaiting_list: automatic")
        let (first, second) = (try await bourg.family("un"), try await bourg.family("deux"))
        try await first.hold([tick], of: "mercredis", at: "nord")
        let recap = try await bourg.recap(second, ["2023-03-08.matin", "2023-03-08.apres-midi", "2023-03-15.matin"])
        let kept = try await second.confirm(recap, "mercredis")
        #expect(kept.words.contains("C’est enregistré"))
        #expect(try await second.booked() == ["2023-03-15.matin"])
        #expect(try await bourg.subjects(to: "deux") == ["Lina est sur la liste d’attente", "Nous avons bien reçu votre demande"])
        let received = try await bourg.mails(to: "deux").filter { $0.text.contains("C’est enregistré pour ces jours.") }
        #expect(received.map { $0.subject.contains("bien reçu") } == [true])
        let again = try await second.browser.get(second.address("mercredis", "etape-1") + "?vue=mois&du=2023-03-01")
        #expect(again.words.contains("Matin et après-midi : en liste d’attente.") && !again.tickable.contains(tick))
    }

    @Test func `say that a day is full since the page was shown, before anybody joins`() async throws {
        let bourg = try await Bourg("gauges: 1\nwaiting_list: automatic")
        let (first, second) = (try await bourg.family("un"), try await bourg.family("deux"))
        let recap = try await bourg.recap(second)
        try await first.hold([tick], of: "mercredis", at: "nord")
        let changed = try await second.confirm(recap, "mercredis")
        #expect(changed.status == .conflict && changed.words.contains("en validant, l’enfant rejoint la liste d’attente"))
        #expect(try await second.count("waiting_day") == 0)
        try await second.confirm(changed, "mercredis")
        #expect(try await second.count("waiting_day") == 1)
    }

    @Test func `offer a place that the family confirms, and hold it meanwhile`() async throws {
        let bourg = try await Bourg.offering()
        let (second, third) = (try await bourg.family("deux"), try await bourg.family("trois"))
        for family in [second, third] { try await family.confirm(try await bourg.recap(family), "mercredis") }
        try await bourg.free()
        #expect(try await second.booked() == [tick + "?"])
        let page = try await second.browser.get("/bourg/demandes/BO-2023-0001")
        #expect(page.words.contains("Une place vous est proposée"))
        #expect(page.words.contains("à confirmer jusqu’au dimanche 12 février 2023, 10 h"))
        #expect(page.body.contains("<b>à confirmer</b>") && !page.body.contains("<b>en attente</b>"))
        let home = try await second.browser.get("/bourg/")
        #expect(home.words.contains("matin (mercredis), place proposée, à confirmer") && !home.words.contains("en attente"))
        #expect(try await second.browser.get("/bourg/demandes").words.contains("Place proposée"))
        let month = try await second.browser.get("/bourg/enfants/deux-c/mois?m=2023-03")
        #expect(month.words.contains("1 créneau, dont 1 à confirmer.") && month.words.contains("Matin, place proposée"))
        let plan = try await second.browser.get(second.address("mercredis", "etape-1") + "?vue=mois&du=2023-03-01")
        #expect(plan.words.contains("Matin, mercredi 8 mars 2023, place proposée"))
        let follow = try await bourg.portal.browser().get(bourg.followUp("BO-2023-0001"))
        #expect(follow.words.contains("Une place vous est proposée à confirmer jusqu’au dimanche 12 février, 10 h"))
        try await second.browser.submit("/bourg/demandes/BO-2023-0001", [("jour", "2023-03-08"), ("etat", "offered"), ("go", "prendre")])
        #expect(try await second.booked() == [tick])
        #expect(try await third.booked() == [])
    }

    @Test(arguments: [("2023-02-12 09:59:59", "deux"), ("2023-02-12 10:00:00", "trois")])
    func `pass an offer on that nobody confirms in time`(now: String, holder: String) async throws {
        let bourg = try await Bourg.offering()
        let families = [try await bourg.family("deux"), try await bourg.family("trois")]
        for family in families { try await family.confirm(try await bourg.recap(family), "mercredis") }
        try await bourg.free()
        try bourg.portal.setClock(now)
        await WaitingPatrol(portal: bourg.portal.portal, logger: silent).look()
        for family in families { #expect(try await family.booked() == (family.id == holder ? [tick + "?"] : [])) }
        let isLost = try await bourg.subjects(to: "deux").contains("La place proposée à Lina n’est plus gardée")
        #expect(isLost == (holder == "trois"))
    }

    @Test func `take an offer by the follow-up link alone, and leave it to the next`() async throws {
        let bourg = try await Bourg.offering()
        let (second, third) = (try await bourg.family("deux"), try await bourg.family("trois"))
        for family in [second, third] { try await family.confirm(try await bourg.recap(family), "mercredis") }
        try await bourg.free()
        let follow = try await bourg.followUp("BO-2023-0001")
        let anyone = bourg.portal.browser()
        #expect(try await anyone.get(follow).words.contains("Une place vous est proposée"))
        try await anyone.submit(follow, [("jour", "2023-03-08"), ("etat", "offered"), ("go", "laisser")])
        #expect(try await second.booked() == [])
        #expect(try await third.booked() == [tick + "?"])
        let next = try await bourg.followUp("BO-2023-0002")
        try await anyone.get(next)
        try await anyone.submit(next, [("jour", "2023-03-08"), ("etat", "offered"), ("go", "prendre")])
        #expect(try await third.booked() == [tick])
        #expect(try await anyone.submit(next, [("jour", "2023-03-08"), ("etat", "offered"), ("go", "prendre")]).status != .badRequest)
        #expect(try await anyone.submit(next, [("jour", "2023-03-08"), ("etat", "offered"), ("go", "laisser")]).status == .badRequest)
        #expect(try await third.booked() == [tick])
    }

    @Test func `give places that a changed file adds`() async throws {
        let bourg = try await Bourg("gauges: 1\nwaiting_list: automatic")
        let (first, second) = (try await bourg.family("un"), try await bourg.family("deux"))
        try await first.hold([tick], of: "mercredis", at: "nord")
        try await second.confirm(try await bourg.recap(second), "mercredis")
        let patrol = WaitingPatrol(portal: bourg.portal.portal, logger: silent)
        await patrol.look()
        #expect(try await second.booked() == [])
        try Bourg.file("gauges: 2\nwaiting_list: automatic").write(to: bourg.portal.file("bourg"), atomically: true, encoding: .utf8)
        for _ in 0..<2 { await bourg.portal.watch.look() }
        await patrol.look()
        #expect(try await second.booked() == [tick])
    }

    @Test func `put first whom the town puts first`() async throws {
        let bourg = try await Bourg("gauges: 1\nwaiting_list: automatic\npriority: [{ level: cp, because: article 7 }, arrival]")
        let (first, second) = (try await bourg.family("un"), try await bourg.family("deux"))
        let third = try await bourg.family("trois", level: "cp")
        try await first.confirm(try await bourg.recap(first), "mercredis")
        try await second.confirm(try await bourg.recap(second), "mercredis")
        let joined = try await third.confirm(try await bourg.recap(third), "mercredis")
        #expect(joined.words.contains("1 re place sur la liste d’attente aujourd’hui"))
        let desk = try await bourg.desk()
        #expect(try await desk.get("/bourg/guichet/attente").words.contains("Priorité : article 7"))
        try await first.confirm(try await first.recap("mercredis", on: "2023-03-01", untick: [tick]), "mercredis")
        #expect(try await third.booked() == [tick])
        #expect(try await second.booked() == [])
    }

    @Test func `leave the choice to staff, and a place that is free to those who wait`() async throws {
        let bourg = try await Bourg("gauges: 1\nwaiting_list: staff")
        let (first, second, third) = (try await bourg.family("un"), try await bourg.family("deux"), try await bourg.family("trois"))
        try await first.confirm(try await bourg.recap(first), "mercredis")
        try await second.confirm(try await bourg.recap(second), "mercredis")
        try await first.confirm(try await first.recap("mercredis", on: "2023-03-01", untick: [tick]), "mercredis")
        let late = try await third.confirm(try await bourg.recap(third), "mercredis")
        #expect(late.words.contains("Matin : 2 e place sur la liste d’attente"))
        #expect(try await third.booked() == [])
        let desk = try await bourg.desk()
        let list = try await desk.get("/bourg/guichet/attente")
        #expect(list.words.contains("Mercredi 8 mars : Mercredis, Centre Nord") && list.words.contains("Place libre"))
        try await desk.submit(
            "/bourg/guichet/attente", [("demande", "BO-2023-0004"), ("jour", "2023-03-08"), ("etat", "waiting"), ("go", "donner")])
        #expect(try await third.booked() == [tick])
        let full = try await desk.get("/bourg/guichet/attente")
        #expect(!full.words.contains("Place libre"))
        let refused = try await desk.submit(
            "/bourg/guichet/attente", [("demande", "BO-2023-0002"), ("jour", "2023-03-08"), ("etat", "waiting"), ("go", "donner")])
        #expect(refused.status == .conflict)
        #expect(try await second.booked() == [])
        try await desk.get("/bourg/guichet/attente")
        try await desk.submit(
            "/bourg/guichet/attente", [("demande", "BO-2023-0002"), ("jour", "2023-03-08"), ("etat", "waiting"), ("go", "retirer")])
        #expect(try await desk.get("/bourg/guichet/attente").words.contains("Personne n’attend de place"))
    }

    @Test func `end when booking does`() async throws {
        let bourg = try await Bourg("gauges: 1\nwaiting_list: automatic\nbook: 2 days before\ncancel: any time")
        let (first, second) = (try await bourg.family("un"), try await bourg.family("deux"))
        try await first.confirm(try await bourg.recap(first), "mercredis")
        try await second.confirm(try await bourg.recap(second), "mercredis")
        try bourg.portal.setClock("2023-03-07 00:00")
        for family in [first, second] { try await family.signIn(family.browser) }
        try await first.confirm(try await first.recap("mercredis", on: "2023-03-01", untick: [tick]), "mercredis")
        #expect(try await first.booked() == [])
        #expect(try await second.booked() == [])
        #expect(try await second.browser.get("/bourg/demandes/BO-2023-0002").words.contains("aucune place ne s’est libérée à temps"))
    }
}
