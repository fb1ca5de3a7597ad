import RulesEngine
import TenantConfig
import Testing

/// Typical weeks over a range.
struct RepetitionTests {
    @Test func `offers whole months, periods and school years in which the activity runs, until they are over`() {
        func ranges(_ over: Set<Periodicity.Range>, from now: String) -> [ClosedRange<CivilDate>] {
            let book = Rulebook(
                .town([
                    .activity(
                        open: [.open(.mondayToFriday, [.period(.holiday("hiver"))])],
                        periodicity: Periodicity(weeks: [1], over: over, replaces: false))
                ]))
            return book.ranges(of: "mercredis", from: day(now)).map(\.days)
        }
        #expect(ranges([.month], from: "2026-09-01") == [days("2027-02-01", "2027-02-28")])
        #expect(ranges([.month], from: "2027-02-28") == [days("2027-02-01", "2027-02-28")])
        #expect(ranges([.month], from: "2027-03-01") == [])
        #expect(ranges([.period, .anyDates], from: "2026-09-01") == [days("2027-02-06", "2027-02-21")])
        #expect(ranges([.schoolYear], from: "2026-09-01") == [days("2026-09-01", "2027-09-01")])
        #expect(ranges([.anyDates], from: "2026-09-01") == [])
    }

    private let monday = Column("matin")

    private func rulebook(replaces: Bool) -> Rulebook {
        let slots: [Slot] = [.slot("matin", ("08:00", "12:00")), .slot("repas", meals: ["classique"], needs: [.needs(all: ["matin"])])]
        return Rulebook(
            .town([
                .activity(
                    slots: slots, book: .until(.step(-15, .days)), periodicity: Periodicity(weeks: [1, 2], replaces: replaces),
                    gauges: [.places(5)])
            ]))
    }

    private func repeated(
        _ weeks: [[Weekday: Set<Column>]], over range: ClosedRange<CivilDate>, replaces: Bool = true,
        standing: [String: [Name<Slot>: Standing.Place]] = [:], taken: Held = []
    ) -> (repetition: Repetition, decision: Decision) {
        let book = rulebook(replaces: replaces)
        let situation = book.situation(now: "2023-01-10 12:00", standing: standing, taken: taken)
        let repetition = book.repetition("mercredis", TypicalWeeks(range: range, weeks: weeks), in: situation)
        return (repetition, book.decide("mercredis", repetition.request, in: situation))
    }

    @Test func `one week, over every Wednesday still open, the others left with the reason`() {
        let (repetition, decision) = repeated([[.wednesday: [Column("matin")]]], over: days("2023-01-01", "2023-03-15"))
        #expect(decision.outcome == .accepted)
        #expect(decision.lines.map(\.day.iso) == ["2023-01-25", "2023-02-01", "2023-02-08", "2023-02-15", "2023-03-08", "2023-03-15"])
        #expect(repetition.left.map(\.day.iso) == ["2023-01-04", "2023-01-11", "2023-01-18", "2023-02-22", "2023-03-01"])
        #expect(repetition.left.last?.reasons.map(\.cause) == [.closed(.schoolHoliday("hiver"))])
        #expect(repetition.left[2].reasons.map(\.cause) == [.deadlinePassed(instant("2023-01-04 00:00"))])
    }

    @Test func `two weeks in turn, the first being the week of the first day`() {
        let weeks: [[Weekday: Set<Column>]] = [[.wednesday: [Column("matin")]], [:]]
        let (repetition, decision) = repeated(weeks, over: days("2023-01-26", "2023-02-15"))
        #expect(decision.lines.map(\.day.iso) == ["2023-02-08"])
        #expect(repetition.left == [])
    }

    @Test func `replaces what stood, wherever it can still be cancelled`() {
        let standing: [String: [Name<Slot>: Standing.Place]] = [
            "2023-01-18": ["matin": .init()], "2023-02-01": ["matin": .init()],
            "2023-02-08": ["matin": .init(), "repas": .init(meal: "classique")],
        ]
        let (repetition, decision) = repeated([[.wednesday: [Column("matin")]]], over: days("2023-01-18", "2023-02-08"), standing: standing)
        #expect(decision.lines.map { "\($0.day) \($0.slot)" } == ["2023-01-25 matin", "2023-02-08 repas"])
        #expect(repetition.left == [])
        let (none, removed) = repeated([[:]], over: days("2023-01-18", "2023-02-01"), standing: standing)
        #expect(removed.lines.map(\.change) == [.remove(meal: nil)])
        #expect(none.left.map(\.day.iso) == ["2023-01-18"])
    }

    @Test func `replaces what stood in a slot or on a weekday that is no more`() {
        let standing: [String: [Name<Slot>: Standing.Place]] = ["2023-02-01": ["etude": .init()], "2023-02-02": ["matin": .init()]]
        let range = days("2023-02-01", "2023-02-05")
        let (_, decision) = repeated([[.wednesday: [Column("matin")]]], over: range, standing: standing)
        #expect(decision.lines.map { "\($0.day) \($0.slot)" } == ["2023-02-01 matin", "2023-02-01 etude", "2023-02-02 matin"])
        #expect(decision.lines.dropFirst().allSatisfy { $0.change == .remove(meal: nil) })
    }

    @Test func `adds to what stood where the town does not replace`() {
        let standing: [String: [Name<Slot>: Standing.Place]] = ["2023-02-01": ["matin": .init()]]
        let weeks: [[Weekday: Set<Column>]] = [[.wednesday: [Column("matin"), Column("repas", "classique")]]]
        let (_, decision) = repeated(weeks, over: days("2023-02-01", "2023-02-01"), replaces: false, standing: standing)
        #expect(decision.lines.map(\.change) == [.add(meal: "classique")])
    }

    @Test func `a full day is judged like any other`() {
        let (repetition, decision) = repeated(
            [[.wednesday: [Column("matin")]]], over: days("2023-02-01", "2023-02-08"), taken: [("2023-02-08", Column("matin"), 5)])
        #expect(repetition.request.changes.count == 2)
        #expect(decision.outcome == .refused)
        #expect(decision.lines.map(\.mask) == [[], .full])
    }

    @Test func `a range without end, or without a week, is not walked for ever`() {
        let (repetition, _) = repeated([[.wednesday: [Column("matin")]]], over: days("0001-01-01", "9999-12-31"))
        #expect(repetition.request.changes.count > 50)
        #expect(repeated([], over: days("2023-01-01", "2023-02-01")).decision.outcome == .nothingToDo)
    }
}
