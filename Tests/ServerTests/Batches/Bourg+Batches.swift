import GRDB
import TenantConfig
import Testing

@testable import Server

/// The desk's page of batches, with what its form sends.
struct OpenBatch {
    let browser: TestBrowser
    let words: String
    let fields: [(String, String)]
}

extension Bourg {
    static let batches = "/bourg/guichet/lots"

    /// An agent opens the page on which there is one batch to answer.
    func batch() async throws -> OpenBatch {
        let isKnown = try await portal.portal.database.read { try Bool.fetchOne($0, sql: "SELECT EXISTS (SELECT 1 FROM agent)") }
        let browser = try await desk(again: isKnown ?? false)
        let page = try await browser.get(Self.batches)
        let fields = try ["activite", "jusque", "seen"].map { ($0, try #require(page.value(ofHidden: $0))) }
        return OpenBatch(browser: browser, words: page.words, fields: fields)
    }

    /// What is kept of a request.
    func request(_ number: String) async throws -> RequestRecord {
        let kept = try await portal.portal.database.read { try RequestStore(town: "bourg", database: $0).request(number: number) }
        return try #require(kept)
    }
}
