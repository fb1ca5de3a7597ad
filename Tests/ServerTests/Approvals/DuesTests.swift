import GRDB
import HTTPTypes
import TenantConfig
import Testing

@testable import Server

/// What the town promises, and what families do to keep what they are granted.
struct DuesTests {
    private let tick = "2023-03-08.matin"
    private let address = "/bourg/demandes/BO-2023-0001"
    private let deskAddress = "/bourg/guichet/demandes/BO-2023-0001"

    @Test func `tell by when the town answers, on the recap, by mail and in the follow-up`() async throws {
        let bourg = try await Bourg("book: { until: 2 days before, approval: manual, answer_by: 5 working days after the request }")
        let family = try await bourg.family("un")
        let recap = try await bourg.recap(family)
        let promise = "Le service vous répond au plus tard le vendredi 17 février 2023, 23 h 59"
        #expect(recap.words.contains(promise))
        #expect(try await family.confirm(recap, "mercredis").words.contains(promise))
        #expect(try await bourg.portal.browser().get(bourg.followUp("BO-2023-0001")).words.contains(promise))
        let mail = try #require(try await bourg.mails(to: "un").first)
        #expect(mail.text.replacing("\n", with: " ").contains("répond au plus tard le vendredi 17 février 2023"))
    }

    @Test(arguments: [("2023-02-17 23:59:59", false), ("2023-02-18 00:00:00", true)])
    func `stand first at the desk, and marked, once the promise is broken`(now: String, isLate: Bool) async throws {
        let bourg = try await Bourg(
            "book: [{ level: cp, approval: manual, answer_by: 5 working days after the request }, { until: 2 days before, approval: manual }]"
        )
        let (first, second) = (try await bourg.family("un"), try await bourg.family("deux", level: "cp"))
        for family in [first, second] { try await family.confirm(try await bourg.recap(family), "mercredis") }
        try bourg.portal.setClock(now)
        let queue = try await bourg.desk().get("/bourg/guichet/")
        #expect(queue.words.contains("En retard : réponse promise au plus tard le vendredi 17 février") == isLate)
        let places = try ["BO-2023-0001", "BO-2023-0002"].map { try #require(queue.body.firstRange(of: "demandes/\($0)")).lowerBound }
        #expect((places[1] < places[0]) == isLate)
    }

    @Test func `hold granted places until the family confirms them`() async throws {
        let bourg = try await confirming()
        let family = try await bourg.family("un")
        try await grant(bourg, family)
        #expect(try await family.booked() == [tick + "?"])
        let page = try await family.browser.get(address)
        #expect(page.words.contains("À confirmer au plus tard le dimanche 12 février 2023, 10 h"))
        #expect(try await family.browser.get("/bourg/").words.contains("matin (mercredis), à confirmer ou à régler"))
        #expect(try await family.browser.get("/bourg/enfants/un-c/mois?m=2023-03").words.contains("dont 1 à confirmer ou à régler."))
        #expect(try await bourg.desk(again: true).get("/bourg/guichet/").words.contains("Places à confirmer ou à régler"))
        for _ in 1...2 { #expect(try await family.browser.submit(address, [("go", "confirmer")]).status == .ok) }
        #expect(try await family.booked() == [tick])
        #expect(try await family.browser.get(address).words.contains("C’est enregistré"))
        try bourg.portal.setClock("2023-02-13 10:00")
        await bourg.patrol()
        #expect(try await family.booked() == [tick])
    }

    @Test(arguments: [("2023-02-12 09:59:59", true), ("2023-02-12 10:00:00", false)])
    func `free what is not confirmed in time, and say so`(now: String, isKept: Bool) async throws {
        let bourg = try await confirming()
        let family = try await bourg.family("un")
        try await grant(bourg, family)
        let follow = try await bourg.followUp("BO-2023-0001")
        try bourg.portal.setClock(now)
        let browser = bourg.portal.browser()
        let answer = try await browser.post(follow, [("go", "confirmer")])
        #expect((answer.status == .badRequest) != isKept)
        await bourg.patrol()
        #expect(try await family.booked() == (isKept ? [tick] : []))
        #expect(try await bourg.subjects(to: "un").contains("Les places de Lina ne sont plus gardées") != isKept)
        #expect(try await browser.get(follow).words.contains("Les places ne sont plus gardées") != isKept)
    }

    @Test func `give up what was granted, so that another has it`() async throws {
        let bourg = try await confirming()
        let family = try await bourg.family("un")
        try await grant(bourg, family)
        try await family.browser.get(address)
        #expect(try await family.browser.submit(address, [("go", "renoncer")]).words.contains("Vos places ne sont plus gardées"))
        #expect(try await family.booked() == [])
        #expect(try await family.browser.submit(address, [("go", "confirmer")]).status == .badRequest)
    }

    @Test(arguments: [true, false])
    func `hold places until staff note that they are paid for`(isPaid: Bool) async throws {
        let bourg = try await Bourg("book: { until: 2 days before, pay_by: 48 hours after the request }")
        let family = try await bourg.family("un")
        let recap = try await bourg.recap(family)
        #expect(recap.words.contains("À régler au plus tard le dimanche 12 février 2023, 10 h"))
        try await family.confirm(recap, "mercredis")
        #expect(try await family.booked() == [tick + "?"])
        if isPaid {
            let desk = try await bourg.desk()
            #expect(try await desk.get(deskAddress).words.contains("Noter que c’est réglé"))
            for _ in 1...2 { #expect(try await desk.submit(deskAddress, [("payee", "1")]).status == .ok) }
            #expect(try await family.booked() == [tick])
        }
        try bourg.portal.setClock("2023-02-12 10:00:00")
        await bourg.patrol()
        #expect(try await family.booked() == (isPaid ? [tick] : []))
        let mails = try await bourg.mails(to: "un").map(\.text).joined().replacing("\n", with: " ")
        #expect(mails.contains("Elles n’ont pas été réglées à temps.") != isPaid)
    }

    @Test(arguments: [true, false])
    func `bind what was granted alone: a day that waits has the terms of its list`(isConfirmed: Bool) async throws {
        let bourg = try await Bourg(
            "book: { until: 2 days before, approval: manual, confirm_by: 48 hours after the answer }\ngauges: 1\nwaiting_list: confirmed")
        try await bourg.family("un").hold(["2023-03-15.matin"], of: "mercredis", at: "nord")
        let family = try await bourg.family("deux")
        let recap = try await bourg.recap(family, [tick, "2023-03-15.matin"])
        try await family.confirm(recap, "mercredis")
        let desk = try await bourg.desk()
        try await desk.get(deskAddress)
        try await desk.post(deskAddress, [("accepter", "1")])
        #expect(try await family.booked() == [tick + "?"])
        if isConfirmed { try await family.browser.submit(address, [("go", "confirmer")]) }
        try bourg.portal.setClock("2023-02-12 10:00:00")
        await bourg.patrol()
        #expect(try await family.booked() == (isConfirmed ? [tick] : []))
        let states = try await bourg.portal.portal.database.read {
            try String.fetchAll($0, sql: "SELECT state FROM waiting_day WHERE child = 'deux-c'")
        }
        #expect(states == ["waiting"])
        let lapsed = try await bourg.portal.portal.database.read {
            try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM request_line WHERE lapsed = 1 AND day = '2023-03-15'")
        }
        #expect(lapsed == 0)
    }

    private func confirming() async throws -> Bourg {
        try await Bourg("book: { until: 2 days before, approval: manual, confirm_by: 48 hours after the answer }")
    }

    /// The family asks, and staff accept.
    private func grant(_ bourg: Bourg, _ family: TestFamily) async throws {
        let recap = try await bourg.recap(family)
        #expect(recap.words.contains("Une fois acceptées, les places sont à confirmer"))
        try await family.confirm(recap, "mercredis")
        let desk = try await bourg.desk()
        try await desk.get(deskAddress)
        try await desk.post(deskAddress, [("accepter", "1")])
        let mail = try #require(try await bourg.mails(to: family.id).first { $0.subject.contains("acceptée") })
        #expect(mail.text.replacing("\n", with: " ").contains("À confirmer au plus tard le dimanche 12 février 2023"))
    }
}
