import Testing

@testable import TenantConfig

struct `Amendments` {
    private let rules = """
        book: 15 days before
        gauges: 40
        amendments:
          - { from: 2026-09-01, because: délibération 12, book: 10 days before }
          - { from: 2027-01-04, book: { until: 5 days before, because: article 3 }, gauges: [] }
        """

    private let before: [Condition] = [.dates([.span(CivilDate(dayNumber: 0), Self.date("2026-08-31"))])]
    private let after: [Condition] = [.dates([.span(Self.date("2026-09-01"), nil)])]

    @Test func `replace a key from a day attended on`() throws {
        let activity = try #require(amended(rules))
        #expect(
            activity.book.lines.map(\.place.path) == [
                "activities.cantine.book", "activities.cantine.amendments[1].book", "activities.cantine.amendments[2].book",
            ])
        #expect(
            activity.book.lines.map(\.conditions) == [
                before, [.dates([.span(Self.date("2026-09-01"), Self.date("2027-01-03"))])],
                [.dates([.span(Self.date("2027-01-04"), nil)])],
            ])
        #expect(activity.book.lines.map(\.because) == [nil, "délibération 12", "article 3"])
        #expect(activity.gauges.map(\.conditions) == [[.dates([.span(CivilDate(dayNumber: 0), Self.date("2027-01-03"))])]])
    }

    @Test func `leave what they do not name as it is`() throws {
        let activity = try #require(amended("book: 15 days before\ncancel: the eve\namendments: { from: 2026-09-01, gauges: 20 }"))
        #expect(activity.book.lines.map(\.conditions) == [[]] && activity.cancel?.lines.map(\.conditions) == [[]])
    }

    @Test func `give a time that says nothing its default`() throws {
        let activity = try #require(
            amended("book: { opens: 2026-06-01, until: 15 days before }\namendments: { from: 2026-09-01, book: { approval: manual } }"))
        let later = activity.book.lines.filter { $0.conditions == after }
        #expect(later.compactMap(\.keys.opens?.value) == [.anyTime])
        #expect(later.compactMap(\.keys.until?.value) == [.moment(Moment(day: .step(-1, .days, from: .dayAttended)))])
    }

    @Test func `let cancelling follow the booking of its time`() throws {
        let activity = try #require(
            amended(
                """
                book: 15 days before
                amendments: [{ from: 2026-09-01, book: 10 days before }, { from: 2027-01-04, cancel: the eve }]
                """))
        #expect(
            activity.cancel?.lines.map(\.place.path) == [
                "activities.cantine.book", "activities.cantine.amendments[1].book", "activities.cantine.amendments[2].cancel",
            ])
    }

    @Test func `leave a limit to the spans that begin in its time`() throws {
        let activity = try #require(
            amended("limits: { per: week, at_least: 3 days }\namendments: { from: 2026-09-01, limits: { per: week, at_least: 2 days } }"))
        #expect(activity.limits.map(\.conditions) == [[], []])
        let days = [Self.date("2026-08-31"), Self.date("2026-09-01")]
        #expect(activity.limits.map { line in days.map { line.keys.begins?.contains($0) } } == [[true, false], [false, true]])
    }

    @Test func `are shared by activities, with the rest of what each says`() throws {
        let town = try #require(
            Montville.read(
                """
                guichet: 1
                town: { name: Montville, calendar: france/zone-b, desk: { name: Mairie } }
                every_activity: { open: { during: term }, book: 15 days before, amendments: { from: 2026-09-01, book: the eve } }
                activities:
                  cantine: { label: Cantine, slots: { midi: { label: Repas } } }
                  garderie: { label: Garderie, slots: { soir: { label: Soir } }, amendments: [] }
                """
            ).value)
        #expect(
            town.activities.map { $0.book.lines.map(\.place.path) } == [
                ["every_activity.book", "every_activity.amendments.book"], ["every_activity.book"],
            ])
    }

    @Test func `tell a mistake of the activity once`() {
        let reading = read("book: 15 dais before\namendments: [{ from: 2026-09-01, gauges: 20 }, { from: 2026-10-01, gauges: 30 }]")
        #expect(reading.diagnostics.map(\.code) == [.notAMoment])
    }

    @Test(arguments: [
        ("{ book: the eve }", DiagnosticCode.missingKey), ("{ from: demain, book: the eve }", .notADate),
        ("{ from: 2026-09-01 }", .emptyLine), ("{ from: 2026-09-01, label: Cantine }", .unknownKey),
        ("{ from: 2026-09-01, change: the eve }", .changeAtOneTime), ("{ from: 2026-09-01, boook: the eve }", .unknownKey),
        ("[{ from: 2026-09-01, gauges: 2 }, { from: 2026-09-01, book: the eve }]", .amendmentsOutOfOrder),
    ])
    func `are refused where they make no sense`(amendment: String, code: DiagnosticCode) {
        #expect(read("amendments: \(amendment)").diagnostics.map(\.code) == [code])
    }

    private static func date(_ iso: String) -> CivilDate { CivilDate(iso: iso) ?? CivilDate(dayNumber: 0) }

    private func amended(_ rules: String) -> Activity? { read(rules).value?.activities.first }

    private func read(_ rules: String) -> Reading<Town> { Montville.canteen(rules) }
}
