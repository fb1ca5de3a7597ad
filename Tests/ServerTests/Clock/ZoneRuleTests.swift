import TenantConfig
import Testing

@testable import Server

struct ZoneRuleTests {
    private func rule(_ text: String) -> ZoneRule? { ZoneRule(text.utf8) }

    @Test func `reads a zone without summer time`() {
        #expect(rule("<+04>-4") == ZoneRule(standard: 14_400, summer: nil))
        #expect(rule("NST3:30") == ZoneRule(standard: -12_600, summer: nil))
    }

    @Test func `reads the rule of Paris`() throws {
        let summer = try #require(rule("CET-1CEST,M3.5.0,M10.5.0/3")?.summer)
        #expect(summer.offset == 7200)
        #expect(summer.begins == .init(day: .weekday(0, nth: 5, month: 3), seconds: 7200))
        #expect(summer.ends == .init(day: .weekday(0, nth: 5, month: 10), seconds: 10_800))
    }

    @Test func `changes at the last Sunday's hour, this year and in a century`() throws {
        let changes = try #require(rule("CET-1CEST,M3.5.0,M10.5.0/3")).changes(after: 1_767_225_600)
        #expect(changes.first == ZoneChange(at: 1_774_746_000, offset: 7200))
        #expect(changes.dropFirst().first == ZoneChange(at: 1_792_890_000, offset: 3600))
        let inACentury = changes.contains(ZoneChange(at: 4_930_592_400, offset: 7200))
        #expect(inACentury)
    }

    @Test func `counts days of the year with and without 29 February`() throws {
        let first = try #require(rule("AAA0BBB,J60/0,59/0")).changes(after: 1_704_067_199)
        // In 2024 day J60 is 1 March, and the day 59 days after New Year is 29 February.
        #expect(first[0].at == 1_709_164_800 - 3600)
        #expect(first[1].at == 1_709_251_200)
    }

    @Test(arguments: ["", "CET", "C-1", "CET-1CEST", "CET-1CEST,M3.5.0", "CET-1CEST,M13.5.0,M10.5.0", "CET-1CEST,M3.5.0,M10.5.0x"])
    func `refuses what is not a rule`(text: String) {
        #expect(rule(text) == nil)
    }
}
