import Foundation
import RulesEngine
import TenantConfig
import Testing

/// Ten failures that families and towns have met with other portals: each is told by `check`, or cannot happen.
struct `The ten known failures of others` {
    @Test func `1 a page left open past the deadline books nothing: the rules are asked again when it is sent`() {
        let book = Rulebook(.town([.activity(book: .until(.step(-15, .days)))]))
        let seen = book.decide("mercredis", .adding("2023-03-22"), in: .asked("2023-03-07 23:59:59"))
        let sent = book.decide("mercredis", .adding("2023-03-22"), in: .asked("2023-03-08 00:00:00"))
        #expect(seen.outcome == .accepted && sent.outcome == .refused)
        #expect(sent.lines.first?.reasons.first?.cause == .deadlinePassed(instant("2023-03-08 00:00:00")))
    }

    @Test func `2 the last place is not given twice: who asks second is told that there is none`() {
        let book = Rulebook(.town([.activity(gauges: [.places(1)])]))
        let first = book.decide("mercredis", .adding("2023-03-22"), in: .asked("2023-02-01 10:00"))
        let second = book.decide("mercredis", .adding("2023-03-22"), in: .asked("2023-02-01 10:00", taken: 1))
        #expect(first.outcome == .accepted && second.outcome == .refused && second.lacksPlaces)
    }

    @Test func `3 an activity without an open day is a mistake of its file, and its plan an empty one`() {
        #expect(
            told(
                """
                open: { weekdays: monday-friday, during: term }
                closed: all year
                """) == [.neverOpen])
        let book = Rulebook(.town([.activity(open: [.open([], [.period(.term)])])]))
        #expect(book.plan("mercredis", days: days("2023-03-01", "2023-03-31"), in: .asked("2023-02-01 10:00")).cells.isEmpty)
    }

    @Test(arguments: [("2026-09-20", "2026-09-10"), ("2026-09-21", "2026-09-17")])
    func `4 the week before a Sunday is the one before its own, which ends with it`(attended: String, last: String) {
        let limit = Limit.on(.weekdayOfWeek(.thursday, weeksBefore: 1))
        let book = Rulebook(.town([.activity(open: [.open(.all, [.period(.allYear)])], book: .until(limit))]))
        let plan = book.plan("mercredis", days: days(attended, attended), in: .asked("2026-09-01 10:00", days: days(attended, attended)))
        #expect(plan.cells.first?.closes?.date == day(last) + 1)
    }

    @Test func `5 a deadline before its opening is told, whether a date or counted`() {
        #expect(told("book: { opens: 10 days before, until: 12 days before }") == [.opensAfterUntil])
        #expect(told("book: { opens: monday of the week before, until: 12 days before }") == [.shutBeforeOpen])
    }

    @Test func `6 what excludes a slot is excluded by it`() {
        let slots: [Slot] = [.slot("matin", excludes: ["journee"]), .slot("journee")]
        let book = Rulebook(.town([.activity(slots: slots)]))
        for (stands, asked) in [("matin", "journee"), ("journee", "matin")] {
            let standing = Standing([day("2023-03-22"): [Name(stands): Standing.Place()]])
            let decision = book.decide("mercredis", .adding("2023-03-22", Name(asked)), in: .asked("2023-02-01 10:00", standing: standing))
            #expect(decision.lines.first?.reasons.first?.cause == .excludes(Name(stands)))
        }
    }

    @Test func `7 a waiting list that cannot move is told`() {
        let rules = "gauges: 40\nbook: 15 working days before\ncancel: 16 working days before\nwaiting_list: automatic"
        #expect(told(rules) == [.cancelShutsFirst])
        #expect(told(rules.replacing("16", with: "15")) == [])
    }

    @Test func `8 a new closure cancels nothing: what stands on the day still stands, and can be given up`() {
        let book = Rulebook(.town([.activity(closed: [.closed([.day(day("2023-03-22"))])])]))
        let standing = Standing([day("2023-03-22"): ["matin": Standing.Place()]])
        let plan = book.plan("mercredis", days: days("2023-03-22", "2023-03-22"), in: .asked("2023-02-01 10:00", standing: standing))
        #expect(plan.cells.map(\.state) == [.booked(locked: false)])
    }

    @Test func `9 a refusal names each day with its own reason, rule and instant`() {
        let book = Rulebook(.town([.activity(book: .until(.step(-15, .days)))]))
        let request = ReservationRequest(
            adding: ["2023-03-22", "2023-03-15", "2023-04-26"].reduce(into: [:]) { $0[day($1)] = [Column("matin")] })
        let decision = book.decide("mercredis", request, in: .asked("2023-03-07 12:00"))
        #expect(decision.lines.map(\.day) == [day("2023-03-15"), day("2023-03-22"), day("2023-04-26")])
        #expect(decision.lines.map { $0.reasons.first?.rule?.path } == ["book.until", nil, "open"])
    }

    @Test(.timeLimit(.minutes(1)))
    func `10 two and a half thousand families at once each have their own answer`() {
        let book = Rulebook(.town([.activity(gauges: [.places(2500)])]))
        let answers = (0..<2500).map { book.decide("mercredis", .adding("2023-03-22"), in: .asked("2023-02-01 08:30", taken: $0)).outcome }
        #expect(answers.allSatisfy { $0 == .accepted })
    }

    /// The codes of what is told of an activity that says this.
    private func told(_ rules: String) -> [DiagnosticCode] {
        let opens = rules.contains("open:") ? "" : "    open: { weekdays: monday-friday, during: term }\n"
        let lines = rules.split(separator: "\n").map { "    \($0)\n" }.joined()
        let text = """
            guichet: 1
            town: { name: Montville, calendar: france/zone-b, desk: { name: Guichet famille } }
            activities:
              centre:
                label: Centre de loisirs
                slots: { journee: { label: Journée } }

            """
        let bytes = Array((text + opens + lines).utf8)
        return TownFile.read(bytes, name: "montville.yaml", calendars: AllTowns.calendars).analysed(bytes, name: "montville.yaml").map(
            \.code)
    }
}

extension ReservationRequest {
    fileprivate static func adding(_ iso: String, _ slot: Name<Slot> = "matin") -> ReservationRequest {
        ReservationRequest(adding: [day(iso): [Column(slot)]])
    }
}

extension Situation {
    fileprivate static func asked(
        _ now: String, standing: Standing = Standing(), taken: Int = 0, days: ClosedRange<CivilDate> = day("2023-03-01")...day("2023-04-30")
    ) -> Situation {
        var places = PlacesTaken(days: days, columns: [Column("matin"), Column("journee")])
        places[day("2023-03-22"), Column("matin")] = taken
        return Situation(child: .born("2016-05-05"), enrolled: .at(nil), standing: standing, taken: places, now: instant(now))
    }
}
