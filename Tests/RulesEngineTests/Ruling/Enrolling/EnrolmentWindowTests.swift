import RulesEngine
import TenantConfig
import Testing

/// From when and until when children are enrolled, by which channels, where, and what comes late.
struct EnrolmentWindowTests {
    private let summer = before(month: 7, 16)
    private let june = before(month: 6, 1)

    /// `07-16 before the school year`.
    private static func before(month: Int, _ dayOfMonth: Int) -> Limit {
        YearDay(month: month, day: dayOfMonth).map { .on(.yearDayBefore($0, .schoolYear)) } ?? .never
    }

    private func enrol(
        _ lines: [Line<Enrolment.Keys>], late: [Line<Offer>] = [], now: String, by channel: Channel = .portal,
        child: ChildFacts = .born("2018-05-02", sector: "nord"), wish: Name<Centre>? = "pins", admits: [Line<NoKeys>] = []
    ) -> EnrolmentDecision {
        let enrolment = Enrolment(lines: lines, usualAssignment: .familyChooses, late: late, place: rulePlace("enrol"))
        let rules = Rulebook(
            .town(
                [.activity(admits: admits, centres: ["pins", "lac"], enrolment: enrolment)],
                sectors: [Sector(name: "nord", label: "nord", addresses: [])],
                centres: [.centre("pins", serves: ["nord"]), .centre("lac")]))
        return rules.enrol("mercredis", child: child, now: instant(now), wish: wish, channel: channel)
    }

    private func line(
        _ conditions: [Condition] = [], opens: Limit? = nil, until: Limit? = nil, by channels: Set<Channel>? = nil,
        approval: Approval? = nil, assignment: Enrolment.Assignment? = nil, other: Enrolment.OtherCentre? = nil
    ) -> Line<Enrolment.Keys> {
        Line(
            conditions: conditions,
            keys: Enrolment.Keys(
                opens: opens.map { Ruled($0, at: rulePlace("enrol.opens")) }, until: until.map { Ruled($0, at: rulePlace("enrol.until")) },
                channels: channels.map { Ruled($0, at: rulePlace("enrol.by")) }, approval: approval, assignment: assignment,
                otherCentre: other), place: rulePlace("enrol"))
    }

    private func causes(_ decision: EnrolmentDecision) -> [Reason.Cause] {
        if case .refused(let reasons) = decision.outcome { reasons.map(\.cause) } else { [] }
    }

    @Test(arguments: [
        ("2026-05-15 13:59:59", false), ("2026-05-15 14:00:00", true), ("2026-06-09 17:59:59", true), ("2026-06-09 18:00:00", false),
    ])
    func `is open from one date to another`(now: String, passes: Bool) {
        let window = [line(opens: .date("2026-05-15", at: "14:00"), until: .date("2026-06-09", at: "18:00"))]
        #expect((enrol(window, now: now).outcome == .accepted) == passes)
    }

    @Test func `of two school years that are open, a child is enrolled for those in which it is admitted`() {
        func spans(born: String) -> [ClosedRange<CivilDate>] {
            enrol(
                [line(opens: june)], now: "2026-06-10 09:00", child: .born(born, sector: "nord"),
                admits: [.admits([.ages([AgeRange(least: 3, most: 11)])])]
            ).spans
        }
        #expect(spans(born: "2023-08-31").count == 2)
        #expect(spans(born: "2023-09-01") == Array(spans(born: "2023-08-31").suffix(1)))
    }

    @Test func `a late offer takes in the year that admits the child, where the one that is open does not`() {
        // The next year is open; this one is over, and taken in late. The child is twelve from 1 September 2026 on.
        let decision = enrol(
            [line(opens: june, until: summer)], late: [.late()], now: "2026-06-10 09:00",
            child: .born("2014-09-01", sector: "nord"), admits: [.admits([.ages([AgeRange(least: 3, most: 11)])])])
        #expect(decision.spans.map(\.upperBound) == [day("2026-08-31")] && decision.late != nil)
    }

    @Test func `says when it opens, and since when it is over`() {
        let window = [line(opens: .date("2026-05-15"), until: .date("2026-06-09"))]
        #expect(causes(enrol(window, now: "2026-05-14 10:00")) == [.notOpenYet(instant("2026-05-15 00:00"))])
        #expect(causes(enrol(window, now: "2026-06-10 00:00")) == [.deadlinePassed(instant("2026-06-10 00:00"))])
    }

    @Test(arguments: [
        ("2026-05-31 23:59:59", false), ("2026-06-01 00:00:00", true), ("2026-07-16 23:59:59", true), ("2026-07-17 00:00:00", false),
        ("2026-11-15 10:00:00", false),
    ])
    func `comes again each year, for the year to come`(now: String, passes: Bool) {
        #expect((enrol([line(opens: june, until: summer)], now: now).outcome == .accepted) == passes)
    }

    @Test func `tells whichever is nearer, the end that is over or the opening to come`() {
        let window = [line(opens: june, until: summer)]
        #expect(causes(enrol(window, now: "2026-05-15 10:00")) == [.notOpenYet(instant("2026-06-01 00:00"))])
        #expect(causes(enrol(window, now: "2026-08-15 10:00")) == [.deadlinePassed(instant("2026-07-17 00:00"))])
    }

    @Test(arguments: [("2026-07-16 23:59:59", true), ("2026-07-17 00:00:00", false), ("2026-11-15 10:00:00", false)])
    func `without an opening it is that of the year of the next open day`(now: String, passes: Bool) {
        #expect((enrol([line(until: summer)], now: now).outcome == .accepted) == passes)
    }

    @Test func `is taken late on the terms of the first line that fits, and by whom it says`() {
        let late: [Line<Offer>] = [
            .late(until: .on(.date(day("2026-08-31"))), charge: Charge(.more(2500), on: .family), path: "enrol_late[1]"),
            .late(approval: .manual, path: "enrol_late[2]"),
        ]
        let august = enrol([line(until: summer)], late: late, now: "2026-08-31 23:59:59")
        #expect(august.outcome == .accepted && august.late?.place.path == "enrol_late[1]")
        let september = enrol([line(until: summer)], late: late, now: "2026-09-01 00:00")
        #expect(september.outcome == .awaitingApproval && september.late?.place.path == "enrol_late[2]")
        #expect(enrol([line(until: summer)], late: late, now: "2026-07-16 23:59:59").late == nil)
    }

    @Test func `what has not opened yet is not late`() {
        let window = [line(opens: .date("2026-09-10"), until: .date("2026-09-20"))]
        #expect(enrol(window, late: [.late()], now: "2026-09-09 10:00").outcome != .accepted)
    }

    @Test func `is taken by the channels that it says`() {
        let window = [line(by: [.desk])]
        #expect(causes(enrol(window, now: "2026-05-15 10:00")) == [.wrongChannel(.portal, instead: [.desk])])
        #expect(enrol(window, now: "2026-05-15 10:00", by: .desk).outcome == .accepted)
        let offer: [Line<Offer>] = [.late(by: [.phone])]
        let late = [line(until: summer, by: [.portal])]
        #expect(enrol(late, late: offer, now: "2026-08-15 10:00", by: .phone).outcome == .accepted)
        #expect(enrol(late, late: offer, now: "2026-08-15 10:00").outcome != .accepted)
    }

    @Test(arguments: [(Channel.phone, true), (.portal, false), (.paper, false)])
    func `a condition on the channel says who takes an offer up`(channel: Channel, isTaken: Bool) {
        let offer: [Line<Offer>] = [.late([.channel([.phone])])]
        let decision = enrol([line(until: summer, by: [.portal])], late: offer, now: "2026-08-15 10:00", by: channel)
        #expect((decision.outcome == .accepted) == isTaken)
    }

    @Test func `tells what must be in order before the place that lacks`() {
        let paper = Line(keys: Requirement(documents: ["sante"], before: .enrolling), place: rulePlace("requirements"))
        let full = Line<Gauge>.places(1, per: .enrolment)
        let enrolment = Enrolment(approval: .automatic, assignment: .familyChooses, otherCentre: .no, place: rulePlace("enrol"))
        let rules = Rulebook(
            .town([
                .activity(
                    admits: [.admits([.ages([AgeRange(least: 3, most: 5)])])], enrolment: enrolment, gauges: [full], requirements: [paper])
            ]))
        let other = PlaceHolder(child: .born("2018-05-02", sector: "nord"), centre: nil)
        let child = ChildFacts(born: .known(day("2010-05-02")), documents: .known([:]))
        let decision = rules.enrol("mercredis", child: child, now: instant("2026-09-10 09:00"), wish: nil, others: [other])
        guard case .refused(let reasons) = decision.outcome else { return #expect(decision.outcome == .refused([])) }
        #expect(reasons.map(\.rule?.path) == ["for", "requirements", "gauges"])
    }

    @Test func `answers each key by the first line that fits and gives it`() {
        let lines = [
            line([.ages([AgeRange(least: 3, most: 5)])], assignment: .centre("lac")), line([.channel([.paper])], approval: .manual),
            line(assignment: .centre("pins")),
        ]
        #expect(enrol(lines, now: "2026-05-15 10:00", wish: nil).centres == ["pins"])
        let small = ChildFacts.born("2022-05-02", sector: "nord")
        #expect(enrol(lines, now: "2026-05-15 10:00", child: small, wish: nil).centres == ["lac"])
        #expect(enrol(lines, now: "2026-05-15 10:00", by: .paper).outcome == .awaitingApproval)
        #expect(enrol(lines, now: "2026-05-15 10:00").outcome == .accepted)
    }

    @Test func `asks for the fact on which the centre depends`() {
        let lines = [line([.ages([AgeRange(least: 3, most: 5)])], assignment: .centre("lac")), line(assignment: .centre("pins"))]
        let unknown = ChildFacts(born: .unknown, level: .known(.cp), sector: .known("nord"))
        #expect(enrol(lines, now: "2026-05-15 10:00", child: unknown, wish: nil).outcome == .undetermined(.birthDate))
    }

    @Test(arguments: [(Enrolment.OtherCentre.request, true), (.desk, false), (.no, false)])
    func `another centre may be asked for where the town says so, and staff decide`(other: Enrolment.OtherCentre, mayAsk: Bool) {
        let decision = enrol([line(assignment: .bySector, other: other)], now: "2026-05-15 10:00", wish: "lac")
        #expect((decision.outcome == .awaitingApproval) == mayAsk)
        #expect(decision.centres == ["pins"] && decision.requestable == (mayAsk ? ["lac"] : []))
        #expect(enrol([line(assignment: .bySector, other: other)], now: "2026-05-15 10:00").outcome == .accepted)
    }
}
