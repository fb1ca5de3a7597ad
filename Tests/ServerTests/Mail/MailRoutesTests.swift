import HTTPTypes
import Hummingbird
import TenantConfig
import Testing

@testable import Server

struct MailRoutesTests {
    @Test func `shows a town its own mails, and the page of one in a sandbox`() async throws {
        let portal = try await PortalUnderTest(now: "2020-09-30 10:00")
        try await write(portal, to: "auray", subject: "Bonjour <b>")
        try await write(portal, to: "evry-courcouronnes", subject: "Ailleurs")
        let browser = portal.browser()
        let list = try await browser.get("/auray/courriels")
        #expect(list.text.contains("Bonjour <b>") && !list.text.contains("Ailleurs"))
        let mail = try #require(try await portal.mails(of: "auray").first)
        let shown = try await browser.get("/auray/courriels/\(mail.id)")
        #expect(shown.text.contains("à l.test@example.org"))
        let page = try await browser.get("/auray/courriels/\(mail.id)/page")
        #expect(page.body == mail.html)
        #expect(page.headers[.contentSecurityPolicy]?.hasPrefix("sandbox") == true)
        #expect(page.headers[.xContentTypeOptions] == "nosniff")
        let elsewhere = try await browser.get("/evry-courcouronnes/courriels/\(mail.id)")
        #expect(elsewhere.status == .notFound)
    }

    @Test func `has no such page where mails leave by a server`() async throws {
        let test = try await PortalUnderTest()
        let portal = Server.Portal(
            database: test.portal.database, towns: test.portal.towns, passwords: test.portal.passwords,
            publicAddress: "https://portail.example")
        #expect(!portalRouter(portal).routes.contains { "\($0.path)".contains("courriels") })
    }

    private func write(_ portal: PortalUnderTest, to town: String, subject: String) async throws {
        let served = try #require(portal.portal.towns.town(town))
        let message = Message(event: .enrolled, subject: [.words(subject)], text: [.words("Bonjour.")])
        let matter = LetterMatter(
            guardian: "Mme Test", child: "Maël", activity: Name("x"), centre: nil, subject: .enrolment, number: "X-1",
            askedOn: portal.portal.instant(in: served).wall, link: "https://portail.example/")
        let letter = Letter(.enrolled, about: matter, from: served.town.wording(message))
        try await portal.portal.database.write { db in
            try Outbox.add(
                letter, to: "l.test@example.org", replyTo: nil, about: nil, in: served.town.id, at: portal.portal.instant(in: served).utc,
                db)
        }
    }
}

extension Town {
    /// The same town with that mail's words.
    fileprivate func wording(_ message: Message) -> Town {
        Town(
            id: id, portal: portal, desk: desk, calendar: calendar, workingDays: workingDays, schoolDays: schoolDays, closed: closed,
            sectors: sectors, centres: centres, periods: periods, meals: meals, documents: documents, refusals: refusals,
            messages: [message], activities: activities)
    }
}
