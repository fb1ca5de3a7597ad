import HTTPTypes
import Testing

@testable import Server

struct `The page of a règlement` {
    @Test func `is open to everybody, and says each rule of the town`() async throws {
        let portal = try await PortalUnderTest()
        let page = try await portal.browser().get("/auray/reglement")
        #expect(page.status == .ok)
        #expect(page.text.contains("L’activité accueille les enfants de 3 à 7 ans."))
        #expect(page.text.contains("Vous pouvez réserver jusqu’à la veille"))
        #expect(!page.text.contains("activities.petites-vacances-kids"))
    }

    @Test func `tells the lines of the file to whoever asks for them`() async throws {
        let portal = try await PortalUnderTest()
        let page = try await portal.browser().get("/auray/reglement?lignes=1")
        #expect(page.body.contains("<code>activities.petites-vacances-kids.book.until</code>"))
    }

    @Test func `is led to from the foot of every page`() async throws {
        let portal = try await PortalUnderTest()
        let page = try await portal.browser().get("/auray/connexion")
        #expect(page.body.contains("<a href=\"/auray/reglement\">Règlement</a>"))
    }
}
