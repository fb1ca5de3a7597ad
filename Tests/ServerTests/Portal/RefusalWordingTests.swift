import Foundation
import RulesEngine
import TenantConfig
import Testing

@testable import Server

/// What families read of every refusal in the examples of all towns.
struct `The refusals of the examples, as families read them` {
    @Test(arguments: TownFiles.all)
    func `say what is so, since when, by which article, and what can still be done`(name: String) throws {
        let town = try #require(TownFiles.town(name))
        let book = Rulebook(town)
        for test in try TownFiles.tests(name, of: town) {
            let run = book.run(test)
            for (activity, reason) in run.reasonsByActivity {
                let wording = ReasonWording(town: town, activity: try #require(town.activities.first { $0.name == activity }))
                let sentence = wording.sentence(reason).plain
                #expect(sentence.hasSuffix(".") && sentence.first?.isUppercase == true, "\(test.name): \(sentence)")
                if let because = reason.because { #expect(sentence.contains(because), "\(test.name): \(sentence)") }
                if let instant = reason.instant {
                    let days = [instant, instant.lastBefore].map { $0.date.french() }
                    #expect(days.contains { sentence.contains($0) }, "\(test.name): \(sentence)")
                }
                let step = wording.remedy(reason).plain
                #expect(step.hasSuffix(".") && step.first?.isUppercase == true && step != sentence, "\(test.name): \(sentence) \(step)")
            }
        }
    }

    /// Every cause there is has its next step, by every verb, also where no example meets it.
    @Test(arguments: causes)
    func `have a next step for whatever stands in the way`(cause: Reason.Cause) throws {
        let town = try #require(TownFiles.town("evry-courcouronnes"))
        let wording = ReasonWording(town: town, activity: try #require(town.activities.first))
        for verb in [Reason.Verb.enrol, .book, .change, .cancel] {
            let reason = Reason(
                cause: cause, verb: verb, day: try #require(CivilDate(iso: "2026-10-07")), slot: nil, rule: nil, because: nil)
            let step = wording.remedy(reason).plain
            #expect(step.hasSuffix(".") && step.count > 10, "\(cause): \(step)")
            if case .closed = cause { #expect(verb != .cancel || !step.contains("jour"), "\(cause): \(step)") }
        }
    }

    private static let causes: [Reason.Cause] = [
        .notEnrolled, .notAdmitted([]), .otherMeal(Name("classique")), .closed(.closure), .closed(.noClass), .closed(.term),
        .closed(.notOpened),
        .closed(.publicHoliday("Noël")), .closed(.schoolHoliday(Name("noel"))), .closed(.outsideCalendar), .notOffered, .notAnnounced,
        .begun(LocalInstant(seconds: 0)), .notOpenYet(LocalInstant(seconds: 0)), .deadlinePassed(nil),
        .deadlinePassed(LocalInstant(seconds: 0)),
        .wrongChannel(.portal, instead: []), .wrongChannel(.portal, instead: [.phone]), .requirement(.payment(owed: 100, allowed: 0)),
        .requirement(.documents([])), .requirement(.enrolment([Name("cantine")])), .needs(Need(all: [Name("matin")], any: [])),
        .excludes(Name("matin")), .full(taken: 1, places: 1), .wrongShape([.wholeWeek]),
    ]
}

extension TestRun {
    /// Each reason with the activity that gives it.
    fileprivate var reasonsByActivity: [(Name<Activity>, Reason)] {
        bookings.flatMap { booking in booking.decision.lines.flatMap(\.reasons).map { (booking.activity, $0) } }
            + enrolments.flatMap { enrolment -> [(Name<Activity>, Reason)] in
                guard case .refused(let reasons) = enrolment.decision.outcome else { return [] }
                return reasons.map { (enrolment.activity, $0) }
            }
    }
}

extension TownFiles {
    /// A town's examples.
    fileprivate static func tests(_ name: String, of town: Town) throws -> [TownTest] {
        let paths = ["\(name).tests.yaml", "examples/\(name).tests.yaml"].map { projectTenants.appending(path: $0).path }
        let bytes = try #require(paths.lazy.compactMap { FileManager.default.contents(atPath: $0) }.first)
        return TestFile.read([UInt8](bytes), name: "\(name).tests.yaml", of: town).value ?? []
    }
}
