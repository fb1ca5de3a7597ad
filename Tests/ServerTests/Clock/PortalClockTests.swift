import TenantConfig
import Testing

@testable import Server

struct PortalClockTests {
    @Test func `starts a demonstration at the chosen time of the town's wall clock`() throws {
        let clock = try #require(PortalClock.demonstration(from: "2023-03-01 10:00", in: Zone(named: "Europe/Paris")))
        #expect((1_677_661_200..<1_677_661_260).contains(clock.now().seconds))
    }

    @Test(arguments: ["", "2023-03-01", "2023-02-29 10:00", "demain", "2023-03-01T10:00"])
    func `refuses a demonstration at a time that does not exist`(text: String) throws {
        #expect(try PortalClock.demonstration(from: text, in: Zone(named: "Europe/Paris")) == nil)
    }
}
