import TenantConfig
import Testing

@testable import Server

struct ZoneTests {
    @Test(arguments: [
        // 2026-03-29 01:00 UTC, one second before and at the jump from 02:00 to 03:00.
        (1_774_745_999, "2026-03-29 01:59:59"),
        (1_774_746_000, "2026-03-29 03:00:00"),
        // 2026-10-25 01:00 UTC: 02:59:59 is held for an hour.
        (1_792_889_999, "2026-10-25 02:59:59"),
        (1_792_890_000, "2026-10-25 02:59:59"),
        (1_792_893_599, "2026-10-25 02:59:59"),
        (1_792_893_600, "2026-10-25 03:00:00"),
        // A summer and a winter day, and years that the file does not list.
        (1_782_900_000, "2026-07-01 12:00:00"),
        (1_798_801_200, "2027-01-01 12:00:00"),
        (3_992_929_200, "2096-07-12 13:00:00"),
    ])
    func `shows Paris's wall clock, which jumps in spring and waits in autumn`(seconds: Int64, wall: String) throws {
        let paris = try Zone(named: "Europe/Paris")
        #expect(paris.wall(at: Instant(seconds: seconds)).description == wall)
    }

    @Test func `never runs backwards, second by second through an autumn night`() throws {
        let paris = try Zone(named: "Europe/Paris")
        let night = (1_792_885_000...1_792_898_000).map { paris.wall(at: Instant(seconds: $0)) }
        #expect(zip(night, night.dropFirst()).allSatisfy { $0 <= $1 })
    }

    @Test(arguments: [
        ("2026-07-01 12:00", 1_782_900_000),
        ("2026-03-29 01:59:59", 1_774_745_999),
        // Inside the hour that spring leaves out: the jump itself.
        ("2026-03-29 02:30", 1_774_746_000),
        ("2026-03-29 03:00", 1_774_746_000),
        // Inside the hour that autumn repeats: the first time it is shown.
        ("2026-10-25 02:30", 1_792_888_200),
        ("2026-10-25 02:59:59", 1_792_889_999),
        ("2026-10-25 03:00", 1_792_893_600),
    ])
    func `finds the first instant at which Paris's wall clock shows a time`(wall: String, seconds: Int64) throws {
        let paris = try Zone(named: "Europe/Paris")
        let wall = try #require(LocalInstant(iso: wall))
        #expect(paris.instant(of: wall) == Instant(seconds: seconds))
    }

    @Test(arguments: [Int64(1_774_746_000), 1_792_890_000, 1_782_900_000, 3_992_929_200])
    func `is always four hours ahead of UTC in Réunion`(seconds: Int64) throws {
        let reunion = try Zone(named: "Indian/Reunion")
        let instant = Instant(seconds: seconds)
        #expect(reunion.offset(at: instant) == 14_400)
        #expect(reunion.instant(of: reunion.wall(at: instant)) == instant)
    }

    @Test(arguments: ["Pacific/Noumea", "America/Martinique", "America/Cayenne", "America/Miquelon", "Indian/Mayotte"])
    func `knows the zones of France overseas`(name: String) throws {
        let zone = try Zone(named: name)
        #expect(zone.wall(at: Instant(seconds: 1_782_900_000)) != LocalInstant(seconds: 1_782_900_000))
    }

    @Test(arguments: ["", "Europe", "Europe/", "/etc/passwd", "../../../etc/passwd", "Europe/../Europe/Paris", "Europe/Atlantis"])
    func `refuses what is not the name of a zone`(name: String) {
        #expect(throws: ZoneFailure.self) { try Zone(named: name) }
    }
}
