import RulesEngine
import TenantConfig
import Testing

/// By which channels children wait, and beside which minimum.
struct WaitingTermsTests {
    private func rulebook(_ lines: [Line<WaitingList>], limits: [Line<SpanLimit>] = []) -> Rulebook {
        Rulebook(
            .town([
                .activity(
                    open: [.open(.all, [.period(.allYear)])], slots: [.slot("matin")], book: .until(.step(-1, .days)), limits: limits,
                    gauges: [.places(2)], waitingList: lines)
            ]))
    }

    /// Full on these days, two of two places.
    private func full(_ days: String...) -> Held { days.map { ($0, Column("matin"), 2) } }

    private func request(_ days: [String]) -> ReservationRequest {
        ReservationRequest(days.reduce(into: [:]) { $0[.init(day($1), "matin")] = .add(meal: nil) })
    }

    @Test(arguments: [(Channel.email, Decision.Outcome.waiting), (.portal, .refused), (.phone, .refused)])
    func `join by the channels of the list alone`(channel: Channel, outcome: Decision.Outcome) {
        for lines in [[Line<WaitingList>.waiting(by: [.email])], [.waiting([.channel([.email])])]] {
            let book = rulebook(lines)
            let situation = book.situation(now: "2026-09-01 00:00", taken: full("2026-09-16"), channel: channel)
            let decision = book.decide("2026-09-16", ["matin": .add(meal: nil)], in: situation)
            #expect(decision.outcome == outcome)
            let ways: [[Channel]] = outcome == .refused ? [[.email]] : []
            #expect(decision.lines.flatMap(\.reasons).map(\.waitsBy) == ways)
        }
    }

    @Test func `are told apart by channel in how places are given`() {
        let book = rulebook([.waiting([.channel([.phone])], promote: .staff), .waiting(promote: .automatic)])
        for (channel, promotion) in [(Channel.phone, WaitingList.Promotion.staff), (.portal, .automatic)] {
            let situation = book.situation(now: "2026-09-01 00:00", taken: full("2026-09-16"), channel: channel)
            let terms = book.waitingTerms("mercredis", day("2026-09-16"), [Column("matin")], in: situation, now: situation.now)
            #expect(terms?.promotion == promotion)
        }
    }

    @Test func `count for nothing in a minimum until a place is given`() {
        let book = rulebook([.waiting()], limits: [.limit(.week, atLeast: .number(2, .days))])
        let situation = book.situation(now: "2026-09-01 00:00", taken: full("2026-09-16", "2026-09-17"))
        func waits(_ days: String...) -> [Bool] {
            book.decide("mercredis", request(days), in: situation).lines.map { $0.waits != nil }
        }
        #expect(waits("2026-09-14", "2026-09-15", "2026-09-16") == [false, false, true])
        // What is left alone would be too little: all waits.
        #expect(waits("2026-09-14", "2026-09-16") == [true, true])
        #expect(waits("2026-09-14", "2026-09-16", "2026-09-17") == [true, true, true])
        #expect(waits("2026-09-16", "2026-09-17") == [true, true])
        #expect(book.decide("mercredis", request(["2026-09-16"]), in: situation).outcome == .refused)
        // Another week is another matter.
        #expect(waits("2026-09-14", "2026-09-16", "2026-09-21", "2026-09-22") == [true, true, false, false])
    }

    @Test func `leave what may not wait too little`() {
        let book = rulebook([.waiting([.weekday(WeekdaySet(.wednesday))])], limits: [.limit(.week, atLeast: .number(2, .days))])
        let situation = book.situation(now: "2026-09-01 00:00", taken: full("2026-09-16"))
        let refused = book.decide("mercredis", request(["2026-09-14", "2026-09-16"]), in: situation)
        #expect(refused.outcome == .refused && refused.lines.map { $0.waits != nil } == [false, true])
        guard case .limit(let broken)? = refused.lines[0].reasons.first?.cause else {
            Issue.record("no limit")
            return
        }
        #expect(broken.leavesOutWaiting && broken.after == 1)
    }

    @Test func `are given together where one alone is too little`() {
        let book = rulebook([.waiting()], limits: [.limit(.week, atLeast: .number(2, .days))])
        let situation = book.situation(now: "2026-09-01 00:00")
        let (one, other) = (day("2026-09-16"), day("2026-09-17"))
        func hasPlace(_ days: [CivilDate], askingMinimums: Bool = true) -> Bool {
            let wanted = Dictionary(uniqueKeysWithValues: days.map { ($0, [Column("matin")]) })
            return book.hasPlace("mercredis", wanted, in: situation, askingMinimums: askingMinimums)
        }
        #expect(!hasPlace([one]) && hasPlace([one], askingMinimums: false))
        #expect(hasPlace([one, other]))
        #expect(book.daysOfMinimum("mercredis", with: one) == days("2026-09-14", "2026-09-20"))
    }
}
