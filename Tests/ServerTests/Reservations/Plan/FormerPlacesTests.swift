import HTTPTypes
import Testing

@testable import Server

/// What stands where the town has since taken a slot, a meal or a weekday out of its file: it is shown, and its family may give it up.
struct FormerPlacesTests {
    @Test func `shows a slot that is no more among the others, to be given up`() async throws {
        let family = try await family(["2023-03-08.matin", "2023-03-08.etude-du-soir"])
        let plan = try await family.browser.get(march(family))
        #expect(plan.words.contains("Etude du soir plus proposé"))
        #expect(plan.box("Etude du soir, mercredi 8 mars 2023"))
        #expect(!plan.box("Etude du soir, mercredi 15 mars 2023"))
        #expect(plan.ticked.contains("2023-03-08.etude-du-soir"))
        #expect(!plan.body.contains("name=\"column\" value=\"etude-du-soir\""))
    }

    @Test func `gives it up through the recap`() async throws {
        let family = try await family(["2023-03-08.matin", "2023-03-08.etude-du-soir"])
        let recap = try await family.recap(mercredis, on: "2023-03-01", untick: ["2023-03-08.etude-du-soir"])
        #expect(recap.words.contains("Etude du soir retrait"))
        #expect(recap.words.contains("Matin gardé"))
        try await family.confirm(recap, mercredis)
        #expect(try await family.booked() == ["2023-03-08.matin"])
    }

    @Test func `keeps it when something else of the day changes, and says so`() async throws {
        let family = try await family(["2023-03-08.matin", "2023-03-08.etude-du-soir"])
        let recap = try await family.recap(mercredis, on: "2023-03-01", tick: ["2023-03-08.apres-midi"])
        #expect(recap.words.contains("Matin, etude du soir gardé"))
        try await family.confirm(recap, mercredis)
        #expect(try await family.booked() == ["2023-03-08.apres-midi", "2023-03-08.etude-du-soir", "2023-03-08.matin"])
    }

    @Test func `a meal that is no more can be given up, or changed for one that is`() async throws {
        let family = try await family(["2023-03-08.matin", "2023-03-08.repas.ancien"])
        let changed = try await family.recap(
            mercredis, on: "2023-03-01", tick: ["2023-03-08.repas.classique"], untick: ["2023-03-08.repas.ancien"])
        try await family.confirm(changed, mercredis)
        #expect(try await family.booked() == ["2023-03-08.matin", "2023-03-08.repas.classique"])
        let other = try await self.family(["2023-03-08.matin", "2023-03-08.repas.ancien"])
        try await other.confirm(try await other.recap(mercredis, on: "2023-03-01", untick: ["2023-03-08.repas.ancien"]), mercredis)
        #expect(try await other.booked() == ["2023-03-08.matin"])
    }

    @Test func `a weekday that is no more has its row as long as something stands there`() async throws {
        let family = try await family(["2023-03-09.matin"])
        let plan = try await family.browser.get(march(family))
        #expect(plan.box("Matin, jeudi 9 mars 2023"))
        #expect(!plan.box("Après-midi, jeudi 9 mars 2023"))
        #expect(!plan.box("Matin, jeudi 16 mars 2023"))
        try await family.confirm(try await family.recap(mercredis, on: "2023-03-01", untick: ["2023-03-09.matin"]), mercredis)
        #expect(try await family.booked() == [])
    }

    @Test func `the limit for cancelling holds for it as for the day's other slots`() async throws {
        let now = try await PortalUnderTest(now: "2023-02-22 00:00")
        let late = try await family(["2023-03-08.etude-du-soir", "2023-03-08.matin"], of: now)
        let plan = try await late.browser.get(march(late))
        #expect(!plan.box("Etude du soir, mercredi 8 mars 2023"))
        #expect(plan.words.contains("Plus modifiable"))
        let before = try await family(["2023-03-08.etude-du-soir"], of: PortalUnderTest(now: "2023-02-21 23:59"))
        #expect(try await before.browser.get(march(before)).box("Etude du soir, mercredi 8 mars 2023"))
    }

    @Test func `a typical week that replaces lists it among what goes`() async throws {
        let family = try await family(["2023-03-08.etude-du-soir", "2023-03-09.matin"])
        let address = family.address(mercredis, "etape-1") + "?vue=periodicite"
        try await family.browser.get(address)
        let recap = try await family.browser.submit(
            address, [("from", "2023-03-06"), ("to", "2023-03-12"), ("rhythm", "1"), ("week1", "mercredi.matin"), ("go", "recap")])
        #expect(recap.words.contains("Etude du soir retrait"))
        #expect(recap.words.contains("Jeudi 9 mars"))
        try await family.confirm(recap, mercredis)
        #expect(try await family.booked() == ["2023-03-08.matin"])
    }

    @Test func `the month of the child tells it in words`() async throws {
        let family = try await family(["2023-03-08.etude-du-soir"])
        let month = try await family.browser.get("/\(family.town)/enfants/\(family.child)/mois?m=2023-03")
        #expect(month.words.contains("Mercredis : Etude du soir"))
    }

    @Test func `a slot nobody holds is still no slot`() async throws {
        let family = try await family(["2023-03-08.matin"])
        let address = march(family)
        let page = try await family.browser.get(address)
        let sent = try await family.press(("go", "recap"), on: page, at: address, tick: ["2023-03-15.etude-du-soir"])
        #expect(sent.status == .badRequest)
    }

    private let mercredis = "mercredis"

    private func march(_ family: TestFamily) -> String { family.address(mercredis, "etape-1") + "?vue=mois&du=2023-03-01" }

    private func family(_ held: [String], of portal: PortalUnderTest? = nil) async throws -> TestFamily {
        let running: PortalUnderTest
        if let portal { running = portal } else { running = try await PortalUnderTest(now: "2023-02-10 10:00") }
        let family = try await TestFamily(enrolled: [mercredis: "les-aunettes"], in: "evry-courcouronnes", of: running)
        try await family.hold(held, of: mercredis, at: "les-aunettes")
        return family
    }
}
