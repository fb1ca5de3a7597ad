import RulesEngine
import TenantConfig
import Testing

/// What the agent is told before deciding.
struct AdviceTests {
    private let book = Rulebook(
        .town(
            [
                .activity(requirements: [
                    Line(
                        keys: Requirement(documents: ["sante", "assurance"], unpaidAtMost: 0), mode: .warn,
                        place: rulePlace("requirements[1]")),
                    Line(
                        conditions: [.ages([AgeRange(least: 6, most: nil)])],
                        keys: Requirement(documents: ["natation"], unpaidAtMost: 5000), mode: .warn,
                        place: rulePlace("requirements[2]")),
                ])
            ],
            refusals: [
                RefusalReason(name: "pieces", label: "Pièces manquantes", suggestions: [.fileIncomplete]),
                RefusalReason(name: "factures", label: "Factures impayées", suggestions: [.unpaid]),
                RefusalReason(name: "autre", label: "Autre", suggestions: []),
            ]))

    /// As the last day of a document: valid for ever.
    private let forever: CivilDate? = nil

    private func advice(_ documents: [Name<Document>: CivilDate?], owes cents: Int, born: String = "2022-01-01") -> Advice {
        let child = ChildFacts(born: .known(day(born)), documents: .known(documents), unpaid: .known(cents))
        return book.advice("mercredis", days: [day("2026-09-16"), day("2026-10-07")], child: child, now: instant("2026-09-01 09:00"))
    }

    @Test func `says nothing where all is in order`() {
        let advice = advice(["sante": forever, "assurance": day("2026-10-07")], owes: 0)
        #expect(advice == Advice(missingDocuments: [], unpaid: nil, unknown: false, suggested: []))
    }

    @Test func `names what is missing, or no longer valid on the last day asked for`() {
        let advice = advice(["assurance": day("2026-10-06")], owes: 0)
        #expect(advice.missingDocuments.map(\.value) == ["sante", "assurance"])
        #expect(advice.missingDocuments.first?.place.path == "requirements[1]")
        #expect(advice.suggested == ["pieces"])
    }

    @Test func `tells what is owed beyond the strictest rule that concerns the child`() {
        let advice = advice(["sante": forever, "assurance": forever, "natation": forever], owes: 6230, born: "2016-01-01")
        #expect(advice.unpaid == Ruled(6230, at: rulePlace("requirements[1]")))
        #expect(advice.suggested == ["factures"])
    }

    @Test func `says that it does not know`() {
        let advice = book.advice("mercredis", days: [], child: ChildFacts(born: .unknown), now: instant("2026-09-01 09:00"))
        #expect(advice.unknown)
        #expect(advice.missingDocuments == [] && advice.suggested == [])
    }
}
