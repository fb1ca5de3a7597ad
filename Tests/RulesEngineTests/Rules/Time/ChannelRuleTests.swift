import RulesEngine
import TenantConfig
import Testing

/// By which channels a request is taken.
struct ChannelRuleTests {
    private let daily: [Line<Opening>] = [.open(.all, [.period(.allYear)])]

    private func decide(
        _ book: [Line<Verb.Keys>], late: [Line<Offer>] = [], now: String = "2026-09-20 10:00", by channel: Channel = .portal
    ) -> Decision {
        let rules = Rulebook(.town([.activity(open: daily, book: Verb(lines: book), bookLate: late)]))
        return rules.decide("2026-09-24", ["matin": .add(meal: nil)], in: rules.situation(now: now, channel: channel))
    }

    private let byPhone: [Line<Verb.Keys>] = [.verb(until: .step(-2, .days), by: [.phone, .email])]

    @Test(arguments: [(Channel.portal, false), (.desk, false), (.phone, true), (.email, true), (.paper, false), (.site, false)])
    func `takes the channels of its verb and no others`(channel: Channel, passes: Bool) {
        #expect((decide(byPhone, by: channel).outcome == .accepted) == passes)
    }

    @Test func `refuses the others with the rule, and tells by which it can still be done`() {
        let reasons = decide(byPhone).lines.flatMap(\.reasons)
        #expect(reasons.map(\.cause) == [.wrongChannel(.portal, instead: [.phone, .email])])
        #expect(reasons.first?.rule?.path == "book.by")
    }

    @Test(arguments: [("2026-09-22 23:59:59", [Channel.phone, .email]), ("2026-09-23 00:00:00", [])])
    func `tells no channel by which it is too late as well`(now: String, others: [Channel]) {
        #expect(decide(byPhone, now: now).causes.contains(.wrongChannel(.portal, instead: others)))
    }

    @Test func `comes after the deadline among the reasons`() {
        let causes = decide(byPhone, now: "2026-09-23 00:00").causes
        #expect(causes == [.deadlinePassed(instant("2026-09-23 00:00")), .wrongChannel(.portal, instead: [])])
    }

    @Test func `is open to all where lines for some say by whom and no line fits`() {
        let lines: [Line<Verb.Keys>] = [.verb([.weekday(WeekdaySet(.monday))], by: [.phone]), .verb(until: .step(-2, .days))]
        #expect(decide(lines).outcome == .accepted)
    }

    @Test func `has a table by channel, and each its own deadline`() {
        let lines: [Line<Verb.Keys>] = [
            .verb([.channel([.phone, .desk])], until: .step(0, .days, at: "07:30")), .verb(until: .step(-2, .days)),
        ]
        #expect(decide(lines, now: "2026-09-24 07:29:59", by: .phone).outcome == .accepted)
        #expect(decide(lines, now: "2026-09-24 07:30", by: .phone).outcome == .refused)
        #expect(decide(lines, now: "2026-09-23 00:00").causes == [.deadlinePassed(instant("2026-09-23 00:00"))])
    }

    @Test func `a table for some channels refuses the others, and says by which it is taken`() {
        let lines: [Line<Verb.Keys>] = [.verb([.channel([.paper])], until: .step(-2, .days), because: "article 2")]
        let reasons = decide(lines).lines.flatMap(\.reasons)
        #expect(reasons.map(\.cause) == [.wrongChannel(.portal, instead: [.paper])])
        #expect(reasons.first?.because == "article 2")
        #expect(decide(lines, by: .paper).outcome == .accepted)
    }

    @Test func `letters may await approval without closing the portal`() {
        let lines: [Line<Verb.Keys>] = [.verb([.channel([.paper])], approval: .manual), .verb(until: .step(-2, .days))]
        #expect(decide(lines).outcome == .accepted)
        #expect(decide(lines, by: .paper).outcome == .awaitingApproval)
    }

    @Test func `an offer has its own channels, whatever those of the verb`() {
        let late: [Line<Offer>] = [.late(until: .step(0, .days, at: "07:30"), by: [.site])]
        #expect(decide(byPhone, late: late, now: "2026-09-23 09:00", by: .site).lines.first?.late != nil)
        #expect(decide(byPhone, late: late, now: "2026-09-22 09:00", by: .site).outcome == .refused)
        let refused = decide(byPhone, late: late, now: "2026-09-23 09:00", by: .phone)
        #expect(refused.causes == [.deadlinePassed(instant("2026-09-23 00:00"))])
        #expect(decide(byPhone, late: late, now: "2026-09-23 09:00").causes.contains(.wrongChannel(.portal, instead: [.site])))
    }

    @Test func `an offer without channels has those of the verb`() {
        let late: [Line<Offer>] = [.late(until: .step(0, .days, at: "07:30"))]
        #expect(decide(byPhone, late: late, now: "2026-09-23 09:00", by: .phone).outcome == .accepted)
        #expect(decide(byPhone, late: late, now: "2026-09-23 09:00").outcome == .refused)
    }

    @Test func `an offer for a channel has that channel, whatever those of the verb`() {
        let late: [Line<Offer>] = [.late([.channel([.phone])], until: .step(0, .days, at: "07:30"))]
        let byPortal: [Line<Verb.Keys>] = [.verb(until: .step(-2, .days), by: [.portal])]
        #expect(decide(byPortal, late: late, now: "2026-09-23 09:00", by: .phone).lines.first?.late != nil)
        #expect(decide(byPortal, late: late, now: "2026-09-22 09:00", by: .phone).outcome == .refused, "in time, by the portal alone")
        #expect(decide(byPortal, late: late, now: "2026-09-23 09:00").outcome == .refused)
    }

    @Test(arguments: [("2026-09-24 07:29:59", [Channel.phone]), ("2026-09-24 07:30:00", [])])
    func `a deadline that is over names the channels by which an offer still takes it`(now: String, others: [Channel]) {
        let late: [Line<Offer>] = [.late([.channel([.phone])], until: .step(0, .days, at: "07:30"))]
        let reasons = decide([.verb(until: .step(-2, .days))], late: late, now: now).lines.flatMap(\.reasons)
        #expect(reasons.map(\.cause) == [.deadlinePassed(instant("2026-09-23 00:00"))])
        #expect(reasons.map(\.inTimeBy) == [others])
    }

    @Test func `a deadline that is over names the channels whose own is later`() {
        let lines: [Line<Verb.Keys>] = [
            .verb([.channel([.phone, .desk])], until: .step(0, .days, at: "07:30")), .verb(until: .step(-2, .days)),
        ]
        #expect(decide(lines, now: "2026-09-23 00:00").lines.flatMap(\.reasons).map(\.inTimeBy) == [[.desk, .phone]])
    }

    @Test(arguments: [([], [.phone]), ([.channel([.phone])], nil)] as [([Condition], Set<Channel>?)])
    func `an absence is told by the channels of its line`(conditions: [Condition], own: Set<Channel>?) {
        let terms = AbsenceTerms(due: .none, until: Ruled(.step(0, .days), at: rulePlace("absence.until")), channels: own)
        let absence = [Line(conditions: conditions, keys: terms, place: rulePlace("absence"))]
        let book = Verb(lines: [.verb(until: .step(-2, .days), by: [.portal])])
        let rules = Rulebook(.town([.activity(open: daily, book: book, absence: absence)]))
        func outcome(_ channel: Channel) -> AbsenceRuling.Outcome {
            let situation = rules.situation(
                now: "2026-09-24 09:00", standing: ["2026-09-24": ["matin": Standing.Place()]], channel: channel)
            return rules.absence("mercredis", day: day("2026-09-24"), column: Column("matin"), reason: nil, in: situation).outcome
        }
        #expect(outcome(.portal) == .wrongChannel(instead: [.phone]))
        guard case .taken = outcome(.phone) else { return #expect(Bool(false), "not taken by phone") }
    }

    @Test func `a typical week leaves days that are not taken by that channel`() {
        let lines: [Line<Verb.Keys>] = [.verb(until: .step(-2, .days)), .verb([.weekday(WeekdaySet(.thursday))], by: [.phone])]
        let rules = Rulebook(
            .town([.activity(open: daily, book: Verb(lines: lines), periodicity: Periodicity(weeks: [1], replaces: false))]))
        let weeks = TypicalWeeks(
            range: days("2026-09-23", "2026-09-24"), weeks: [[.wednesday: [Column("matin")], .thursday: [Column("matin")]]])
        let repetition = rules.repetition("mercredis", weeks, in: rules.situation(now: "2026-09-01 10:00"))
        #expect(repetition.request.changes.map(\.key.day) == [day("2026-09-23")])
        #expect(repetition.left.map(\.day) == [day("2026-09-24")])
    }
}
