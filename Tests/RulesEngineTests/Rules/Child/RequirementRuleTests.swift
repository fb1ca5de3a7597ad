import RulesEngine
import TenantConfig
import Testing

/// What must be in order before enrolling, booking or coming.
struct RequirementRuleTests {
    private func line(
        _ keys: Requirement, _ conditions: [Condition] = [], mode: Mode = .refuse, because: String? = nil
    ) -> Line<Requirement> {
        Line(conditions: conditions, keys: keys, because: because, mode: mode, place: rulePlace("requirements"))
    }

    private func rulebook(_ lines: Line<Requirement>...) -> Rulebook {
        let enrolment = Enrolment(approval: .automatic, assignment: .familyChooses, otherCentre: .no, place: rulePlace("enrol"))
        return Rulebook(
            .town(
                [
                    .activity(
                        open: [.open(.all, [.period(.allYear)])], enrolment: enrolment, book: .until(.anyTime), requirements: lines),
                    .activity("loisirs", enrolment: enrolment),
                ], documents: ["sante", "rendez-vous"].map { Document(name: $0, label: $0.text, validity: .once) }))
    }

    private func child(_ change: (inout ChildFacts) -> Void = { _ in }) -> ChildFacts {
        var child = ChildFacts.born("2016-05-02")
        child.enrolments = .known(["mercredis": nil])
        change(&child)
        return child
    }

    private func child(holding documents: Fact<[Name<Document>: CivilDate?]>, unpaid: Fact<Int> = .known(0)) -> ChildFacts {
        ChildFacts(born: .known(day("2016-05-02")), documents: documents, unpaid: unpaid, enrolments: .known(["mercredis": nil]))
    }

    private func decide(
        _ book: Rulebook, _ child: ChildFacts, on date: String = "2026-09-15", now: String = "2026-09-10 10:00"
    ) -> Decision {
        book.decide(date, ["matin": .add(meal: nil)], in: book.situation(now: now, child: child))
    }

    @Test(arguments: [("2026-09-14", false), ("2026-09-15", true)])
    func `wants a paper that is valid on the day attended`(end: String, passes: Bool) {
        let book = rulebook(line(Requirement(documents: ["sante"]), because: "article 2"))
        let decision = decide(book, child(holding: .known(["sante": day(end)])))
        #expect(decision.outcome == (passes ? .accepted : .refused))
        let lapsed = Reason.Cause.requirement(.documents([Reason.Lack.Paper("sante", validUntil: day(end))]))
        #expect(decision.causes == (passes ? [] : [lapsed]))
        #expect(decision.lines[0].reasons.allSatisfy { $0.rule?.path == "requirements" && $0.because == "article 2" })
    }

    @Test func `names the papers that are missing, and asks for those of which nothing is known`() {
        let book = rulebook(line(Requirement(documents: ["sante", "rendez-vous"])))
        let held: Fact<[Name<Document>: CivilDate?]> = .known(["rendez-vous": nil])
        #expect(decide(book, child(holding: held)).causes == [.requirement(.documents([Reason.Lack.Paper("sante")]))])
        #expect(decide(book, child(holding: .unknown)).outcome == .undetermined(.documents))
    }

    @Test(arguments: [(1000, true), (1001, false)])
    func `lets a household owe so much`(cents: Int, passes: Bool) {
        let book = rulebook(line(Requirement(unpaidAtMost: 1000)))
        let decision = decide(book, child(holding: .known([:]), unpaid: .known(cents)))
        #expect(decision.causes == (passes ? [] : [.requirement(.payment(owed: 1001, allowed: 1000))]))
        #expect(decide(book, child(holding: .known([:]), unpaid: .unknown)).outcome == .undetermined(.unpaid))
    }

    @Test(arguments: [
        (Length.hours(48), "2026-09-12 09:59:59", true), (.hours(48), "2026-09-12 10:00:00", false),
        (.days(2), "2026-09-12 23:59:59", true), (.days(2), "2026-09-13 00:00:00", false),
        (.months(1), "2026-10-10 23:59:59", true), (.months(1), "2026-10-11 00:00:00", false),
    ])
    func `waits for what is owed since a while`(grace: Length, now: String, passes: Bool) {
        let book = rulebook(line(Requirement(unpaidAtMost: 0, grace: grace)))
        var owing = child(holding: .known([:]), unpaid: .known(500))
        owing.unpaidSince = instant("2026-09-10 10:00:00")
        #expect(decide(book, owing, on: "2026-11-04", now: now).outcome == (passes ? .accepted : .refused))
        owing.unpaidSince = nil
        #expect(decide(book, owing, on: "2026-11-04", now: now).outcome == .refused, "older than anybody knows")
    }

    @Test func `wants the child to be enrolled in one of the others`() {
        let book = rulebook(line(Requirement(enrolledIn: ["alae", "loisirs"])))
        #expect(decide(book, child()).causes == [.requirement(.enrolment(["alae", "loisirs"]))])
        #expect(decide(book, child { $0.enrolments = .known(["mercredis": nil, "loisirs": nil]) }).outcome == .accepted)
        #expect(decide(book, child { $0.enrolments = .unknown }).outcome == .undetermined(.enrolments))
    }

    @Test func `concerns the children and the days of its conditions`() {
        let young = line(Requirement(documents: ["sante"]), [.ages([AgeRange(least: 3, most: 5)])])
        #expect(decide(rulebook(young), child()).outcome == .accepted)
        let mornings = line(Requirement(documents: ["sante"]), [.weekday(WeekdaySet(.wednesday))])
        #expect(decide(rulebook(mornings), child(), on: "2026-09-15").outcome == .accepted)
        #expect(decide(rulebook(mornings), child(), on: "2026-09-16").outcome == .refused)
    }

    @Test func `keeps nobody from cancelling, and only advises where it warns`() {
        let book = rulebook(line(Requirement(documents: ["sante"])))
        let standing = ["2026-09-15": ["matin" as Name<Slot>: Standing.Place()]]
        let situation = book.situation(now: "2026-09-10 10:00", child: child(), standing: standing)
        #expect(book.decide("2026-09-15", ["matin": .remove], in: situation).outcome == .accepted)
        #expect(decide(rulebook(line(Requirement(documents: ["sante"]), mode: .warn)), child()).outcome == .accepted)
    }

    @Test func `is asked when enrolling of the day it is`() {
        let book = rulebook(line(Requirement(documents: ["sante"], before: .enrolling)))
        func outcome(_ child: ChildFacts, _ now: String = "2026-09-10 10:00") -> EnrolmentDecision.Outcome {
            book.enrol("mercredis", child: child, now: instant(now), wish: nil).outcome
        }
        #expect(outcome(child(holding: .known(["sante": day("2026-09-10")]))) == .accepted)
        guard case .refused(let reasons) = outcome(child(holding: .known(["sante": day("2026-09-09")]))) else {
            Issue.record("enrols without a valid paper")
            return
        }
        #expect(reasons.map(\.cause) == [.requirement(.documents([Reason.Lack.Paper("sante", validUntil: day("2026-09-09"))]))])
        #expect(outcome(child(holding: .unknown)) == .undetermined(.documents))
        #expect(decide(book, child()).outcome == .accepted, "booking does not ask it again")
    }

    @Test func `is told of the first day that lacks it, where it is asked before coming`() {
        let book = rulebook(line(Requirement(documents: ["sante"], before: .attending)))
        let child = child(holding: .known(["sante": day("2026-09-16")]))
        #expect(decide(book, child, on: "2026-09-23").outcome == .accepted)
        let days = ["2026-09-23", "2026-09-16", "2026-09-30"].map { day($0) }
        let told = book.lackingToAttend("mercredis", days: days, child: child, now: instant("2026-09-10 10:00"))
        #expect(told.map(\.day) == [day("2026-09-23")])
        #expect(book.lackingToAttend("mercredis", days: [day("2026-09-16")], child: child, now: instant("2026-09-10 10:00")) == [])
    }
}
