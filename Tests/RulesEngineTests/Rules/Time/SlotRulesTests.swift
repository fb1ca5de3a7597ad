import RulesEngine
import TenantConfig
import Testing

/// What slots and meals say of themselves, within what the activity says.
struct SlotRulesTests {
    private static let lean: [Line<NoKeys>] = [.admits([.ages([AgeRange(least: 6, most: nil)])])]
    private let book = Rulebook(
        .town(
            [
                .activity(
                    open: [.open(.mondayToFriday, [.period(.allYear)])],
                    slots: [
                        .slot("journee"),
                        .slot(
                            "etude", admits: lean, open: [.open([WeekdaySet(.monday), WeekdaySet(.tuesday)], [])],
                            closed: [.closed([.day(day("2026-09-15"))])]),
                        .slot("repas", meals: ["classique", "panier"]),
                    ], book: .until(.anyTime), limits: [.limit(.week, atLeast: .allDaysBut(0), [.slot(["etude"])])])
            ],
            meals: [
                Meal(name: "classique", label: "Classique", short: "C"),
                Meal(name: "panier", label: "Panier", short: "P", admits: [.admits([.fact(.situation(["pai"]))])], isBrought: true),
            ]))

    private func reasons(
        _ date: String, _ slot: Name<Slot>, _ meal: Name<Meal>? = nil, child: ChildFacts = .born("2016-05-02")
    ) -> [Reason.Cause] {
        book.decide(date, [slot: .add(meal: meal)], in: book.situation(now: "2026-08-01 00:00", child: child)).causes
    }

    @Test(arguments: [("2026-09-08", false), ("2026-09-09", true), ("2026-09-15", true)])
    func `a slot exists on its own days, less its own closures`(date: String, isMissing: Bool) {
        #expect(reasons(date, "etude").contains(.notOffered) == isMissing)
        #expect(reasons(date, "journee").isEmpty)
    }

    @Test func `a slot admits some of those who come to the activity`() {
        let (old, young) = (ChildFacts.born("2020-09-08"), ChildFacts.born("2020-09-09"))
        #expect(!reasons("2026-09-08", "etude", child: old).contains(.notAdmitted(Self.lean)))
        #expect(reasons("2026-09-08", "etude", child: young).contains(.notAdmitted(Self.lean)))
        #expect(reasons("2026-09-08", "journee", child: young).isEmpty)
    }

    @Test func `a meal is for those whom it is for`() {
        var child = ChildFacts.born("2016-05-02")
        child.situations = ["pai": false]
        #expect(reasons("2026-09-08", "repas", "panier", child: child) == [.notAdmitted([.admits([.fact(.situation(["pai"]))])])])
        #expect(reasons("2026-09-08", "repas", "classique", child: child).isEmpty)
        child.situations = ["pai": true]
        #expect(reasons("2026-09-08", "repas", "panier", child: child).isEmpty)
    }

    @Test func `all days of a slot are the days on which it exists`() {
        func decide(_ days: [String]) -> Decision {
            let cells = days.map { (ReservationRequest.Cell(day($0), "etude"), ReservationRequest.Change.add(meal: nil)) }
            return book.decide(
                "mercredis", ReservationRequest(Dictionary(uniqueKeysWithValues: cells)), in: book.situation(now: "2026-08-01 00:00"))
        }
        #expect(decide(["2026-09-07"]).outcome == .refused)
        #expect(decide(["2026-09-07", "2026-09-08"]).outcome == .accepted)
        #expect(decide(["2026-09-14"]).outcome == .accepted, "Tuesday is closed")
    }

    @Test func `tells what is to be known of days, as far as it may concern the child and what is booked`() {
        let lines = [
            Line(
                conditions: [.weekday(WeekdaySet(.friday)), .slot(["journee"])], keys: Notice(text: "Pique-nique"),
                place: rulePlace("notices[1]")),
            Line(conditions: [.level(.nursery)], keys: Notice(text: "Doudou"), place: rulePlace("notices[2]")),
        ]
        let book = Rulebook(
            .town([
                .activity(open: [.open(.mondayToFriday, [.period(.allYear)])], slots: [.slot("journee"), .slot("soir")], notices: lines)
            ]))
        let days = [day("2026-09-10"): [Column("journee")], day("2026-09-11"): [Column("journee")], day("2026-09-18"): [Column("soir")]]
        func told(_ child: ChildFacts) -> [CivilDate: [String]] {
            book.notices("mercredis", on: days, child: child, enrolled: .at(nil)).mapValues { $0.map(\.keys.text) }
        }
        #expect(told(.born("2016-05-02", level: .cp)) == [day("2026-09-11"): ["Pique-nique"]])
        let unknown = ChildFacts(
            born: .known(day("2016-05-02")), level: .unknown, sector: .known(nil), documents: .known([:]), unpaid: .known(0))
        #expect(told(unknown)[day("2026-09-11")] == ["Pique-nique", "Doudou"])
        #expect(told(unknown)[day("2026-09-18")] == ["Doudou"])
        #expect(book.missing("mercredis", in: book.situation(now: "2026-09-01 00:00", child: unknown)).isEmpty)
    }
}
