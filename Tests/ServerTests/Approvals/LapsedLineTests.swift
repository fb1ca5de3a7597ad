import HTTPTypes
import Testing

@testable import Server

/// The desk answers in any order; a request only ever touches the places of which it speaks.
struct LapsedLineTests {
    private let kids = "petites-vacances-kids"
    private let morning = "2020-10-19.matin"
    private let family: TestFamily
    private let desk: TestBrowser

    init() async throws {
        let portal = try await PortalUnderTest(now: "2020-09-30 10:00")
        family = try await TestFamily(born: "2015-03-02", enrolled: [kids: ""], in: "auray", of: portal)
        try await portal.addAgent("nolwenn", to: "auray")
        desk = try await portal.signedInAtDesk("nolwenn", at: "auray")
        try await desk.get("/auray/guichet/")
    }

    @Test func `leaves a newer booking alone when it comes to an older removal`() async throws {
        try await ask(tick: [morning])
        try await ask(tick: ["2020-10-20.matin"], untick: [morning])
        try await answer(1, "refuser", "pieces-manquantes")
        try await ask(tick: [morning])
        try await answer(3)
        let page = try await desk.get(address(2))
        #expect(page.text.contains("la réservation dont il s’agit n’existe plus"))
        let after = try await answer(2)
        #expect(after.text.contains("est acceptée") && after.text.contains("1 ligne est restée sans effet"))
        #expect(try await family.booked() == [morning, "2020-10-20.matin"])
        let told = try await family.browser.get("/auray/demandes/AU-2020-0002")
        #expect(told.words.contains("Matin : la réservation dont il s’agit n’existe plus sans effet"))
        #expect(!told.words.contains("retrait"))
        let mail = try #require(try await mails().first { $0.contains("AU-2020-0002") && $0.contains("est acceptée en partie") })
        #expect(mail.contains("x lundi 19 octobre, sans effet\u{A0}: matin") && mail.contains("+ mardi 20 octobre, ajout\u{A0}: matin"))
    }

    @Test func `cannot accept a removal whose place was refused since, nor touch what was booked in its stead`() async throws {
        try await ask(tick: [morning])
        try await ask(untick: [morning])
        try await answer(1, "refuser", "pieces-manquantes")
        try await ask(tick: [morning])
        try await answer(3)
        #expect(try await answer(2).status == .conflict)
        #expect(try await family.booked() == [morning])
        try await ask(untick: [morning])
        try await answer(4)
        #expect(try await family.booked().isEmpty)
    }

    @Test func `cannot accept an addition whose place was given up meanwhile`() async throws {
        try await ask(tick: [morning])
        try await ask(untick: [morning])
        try await answer(2)
        #expect(try await family.booked().isEmpty)
        let waiting = try await family.browser.get("/auray/demandes/AU-2020-0001")
        #expect(waiting.words.contains("la place n’est plus retenue sans effet") && !waiting.words.contains("Vos places sont retenues"))
        let page = try await answer(1)
        #expect(page.status == .conflict)
        #expect(page.text.contains("Plus possible") && page.text.contains("matin : la place n’est plus retenue"))
        let told = try await family.browser.get("/auray/demandes/AU-2020-0001")
        #expect(!told.words.contains("C’est enregistré"))
    }

    @Test func `accepts what is left of additions of which one was given up, and says which was not done`() async throws {
        try await ask(tick: [morning, "2020-10-20.matin"])
        try await ask(untick: [morning])
        try await answer(2)
        try await desk.submit("/auray/guichet/", [("tout", "1"), ("avis", "AU-2020-0001")])
        #expect(try await family.booked() == ["2020-10-20.matin?"])
        try await answer(1)
        #expect(try await family.booked() == ["2020-10-20.matin"])
        let told = try await family.browser.get("/auray/demandes/AU-2020-0001")
        #expect(told.words.contains("C’est enregistré") && told.words.contains("Matin : la place n’est plus retenue sans effet"))
        #expect(told.words.contains("Matin ajout"))
    }

    @Test func `removes what was asked for before it was accepted, in the order in which both were asked`() async throws {
        try await ask(tick: [morning])
        try await ask(untick: [morning])
        try await answer(1)
        #expect(try await family.booked() == [morning])
        try await answer(2)
        #expect(try await family.booked().isEmpty)
    }

    private func ask(tick: [String] = [], untick: [String] = []) async throws {
        let recap = try await family.recap(kids, on: "2020-10-19", tick: tick, untick: untick)
        let done = try await family.confirm(recap, kids)
        #expect(done.words.contains("Votre demande est envoyée"))
    }

    @discardableResult
    private func answer(_ number: Int, _ button: String = "accepter", _ value: String = "1") async throws -> TestPage {
        try await desk.submit(address(number), [(button, value)])
    }

    private func address(_ number: Int) -> String { "/auray/guichet/demandes/AU-2020-000\(number)" }

    private func mails() async throws -> [String] {
        try await family.portal.portal.database.read { try Outbox.mails(in: "auray", $0) }.map { $0.text.replacing("\n", with: " ") }
    }
}
