import GRDB
import Hummingbird
import RulesEngine
import TenantConfig

/// The child and the activity that an address of the desk names, with the family's file.
struct DeskBookingSubject: Sendable {
    let file: FamilyFile
    let child: Child
    let activity: Activity

    static func find(_ context: DeskContext, _ database: Database) throws -> DeskBookingSubject {
        let (child, activity) = (try context.parameters.require("child"), try context.parameters.require("activity"))
        guard
            let file = try FamilyFile.read(
                try context.parameters.require("household"), in: context.town, on: context.instant.today, database),
            let child = file.children.first(where: { $0.id == child }),
            let activity = context.town.town.activities.first(where: { $0.name.text == activity })
        else { throw PageError.notFound }
        return DeskBookingSubject(file: file, child: child, activity: activity)
    }

    /// `familles/diarra/lina/mercredis`.
    var path: String { "familles/\(percentEncoded(file.household.id))/\(percentEncoded(child.id))/\(activity.name)" }

    /// The guardian who asks, as the form says; else the household's first.
    func guardian(_ form: Form) throws -> Guardian { try file.guardians.asking(form) }

    /// How far the child is from booking.
    enum Enrolment: Sendable {
        /// It may be enrolled further, for the days `next`.
        case enrolled(KeptEnrolment?, next: [Span], DeskEnrolmentChoices)
        case notYet([Span], DeskEnrolmentChoices)
        /// The request for it awaits the town's answer.
        case asked(number: String)
    }

    /// Days for which a child may be enrolled.
    struct Span: Sendable {
        let first: CivilDate
        /// `Décembre 2026`.
        let words: String
    }

    func enrolment(in town: TownInForce, at instant: RequestInstant, _ database: Database) throws -> Enrolment {
        let isEnrolled = try isEnrolled(in: town, on: instant.today, database)
        guard activity.enrolment != nil, let guardian = file.guardians.first else {
            let choices = DeskEnrolmentChoices(obstacle: "le fichier de la ville ne dit pas comment un enfant y est inscrit.")
            return isEnrolled ? .enrolled(nil, next: [], choices) : .notYet([], choices)
        }
        let address = EnrolmentAddress(child: child.id, activity: activity.name)
        let cases = try Arrival.channels.map { channel in
            try EnrolmentCase.read(address, by: guardian, in: town, at: instant.wall, channel: channel, database)
        }
        let choices = DeskEnrolmentChoices(cases, in: town.town)
        let days = EnrolmentDays(town: town, activity: activity)
        let spans = (cases.first { $0.stage == .open }?.decision.allSpans ?? []).map { Span(first: $0.lowerBound, words: days.words($0)) }
        if isEnrolled { return .enrolled(cases.first?.held, next: spans, choices) }
        if case .asked(let number)? = cases.first?.stage { return .asked(number: number) }
        return .notYet(spans, choices)
    }

    func isEnrolled(in town: TownInForce, on today: CivilDate, _ database: Database) throws -> Bool {
        let day = town.rulebook.nextDay(of: activity.name, from: today) ?? today
        let enrolled = try EnrolmentStore(town.town.id, database).enrolled(child, in: activity.name, on: day)
        return enrolled != .no || activity.enrolledByBooking != .no
    }
}
