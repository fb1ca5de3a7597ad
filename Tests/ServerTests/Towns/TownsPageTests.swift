import Testing

@testable import Server

struct TownsPageTests {
    @Test func `says of which town each way in is, as one speaks`() async throws {
        let page = try await PortalUnderTest().browser().get("/")
        #expect(page.body.contains(#"<span class="vh"> d’Auray</span>"#))
        #expect(page.body.contains(#"<span class="vh"> d’Évry-Courcouronnes</span>"#))
    }
}
