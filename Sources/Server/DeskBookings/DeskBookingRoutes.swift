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
        return try await portal.database.write { database in
            let subject = try DeskBookingSubject.find(context, database)
            guard
                let guardian = subject.file.guardians.first(where: { $0.id == context.form["responsable"] }) ?? subject.file.guardians.first
            else { throw PageError.notFound }
            let arrival = Arrival(
                agent: context.agent, channel: asked.channel, receivedAt: min(context.town.zone.instant(of: asked.received), instant.utc))
            let drafts = DeskDrafts(town: context.town, agent: context.agent, database: database)
            try drafts.begin(arrival, for: guardian, child: subject.child, activity: subject.activity, at: instant.utc)
            return .redirect(to: context.address("guichet/\(subject.path)/etape-1"))
        }
    }

    private func page(_ context: DeskContext) async throws -> DeskBookingPage {
        try await portal.database.read { database in
            let subject = try DeskBookingSubject.find(context, database)
            return DeskBookingPage(
                subject: subject, town: context.town.town, isEnrolled: try subject.isEnrolled(in: context.town.town, database),
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
        guard let file = try FamilyFile.read(try context.parameters.require("household"), in: context.town, database),
            let child = file.children.first(where: { $0.id == child }),
            let activity = context.town.town.activities.first(where: { $0.name.text == activity })
        else { throw PageError.notFound }
        return DeskBookingSubject(file: file, child: child, activity: activity)
    }

    /// `familles/diarra/lina/mercredis`.
    var path: String { "familles/\(percentEncoded(file.household.id))/\(percentEncoded(child.id))/\(activity.name)" }

    fileprivate func isEnrolled(in town: Town, _ database: Database) throws -> Bool {
        let enrolled = try EnrolmentStore(town.id, database).enrolled(child, in: activity.name)
        return enrolled != .no || activity.enrolledByBooking != .no
    }
}
