import RulesEngine
import TenantConfig
import Testing

/// What stays due of a day that is booked and not attended.
struct AbsenceRulingTests {
    private let terms: [Line<AbsenceTerms>] = [
        line("absence[1]", AbsenceTerms(due: .none, reasons: ["greve"], until: until(.anyTime))),
        line(
            "absence[2]",
            AbsenceTerms(
                due: .none, reasons: ["maladie"], until: until(.step(0, .days, at: "09:00")), proof: "certificat",
                proofBy: until(.step(48, .hours)))),
        line("absence[3]", AbsenceTerms(due: .firstDays(2), reasons: ["maladie"], until: until(.step(0, .days)))),
        line("absence[4]", AbsenceTerms(due: .percent(1000))),
    ]

    private func ruling(_ reason: Name<AbsenceReason>?, _ now: String, _ terms: [Line<AbsenceTerms>]? = nil) -> AbsenceRuling {
        let activity = Activity.activity(
            open: [.open(.all, [.period(.allYear)])], slots: [.slot("midi", ("12:00", "13:30"))], book: .until(.step(-2, .days)),
            absence: terms ?? self.terms)
        let reasons = [
            AbsenceReason(name: "greve", label: "grève", declaredBy: .town),
            AbsenceReason(name: "maladie", label: "maladie", declaredBy: .family),
        ]
        let book = Rulebook(.town([activity], reasons: reasons))
        let situation = book.situation(now: now, standing: ["2026-09-24": ["midi": .init()]])
        return book.absence("mercredis", day: day("2026-09-24"), column: Column("midi"), reason: reason, in: situation)
    }

    private func rule(_ ruling: AbsenceRuling) -> String? {
        if case .taken(let terms) = ruling.outcome { terms.line.place.path } else { nil }
    }

    @Test(
        arguments: [
            ("maladie", "2026-09-24 08:59:59", "absence[2]"), ("maladie", "2026-09-24 09:00", "absence[3]"),
            ("maladie", "2026-09-24 23:59:59", "absence[3]"), ("autre", "2026-09-24 11:59:59", "absence[4]"),
        ] as [(Name<AbsenceReason>, String, String)])
    func `is taken by the first line for its reason that has not passed`(reason: Name<AbsenceReason>, now: String, path: String) {
        #expect(rule(ruling(reason, now)) == path)
    }

    @Test func `is too late after the last line, and says since when`() {
        #expect(
            ruling("maladie", "2026-09-25 00:00").outcome == .tooLate(since: instant("2026-09-25 00:00"), rule: rulePlace("absence[3]")))
        #expect(ruling(nil, "2026-09-24 12:00").outcome == .tooLate(since: instant("2026-09-24 12:00"), rule: rulePlace("absence[4]")))
    }

    @Test func `asks for the age when it decides in which period the day is open`() {
        let young: [Condition] = [.ages([AgeRange(least: 3, most: 5)])]
        let activity = Activity.activity(
            open: [.open(.all, [.period(.term)], young), .open(.all, [.period(.allYear)])], slots: [.slot("midi", ("12:00", "13:30"))],
            book: .until(.step(-2, .days)),
            absence: [line("absence", AbsenceTerms(due: .none, until: until(.on(.weekdayBefore(.sunday, .period)))))])
        let book = Rulebook(.town([activity]))
        func told(_ child: ChildFacts) -> AbsenceRuling.Outcome {
            let situation = book.situation(now: "2026-11-23 12:00", child: child, standing: ["2026-11-24": ["midi": .init()]])
            return book.absence("mercredis", day: day("2026-11-24"), column: Column("midi"), reason: nil, in: situation).outcome
        }
        #expect(told(.born("2022-05-02")) != told(.born("2016-05-02")))
        #expect(told(ChildFacts(born: .unknown)) == .undetermined(.birthDate))
    }

    @Test func `says until when the proof comes, and what holds without it`() {
        guard case .taken(let found) = ruling("maladie", "2026-09-24 08:00").outcome else {
            Issue.record("not taken")
            return
        }
        #expect(found.proofBy == instant("2026-09-26 13:30"))
        #expect(found.otherwise?.place.path == "absence[3]")
    }

    @Test(arguments: [("2026-09-24 11:59:59", "absence[3]"), ("2026-09-24 12:00:00", nil)] as [(String, String?)])
    func `awaits the town where it decides, and says what holds if it refuses`(now: String, otherwise: String?) {
        let terms = [
            line("absence[1]", AbsenceTerms(due: .none, until: until(.step(2, .days)), isDecidedByStaff: true)),
            line("absence[2]", AbsenceTerms(due: .firstDays(2), isDecidedByStaff: true)),
            line("absence[3]", AbsenceTerms(due: .percent(1000))),
        ]
        guard case .taken(let found) = ruling("maladie", now, terms).outcome else {
            Issue.record("not taken")
            return
        }
        #expect(found.awaitsAnswer && found.line.place.path == "absence[1]")
        #expect(found.otherwise?.place.path == otherwise)
    }

    @Test func `awaits nobody where the town itself declares it`() {
        let terms = [line("absence", AbsenceTerms(due: .none, until: until(.anyTime), isDecidedByStaff: true))]
        guard case .taken(let found) = ruling("greve", "2026-09-24 08:00", terms).outcome else {
            Issue.record("not taken")
            return
        }
        #expect(!found.awaitsAnswer)
    }

    @Test(arguments: [("2026-09-24 11:59:59", true), ("2026-09-24 12:00:00", false)])
    func `frees the place when it is told before the slot begins`(now: String, frees: Bool) {
        #expect(ruling("maladie", now).freesPlace == frees)
    }

    @Test(arguments: [("2026-09-22 23:59:59", true), ("2026-09-23 00:00:00", false)])
    func `is no absence while the day can be cancelled, unless the town declares it`(now: String, canCancel: Bool) {
        #expect((ruling("maladie", now).outcome == .cancelInstead) == canCancel)
        #expect(rule(ruling("greve", now)) == "absence[1]")
    }

    @Test func `leaves all due where the town says nothing`() {
        #expect(ruling("maladie", "2026-09-24 08:00", []).outcome == .tooLate(since: nil, rule: nil))
    }

    @Test(arguments: [(0, true), (1, true), (2, false)])
    func `first days are due, those after them are not`(spellDay: Int, isDue: Bool) {
        #expect(AbsenceTerms.Due.firstDays(2).isDue(spellDay: spellDay) == isDue)
    }
}

private func line(_ path: String, _ terms: AbsenceTerms) -> Line<AbsenceTerms> { Line(keys: terms, place: rulePlace(path)) }

private func until(_ limit: Limit) -> Ruled<Limit> { Ruled(limit, at: rulePlace("until")) }
