import RulesEngine
import TenantConfig
import Testing

struct FactRuleTests {
    private static let communes = ["38001", "38002"].compactMap { Commune(code: $0) }

    /// A town whose activity takes the children that fit a condition.
    private func rulebook(_ condition: FactCondition, requirements: [Line<Requirement>] = [], statuses: [Status] = []) -> Rulebook {
        Rulebook(
            .town(
                [
                    .activity(
                        admits: [.admits([.fact(condition)])], open: [.open(.all, [.period(.allYear)])], book: .until(.anyTime),
                        requirements: requirements, statuses: statuses)
                ], communes: Self.communes, schools: [School(name: "haut", label: "Haut", levels: nil)],
                situations: ["pai", "travail"].map { FamilySituation(name: $0, label: $0.text, owner: .child, proof: nil) },
                documents: [Document(name: "sante", label: "Santé", validity: .once)]))
    }

    private func outcome(
        _ condition: FactCondition, on date: String = "2026-09-15", statuses: [Status] = [], _ change: (inout ChildFacts) -> Void
    ) -> Decision.Outcome {
        var child = ChildFacts.born("2016-05-02")
        change(&child)
        let book = rulebook(condition, statuses: statuses)
        return book.decide(date, ["matin": .add(meal: nil)], in: book.situation(now: "2025-09-01 00:00", child: child)).outcome
    }

    @Test(arguments: [(399, false), (400, true), (800, true), (801, false)])
    func `takes a quotient at both ends of a band`(quotient: Int, fits: Bool) {
        let band = FactCondition.quotient([Band(least: 400, most: 800)])
        #expect(outcome(band) { $0.quotient = .known(quotient) } == (fits ? .accepted : .refused))
        #expect(outcome(band) { $0.quotient = .unknown } == .undetermined(.quotient))
    }

    @Test(arguments: [(1, false), (2, true)])
    func `counts the rank of a child from the eldest`(rank: Int, fits: Bool) {
        #expect(outcome(.siblings([Band(least: 2, most: nil)])) { $0.siblings = .known(rank) } == (fits ? .accepted : .refused))
    }

    @Test func `knows residents by their commune, and asks for it`() {
        let resident = FactCondition.resident(true, in: Self.communes)
        #expect(outcome(resident) { $0.commune = .known(Self.communes[1]) } == .accepted)
        #expect(outcome(resident) { $0.commune = Fact(Commune(code: "69123")) } == .refused)
        #expect(outcome(resident) { _ in } == .undetermined(.commune))
        #expect(outcome(.resident(false, in: Self.communes)) { $0.commune = Fact(Commune(code: "69123")) } == .accepted)
    }

    @Test func `tells a pupil of the town from one of elsewhere`() {
        #expect(outcome(.schooledHere(true)) { $0.school = .known("haut") } == .accepted)
        #expect(outcome(.schooledHere(true)) { $0.school = .known(nil) } == .refused)
        #expect(outcome(.school(["haut"])) { _ in } == .undetermined(.school))
    }

    @Test func `a situation that nobody confirmed is not no`() {
        let pai = FactCondition.situation(["pai"])
        #expect(outcome(pai) { $0.situations["pai"] = true } == .accepted)
        #expect(outcome(pai) { $0.situations["pai"] = false } == .refused)
        #expect(outcome(pai) { $0.situations["travail"] = true } == .undetermined(.situation(at: 0)))
        #expect(outcome(.situation(["pai", "travail"])) { $0.situations["travail"] = true } == .accepted)
    }

    @Test(arguments: [("2026-09-15", Decision.Outcome.accepted), ("2026-09-16", .undetermined(.situation(at: 0)))])
    func `a situation is known to the last day of its proof`(date: String, expected: Decision.Outcome) {
        let outcome = outcome(.situation(["pai"]), on: date) {
            $0.situations["pai"] = true
            $0.situationEnds["pai"] = day("2026-09-15")
        }
        #expect(outcome == expected)
    }

    @Test(arguments: [
        (FactCondition.Came.never, "", true), (.never, "2026-06-30", false), (.lastYear, "2025-08-31", false),
        (.lastYear, "2025-09-01", true),
        (.lastYear, "2026-08-31", true), (.lastYear, "2026-09-01", false), (.notFor(months: 24), "2024-09-15", false),
        (.notFor(months: 24), "2024-09-14", true), (.notFor(months: 24), "", true),
    ])
    func `reads when a child came from the day attended`(way: FactCondition.Came, last: String, fits: Bool) {
        let attendance = Attendance(days: last.isEmpty ? [] : [day(last)])
        #expect(outcome(.came([way])) { $0.came["mercredis"] = attendance } == (fits ? .accepted : .refused))
        #expect(outcome(.came([way])) { _ in } == .undetermined(.came))
    }

    @Test func `what the portal has seen tells that a child came, and never that it did not`() {
        let seen = Attendance(days: [day("2026-09-10")], isWhole: false)
        #expect(outcome(.came([.never])) { $0.came["mercredis"] = seen } == .refused)
        #expect(outcome(.came([.lastYear])) { $0.came["mercredis"] = seen } == .undetermined(.came))
    }

    @Test(arguments: [(-1, true), (0, false), (1, false)])
    func `a file is complete to the last day of its papers`(beyond: Int, isIncomplete: Bool) {
        let held: [Name<Document>: CivilDate?] = ["sante": day("2026-09-15") + beyond]
        var child = ChildFacts(born: .known(day("2016-05-02")), documents: .known(held))
        let book = rulebook(.file(complete: true))
        let refused = book.decide("2026-09-15", ["matin": .add(meal: nil)], in: book.situation(now: "2025-09-01 00:00", child: child))
            .outcome
        #expect((refused == .refused) == isIncomplete)
        child = ChildFacts(born: child.born)
        let asked = book.decide("2026-09-15", ["matin": .add(meal: nil)], in: book.situation(now: "2025-09-01 00:00", child: child)).outcome
        #expect(asked == .undetermined(.documents))
    }

    @Test func `the word unknown is for children of whom that is not known, and for no other`() {
        let lines = FactCondition.unknown(.quotient, or: .fact(.quotient([Band(least: 0, most: 400)])))
        #expect(outcome(lines) { _ in } == .accepted)
        #expect(outcome(lines) { $0.quotient = .known(400) } == .accepted)
        #expect(outcome(lines) { $0.quotient = .known(401) } == .refused)
        #expect(outcome(.unknown(.quotient, or: nil)) { $0.quotient = .known(0) } == .refused)
    }

    @Test func `judges nobody of whom more is missing than can be gone through`() {
        let names = (0..<12).map { Name<FamilySituation>("s\($0)") }
        let lines = names.map { Line<NoKeys>.admits([.fact(.situation([$0]))]) }
        let town = Town.town(
            [.activity(admits: lines, open: [.open(.all, [.period(.allYear)])], book: .until(.anyTime))],
            situations: names.map { FamilySituation(name: $0, label: $0.text, owner: .child, proof: nil) })
        let book = Rulebook(town)
        let situation = book.situation(now: "2025-09-01 00:00", child: .born("2016-05-02"))
        let decision = book.decide("2026-09-15", ["matin": .add(meal: nil)], in: situation)
        let all = (0..<12).reduce(into: MissingFacts()) { $0.formUnion(.situation(at: $1)) }
        #expect(decision.outcome == .undetermined(all))
        #expect(book.plan("mercredis", days: days("2026-09-15", "2026-09-15"), in: situation).cells.map(\.state) == [.undetermined])
    }
}

extension Fact where Value == Commune {
    fileprivate init(_ commune: Commune?) { self = commune.map(Fact.known) ?? .unknown }
}
