import Foundation
import HTTPTypes
import TenantConfig
import Testing

@testable import Server

/// The town's own reason, proposed where no place is left.
struct SuggestedRefusalTests {
    @Test func `is one press away for a request that has no place any more`() async throws {
        let bourg = try await Bourg("gauges: 1\nbook: { until: 2 days before, approval: manual }")
        let family = try await bourg.family("un")
        try await family.confirm(try await bourg.recap(family), "mercredis")
        try await bourg.change(
            to: "gauges: 0\nbook: { until: 2 days before, approval: manual }",
            with: "refusals: { complet: { label: Plus de place, suggest: { capacity: full } }, autre: { label: Autre motif } }")
        let desk = try await bourg.desk()
        let queue = try await desk.get("/bourg/guichet/")
        #expect(queue.words.contains("Plus possible") && queue.words.contains("Refuser : plus de place"))
        let page = try await desk.get("/bourg/guichet/demandes/BO-2023-0001")
        #expect(page.body.contains("value=\"complet\" checked"))
        let long = [("refuser-avec-phrase", "1"), ("motif", "autre"), ("phrase", String(repeating: "a", count: 501))]
        let again = try await desk.post("/bourg/guichet/demandes/BO-2023-0001", long)
        #expect(again.status == .unprocessableContent && again.body.contains("value=\"autre\" checked"), "what was chosen stays chosen")
        try await desk.post("/bourg/guichet/demandes/BO-2023-0001", [("refuser", "complet")])
        let mail = try #require(try await bourg.mails(to: "un").first { $0.subject.contains("n’a pas pu être acceptée") })
        #expect(mail.text.contains("Motif : Plus de place"))
    }

    @Test func `is not proposed while there are places`() async throws {
        let bourg = try await Bourg("gauges: 1\nbook: { until: 2 days before, approval: manual }")
        let family = try await bourg.family("un")
        try await family.confirm(try await bourg.recap(family), "mercredis")
        try await bourg.change(
            to: "gauges: 1\nbook: { until: 2 days before, approval: manual }",
            with: "refusals: { complet: { label: Plus de place, suggest: { capacity: full } } }")
        #expect(try await bourg.desk().get("/bourg/guichet/").words.contains("Avis : accepter"))
    }
}
