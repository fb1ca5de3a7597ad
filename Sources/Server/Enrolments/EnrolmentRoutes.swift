import Hummingbird
import RulesEngine
import TenantConfig

/// Enrolling a child: choosing it and the activity, the steps, the two steps themselves.
struct EnrolmentRoutes: Sendable {
    let portal: Portal

    func add(to group: RouterGroup<FamilyContext>) {
        group.get("inscriptions") { _, context in try await choices(context) }
        let enrolment = group.group("enfants/:child/:activity/inscription")
        enrolment.get { request, context in try await start(EnrolmentWish(try request.query()), context) }
        enrolment.get("etape-1") { _, context in try await choose(context) }
        enrolment.get("etape-2") { request, context in
            try await recap(EnrolmentWish(try request.query()), context)
        }
        enrolment.post("etape-2") { _, context in try await confirm(context) }
    }

    private func choices(_ context: FamilyContext) async throws -> HTML {
        let family = try await portal.database.read { db in
            try HomeStore(inForce: context.town, instant: context.instant, db: db).family(of: context.guardian)
        }
        let page = EnrolmentListPage(children: family.children, town: context.town, today: context.instant.today)
        return framed(page.html, title: "Inscrire un enfant", in: context)
    }

    private func start(_ done: EnrolmentWish, _ context: FamilyContext) async throws -> HTML {
        let page = EnrolmentStartPage(frame: try await frame(context), done: done.first)
        return framed(page.html, title: page.title, in: context)
    }

    private func choose(_ context: FamilyContext) async throws -> Response {
        let frame = try await frame(context)
        guard frame.enrolment.stage == .open else { return .redirect(to: frame.address) }
        return show(EnrolmentChoicePage(frame: frame), context)
    }

    private func recap(_ asked: EnrolmentWish, _ context: FamilyContext) async throws -> Response {
        let frame = try await frame(context, wish: asked)
        guard frame.enrolment.stage == .open else { return .redirect(to: frame.address) }
        guard frame.enrolment.offers(asked, in: context.town.town) else {
            let page = EnrolmentChoicePage(frame: try await self.frame(context), error: frame.enrolment.complaint(about: asked))
            return show(page, context)
        }
        var wish = asked
        wish.first = frame.enrolment.decision.spans.first?.lowerBound
        let page = EnrolmentRecapPage(frame: frame, wish: wish, formKey: context.formKeyField)
        return framed(page.html, title: page.title, in: context).response()
    }

    private func confirm(_ context: FamilyContext) async throws -> Response {
        let names = try address(context)
        let confirmation = EnrolmentConfirmation(
            portal: portal, town: context.town, guardian: context.guardian, names: names, wish: EnrolmentWish(context.form),
            terms: context.form["conditions"] ?? "")
        let start = context.address("enfants/\(names.child)/\(names.activity)/inscription")
        switch try await confirmation.confirm() {
        case .done: return .redirect(to: start + (EnrolmentWish(context.form).first.map { "?annee=\($0.iso)" } ?? ""))
        case .changed:
            let wish = EnrolmentWish(context.form)
            let page = EnrolmentRecapPage(
                frame: try await frame(context, wish: wish), wish: wish, formKey: context.formKeyField,
                error: "les conditions ont changé\u{A0}: vérifiez-les avant de valider.")
            return framed(page.html, title: page.title, in: context).response(status: .conflict)
        case .refused:
            let error = "votre demande n’a pas été enregistrée, car ce qui est proposé a changé. Voici ce qui est possible maintenant."
            return show(EnrolmentChoicePage(frame: try await frame(context), error: error), context)
        }
    }

    private func show(_ page: EnrolmentChoicePage, _ context: FamilyContext) -> Response {
        framed(page.html, title: page.title, in: context).response(status: page.error == nil ? .ok : .unprocessableContent)
    }

    private func frame(_ context: FamilyContext, wish: EnrolmentWish = EnrolmentWish()) async throws -> EnrolmentFrame {
        let names = try address(context)
        let enrolment = try await portal.database.read { db in
            try EnrolmentCase.read(names, wish: wish, by: context.guardian, in: context.town, at: context.instant.wall, db)
        }
        return EnrolmentFrame(enrolment: enrolment, town: context.town)
    }

    private func address(_ context: FamilyContext) throws -> EnrolmentAddress {
        EnrolmentAddress(child: try context.parameters.require("child"), activity: Name(try context.parameters.require("activity")))
    }
}
