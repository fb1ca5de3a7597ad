import RulesEngine
import TenantConfig
import Testing

/// By when the town answers, and the family confirms and pays.
struct DuesTests {
    private func dues(_ lines: [Line<Verb.Keys>], channel: Channel = .portal, answer: String? = nil) -> Dues {
        let book = Rulebook(.town([.activity(book: Verb(lines: lines))]))
        let wanted = ReservationRequest([
            .init(day("2026-09-16"), "matin"): .add(meal: nil), .init(day("2026-09-23"), "matin"): .add(meal: nil),
        ])
        let situation = book.situation(now: "2026-09-01 10:20:30", channel: channel)
        return book.dues("mercredis", wanted, in: situation, answer: answer.map(instant))
    }

    private func line(
        _ conditions: [Condition] = [], answerBy: Limit? = nil, confirmBy: Limit? = nil, payBy: Limit? = nil
    ) -> Line<Verb.Keys> {
        func ruled(_ limit: Limit?) -> Ruled<Limit>? { limit.map { Ruled($0, at: rulePlace("book")) } }
        let keys = Verb.Keys(answerBy: ruled(answerBy), confirmBy: ruled(confirmBy), payBy: ruled(payBy))
        return Line(conditions: conditions, keys: keys, place: rulePlace("book"))
    }

    @Test func `are counted from the request until the town has answered, and from its answer then`() {
        let lines = [
            line(
                answerBy: .step(5, .workingDays, from: .request), confirmBy: .step(48, .hours, from: .answer),
                payBy: .step(10, .days, from: .request))
        ]
        let asked = dues(lines)
        #expect(asked.answerBy?.value == instant("2026-09-09 00:00"))
        #expect(asked.confirmBy == nil && asked.payBy == nil)
        let answered = dues(lines, answer: "2026-09-03 09:00")
        #expect(answered.answerBy == nil)
        #expect(answered.confirmBy?.value == instant("2026-09-05 09:00"))
        #expect(answered.payBy?.value == instant("2026-09-12 00:00"))
    }

    @Test func `are those of the day that is due first, and of the line that fits`() {
        let lines = [
            line([.channel([.paper])], payBy: .step(-5, .days)), line(answerBy: .step(-8, .days), payBy: .step(-3, .days)),
        ]
        #expect(dues(lines).answerBy?.value == instant("2026-09-09 00:00"))
        #expect(dues(lines, answer: "2026-09-03 09:00").payBy?.value == instant("2026-09-14 00:00"))
        #expect(dues(lines, channel: .paper, answer: "2026-09-03 09:00").payBy?.value == instant("2026-09-12 00:00"))
    }

    @Test(arguments: [("2026-09-15 23:59:59", "2026-09-23 00:00"), ("2026-09-16 00:00", "2026-09-18 00:00")])
    func `may be promised otherwise of what comes late`(now: String, promise: String) {
        let limit: Limit = .step(1, .workingDays, from: .request)
        let late = Line(
            keys: Offer(approval: .manual, answerBy: Ruled(limit, at: rulePlace("book_late.answer_by"))), place: rulePlace("book_late"))
        let book = Verb(lines: [
            line(answerBy: .step(5, .workingDays, from: .request)), .verb(until: .step(-15, .days), approval: .manual),
        ])
        let activity = Activity.activity(
            open: [.open(.all, [.period(.allYear)])], slots: [.slot("matin")], book: book, bookLate: [late])
        let rulebook = Rulebook(.town([activity]))
        let wanted = ReservationRequest([.init(day("2026-09-30"), "matin"): .add(meal: nil)])
        #expect(rulebook.dues("mercredis", wanted, in: rulebook.situation(now: now), answer: nil).answerBy?.value == instant(promise))
    }

    @Test(arguments: [("2026-09-13 23:59:59", true), ("2026-09-14 00:00:00", false)])
    func `bind nobody where they were past when the town answered`(answer: String, binds: Bool) {
        let payBy = dues([line(payBy: .step(-3, .days))], answer: answer).payBy?.value
        #expect((payBy == instant("2026-09-14 00:00")) == binds)
    }
}
