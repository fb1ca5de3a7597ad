import RulesEngine
import TenantConfig
import Testing

/// Enrolments for a month or a period at a time: each is open on its own, and ends with it.
struct EnrolmentMonthTests {
    private func rules(
        _ lasting: Enrolment.Lasting, opens: Limit? = nil, until: Limit? = nil, late: [Line<Offer>] = [], places: Int? = nil
    ) -> Rulebook {
        let keys = Enrolment.Keys(
            opens: opens.map { Ruled($0, at: rulePlace("enrol.opens")) }, until: until.map { Ruled($0, at: rulePlace("enrol.until")) },
            lasting: lasting)
        let enrolment = Enrolment(
            lines: [Line(keys: keys, place: rulePlace("enrol"))], usualAssignment: .familyChooses, late: late, place: rulePlace("enrol"))
        let open: [Line<Opening>] =
            lasting == .month ? [.open(WeekdaySet(.wednesday), [.period(.term)])] : [.open(.mondayToFriday, [.period(.holidays)])]
        return Rulebook(
            .town([
                .activity(
                    open: open, enrolment: enrolment, book: .until(.step(0, .days)),
                    gauges: places.map { [.places($0, per: .enrolment)] } ?? [])
            ]))
    }

    private func enrol(
        _ rules: Rulebook, at now: String, on wanted: String? = nil, held: [ClosedRange<CivilDate>] = [], others: [PlaceHolder] = []
    ) -> EnrolmentDecision {
        rules.enrol(
            "mercredis", child: .born("2018-05-02"), now: instant(now), wish: nil, others: others, held: held, on: wanted.map { day($0) })
    }

    private let dayTwenty: Limit = .on(.dayOfMonth(20, monthsBefore: 1))

    @Test func `are for each month of the school year in which the activity is still open`() {
        let spans = enrol(rules(.month), at: "2026-11-10 10:00").spans
        #expect(spans.map(\.lowerBound.parts.month) == [11, 12, 1, 2, 3, 4, 5, 6])
        #expect(spans[1] == days("2026-12-01", "2026-12-31"))
        #expect(enrol(rules(.month), at: "2026-11-25 23:59:59").spans.first == days("2026-11-01", "2026-11-30"))
        #expect(enrol(rules(.month), at: "2026-11-26 00:00").spans.first == days("2026-12-01", "2026-12-31"))
    }

    @Test(arguments: [("2026-11-20 23:59:59", 12), ("2026-11-21 00:00:00", 1)])
    func `end for a month by a day of the month before`(now: String, first: Int) {
        #expect(enrol(rules(.month, until: dayTwenty), at: now).spans.first?.lowerBound.parts.month == first)
    }

    @Test func `are for the month that is asked for, and refused for one that is over`() {
        let rules = rules(.month, until: dayTwenty)
        #expect(enrol(rules, at: "2026-11-21 10:00", on: "2027-03-01").spans == [days("2027-03-01", "2027-03-31")])
        guard case .refused(let reasons) = enrol(rules, at: "2026-11-21 10:00", on: "2026-12-01").outcome else {
            Issue.record("enrolled for December")
            return
        }
        #expect(reasons.map(\.cause) == [.deadlinePassed(instant("2026-11-21 00:00"))])
    }

    @Test func `come late for a month while others are open`() {
        let offer = Line(keys: Offer(until: nil, approval: nil, charge: nil), place: rulePlace("enrol_late"))
        let rules = rules(.month, until: dayTwenty, late: [offer])
        let all = enrol(rules, at: "2026-11-24 10:00")
        #expect(all.late == nil && all.spans.first?.lowerBound.parts.month == 1)
        #expect(all.lateSpans == [days("2026-11-01", "2026-11-30"), days("2026-12-01", "2026-12-31")])
        let december = enrol(rules, at: "2026-11-24 10:00", on: "2026-12-01")
        #expect(december.late?.place.path == "enrol_late" && december.spans == [days("2026-12-01", "2026-12-31")])
    }

    @Test(arguments: [
        ("2026-10-04 23:59:59", "2026-10-17"), ("2026-10-05 00:00:00", nil), ("2026-11-08 23:59:59", nil),
        ("2026-11-09 00:00:00", "2026-12-19"),
    ])
    func `are for a period that counts from its own first day`(now: String, first: String?) {
        let rules = rules(.period, opens: .step(-6, .weeks, from: .period), until: .step(-15, .days, from: .period))
        #expect(enrol(rules, at: now).spans.map(\.lowerBound) == [first].compactMap(\.self).map { day($0) })
    }

    @Test func `are for periods of the next school year once they open`() {
        let opening = rules(.period, opens: .date("2026-06-01")).enrol(
            "mercredis", child: .born("2018-05-02"), now: instant("2026-06-20 10:00"), wish: nil)
        #expect(opening.spans.map(\.lowerBound).prefix(2) == [day("2026-07-04"), day("2026-10-17")])
        #expect(enrol(rules(.period), at: "2026-06-20 10:00").spans.map(\.lowerBound) == [day("2026-07-04")])
    }

    @Test func `are not made twice for a month`() {
        let held = [days("2026-11-10", "2026-11-30"), days("2027-01-01", "2027-01-31")]
        let spans = enrol(rules(.month), at: "2026-11-10 10:00", held: held).spans
        #expect(spans.map(\.lowerBound.parts.month) == [12, 2, 3, 4, 5, 6])
    }

    @Test func `are offered for the months that have a place left`() {
        let rules = rules(.month, places: 1)
        let others = [PlaceHolder(child: .born("2018-05-02"), centre: nil, enrolledFor: days("2026-11-01", "2026-12-31"))]
        let free = enrol(rules, at: "2026-11-10 10:00", others: others)
        #expect(free.outcome == .accepted && free.spans.first == days("2027-01-01", "2027-01-31"))
        guard case .refused(let reasons) = enrol(rules, at: "2026-11-10 10:00", on: "2026-12-01", others: others).outcome else {
            Issue.record("a place too many")
            return
        }
        #expect(reasons.map(\.cause) == [.full(taken: 1, places: 1)])
    }
}
