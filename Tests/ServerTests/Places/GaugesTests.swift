import GRDB
import TenantConfig
import Testing

@testable import Server

/// Places are counted as the file says, in the transaction that decides.
struct GaugesTests {
    @Test func `counts places by age, so that small children leave those of the tall`() async throws {
        let bourg = try await Bourg("gauges: [{ ages: 3-5, places: 1 }, { ages: 6-11, places: 1 }]")
        let small = try await bourg.family("petit", born: "2019-01-10")
        let tall = try await bourg.family("grand")
        let third = try await bourg.family("troisieme")
        try await small.hold(["2023-03-08.matin"], of: "mercredis", at: "nord")
        #expect(try await tall.confirm(try await bourg.recap(tall), "mercredis").words.contains("C’est enregistré"))
        let refused = try await bourg.forged(third)
        #expect(refused.words.contains("Complet : la seule place est prise"))
        #expect(!refused.words.contains("Valider"))
    }

    @Test func `shares a gauge between centres, and names it`() async throws {
        let bourg = try await Bourg("gauges: [{ places: 1, shared: yes, label: Cuisine centrale }, 10]")
        let (north, south) = (try await bourg.family("nord"), try await bourg.family("sud", at: "sud"))
        try await north.hold(["2023-03-08.matin"], of: "mercredis", at: "nord")
        #expect(try await bourg.forged(south).words.contains("Cuisine centrale : la seule place est prise"))
        let free = try await bourg.recap(south, ["2023-03-15.matin"])
        #expect(free.words.contains("Valider"))
    }

    @Test func `counts a child once in a day, and once in a week`() async throws {
        let bourg = try await Bourg("gauges: { places: 2, per: day }")
        let (first, second) = (try await bourg.family("un"), try await bourg.family("deux"))
        try await first.hold(["2023-03-08.matin", "2023-03-08.apres-midi"], of: "mercredis", at: "nord")
        let recap = try await bourg.recap(second, ["2023-03-08.matin", "2023-03-08.apres-midi"])
        #expect(try await second.confirm(recap, "mercredis").words.contains("C’est enregistré"))
        let third = try await bourg.family("trois")
        #expect(try await bourg.forged(third).words.contains("Complet : les 2 places sont prises"))
    }

    @Test func `keeps places for residents, and counts whose commune is not known among them`() async throws {
        let bourg = try await Bourg("gauges: [{ resident: yes, places: 1 }, 9]", communes: ["35238"])
        let (here, away, unknown) = (try await bourg.family("ici"), try await bourg.family("ailleurs"), try await bourg.family("inconnu"))
        try await bourg.note(.commune, "35238", of: .init(kind: .household, id: here.id))
        try await bourg.note(.commune, "35001", of: .init(kind: .household, id: away.id))
        try await away.hold(["2023-03-08.matin"], of: "mercredis", at: "nord")
        #expect(try await bourg.recap(here).words.contains("Valider"))
        try await unknown.hold(["2023-03-08.matin"], of: "mercredis", at: "nord")
        #expect(try await bourg.forged(here).words.contains("Complet : la seule place est prise"))
    }

    @Test func `gives a hundred children that ask at once the places of their own quota, and no other`() async throws {
        let bourg = try await Bourg("gauges: { places: 3, quotas: [{ came: last year, share: 2/3 }, { share: 1/3 }] }")
        var asking: [(TestFamily, TestPage)] = []
        for number in 1...100 {
            let family = try await bourg.family("f\(number)")
            try await bourg.note(
                .came, number % 2 == 0 ? "2022-03-02" : "", named: "mercredis", of: .init(kind: .child, id: family.child))
            asking.append((family, try await bourg.recap(family)))
        }
        #expect(try await bourg.together(asking) == 3)
        let old = try await bourg.portal.portal.database.read { db in
            try Int.fetchOne(
                db,
                sql: """
                    SELECT COUNT(*) FROM reservation JOIN known_fact fact ON fact.town = reservation.town AND fact.holder = reservation.child
                    WHERE reservation.town = 'bourg' AND fact.subject = 'came' AND fact.value <> ''
                    """)
        }
        #expect(old == 2)
    }

    @Test func `keeps a quota from being taken by others`() async throws {
        let bourg = try await Bourg("gauges: { places: 3, quotas: [{ level: nursery, share: 1/3 }, { share: 2/3 }] }")
        let tall = try await [bourg.family("a"), bourg.family("b"), bourg.family("c")]
        for family in tall.prefix(2) { try await family.hold(["2023-03-08.matin"], of: "mercredis", at: "nord") }
        let refused = try await bourg.forged(tall[2])
        #expect(refused.words.contains("les 2 places pour la situation de cet enfant sont prises"))
        let small = try await bourg.family("petit", born: "2019-01-10", level: "ps")
        #expect(try await bourg.recap(small).words.contains("Valider"))
    }

    @Test(arguments: [
        ("gauges: { places: 3, shared: yes }", 3), ("gauges: { places: 6, quotas: [{ level: nursery, share: 1/2 }, { share: 1/2 }] }", 3),
        ("gauges: { places: 1, shared: yes }", 1), ("gauges: { places: 2, quotas: [{ level: nursery, share: 1/2 }, { share: 1/2 }] }", 1),
    ])
    func `gives the last places to as many of a hundred children that ask at once`(rules: String, places: Int) async throws {
        let bourg = try await Bourg(rules)
        var asking: [(TestFamily, TestPage)] = []
        for number in 1...100 {
            let family = try await bourg.family("f\(number)", at: number % 2 == 0 || rules.contains("quotas") ? "nord" : "sud")
            asking.append((family, try await bourg.recap(family)))
        }
        #expect(try await bourg.together(asking) == places)
        #expect(try await asking[0].0.count("reservation") == places)
    }

    @Test func `counts enrolled children, and offers only centres that have room`() async throws {
        let bourg = try await Bourg("gauges: { places: 1, per: enrolment }")
        _ = try await bourg.family("inscrit")
        let family = try await TestFamily("autre", enrolled: [:], in: "bourg", of: bourg.portal)
        let step = try await family.browser.get(family.address("mercredis", "inscription/etape-1"))
        #expect(step.words.contains("Centre Sud") && !step.words.contains("Centre Nord"))
        _ = try await bourg.family("encore", at: "sud")
        let full = try await family.browser.get(family.address("mercredis", "inscription/etape-1"))
        #expect(full.words.contains("L’inscription n’est pas possible") && full.words.contains("Complet : la seule place est prise"))
    }
}
