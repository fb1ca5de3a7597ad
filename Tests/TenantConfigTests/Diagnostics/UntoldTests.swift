import Testing

@testable import TenantConfig

struct `More mistakes than anybody reads` {
    @Test(arguments: [199, 200, 201, 1000])
    func `are counted, and the first two hundred kept`(count: Int) {
        let names = (1...count).map { "  Salle_\($0): { label: Salle }\n" }.joined()
        let reading = Montville.read(Montville.text + "centres:\n" + names)
        #expect(reading.diagnostics.count == min(count, 200))
        #expect(reading.untold == Untold(errors: max(0, count - 200)))
    }

    @Test(arguments: ["book: { until: bientôt, opens: jamais, by: pigeon }\n", "zzz: 1\n", "for: { sector: ailleurs }\n", "slots: {}\n"])
    func `are counted of every kind, once each`(rule: String) {
        let few = Montville.read(Self.activities(20, rule))
        let many = Montville.read(Self.activities(400, rule))
        #expect(few.untold == Untold())
        let one = few.diagnostics.count == 1 ? 1 : few.diagnostics.count / 20
        #expect(many.diagnostics.count + many.untold.errors == (few.diagnostics.count == 1 ? 1 : 400 * one))
    }

    @Test func `are not counted twice where an activity is read again for an amendment`() {
        let once = Montville.read(Self.activities(250, "zzz: 1\n"))
        let again = Montville.read(Self.activities(250, "zzz: 1\n    amendments: { from: 2027-01-01, book: 2 days before }\n"))
        #expect(again.diagnostics.count == once.diagnostics.count && again.untold == once.untold)
    }

    @Test func `are told as so many more`() {
        let text = Montville.read(Self.activities(250, "zzz: 1\n")).rendered(in: .english)
        #expect(text.hasSuffix("\n\n... and 150 more"))
    }
}

extension `More mistakes than anybody reads` {
    private static func activities(_ count: Int, _ rule: String) -> String {
        let head = "guichet: 1\ntown: { name: X, calendar: france/zone-b, desk: { name: Y } }\nactivities:\n"
        let days = "open: { weekdays: monday, during: term }"
        return head
            + (1...count).map { number in
                let slots = rule.hasPrefix("slots") ? "" : "    slots: { midi: { label: M } }\n"
                return "  a\(number):\n    label: A\n    \(days)\n\(slots)    \(rule)"
            }.joined()
    }
}
