import RulesEngine
import TenantConfig
import Testing

/// Whatever is asked has an answer.
struct HostileInputTests {
    private let book = Rulebook(
        .town([
            .activity(
                slots: [.slot("matin", ("08:00", "12:00")), .slot("repas", meals: ["classique"])], book: .until(.step(-2, .serviceDays)),
                gauges: [.places(3)])
        ]))
    private let now = "2026-09-01 00:00"

    @Test(arguments: [("soir", nil), ("matin", "classique"), ("repas", nil), ("repas", "caviar"), ("", "")] as [(String, String?)])
    func `an unknown slot or meal is not offered`(slot: String, meal: String?) {
        let asked: [Name<Slot>: ReservationRequest.Change] = [Name(slot): .add(meal: meal.map { Name($0) })]
        #expect(book.decide("2026-09-16", asked, in: book.situation(now: now)).causes == [.notOffered])
        let reasons = book.reasons(
            "mercredis", day: day("2026-09-16"), column: Column(Name(slot), meal.map { Name($0) }), in: book.situation(now: now))
        #expect(reasons.map(\.cause) == [.notOffered])
    }

    @Test func `what stands in a slot that the town has removed can be given back`() {
        let situation = book.situation(now: now, standing: ["2026-09-16": ["soir": .init(), "repas": .init(meal: "ancien")]])
        #expect(book.decide("2026-09-16", ["soir": .remove, "repas": .remove], in: situation).outcome == .accepted)
        #expect(book.decide("2026-09-16", ["repas": .add(meal: "classique")], in: situation).outcome == .accepted)
    }

    @Test(arguments: ["0001-01-01", "1969-12-31", "2022-08-31", "2024-02-29", "2027-09-02", "9999-12-31"])
    func `a day outside the calendar is closed`(date: String) {
        let situation = book.situation(now: now, standing: [date: ["repas": .init(meal: "classique")]])
        let decision = book.decide(date, ["matin": .add(meal: nil), "repas": .remove], in: situation)
        #expect(decision.lines.map(\.mask) == [.closed, .closed])
        #expect(Set(decision.causes) == [.closed(.outsideCalendar)])
        let plan = book.plan("mercredis", days: day(date)...day(date), in: situation)
        #expect(plan.cells.allSatisfy { $0.mask == .closed && $0.closes == nil })
    }

    @Test(arguments: [LocalInstant.distantPast, .distantFuture])
    func `any instant will do`(now: LocalInstant) {
        let taken = PlacesTaken(days: book.days, columns: book.columns(of: "mercredis"))
        let situation = Situation(child: .born("0001-01-01"), enrolled: .no, standing: Standing(), taken: taken, now: now)
        let plan = book.plan("mercredis", days: days("2026-09-01", "2026-09-30"), in: situation)
        #expect(plan.cells.allSatisfy { ($0.state == .open) == (now == .distantPast) })
        #expect(book.enrol("mercredis", child: .born("9999-12-31"), now: now, wish: "nulle-part").outcome != .accepted)
    }

    @Test func `thousands of cells have their reasons`() {
        var request = ReservationRequest()
        for number in 0..<5000 { request.changes[ReservationRequest.Cell(day("2026-09-01") + number, "matin")] = .add(meal: nil) }
        let decision = book.decide("mercredis", request, in: book.situation(now: now))
        #expect(decision.lines.count == 5000)
        #expect(decision.lines.allSatisfy { $0.mask.isEmpty == $0.reasons.isEmpty })
    }

    @Test func `an activity that the town does not have has no plan, and refuses`() {
        let situation = book.situation(now: now)
        #expect(book.plan("echecs", days: days("2026-09-01", "2026-09-30"), in: situation).cells.isEmpty)
        #expect(book.decide("echecs", ReservationRequest(), in: situation).outcome == .refused)
        #expect(book.columns(of: "echecs") == [] && book.periods(of: "echecs") == [])
    }

    @Test func `a town without a school year is closed`() {
        let calendar = SchoolCalendar(name: "", timeZone: "", source: "", weekdaysOfClass: .all, years: [], publicHolidays: [])
        let book = Rulebook(.town([.activity(open: [.open(.all, [.period(.allYear)])])], calendar: calendar))
        let plan = book.plan("mercredis", days: days("2026-09-01", "2026-09-03"), in: book.situation(now: now))
        #expect(plan.cells.map(\.mask) == [.closed, .closed, .closed])
    }

    @Test(arguments: [-1_000_000_000, 1_000_000_000, .max / 4])
    func `a count of centuries leaves the calendar`(count: Int) {
        for unit in [Moment.Unit.days, .clearDays, .hours, .workingHours, .workingDays, .schoolDays, .serviceDays, .weeks, .months] {
            let book = Rulebook(.town([.activity(book: .until(.step(count, unit)))]))
            #expect(
                book.decide("2026-09-16", ["matin": .add(meal: nil)], in: book.situation(now: now)).causes == [.closed(.outsideCalendar)])
        }
    }
}
