import GRDB
import HTTPTypes
import Hummingbird
import RulesEngine
import TenantConfig

/// Where an agent begins a request for a family: how it came, and when. The steps that follow are the family's own.
struct DeskBookingRoutes: Sendable {
    let portal: Portal

    func add(to router: RouterGroup<DeskContext>) {
        let start = router.group("familles/:household/:child/:activity")
        start.get { _, context in
            let page = try await page(context)
            return framed(page.html, title: page.title, in: context, nav: .families)
        }
        start.post { _, context in try await begin(context) }
    }

    private func begin(_ context: DeskContext) async throws -> Response {
        let instant = portal.instant(in: context.town)
        let form = DeskBookingForm(context.form, today: instant.wall)
        guard case .success(let asked) = form.read() else {
            var page = try await page(context)
            page.error = form.fault
            return framed(page.html, title: page.title, in: context, nav: .families).response(status: .unprocessableContent)
        }
        let (subject, isEnrolled) = try await portal.database.read { database in
            let subject = try DeskBookingSubject.find(context, database)
            return (subject, try subject.isEnrolled(in: context.town, on: instant.today, database))
        }
        // An agent may also enrol for what follows.
        guard isEnrolled, context.form["inscrire"] == nil else {
            let arrival = arrival(asked, instant, context)
            return try await DeskEnrolments(
                portal: portal, context: context, subject: subject, arrival: arrival, page: try await page(context)
            ).answer()
        }
        return try await portal.database.write { database in
            let subject = try DeskBookingSubject.find(context, database)
            let arrival = arrival(asked, instant, context)
            let drafts = DeskDrafts(town: context.town, agent: context.agent, database: database)
            try drafts.begin(
                arrival, for: try subject.guardian(context.form), child: subject.child, activity: subject.activity, at: instant.utc)
            return .redirect(to: context.address("guichet/\(subject.path)/etape-1"))
        }
    }

    private func arrival(_ asked: DeskBookingForm.Asked, _ instant: RequestInstant, _ context: DeskContext) -> Arrival {
        Arrival(agent: context.agent, channel: asked.channel, receivedAt: min(context.town.zone.instant(of: asked.received), instant.utc))
    }

    private func page(_ context: DeskContext) async throws -> DeskBookingPage {
        try await portal.database.read { database in
            let subject = try DeskBookingSubject.find(context, database)
            return DeskBookingPage(
                subject: subject, town: context.town.town,
                enrolment: try subject.enrolment(in: context.town, at: context.instant, database),
                now: context.instant.wall, formKey: context.formKeyField)
        }
    }
}

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
    func guardian(_ form: Form) throws -> Guardian {
        guard let guardian = file.guardians.first(where: { $0.id == form["responsable"] }) ?? file.guardians.first else {
            throw PageError.notFound
        }
        return guardian
    }

    /// How far the child is from booking.
    enum Enrolment: Sendable {
        /// It may be enrolled further, for these days.
        case enrolled(next: ClosedRange<CivilDate>?)
        case notYet
        /// The request for it awaits the town's answer.
        case asked(number: String)
    }

    func enrolment(in town: TownInForce, at instant: RequestInstant, _ database: Database) throws -> Enrolment {
        guard activity.enrolment != nil, let guardian = file.guardians.first else {
            return try isEnrolled(in: town, on: instant.today, database) ? .enrolled(next: nil) : .notYet
        }
        let address = EnrolmentAddress(child: child.id, activity: activity.name)
        let enrolment = try EnrolmentCase.read(address, by: guardian, in: town, at: instant.wall, channel: .desk, database)
        switch enrolment.stage {
        case _ where try isEnrolled(in: town, on: instant.today, database):
            return .enrolled(next: enrolment.stage == .open ? enrolment.decision.spans.first : nil)
        case .asked(let number): return .asked(number: number)
        case .open, .enrolled: return .notYet
        }
    }

    func isEnrolled(in town: TownInForce, on today: CivilDate, _ database: Database) throws -> Bool {
        let day = town.rulebook.nextDay(of: activity.name, from: today) ?? today
        let enrolled = try EnrolmentStore(town.town.id, database).enrolled(child, in: activity.name, on: day)
        return enrolled != .no || activity.enrolledByBooking != .no
    }
}
