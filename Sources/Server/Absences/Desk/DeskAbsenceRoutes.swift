import GRDB
import Hummingbird
import RulesEngine
import TenantConfig

/// The desk's list of absences, the proofs that come in, and what the town declares for everybody: a strike, an outing.
struct DeskAbsenceRoutes: Sendable {
    let portal: Portal

    func add(to router: RouterGroup<DeskContext>) {
        let absences = router.group("absences")
        absences.get { _, context in try await list(context) }
        absences.post(":id/reponse") { _, context in try await answer(context) }
        absences.post(":id/piece") { _, context in try await receive(context) }
        absences.get("evenement") { request, context in try await recap(request, context) }
        absences.post("evenement") { _, context in try await declare(context) }
    }

    private func list(_ context: DeskContext, error: HTML? = nil, typed: Form? = nil) async throws -> HTML {
        let town = context.town.town
        let wording = AbsenceWording(town: town, reader: .agent(nil))
        let (rows, questions) = try await portal.database.read { database in
            let today = context.instant.today
            let store = AbsenceStore(town: town.id, database: database)
            let rows = try store.absences(days: today - 31...today + 62).map { absence in
                DeskAbsencePage.Row(
                    id: absence.id, child: try FamilyStore(town.id, database).child(absence.place.child)?.fullName ?? "",
                    title: wording.title(absence.place), reason: wording.reason(absence.reason),
                    state: wording.state(absence, at: context.instant.wall, wall: context.town.zone.wall),
                    origin: wording.origin(absence, wall: context.town.zone.wall),
                    rule: absence.dueNow(at: context.instant.wall, wall: context.town.zone.wall).rule,
                    awaitsProof: absence.proof != nil && absence.proofAt == nil)
            }
            return (rows, try DeskAbsenceAnswers(portal: portal, context: context).questions(store))
        }
        let page = DeskAbsencePage(
            questions: questions, rows: rows, error: error, root: context.address("guichet/absences"),
            families: context.address("guichet/familles"), formKey: context.formKeyField,
            today: context.instant.today, typed: typed,
            activities: town.activities.filter { !$0.absence.isEmpty }, centres: town.centres,
            reasons: town.reasons.filter { $0.declaredBy == .town })
        return framed(page.html, title: "Absences", in: context, nav: .absences)
    }

    private func answer(_ context: DeskContext) async throws -> Response {
        guard let answer = DeskAbsenceAnswers.Answer(context.form) else {
            throw PageError.badForm("Choisissez Accepter ou Refuser, avec un mot de 500 caractères au plus. Rien n’a été changé.")
        }
        let id = try context.parameters.require("id")
        guard try await DeskAbsenceAnswers(portal: portal, context: context).give(answer, to: id) else {
            let error: HTML = """
                <div class="say bad" role="alert"><p><b>Erreur\u{A0}:</b> cette absence était déjà traitée. Rien n’a été changé.</p></div>

                """
            return try await list(context, error: error).response(status: .conflict)
        }
        portal.mailWaits()
        return .redirect(to: context.address("guichet/absences"))
    }

    private func receive(_ context: DeskContext) async throws -> Response {
        let id = try context.parameters.require("id")
        try await portal.database.write { database in
            let instant = portal.instant(in: context.town)
            try AbsenceStore(town: context.town.town.id, database: database).receiveProof(of: id, at: instant.utc)
        }
        return .redirect(to: context.address("guichet/absences"))
    }

    private func recap(_ request: Request, _ context: DeskContext) async throws -> Response {
        let query = try request.query()
        guard let event = TownEvent(query, in: context.town.town) else {
            let error: HTML =
                "<div class=\"say bad\" role=\"alert\"><p><b>Erreur\u{A0}:</b> \(TownEvent.mistake.insideSentence)</p></div>\n"
            return try await list(context, error: error, typed: query).response(status: .unprocessableContent)
        }
        return try await portal.database.read { database in
            let cases = try event.cases(in: context.town, at: context.instant, database)
            return try page(event, cases, hasChanged: false, context, database).response()
        }
    }

    private func declare(_ context: DeskContext) async throws -> Response {
        guard let event = TownEvent(context.form, in: context.town.town) else { throw PageError.badForm(TownEvent.mistake) }
        let response: Response = try await portal.database.write { database in
            let instant = portal.instant(in: context.town)
            let cases = try event.cases(in: context.town, at: instant, database)
            guard TownEvent.seen(cases, context.town.town) == context.form["seen"] else {
                return try page(event, cases, hasChanged: true, context, database).response(status: .conflict)
            }
            try AbsenceRulings(town: context.town, instant: instant, database: database)
                .keep(cases, reason: event.reason.name, isOfTown: true, by: context.agent.id)
            try tell(event, cases, context, instant, database)
            return .redirect(to: context.address("guichet/absences"))
        }
        portal.mailWaits()
        return response
    }

    private func page(
        _ event: TownEvent, _ cases: [AbsenceRulings.Case], hasChanged: Bool, _ context: DeskContext, _ database: Database
    ) throws -> HTML {
        let town = context.town.town
        let wording = AbsenceWording(town: town, reader: .agent(nil))
        let lines = try cases.map { found -> AbsenceRecap.Line in
            let child = try FamilyStore(town.id, database).child(found.place.child)?.fullName ?? ""
            return AbsenceRecap.Line(
                title: "\(child), " + wording.title(found.place), outcome: wording.outcome(found), rule: wording.rule(found))
        }
        let recap = AbsenceRecap(
            heading: "\(event.reason.label)\u{A0}: réservations concernées", action: context.address("guichet/absences/evenement"),
            back: context.address("guichet/absences"), formKey: context.formKeyField, reason: event.reason.label, fields: event.fields,
            lines: lines, seen: TownEvent.seen(cases, town), taken: cases.count { $0.terms != nil }, hasChanged: hasChanged)
        return framed(recap.html, title: "Absences, ce qui reste dû", in: context, nav: .absences)
    }

    /// One mail to each guardian of each child concerned.
    private func tell(
        _ event: TownEvent, _ cases: [AbsenceRulings.Case], _ context: DeskContext, _ instant: RequestInstant, _ database: Database
    ) throws {
        let town = context.town.town
        let activity = town.activities.first { $0.name == event.activity }
        for (child, cases) in Dictionary(grouping: cases.filter { $0.terms != nil }, by: \.place.child).sorted(by: { $0.key < $1.key }) {
            let name = try FamilyStore(town.id, database).child(child)?.firstName ?? ""
            let days = Dictionary(grouping: cases, by: \.place.day).sorted { $0.key < $1.key }.map { day, cases in
                LetterDay(day: day, removed: cases.map { found in activity.map { found.place.column.words(in: $0, of: town) } ?? "" })
            }
            for guardian in try AbsenceStore(town: town.id, database: database).guardians(of: child) {
                let matter = LetterMatter(
                    guardian: guardian.fullName, child: name, activity: event.activity, centre: cases.first?.place.centre,
                    subject: .reservation, number: "", askedOn: instant.wall,
                    link: portal.publicAddress(of: "enfants/\(child)/absences", in: context.town), reason: event.reason.label, days: days)
                try Outbox.add(
                    Letter(.dayClosed, about: matter, from: town), to: guardian.email, replyTo: town.desk.email, about: nil, in: town.id,
                    at: instant.utc, database)
            }
        }
    }
}
