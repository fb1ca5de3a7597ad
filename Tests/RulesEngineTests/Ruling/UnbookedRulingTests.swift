import RulesEngine
import TenantConfig
import Testing

/// Children who come without a reservation.
struct UnbookedRulingTests {
    private let column = Column("midi")

    private func book(_ lines: [Line<Unbooked>]) -> Rulebook {
        let repas = Tariff(name: "repas", label: "Repas", price: [Line(keys: Price(cents: 310), place: rulePlace("price"))])
        return Rulebook(
            .town(
                [.activity(open: [.open(.all, [.period(.allYear)])], slots: [.slot("midi", tariff: "repas")], unbooked: lines)],
                tariffs: [repas]))
    }

    private func line(_ keys: Unbooked, _ conditions: [Condition] = []) -> Line<Unbooked> {
        Line(conditions: conditions, keys: keys, place: rulePlace("unbooked"))
    }

    private func come(_ book: Rulebook, _ child: ChildFacts = .born("2016-05-02")) -> (UnbookedRuling, ClosedRange<Int>?) {
        let situation = book.situation(now: "2026-09-15 12:00", child: child)
        let ruling = book.unbooked("mercredis", day: day("2026-09-15"), column: column, in: situation)
        guard case .admitted(let line) = ruling else { return (ruling, nil) }
        return (ruling, book.estimate("mercredis", unbooked: line, day: day("2026-09-15"), column: column, in: situation)?.total)
    }

    @Test func `are taken in at the usual price where nothing is said`() {
        let (ruling, price) = come(book([]))
        #expect(ruling == .admitted(nil) && price == 310...310)
    }

    @Test(arguments: [(Charge.Amount.instead(1000), 1000), (.percentMore(5000), 465), (.more(200), 510)])
    func `pay what their line says`(amount: Charge.Amount, cents: Int) {
        let terms = line(Unbooked(charge: Charge(amount)))
        let (ruling, price) = come(book([terms]))
        #expect(ruling == .admitted(terms) && price == cents...cents)
    }

    @Test(arguments: [
        (["2026-09-07"], nil as Int?), (["2026-09-07", "2026-09-08"], 1000), (["2026-09-07", "2026-08-31"], nil),
        (["2026-09-07", "2026-09-15"], nil),
    ])
    func `pay more from the third day of the school year on, the day itself counted once`(before: [String], more: Int?) {
        let again = line(Unbooked(charge: Charge(.instead(1000))), [.fact(.times(.unbooked, [Band(least: 3, most: nil)]))])
        var child = ChildFacts.born("2016-05-02")
        child.events["mercredis"] = [.unbooked: before.map { day($0) }, .absence: [day("2026-09-01"), day("2026-09-02")]]
        #expect(come(book([again]), child).1 == (more ?? 310)...(more ?? 310))
    }

    @Test func `are read by the first line that fits`() {
        let young = line(Unbooked(isAdmitted: false), [.ages([AgeRange(least: 3, most: 5)])])
        let others = line(Unbooked(charge: Charge(.instead(1000))))
        let book = book([young, others])
        #expect(come(book, .born("2020-09-16")).0 == .notAdmitted(young), "the eve of the sixth birthday")
        #expect(come(book, .born("2020-09-15")).0 == .admitted(others))
        #expect(come(book, ChildFacts(born: .unknown)).0 == .undetermined(.birthDate))
    }
}
