import Testing

@testable import TenantConfig

struct `A file of examples` {
    @Test func `says of a child only what is written`() throws {
        let child = try #require(Self.test("child: { level: cp, address: 12 Allée des Tilleuls, documents: [] }")).child
        #expect(child.born == nil && child.unpaid == nil)
        #expect(child.home == .address(street: "Allée des Tilleuls", number: 12))
        #expect(child.documents == [:])
    }

    @Test func `takes a child by its name, and where it is enrolled and what stands for it`() throws {
        let child = try #require(Self.test("child: lea")).child
        #expect(child.enrolled == [Name("mercredis"): Name("les-aunettes"), Name("cantine"): nil])
        #expect(child.booked == [Name("mercredis"): [Self.day: [TownTest.Tick(Name("repas"), Name("classique"))]]])
    }

    @Test func `takes a stretch of days on the weekdays of the activity`() throws {
        let test = try #require(Self.test("child: lea", asked: "book: { mercredis: { 2023-03-20..2023-04-05: matin } }"))
        #expect(test.asked.book[Name("mercredis")]?.keys.sorted().map(\.iso) == ["2023-03-22", "2023-03-29", "2023-04-05"])
    }

    @Test func `removes a meal named or not, and books none without its name`() throws {
        let test = try #require(Self.test("child: lea", asked: "cancel: { mercredis: { 2023-03-22: repas } }"))
        #expect(test.asked.cancel[Name("mercredis")] == [Self.day: [TownTest.Tick(Name("repas"))]])
        #expect(Self.test("child: lea", asked: "book: { mercredis: { 2023-03-22: repas } }") == nil)
    }

    @Test func `reads one typical week, or two`() throws {
        let one = "repeat: { mercredis: { over: 2023-01-01..2023-07-07, weeks: { wednesday: matin } } }"
        let two = "repeat: { mercredis: { over: 2023-01-01..2023-07-07, weeks: [{ wednesday: matin }, { wednesday: apres-midi }] } }"
        #expect(Self.test("child: lea", asked: one)?.asked.weeks[Name("mercredis")]?.weeks.count == 1)
        #expect(Self.test("child: lea", asked: two)?.asked.weeks[Name("mercredis")]?.weeks.count == 2)
    }

    @Test func `reads places that are left, at a centre or at the only place`() throws {
        let places = "places_left: { mercredis: { les-aunettes: { 2023-03-22: { matin: 0 } } }, cantine: { 2023-03-23: { midi: 1 } } }"
        let left = try #require(Self.test("child: lea", asked: "book: { cantine: { 2023-03-23: midi/classique } }, \(places)")).placesLeft
        #expect(left.map(\.left) == [1, 0])
        #expect(left.map(\.centre) == [nil, Name("les-aunettes")])
    }

    @Test func `knows every rule of a town by its path`() throws {
        let town = try #require(Tenants.town)
        let paths = town.ruleLines.map(\.path)
        #expect(Set(paths).count == paths.count)
        #expect(paths.contains("activities.mercredis.book.until") && paths.contains("activities.mercredis.gauges[2]"))
        #expect(town.ruleLines.map(\.line) == town.ruleLines.map(\.line).sorted())
        let lines = RuleCount(town).lines
        #expect(paths.count == lines)
    }
}

/// Every line and every ruled value that a town holds, found by looking through it.
private struct RuleCount {
    var lines = 0

    init(_ town: Town) {
        look(at: town)
    }

    private mutating func look(at value: Any) {
        if value is SchoolCalendar || value is Sector || value is Message { return }
        if value is RulePlace { lines += 1 }
        // Hours that are always the same leave nothing to decide, and `arrive` and `leave` are told.
        if let hours = value as? [Line<SlotHours>], hours.allSatisfy({ $0.conditions.isEmpty || $0.keys.care == nil }) { return }
        // Of a verb each key is a rule of its own, not the line that holds them; an activity's place is that of its name.
        let isVerbLine = value is Line<Verb.Keys> || value is Line<Enrolment.Keys>
        for child in Mirror(reflecting: value).children {
            if (isVerbLine || value is Activity) && child.label == "place" { continue }
            look(at: child.value)
        }
    }
}

extension `A file of examples` {
    private static let day = CivilDate(iso: "2023-03-22") ?? CivilDate(dayNumber: 0)

    /// The one example of a file, where it reads.
    private static func test(_ child: String, asked: String = "book: { mercredis: { 2023-03-22: matin } }") -> TownTest? {
        let text = """
            guichet_tests: 1
            children:
              lea:
                enrolled: { mercredis: les-aunettes, cantine: here }
                booked: { mercredis: { 2023-03-22: repas/classique } }
            tests:
              - { name: exemple, now: 2023-03-07 10:00, \(child), \(asked), expect: accepted }
            """
        return Tenants.town.flatMap { TestFile.read(Array(text.utf8), name: "x.tests.yaml", of: $0).value?.first }
    }
}
