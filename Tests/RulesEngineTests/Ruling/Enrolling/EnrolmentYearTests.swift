import RulesEngine
import TenantConfig
import Testing

/// An enrolment is for one school year: when it is over, the next has to be asked for.
struct EnrolmentYearTests {
    private let year = day("2026-09-01")...day("2027-08-31")

    private func rules(opens: Limit? = nil, places: Int? = nil) -> Rulebook {
        let keys = Enrolment.Keys(opens: opens.map { Ruled($0, at: rulePlace("enrol.opens")) })
        let enrolment = Enrolment(
            lines: [Line(keys: keys, place: rulePlace("enrol"))], usualAssignment: .familyChooses, place: rulePlace("enrol"))
        return Rulebook(
            .town([
                .activity(enrolment: enrolment, book: .until(.step(0, .days)), gauges: places.map { [.places($0, per: .enrolment)] } ?? [])
            ]))
    }

    private let june: Limit? = YearDay(month: 6, day: 1).map { .on(.yearDayBefore($0, .schoolYear)) }

    private func enrol(
        _ rules: Rulebook, at now: String, held: [ClosedRange<CivilDate>] = [], on day: CivilDate? = nil, others: [PlaceHolder] = []
    ) -> EnrolmentDecision {
        rules.enrol(
            "mercredis", child: .born("2018-05-02"), now: instant(now), wish: nil, others: others, held: held, on: day)
    }

    @Test func `is for the school year of the next day on which the activity is open`() {
        let spans = enrol(rules(), at: "2026-10-01 10:00").spans
        #expect(spans.count == 1 && spans.first?.contains(day("2026-10-07")) == true)
        #expect(spans.first?.contains(day("2027-08-20")) == true && spans.first?.contains(day("2027-09-08")) == false)
    }

    @Test func `is for either year while both are open, and for the one that is asked for`() throws {
        let rules = rules(opens: june)
        let spans = enrol(rules, at: "2026-06-10 10:00").spans
        #expect(spans.count == 2 && spans[0].contains(day("2026-06-17")) && spans[1].contains(day("2026-09-09")))
        #expect(enrol(rules, at: "2026-06-10 10:00", on: spans[1].lowerBound).spans == [spans[1]])
        #expect(enrol(rules, at: "2026-05-31 23:59:59").spans == [spans[0]])
    }

    @Test func `is not made twice for the same days`() {
        let rules = rules(opens: june)
        let spans = enrol(rules, at: "2026-06-10 10:00").spans
        let further = enrol(rules, at: "2026-06-10 10:00", held: [day("2025-10-01")...spans[0].upperBound])
        #expect(further.outcome == .accepted && further.spans == [spans[1]])
        guard case .refused = enrol(rules, at: "2026-05-31 23:59:59", held: [spans[0]]).outcome else {
            Issue.record("enrolled twice")
            return
        }
        guard case .refused = enrol(rules, at: "2026-06-10 10:00", held: spans).outcome else {
            Issue.record("enrolled three times")
            return
        }
    }

    @Test(arguments: [("2026-06-17", true), ("2026-09-09", false)])
    func `books the days of its year alone`(attended: String, passes: Bool) {
        let days = day("2026-06-01")...day("2026-09-30")
        let situation = Situation(
            child: .born("2018-05-02"), enrolled: .at(nil), for: [day("2025-09-01")...day("2026-08-31")], standing: Standing(),
            taken: PlacesTaken(days: days, columns: [Column("matin")]), now: instant("2026-06-02 10:00"))
        let reasons = rules().reasons("mercredis", day: day(attended), column: Column("matin"), in: situation)
        #expect(reasons.map(\.cause) == (passes ? [] : [.notEnrolled]))
    }

    @Test func `counts in its year those who are enrolled for it`() {
        let (now, rules) = ("2026-10-01 10:00", rules(places: 1))
        func other(_ days: ClosedRange<CivilDate>?) -> PlaceHolder {
            PlaceHolder(child: .born("2018-05-02"), centre: nil, enrolledFor: days)
        }
        #expect(enrol(rules, at: now, others: [other(day("2025-09-01")...day("2026-08-31"))]).outcome == .accepted)
        for days in [year, nil] {
            guard case .refused = enrol(rules, at: now, others: [other(days)]).outcome else {
                Issue.record("a place too many: \(String(describing: days))")
                continue
            }
        }
    }
}
