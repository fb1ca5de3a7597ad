import Testing

@testable import Server

/// What a day says of which nothing can be ticked.
struct ShutDaysTests {
    private func page(_ rules: String) async throws -> TestPage {
        let bourg = try await Bourg(rules)
        let family = try await bourg.family("un")
        return try await family.browser.get(family.address("mercredis", "etape-1") + "?vue=mois&du=2023-02-01")
    }

    @Test func `tell each slot's own reason where they differ`() async throws {
        let page = try await page(
            "book: [{ slot: matin, opens: 2023-01-01, until: 10 days before }, { opens: 1 day before, until: 0 days before }]")
        #expect(page.words.contains("Matin : le délai pour réserver est passé depuis le dimanche 5 février"))
        #expect(page.words.contains("Après-midi : les réservations ouvrent le mardi 14 février 2023"))
    }

    @Test func `tell what shuts all slots once, without their names`() async throws {
        let page = try await page("book: 10 days before")
        #expect(page.words.contains("Le délai pour réserver est passé depuis le dimanche 5 février"))
        #expect(!page.words.contains("Matin : le délai"))
    }
}
