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
        let asked: ArrivalForm.Asked
        switch ArrivalForm(context.form, today: instant.wall).read() {
        case .failure(let fault): return try await page(context).refusing(fault.sentence, context.form, in: context)
        case .success(let said): asked = said
        }
        let arrival = Arrival(asked, enteredBy: context.agent, in: context.town.zone, at: instant.utc)
        let (subject, isEnrolled) = try await portal.database.read { database in
            let subject = try DeskBookingSubject.find(context, database)
            return (subject, try subject.isEnrolled(in: context.town, on: instant.today, database))
        }
        // An agent may also enrol for what follows.
        guard isEnrolled, context.form["inscrire"] == nil else {
            return try await DeskEnrolments(
                portal: portal, context: context, subject: subject, arrival: arrival, page: try await page(context)
            ).answer()
        }
        return try await portal.database.write { database in
            let subject = try DeskBookingSubject.find(context, database)
            let drafts = DeskDrafts(town: context.town, agent: context.agent, database: database)
            try drafts.begin(
                arrival, for: try subject.guardian(context.form), child: subject.child, activity: subject.activity, at: instant.utc)
            return .redirect(to: context.address("guichet/\(subject.path)/etape-1"))
        }
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
