import GRDB
import Hummingbird
import RulesEngine
import TenantConfig

/// The absences a family tells: which days, what stays due, and the telling.
struct AbsenceRoutes: Sendable {
    let portal: Portal

    func add(to router: RouterGroup<FamilyContext>) {
        let absences = router.group("enfants/:child/absences")
        absences.get { request, context in
            let isTold = try request.query()["fait"] != nil
            let page = try await page(isTold ? "<div class=\"say ok\" role=\"status\"><p>C’est noté.</p></div>" : .empty, context)
            return framed(page.html, title: page.title, in: context)
        }
        absences.get("recapitulatif") { request, context in try await recap(request, context) }
        absences.post { _, context in try await tell(context) }
    }

    /// From a fortnight ago, for what is told after the day, to two months ahead.
    private func days(_ today: CivilDate) -> ClosedRange<CivilDate> { today - 31...today + 62 }

    private func page(_ notice: HTML, _ context: FamilyContext) async throws -> AbsencePage {
        let id = try context.parameters.require("child")
        return try await portal.database.read { database in
            let town = context.town.town
            let child = try FamilyStore(town.id, database).child(id, of: context.guardian)
            let store = AbsenceStore(town: town.id, database: database)
            let days = days(context.instant.today)
            let wording = AbsenceWording(town: town)
            let places = try store.places(of: child.id, days: days).filter(town.takesAbsence)
            let told = try store.absences(of: child.id, days: days).map { absence in
                (
                    wording.title(absence.place), wording.reason(absence.reason),
                    wording.state(absence, at: context.instant.wall, wall: context.town.zone.wall)
                )
            }
            return AbsencePage(
                child: child, address: context.address("enfants/\(child.id)/absences"), home: context.address(""),
                choices: places.map { ($0.box, wording.title($0)) }, reasons: town.reasons.filter { $0.declaredBy == .family }, told: told,
                notice: notice)
        }
    }

    private func recap(_ request: Request, _ context: FamilyContext) async throws -> Response {
        let form = try request.query()
        guard form["jour"] != nil else {
            let error: HTML = "<div class=\"say bad\" role=\"alert\"><p><b>Erreur\u{A0}:</b> cochez au moins un jour.</p></div>"
            let page = try await page(error, context)
            return framed(page.html, title: "Erreur\u{A0}: \(page.title)", in: context).response(status: .unprocessableContent)
        }
        return try await portal.database.read { database in
            try page(try telling(form, context, context.instant, database), hasChanged: false, context)
        }
    }

    private func tell(_ context: FamilyContext) async throws -> Response {
        defer { portal.mailWaits() }
        return try await portal.database.write { database in
            // The clock is read once the transaction has begun: one may have waited for another to end.
            let instant = portal.instant(in: context.town)
            let telling = try telling(context.form, context, instant, database)
            guard telling.seen == context.form["seen"] else { return try page(telling, hasChanged: true, context) }
            _ = try AbsenceRulings(town: context.town, instant: instant, database: database)
                .keep(telling.cases, reason: telling.reason, isOfTown: false, by: context.guardian.id)
            let moves = WaitingMoves(portal: portal, town: context.town, instant: instant, database: database)
            let freed = Dictionary(grouping: telling.cases.filter(\.freesPlace).map(\.place), by: \.activity)
            for (activity, places) in freed.sorted(by: { $0.key < $1.key }) {
                try moves.move(activity, freed: Set(places.map { FreedPlace(day: $0.day, centre: $0.centre?.text ?? "") }))
            }
            return .redirect(to: context.address("enfants/\(telling.child.id)/absences?fait=1"))
        }
    }

    private struct Telling {
        let child: Child
        let boxes: [String]
        let reason: Name<AbsenceReason>?
        let cases: [AbsenceRulings.Case]
        let seen: String
    }

    private func telling(_ form: Form, _ context: FamilyContext, _ instant: RequestInstant, _ database: Database) throws -> Telling {
        let town = context.town.town
        let child = try FamilyStore(town.id, database).child(try context.parameters.require("child"), of: context.guardian)
        let boxes = form.values("jour")
        let word = form["motif"] ?? ""
        let reason = town.reasons.first { $0.name.text == word && $0.declaredBy == .family }?.name
        guard boxes.count <= 200, word.isEmpty || reason != nil else {
            throw PageError.badForm("Ce formulaire ne vient pas de la page des absences. Rien n’a été enregistré.")
        }
        let places = try AbsenceStore(town: town.id, database: database).places(of: child.id, days: days(instant.today))
            .filter { town.takesAbsence($0) && boxes.contains($0.box) }
        let cases = try AbsenceRulings(town: context.town, instant: instant, database: database)
            .cases(places, reason: reason, household: context.guardian.household)
        return Telling(child: child, boxes: boxes, reason: reason, cases: cases, seen: cases.map { $0.seen(town) }.joined(separator: " "))
    }

    private func page(_ telling: Telling, hasChanged: Bool, _ context: FamilyContext) throws -> Response {
        let wording = AbsenceWording(town: context.town.town)
        let address = context.address("enfants/\(telling.child.id)/absences")
        let recap = AbsenceRecap(
            heading: "Absence \(telling.child.ofFirstName)\u{A0}: ce qui reste dû", action: address, back: address,
            formKey: context.formKeyField, reason: wording.reason(telling.reason),
            fields: telling.boxes.map { ("jour", $0) } + [("motif", telling.reason?.text ?? "")],
            lines: telling.cases.map { (wording.title($0.place), wording.outcome($0), wording.rule($0)) }, seen: telling.seen,
            taken: telling.cases.count { $0.terms != nil }, hasChanged: hasChanged)
        return framed(recap.html, title: "Absence, ce qui reste dû", in: context).response(status: hasChanged ? .conflict : .ok)
    }
}

extension BookedPlace {
    /// The name of its box: `cantine.2026-09-24.midi`.
    var box: String { "\(activity).\(day).\(slot)" }
}

extension Town {
    /// Whether the place's activity says what stays due of absences.
    func takesAbsence(_ place: BookedPlace) -> Bool {
        activities.contains { $0.name == place.activity && !$0.absence.isEmpty }
    }
}
