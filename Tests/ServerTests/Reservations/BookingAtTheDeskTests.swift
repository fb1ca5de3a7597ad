import GRDB
import HTTPTypes
import TenantConfig
import Testing

@testable import Server

/// Agents enter what families ask by phone, by letter or at the desk: the same steps under the same rules, at the moment the request arrived.
struct BookingAtTheDeskTests {
    private static let rules = "book: { until: 2 days before, by: [phone, desk, portal] }"

    @Test func `the family's file leads to each activity, where the agent says how the request came`() async throws {
        let desk = try await Desk(Self.rules)
        let file = try await desk.browser.get("/bourg/guichet/familles/diarra")
        #expect(file.body.contains(desk.address()))
        let start = try await desk.browser.get(desk.address())
        #expect(start.words.contains("Comment la demande est-elle arrivée"))
        #expect(start.body.contains("value=\"2023-03-01T10:00\" max=\"2023-03-01T10:00\""))
    }

    @Test func `what is confirmed is the family's, with how it came and who entered it`() async throws {
        let desk = try await Desk(Self.rules)
        let plan = try await desk.begin("phone", received: "2023-03-01T09:15")
        #expect(plan.words.contains("Demande reçue par téléphone le mercredi 1 er mars 2023 à 9 h 15, pour Mme Aminata Diarra"))
        let page = try await desk.confirm(try await desk.recap(plan, ["2023-03-08.matin"]))
        #expect(try await desk.family.booked() == ["2023-03-08.matin"])
        #expect(page.words.contains("reçue par téléphone, saisie par Nolwenn B. le mercredi 1 er mars 2023 à 10 h"))
        let number = try await desk.number()
        let own = try await desk.family.browser.get("/bourg/demandes/\(number)")
        #expect(own.words.contains("reçue par téléphone, saisie par Nolwenn B."))
        // Whoever has the link without signing in reads how it came, and nobody's name.
        let token = try await desk.token()
        let followed = try await desk.portal.browser().get("/bourg/suivi/\(token)")
        #expect(followed.words.contains("reçue par téléphone") && !followed.words.contains("Nolwenn"))
        let mail = try #require(try await desk.portal.mails(of: "bourg").first)
        #expect(mail.text.contains("Demande reçue par téléphone, saisie par Nolwenn B."))
        #expect(mail.text.contains("le mercredi 1er mars 2023"))
    }

    @Test(arguments: [("2023-03-06T23:59", true), ("2023-03-07T00:00", false)])
    func `is judged at the moment it arrived`(received: String, passes: Bool) async throws {
        let desk = try await Desk(Self.rules, now: "2023-03-07 10:00")
        let plan = try await desk.begin("desk", received: received)
        #expect(plan.tickable.contains("2023-03-08.matin") == passes)
    }

    @Test func `did not arrive later than the clock`() async throws {
        let desk = try await Desk(Self.rules)
        let page = try await desk.begin("phone", received: "2023-03-01T10:01")
        #expect(page.status == .unprocessableContent)
        #expect(page.words.contains("ne peut pas arriver plus tard que maintenant"))
        #expect(try await desk.family.count("desk_draft") == 0)
    }

    @Test(arguments: ["portal", "pigeon", ""])
    func `comes by a channel of the desk`(channel: String) async throws {
        let page = try await Desk(Self.rules).begin(channel)
        #expect(page.status == .unprocessableContent)
    }

    @Test(arguments: [("phone", true), ("email", false), ("paper", false), ("site", false)])
    func `is not taken by a channel that the verb leaves out`(channel: String, passes: Bool) async throws {
        let desk = try await Desk(Self.rules)
        let plan = try await desk.begin(channel)
        #expect(plan.tickable.contains("2023-03-08.matin") == passes)
        #expect(plan.words.contains("La réservation se fait en ligne, au guichet ou par téléphone, et non") != passes)
        if !passes {
            let forged = try await desk.recap(plan, ["2023-03-08.matin"], shown: "2023-03-08.matin")
            #expect(forged.words.contains("Une ligne ne peut pas être acceptée"))
            #expect(!forged.body.contains("value=\"confirm\""))
        }
    }

    @Test func `nobody does for a family what only the portal takes`() async throws {
        let desk = try await Desk("book: { until: 2 days before, by: portal }")
        for channel in ["desk", "phone", "email", "paper", "site"] {
            #expect(try await desk.begin(channel).tickable.isEmpty)
        }
    }

    @Test func `leaves the family's own ticks alone`() async throws {
        let desk = try await Desk(Self.rules)
        _ = try await desk.family.recap("mercredis", on: "2023-03-01", tick: ["2023-03-15.matin"])
        let plan = try await desk.begin("phone")
        #expect(!plan.ticked.contains("2023-03-15.matin"))
        _ = try await desk.confirm(try await desk.recap(plan, ["2023-03-08.matin"]))
        let own = try await desk.family.browser.get(desk.family.address("mercredis", "etape-1") + "?vue=mois&du=2023-03-01")
        #expect(own.ticked.contains("2023-03-15.matin"))
    }

    @Test func `what was ticked and given up does not come back under another call`() async throws {
        let desk = try await Desk(Self.rules)
        let plan = try await desk.begin("phone", received: "2023-03-01T09:00")
        _ = try await desk.recap(plan, ["2023-03-08.matin"])
        let again = try await desk.begin("phone", received: "2023-03-01T09:00")
        #expect(again.ticked.contains("2023-03-08.matin"), "a second click on the same call takes nothing away")
        let other = try await desk.begin("phone", received: "2023-03-01T09:30")
        #expect(other.tickable.contains("2023-03-08.matin") && !other.ticked.contains("2023-03-08.matin"))
        _ = try await desk.recap(other, ["2023-03-15.matin"])
        #expect(try await desk.begin("desk", received: "2023-03-01T09:30").ticked.isEmpty)
    }

    @Test func `what awaits an answer is told so in the queue, and decided by its own channel`() async throws {
        let desk = try await Desk("book: [{ channel: paper, approval: manual }, { until: 2 days before, by: [portal, paper] }]")
        let plan = try await desk.begin("paper", received: "2023-02-28T08:00")
        let page = try await desk.confirm(try await desk.recap(plan, ["2023-03-08.matin"]))
        #expect(page.words.contains("reçue par courrier, saisie par Nolwenn B."))
        let queue = try await desk.browser.get("/bourg/guichet/")
        #expect(queue.words.contains("par courrier"))
        #expect(queue.words.contains("accepter"))
        #expect(try await desk.family.booked() == ["2023-03-08.matin?"])
    }

    @Test func `a second press on the button finds the request that is kept`() async throws {
        let desk = try await Desk(Self.rules)
        let recap = try await desk.recap(try await desk.begin("phone"), ["2023-03-08.matin"])
        #expect(recap.words.contains("Valider la demande"), "it is the family's, not the agent's")
        _ = try await desk.confirm(recap)
        let again = try await desk.confirm(recap)
        #expect(again.words.contains("saisie par Nolwenn B."))
        #expect(try await desk.family.count("request") == 1)
    }

    @Test func `a step without a beginning leads to it`() async throws {
        let desk = try await Desk(Self.rules)
        let step = try await desk.browser.get(desk.address("etape-1"))
        #expect(step.redirection == desk.address())
    }

    @Test func `somebody else's child is not found`() async throws {
        let desk = try await Desk(Self.rules)
        _ = try await TestFamily("autre", enrolled: ["mercredis": "nord"], in: "bourg", of: desk.portal)
        #expect(try await desk.browser.get("/bourg/guichet/familles/diarra/autre-c/mercredis").status == .notFound)
    }
}

/// A family, and an agent who enters for it.
private struct Desk {
    let portal: PortalUnderTest
    let family: TestFamily
    let browser: TestBrowser

    init(_ rules: String, now: String = "2023-03-01 10:00") async throws {
        let bourg = try await Bourg(rules, now: now)
        portal = bourg.portal
        family = try await bourg.family("diarra")
        try await portal.addAgent("nolwenn", to: "bourg")
        browser = try await portal.signedInAtDesk("nolwenn", at: "bourg")
    }

    func address(_ step: String = "") -> String {
        "/bourg/guichet/familles/diarra/diarra-c/mercredis" + (step.isEmpty ? "" : "/\(step)")
    }

    /// The plan, once it is said how the request came.
    func begin(_ channel: String, received: String = "") async throws -> TestPage {
        try await browser.get(address())
        let page = try await browser.post(address(), [("moyen", channel), ("recue", received)])
        guard page.redirection != nil else { return page }
        return try await browser.get(address("etape-1") + "?vue=mois&du=2023-03-01")
    }

    func recap(_ plan: TestPage, _ ticks: [String], shown: String? = nil) async throws -> TestPage {
        let shown = try shown ?? #require(plan.value(ofHidden: "shown"))
        let fields = [("shown", shown), ("booked", "")] + ticks.map { ("tick", $0) } + [("go", "recap")]
        return try await browser.submit(address("etape-1") + "?vue=mois&du=2023-03-01", fields)
    }

    func confirm(_ recap: TestPage) async throws -> TestPage {
        try await browser.submit(address("etape-2"), try recap.confirmation())
    }

    func token() async throws -> String {
        try await portal.portal.database.read { db in
            try String.fetchOne(db, sql: "SELECT token FROM request WHERE town = 'bourg'") ?? ""
        }
    }

    func number() async throws -> String {
        try await portal.portal.database.read { db in
            try String.fetchOne(db, sql: "SELECT number FROM request WHERE town = 'bourg'") ?? ""
        }
    }
}
