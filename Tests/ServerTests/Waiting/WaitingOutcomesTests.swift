import GRDB
import TenantConfig
import Testing

@testable import Server

/// What is said of a request whose days had to wait, wherever it is shown.
struct WaitingOutcomesTests {
    private let tick = "2023-03-08.matin"
    private let rules = "gauges: 1\nwaiting_list: automatic\nbook: 2 days before\ncancel: any time"

    @Test func `is that nothing was obtained, where all its days have waited in vain`() async throws {
        let bourg = try await Bourg(rules)
        let family = try await waiting(bourg, [tick])
        try bourg.portal.setClock("2023-03-07 00:00")
        await bourg.patrol()
        try await family.signIn(family.browser)
        let page = try await family.browser.get("/bourg/demandes/BO-2023-0001")
        #expect(page.words.contains("Aucune place n’a été obtenue") && !page.words.contains("acceptée"))
        #expect(try await family.browser.get("/bourg/demandes").words.contains("Aucune place obtenue"))
        #expect(try await family.browser.get("/bourg/").words.contains("Aucune place obtenue"))
        let followed = try await bourg.portal.browser().get(bourg.followUp("BO-2023-0001"))
        #expect(followed.words.contains("Aucune place n’a été obtenue") && !followed.words.contains("acceptée"))
        let mail = try #require(try await bourg.mails(to: "deux").first { $0.subject.contains("n’est plus en liste d’attente") })
        #expect(mail.text.contains("Aucune place ne s’est libérée à temps."))
        #expect(try await bourg.desk().get("/bourg/guichet/demandes/BO-2023-0001").words.contains("Aucune place obtenue"))
        await bourg.patrol()
        #expect(try await bourg.subjects(to: "deux").count == 2)
    }

    @Test func `names both what is booked and what waits, and at the end what was not obtained`() async throws {
        let bourg = try await Bourg(rules)
        let family = try await waiting(bourg, [tick, "2023-03-15.matin"])
        let page = try await family.browser.get("/bourg/demandes/BO-2023-0001")
        #expect(page.words.contains("C’est enregistré en partie, le reste est en liste d’attente"))
        #expect(try await family.browser.get("/bourg/demandes").words.contains("Acceptée en partie, le reste en liste d’attente"))
        let home = try await family.browser.get("/bourg/").words
        #expect(home.contains("1 ajout") && home.contains("1 en attente d’une place"))
        try bourg.portal.setClock("2023-03-07 00:00")
        await bourg.patrol()
        try await family.signIn(family.browser)
        let ended = try await family.browser.get("/bourg/demandes").words
        #expect(ended.contains("Acceptée en partie") && !ended.contains("liste d’attente"))
        #expect(try await family.browser.get("/bourg/demandes/BO-2023-0001").words.contains("C’est enregistré en partie"))
        let followed = try await bourg.portal.browser().get(bourg.followUp("BO-2023-0001"))
        #expect(followed.words.contains("acceptée pour une partie de ses jours"))
    }

    @Test func `is told in the mail of the days that wait beside others, and the reverse`() async throws {
        let bourg = try await Bourg(rules)
        _ = try await waiting(bourg, [tick, "2023-03-15.matin"])
        let mails = try await bourg.mails(to: "deux").map {
            ($0.subject, $0.text.replacing("\n", with: " ").replacing("\u{A0}", with: " "))
        }
        let joined = try #require(mails.first { $0.0.contains("liste d’attente") }).1
        #expect(joined.contains("C’est enregistré pour les autres jours de cette demande : un autre courriel vous le confirme."))
        #expect(joined.contains("elle est réservée et un courriel vous prévient") && !joined.contains("15 mars"))
        let received = try #require(mails.first { !$0.0.contains("liste d’attente") }).1
        #expect(received.contains("C’est enregistré pour ces jours. Les autres jours demandés attendent une place"))
        #expect(!received.contains("8 mars") && !received.contains("Votre demande est acceptée"))
    }

    @Test func `tells before and in the mail how long a place that is offered is held`() async throws {
        let bourg = try await Bourg.offering()
        let family = try await bourg.family("deux")
        let recap = try await bourg.recap(family)
        let told = "vous la confirmez au plus tard 48 heures après la proposition, ou elle passe au suivant."
        #expect(recap.words.contains(told))
        try await family.confirm(recap, "mercredis")
        let mail = try #require(try await bourg.mails(to: "deux").first).text.replacing("\n", with: " ").replacing("\u{A0}", with: " ")
        #expect(mail.contains(told) && !mail.contains("autres jours"))
    }

    @Test func `is told once for all days that end together`() async throws {
        let bourg = try await Bourg(rules)
        let family = try await waiting(bourg, [tick, "2023-03-15.matin"], held: [tick, "2023-03-15.matin"])
        try bourg.portal.setClock("2023-03-20 10:00")
        await bourg.patrol()
        #expect(try await bourg.subjects(to: family.id) == ["Lina est sur la liste d’attente", "Lina n’est plus en liste d’attente"])
    }

    @Test func `leaves days that are only waited for out of notices and prices`() async throws {
        let bourg = try await Bourg(rules + "\nnotices: { text: Prévoir un pique-nique }")
        let family = try await waiting(bourg, [tick])
        #expect(try await !family.browser.get("/bourg/enfants/deux-c/mois?m=2023-03").words.contains("Prévoir un pique-nique"))
        try await family.confirm(try await bourg.recap(family, ["2023-03-15.matin"]), "mercredis")
        #expect(try await family.browser.get("/bourg/enfants/deux-c/mois?m=2023-03").words.contains("Prévoir un pique-nique"))
    }

    /// A family that asks for these days, some of which another holds.
    private func waiting(_ bourg: Bourg, _ ticks: [String], held: [String] = ["2023-03-08.matin"]) async throws -> TestFamily {
        try await bourg.family("un").hold(held, of: "mercredis", at: "nord")
        let family = try await bourg.family("deux")
        try await family.confirm(try await bourg.recap(family, ticks), "mercredis")
        return family
    }
}
