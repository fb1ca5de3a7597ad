import GRDB
import TenantConfig
import Testing

@testable import Server

/// A small town with one activity on the Wednesdays of term, whose places a test says.
struct Bourg {
    let portal: PortalUnderTest

    init(_ rules: String, communes: [String] = [], documents: String? = nil, now: String = "2023-02-10 10:00") async throws {
        portal = try await PortalUnderTest(towns: ["bourg": Self.file(rules, communes: communes, documents: documents)], now: now)
    }

    /// The file of the town with these lines under its activity.
    static func file(_ rules: String, communes: [String] = [], documents: String? = nil) -> String {
        let papers = documents.map { "documents: { \($0) }\n" } ?? ""
        let living = communes.isEmpty ? "" : ", communes: [\(communes.map { "\"\($0)\"" }.joined(separator: ", "))]"
        let indented = rules.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n")
        return """
            guichet: 1
            town: { name: Bourg, calendar: france/zone-c, desk: { name: Mairie de Bourg, phone: 01 99 00 00 00 }\(living) }
            \(papers)centres: { nord: { label: Centre Nord }, sud: { label: Centre Sud } }
            activities:
              mercredis:
                label: Accueil du mercredi
                short: Mercredis
                open: { weekdays: wednesday, during: term }
                slots:
                  matin: { label: Matin }
                  apres-midi: { label: Après-midi }
                centres: [nord, sud]
                enrol: { assign: family chooses }
            \(indented)

            """
    }

    /// A family whose child is enrolled.
    func family(_ id: String, at centre: String = "nord", born: String = "2016-05-04", level: String? = "ce1") async throws -> TestFamily {
        try await TestFamily(id, child: "Lina", born: born, level: level, enrolled: ["mercredis": centre], in: "bourg", of: portal)
    }

    /// Notes what is known of somebody.
    func note(_ subject: KnownFact.Subject, _ value: String, named name: String = "", of holder: KnownFact.Holder) async throws {
        try await portal.portal.database.write { db in
            try FactStore("bourg", db).note(KnownFact(holder: holder, subject: subject, name: name, value: value))
        }
    }

    /// A family that waits before its recap.
    func recap(_ family: TestFamily, _ ticks: [String] = ["2023-03-08.matin"]) async throws -> TestPage {
        try await family.recap("mercredis", on: "2023-03-01", tick: ticks)
    }

    /// The recap of a slot that the plan has no box for.
    func forged(_ family: TestFamily, _ tick: String = "2023-03-08.matin") async throws -> TestPage {
        try await family.browser.get(family.address("mercredis", "etape-1"))
        return try await family.browser.submit(
            family.address("mercredis", "etape-1"), [("shown", tick), ("tick", tick), ("go", "recap")])
    }

    /// Lets families confirm at the same instant, and answers how many have it.
    func together(_ families: [(TestFamily, TestPage)]) async throws -> Int {
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for (family, recap) in families {
                group.addTask { try await family.confirm(recap, "mercredis").words.contains("C’est enregistré") }
            }
            return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
    }
}
