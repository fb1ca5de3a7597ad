import Testing

@testable import TenantConfig

struct `Booking that closes before it opens` {
    @Test(arguments: [
        "opens: 2026-09-10, until: 2026-09-09",
        "opens: 2026-09-10 08:30, until: 2026-09-10 08:30",
        "opens: 14 days before, until: 15 days before",
        "opens: 2 weeks before, until: 15 days before",
        "opens: the eve at 12:00, until: 1 day before at 12:00",
        "opens: 15 days before the period, until: 15 clear days before the period",
        "opens: the same day, until: the eve",
    ])
    func `is told`(keys: String) {
        #expect(codes(keys) == [.opensAfterUntil])
    }

    @Test(arguments: [
        "opens: 2026-09-10, until: 2026-09-10",
        "opens: 15 days before, until: 15 days before",
        "opens: 2 weeks before, until: 14 days before at 00:01",
        "opens: 14 days before the period, until: 15 days before",
        "opens: 2026-09-10, until: 15 days before",
        "opens: 1 working day before, until: 2 days before",
        "opens: 2026-09-10 or the working day before, until: 2026-09-09",
    ])
    func `is not seen in what opens for a while, or cannot be compared`(keys: String) {
        #expect(codes(keys) == [])
    }
}

struct `A line that is never reached` {
    @Test(arguments: [
        "[2 days before, { weekday: monday, until: 3 days before }]",
        "[{ until: the eve, approval: manual }, { slot: midi, approval: automatic }]",
        "[{ opens: any time }, { until: the eve }, { weekday: monday, opens: 2026-09-01, until: never }]",
    ])
    func `is told`(lines: String) {
        #expect(codes(lines: lines) == [.lineNeverReached])
    }

    @Test(arguments: [
        "[{ weekday: monday, until: 3 days before }, 2 days before]",
        "[{ until: the eve }, { approval: manual }]",
        "[{ weekday: monday, until: 3 days before }, { weekday: monday, slot: midi, until: 2 days before }]",
    ])
    func `is not seen where a line says something new`(lines: String) {
        #expect(codes(lines: lines) == [])
    }
}

struct `Hours before a slot` {
    @Test(arguments: [("48 hours before", true), ("48 working hours before", true), ("48 hours after", false), ("2 days before", false)])
    func `need its hours`(phrase: String, isTold: Bool) {
        #expect(codes(lines: phrase) == (isTold ? [.hoursWithoutSlotHours] : []))
    }

    @Test func `concern only the slots of the line`() {
        #expect(codes(lines: "{ slot: midi, until: 48 hours before }") == [])
        #expect(codes(lines: "{ slot: soir, until: 48 hours before }") == [.hoursWithoutSlotHours])
    }
}

private func codes(_ keys: String) -> [DiagnosticCode] { codes(lines: "{ \(keys) }") }

/// What is told of a town whose `cancel` is this; its slot `midi` has hours, `soir` has none.
private func codes(lines: String) -> [DiagnosticCode] {
    Montville.read(Montville.text.replacing("cancel: as book", with: "cancel: \(lines)")).diagnostics.map(\.code)
}
