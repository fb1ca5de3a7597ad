import GRDB
import Hummingbird
import RulesEngine
import TenantConfig

/// Step 2: the recap, and its confirmation.
struct RecapRoutes: Sendable {
    let portal: Portal

    func add(to router: RouterGroup<FamilyContext>) {
        let step = router.group("enfants/:child/:activity/etape-2")
        step.get { _, context in try await show(context) }
        step.post { _, context in try await confirm(context) }
    }

    private func show(_ context: FamilyContext) async throws -> Response {
        try await portal.database.read { database in
            let procedure = try context.procedure(database)
            guard let draft = try context.drafts(database).draft(child: procedure.child.id, activity: procedure.activity),
                draft.undecided.isEmpty, procedure.enrolled != .no
            else { return .redirect(to: procedure.address("etape-1")) }
            let ruling = try Ruling(draft, of: procedure, at: context.instant.wall, database)
            return RecapMaking(procedure: procedure, ruling: ruling).response(in: context)
        }
    }

    private func confirm(_ context: FamilyContext) async throws -> Response {
        let form = context.form
        let response: Response = try await portal.database.write { database in
            let procedure = try context.procedure(database)
            guard form["go"] != "cancel" else { return try cancel(procedure, context, database) }
            let asked = try Confirmation.Asked(form)
            // The clock is read once the transaction has begun: one may have waited for another to end.
            let confirmation = Confirmation(procedure: procedure, instant: portal.instant(in: context.town)) { token in
                portal.publicAddress(of: "suivi/\(token)", in: context.town)
            }
            switch try confirmation.confirm(asked, database) {
            case .kept(let number):
                try WaitingMoves(portal: portal, town: context.town, instant: confirmation.instant, database: database)
                    .move(procedure.activity.name)
                return .redirect(to: context.address("demandes/\(number)"))
            case .changed: return try again(asked, confirmation, context, database)
            case .nothingToDo: return .redirect(to: procedure.address("etape-1") + "?vide=1")
            }
        }
        portal.mailWaits()
        return response
    }

    /// The recap as it would be now, saying what has changed.
    private func again(
        _ asked: Confirmation.Asked, _ confirmation: Confirmation, _ context: FamilyContext, _ database: Database
    ) throws -> Response {
        let procedure = confirmation.procedure
        let kept = try context.drafts(database).draft(child: procedure.child.id, activity: procedure.activity)
        guard let draft = kept, draft.undecided.isEmpty else { return .redirect(to: procedure.address("etape-1")) }
        let ruling = try Ruling(draft, of: procedure, at: confirmation.instant.wall, database)
        return RecapMaking(procedure: procedure, ruling: ruling).response(in: context, after: asked.seen)
    }

    private func cancel(_ procedure: Procedure, _ context: FamilyContext, _ database: Database) throws -> Response {
        try context.drafts(database).forget(child: procedure.child.id, activity: procedure.activity.name)
        return .redirect(to: context.address(""))
    }
}

extension RecapMaking {
    fileprivate func response(in context: FamilyContext, after seen: SeenLines? = nil) -> Response {
        framed(page(formKey: context.formKeyField, after: seen).html, title: title, in: context)
            .response(status: seen == nil ? .ok : .conflict)
    }
}

extension Confirmation.Asked {
    /// Reads the recap's form.
    fileprivate init(_ form: Form) throws(PageError) {
        let foreign = PageError.badForm("Ce formulaire ne vient pas du récapitulatif. Rien n’a été enregistré.")
        guard let draft = form["draft"], let seen = form["seen"] else { throw foreign }
        switch form["go"] {
        case nil, "confirm": self.init(draft: draft, seen: SeenLines(text: seen), leavesRefused: false)
        case "confirm-granted": self.init(draft: draft, seen: SeenLines(text: seen), leavesRefused: true)
        default: throw foreign
        }
    }
}
