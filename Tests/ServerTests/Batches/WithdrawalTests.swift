import HTTPTypes
import TenantConfig
import Testing

@testable import Server

/// Requests that are taken back before their batch is decided: by the family, or by staff for it.
struct WithdrawalTests {
    private let tick = "2023-03-08.matin"
    private let rules = "gauges: 5\nbook: { until: 2023-02-20, approval: batch }"
    private let own = "/bourg/demandes/BO-2023-0001"
    private let atDesk = "/bourg/guichet/demandes/BO-2023-0001"
    private let press = [("go", "retirer")]

    @Test func `leave the batch, are told by mail, and can be asked for again`() async throws {
        let (bourg, family) = try await asked()
        #expect(try await family.browser.get(own).words.contains("Retirer ma demande"))
        let page = try await family.browser.submit(own, press)
        #expect(page.words.contains("Votre demande est retirée") && page.words.contains("elle n’est pas examinée"))
        #expect(!page.words.contains("Retirer ma demande"))
        #expect(try await family.browser.get("/bourg/demandes").words.contains("Retirée"))
        let plan = try await family.browser.get(family.address("mercredis", "etape-1") + "?vue=mois&du=2023-03-01")
        #expect(plan.tickable.contains(tick))
        let desk = try await bourg.desk()
        #expect(try await desk.get(Bourg.batches).words.contains("Aucun lot en cours."))
        #expect(try await desk.get(atDesk).words.contains("Retirée par la famille, le"))
        #expect(try await bourg.subjects(to: "un") == ["Nous avons bien reçu votre demande", "Votre demande est retirée"])
        try await family.signIn(family.browser)
        try await family.confirm(try await bourg.recap(family), "mercredis")
        #expect(try await bourg.request("BO-2023-0002").state == .pending)
    }

    @Test func `are taken back by the link alone, also once they are gathered and not yet decided`() async throws {
        let (bourg, family) = try await asked()
        try bourg.portal.setClock("2023-02-21 10:00")
        let followUp = try await bourg.followUp("BO-2023-0001")
        let stranger = bourg.portal.browser()
        #expect(try await stranger.get(followUp).words.contains("Retirer ma demande"))
        let page = try await stranger.submit(followUp, press)
        #expect(page.words.contains("Votre demande est retirée. Elle n’est pas examinée.") && page.words.contains("Retirée"))
        #expect(try await family.booked() == [])
    }

    @Test func `are taken back by an agent, whose name the family reads`() async throws {
        let (bourg, family) = try await asked()
        let desk = try await bourg.desk()
        #expect(try await desk.get(atDesk).words.contains("Retirer pour la famille"))
        let queue = try await desk.submit(atDesk, [("retirer", "1")])
        #expect(queue.words.contains("La demande de Lina Diarra est retirée : la famille est prévenue par courriel."))
        #expect(try await desk.get(atDesk).words.contains("Retirée pour la famille, le vendredi 10 février 2023 à 10 h, par Agent"))
        #expect(try await family.browser.get(own).words.contains("a été retirée pour vous par Agent, le"))
        let mail = try #require(try await bourg.mails(to: "un").first { $0.subject.hasPrefix("Votre demande est retirée") })
        #expect(mail.text.contains("Agent l’a retirée pour vous."))
        // Whoever has the link without signing in reads nobody's name.
        #expect(try await bourg.portal.browser().get(try await bourg.followUp("BO-2023-0001")).words.contains("Agent") == false)
    }

    @Test func `are not taken back once the batch is decided`() async throws {
        let (bourg, family) = try await asked()
        try bourg.portal.setClock("2023-02-21 10:00")
        let page = try await bourg.batch()
        try await page.browser.submit(Bourg.batches, page.fields)
        try await family.signIn(family.browser)
        #expect(try await family.browser.get(own).words.contains("Retirer ma demande") == false)
        let late = try await family.browser.post(own, press)
        #expect(late.status == .badRequest && late.words.contains("Cette demande a déjà sa réponse"))
        try await page.browser.get(atDesk)
        #expect(try await page.browser.post(atDesk, [("retirer", "1")]).status == .conflict)
        #expect(try await family.booked() == [tick])
        #expect(try await bourg.subjects(to: "un") == ["Nous avons bien reçu votre demande", "Votre demande est acceptée"])
    }

    @Test func `are gathered: what is decided by itself is given up on the plan`() async throws {
        let (bourg, family) = try await asked("book: { until: 2023-02-20, approval: manual }")
        #expect(try await family.browser.get(own).words.contains("Retirer ma demande") == false)
        #expect(try await family.browser.post(own, press).status == .badRequest)
        #expect(try await bourg.request("BO-2023-0001").state == .pending)
    }

    @Test func `are taken back once by presses at once`() async throws {
        let (bourg, family) = try await asked()
        try await family.browser.get(own)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 1...20 {
                group.addTask {
                    let page = try await family.browser.post(own, press)
                    #expect(page.redirection == own)
                }
            }
            try await group.waitForAll()
        }
        #expect(try await bourg.mails(to: "un").count == 2)
    }

    /// Both are pressed at the same instant, over and over: one of the two has happened, whole, and the other has not.
    @Test func `or decided, and never both`() async throws {
        for _ in 1...12 {
            let (bourg, family) = try await asked()
            let other = try await bourg.family("deux")
            try await other.confirm(try await bourg.recap(other), "mercredis")
            try bourg.portal.setClock("2023-02-21 10:00")
            let page = try await bourg.batch()
            try await family.signIn(family.browser)
            try await family.browser.get(own)
            async let taken = family.browser.post(own, press)
            async let decided = page.browser.post(Bourg.batches, page.fields)
            let (isTaken, isDecided) = (try await taken.redirection == own, try await decided.redirection != nil)
            #expect(isTaken != isDecided)
            #expect(try await bourg.request("BO-2023-0001").state == (isTaken ? .withdrawn : .accepted))
            #expect(try await bourg.request("BO-2023-0002").state == (isTaken ? .pending : .accepted))
            #expect(try await family.booked() == (isTaken ? [] : [tick]))
            #expect(try await bourg.mails(to: "un").count == 2)
        }
    }

    /// A family whose request awaits its answer.
    private func asked(_ rules: String? = nil) async throws -> (Bourg, TestFamily) {
        let bourg = try await Bourg(rules ?? self.rules)
        let family = try await bourg.family("un")
        try await family.confirm(try await bourg.recap(family), "mercredis")
        return (bourg, family)
    }
}
