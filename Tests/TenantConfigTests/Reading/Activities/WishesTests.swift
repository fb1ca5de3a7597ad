import Testing

@testable import TenantConfig

struct `Conditions on what is asked` {
    @Test(arguments: [
        ("book: { shape: [whole week, fixed days], until: the eve }", WishCondition.shape([.wholeWeek, .fixedDays])),
        ("book: { shape: alternate weeks, until: the eve }", .shape([.alternateWeeks])),
        ("book: { changing: meal, until: the eve }", .changing([.meal])),
        ("book: { also: soir, until: the eve }", .also([Name("soir")])),
        (
            "book: { booked_before: 2026-09-23 12:00, until: the eve }",
            .bookedBefore(`Conditions on what is asked`.instant("2026-09-23 12:00"))
        ),
        ("book: { invoiced: yes, until: the eve }", .invoiced(true)),
        ("book: { booked_before: 2026-09-23, until: the eve }", .bookedBefore(`Conditions on what is asked`.instant("2026-09-23 00:00"))),
    ])
    func `are read`(rule: String, wish: WishCondition) {
        let reading = read(rule)
        #expect(reading.diagnostics.isEmpty && reading.value?.activities.first?.book.lines.first?.conditions == [.wish(wish)])
    }

    @Test(arguments: [
        ("book: { shape: whole weeks, until: the eve }", DiagnosticCode.unknownWord),
        ("book: { changing: nothing, until: the eve }", .unknownWord), ("book: { also: nuit, until: the eve }", .unknownName),
        ("book: { booked_before: the eve, until: the eve }", .notAnInstant),
        ("gauges: { also: soir, places: 4 }", .conditionNotKnownHere), ("for: { shape: whole week }", .conditionNotKnownHere),
        ("limits: { shape: whole week, per: week, at_most: 3 days }", .keyNotEnforcedYet),
        ("absence: { shape: whole week, due: none }", .conditionNotKnownHere),
        ("unbooked: { channel: phone, admitted: no }", .conditionNotKnownHere),
        ("unbooked: { invoiced: yes, admitted: no }", .conditionNotKnownHere),
        ("book: { reason: maladie, until: the eve }", .conditionNotKnownHere),
        ("book: { invoiced: true, until: the eve }", .unknownWord),
        ("enrol: automatic, requirements: { shape: fixed days, unpaid_at_most: 0 EUR, before: enrolling }", .conditionNotKnownHere),
    ])
    func `are refused where they cannot be known, or mean nothing`(rule: String, code: DiagnosticCode) {
        #expect(read(rule).diagnostics.map(\.code) == [code])
    }

    @Test(arguments: [
        "absence: { also: soir, invoiced: no, booked_before: 2026-09-23, due: none }", "unbooked: { also: soir, admitted: no }",
        "gauges: 4, waiting_list: { shape: whole week, also: soir, promote: staff }",
    ])
    func `are known beside a booking`(rule: String) {
        #expect(read(rule).diagnostics.isEmpty)
    }

    @Test func `may say when a slot begins beside another`() {
        let slots = "slots: { matin: { label: Matin, hours: [{ also: soir, care: 07:30-13:00 }, 08:00-12:00] }, soir: { label: Soir } }"
        let reading = read("book: the eve", slots: slots)
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.value?.activities.first?.slots.first?.hours.first?.conditions == [.wish(.also([Name("soir")]))])
    }

    @Test func `may price a slot beside another, and need one`() {
        let rules = "slots: { matin: { label: Matin, needs: { also: soir, all: repas } }, repas: { label: Repas }, soir: { label: Soir } }"
        #expect(read("book: the eve", slots: rules).diagnostics.isEmpty)
    }

    static func instant(_ iso: String) -> LocalInstant { LocalInstant(iso: iso) ?? .distantPast }

    private func read(_ rule: String, slots: String = "slots: { matin: { label: Matin }, soir: { label: Soir } }") -> Reading<Town> {
        Montville.read(
            """
            guichet: 1
            town: { name: Montville, calendar: france/zone-b, desk: { name: Mairie } }
            activities:
              cantine: { label: Cantine, open: { during: term }, \(slots), \(rule) }
            """)
    }
}
