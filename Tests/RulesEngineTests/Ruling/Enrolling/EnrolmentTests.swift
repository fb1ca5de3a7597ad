import RulesEngine
import TenantConfig
import Testing

struct EnrolmentTests {
    private let now = instant("2026-09-10 09:00")

    private func rulebook(_ assignment: Enrolment.Assignment = .bySector, approval: Approval = .automatic, served: Bool = true) -> Rulebook
    {
        let address = Sector.Address(street: "Rue Basse", numbers: [], side: .both, place: rulePlace("sectors"))
        let sectors = ["nord", "sud", "hameau"].map { Sector(name: Name($0), label: $0, addresses: [address]) }
        let enrolment = Enrolment(approval: approval, assignment: assignment, otherCentre: .desk, place: rulePlace("enrol"))
        return Rulebook(
            .town(
                [
                    .activity(
                        admits: [.admits([.ages([AgeRange(least: 3, most: 11)])])], centres: ["tilleuls", "saules"], enrolment: enrolment)
                ],
                sectors: sectors,
                centres: [
                    .centre("tilleuls", serves: served ? ["nord"] : ["nord", "sud", "hameau"]),
                    .centre("saules", serves: served ? ["sud"] : []),
                ]))
    }

    private func child(_ sector: Fact<Name<Sector>?>, born: Fact<CivilDate> = .known(day("2018-05-02"))) -> ChildFacts {
        ChildFacts(born: born, sector: sector)
    }

    @Test func `offers the centre to which the pupils of the school go, and asks for the school`() {
        let enrolment = Enrolment(approval: .automatic, assignment: .bySchool, otherCentre: .desk, place: rulePlace("enrol"))
        let book = Rulebook(
            .town(
                [.activity(centres: ["tilleuls", "saules"], enrolment: enrolment)],
                centres: [.centre("tilleuls", schools: ["curie", "val"]), .centre("saules", schools: ["paradis"])],
                schools: ["curie", "val", "paradis", "seule"].map { School(name: $0, label: $0.text, levels: nil) }))
        func decision(_ school: Fact<Name<School>?>) -> EnrolmentDecision {
            var child = child(.unknown)
            child.school = school
            return book.enrol("mercredis", child: child, now: now, wish: nil)
        }
        #expect(decision(.known("val")).outcome == .accepted && decision(.known("val")).centres == ["tilleuls"])
        #expect(decision(.known("paradis")).outcome == .accepted && decision(.known("paradis")).centres == ["saules"])
        #expect(decision(.unknown).outcome == .undetermined(.school))
        for nowhere in [decision(.known("seule")), decision(.known(nil))] {
            guard case .refused(let reasons) = nowhere.outcome else {
                Issue.record("\(nowhere)")
                continue
            }
            #expect(reasons.map(\.cause) == [.notEnrolled] && nowhere.centres == [])
        }
    }

    @Test func `reads conditions on the status that is chosen`() {
        let enrolment = Enrolment(approval: .automatic, assignment: .familyChooses, otherCentre: .no, place: rulePlace("enrol"))
        let statuses = ["regulier", "occasionnel"].map { Status(name: Name($0), label: $0, place: rulePlace("statuses")) }
        let paper = Line(
            conditions: [.fact(.status(["regulier"]))], keys: Requirement(documents: ["sante"], before: .enrolling),
            place: rulePlace("requirements"))
        let book = Rulebook(
            .town([
                .activity(
                    admits: [
                        .admits([.fact(.status(["regulier"])), .ages([AgeRange(least: 3, most: 5)])]),
                        .admits([.fact(.status(["occasionnel"]))]),
                    ],
                    enrolment: enrolment, requirements: [paper], statuses: statuses)
            ]))
        func outcome(_ status: Name<Status>, born: String, holds: Bool) -> EnrolmentDecision.Outcome {
            let held: [Name<Document>: CivilDate?] = holds ? ["sante": nil] : [:]
            let child = ChildFacts(born: .known(day(born)), documents: .known(held))
            return book.enrol("mercredis", child: child, now: now, wish: nil, status: status).outcome
        }
        #expect(outcome("regulier", born: "2022-05-02", holds: true) == .accepted)
        #expect(outcome("occasionnel", born: "2016-05-02", holds: false) == .accepted)
        for (born, holds) in [("2022-05-02", false), ("2010-05-02", true)] {
            guard case .refused = outcome("regulier", born: born, holds: holds) else {
                Issue.record("regular, born \(born)")
                continue
            }
        }
    }

    @Test func `offers the centre of the home's sector, at once or when the town has approved`() {
        let decision = rulebook().enrol("mercredis", child: child(.known("nord")), now: now, wish: nil)
        #expect(decision.outcome == .accepted && decision.centres == ["tilleuls"])
        let manual = rulebook(approval: .manual).enrol("mercredis", child: child(.known("sud")), now: now, wish: "saules")
        #expect(manual.outcome == .awaitingApproval && manual.centres == ["saules"])
    }

    @Test func `refuses another centre, and a home that none serves, by the rule of enrolment`() {
        let other = rulebook().enrol("mercredis", child: child(.known("nord")), now: now, wish: "saules")
        let none = rulebook().enrol("mercredis", child: child(.known("hameau")), now: now, wish: nil)
        let nowhere = rulebook().enrol("mercredis", child: child(.known(nil)), now: now, wish: nil)
        #expect(other.centres == ["tilleuls"])
        #expect(none.centres == [] && nowhere.centres == [])
        for decision in [other, none, nowhere] {
            guard case .refused(let reasons) = decision.outcome else {
                Issue.record("not refused: \(decision)")
                continue
            }
            #expect(reasons.map(\.rule?.path) == ["enrol"])
            #expect(reasons.map(\.verb) == [.enrol])
        }
    }

    @Test func `asks for the address only where it decides`() {
        let asked = rulebook().enrol("mercredis", child: child(.unknown), now: now, wish: nil)
        #expect(asked.outcome == .undetermined(.address))
        let chosen = rulebook(.familyChooses).enrol("mercredis", child: child(.unknown), now: now, wish: "saules")
        #expect(chosen.outcome == .accepted && chosen.centres == ["tilleuls", "saules"])
        let some = rulebook(.among(["saules"]))
        #expect(some.enrol("mercredis", child: child(.unknown), now: now, wish: "saules").outcome == .accepted)
        let other = some.enrol("mercredis", child: child(.unknown), now: now, wish: "tilleuls")
        #expect(other.outcome != .accepted && other.centres == ["saules"])
        let fixed = rulebook(.centre("saules")).enrol("mercredis", child: child(.unknown), now: now, wish: nil)
        #expect(fixed.outcome == .accepted && fixed.centres == ["saules"])
    }

    @Test(arguments: [("2014-09-10", false), ("2014-09-11", true), ("2024-09-01", true), ("2024-09-02", false)])
    func `refuses a child that is admitted on no day the calendar still knows`(born: String, accepted: Bool) {
        let decision = rulebook().enrol(
            "mercredis", child: child(.known("nord"), born: .known(day(born))), now: instant("2026-09-10 09:00"), wish: nil)
        #expect((decision.outcome == .accepted) == accepted)
    }

    @Test(arguments: [("2023-08-31", true), ("2023-09-01", false)])
    func `refuses a child that comes of age after the school year for which it would be enrolled`(born: String, accepted: Bool) {
        let decision = rulebook().enrol(
            "mercredis", child: child(.known("nord"), born: .known(day(born))), now: instant("2026-06-10 09:00"), wish: nil)
        #expect((decision.outcome == .accepted) == accepted)
    }

    @Test func `asks for the birth date where the age decides`() {
        let decision = rulebook().enrol("mercredis", child: child(.known("nord"), born: .unknown), now: now, wish: nil)
        #expect(decision.outcome == .undetermined(.birthDate))
    }
}
