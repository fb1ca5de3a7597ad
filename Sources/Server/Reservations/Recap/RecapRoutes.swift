import GRDB
import Hummingbird
import RulesEngine
import TenantConfig

/// Step 2: the recap, and its confirmation.
struct RecapRoutes<Context: ProcedureContext>: Sendable {
    let portal: Portal

    func add(to procedures: RouterGroup<Context>) {
        let step = procedures.group("etape-2")
        step.get { _, context in try await show(context) }
        step.post { _, context in try await confirm(context) }
    }

    private func show(_ context: Context) async throws -> Response {
        try await portal.database.read { database in
            guard let procedure = try context.begun(database) else { return .redirect(to: try context.beginning()) }
            guard let draft = try procedure.drafts(database).draft(child: procedure.child.id, activity: procedure.activity),
                draft.undecided.isEmpty, procedure.enrolled != .no
            else { return .redirect(to: procedure.address("etape-1")) }
            let ruling = try Ruling(draft, of: procedure, at: procedure.judged(at: context.instant), database)
            return RecapMaking(procedure: procedure, ruling: ruling).response(in: context)
        }
    }

    private func confirm(_ context: Context) async throws -> Response {
        let form = context.form
        let response: Response = try await portal.database.write { database in
            guard let procedure = try context.begun(database) else { return try lost(form, context, database) }
            guard form["go"] != "cancel" else { return try cancel(procedure, database) }
            let asked = try Confirmation.Asked(form)
            // The clock is read once the transaction has begun: one may have waited for another to end.
            let confirmation = Confirmation(procedure: procedure, instant: portal.instant(in: context.town)) { token in
                portal.publicAddress(of: "suivi/\(token)", in: context.town)
            }
            let moves = WaitingMoves(portal: portal, town: context.town, instant: confirmation.instant, database: database)
            try DuesMoves(moves).freeLate(of: procedure.activity.name)
            try moves.catchUp(procedure.activity.name)
            switch try confirmation.confirm(asked, database) {
            case .kept(let number, let freed):
                try moves.move(procedure.activity.name, freed: freed)
                return .redirect(to: procedure.address(ofRequest: number))
            case .changed: return try again(asked, confirmation, context, database)
            case .nothingToDo: return .redirect(to: procedure.address("etape-1") + "?vide=1")
            }
        }
        portal.mailWaits()
        return response
    }

    /// The recap as it would be now, saying what has changed.
    private func again(
        _ asked: Confirmation.Asked, _ confirmation: Confirmation, _ context: Context, _ database: Database
    ) throws -> Response {
        let procedure = confirmation.procedure
        let kept = try procedure.drafts(database).draft(child: procedure.child.id, activity: procedure.activity)
        guard let draft = kept, draft.undecided.isEmpty else { return .redirect(to: procedure.address("etape-1")) }
        let ruling = try Ruling(draft, of: procedure, at: procedure.judged(at: confirmation.instant), database)
        return RecapMaking(procedure: procedure, ruling: ruling).response(in: context, after: asked.seen)
    }

    /// What an agent confirms a second time is kept already, and what was begun is forgotten.
    private func lost(_ form: Form, _ context: Context, _ database: Database) throws -> Response {
        let number = try RequestStore(town: context.town.town.id, database: database).number(ofDraft: form["draft"] ?? "")
        return .redirect(to: try number.map { context.address("guichet/demandes/\($0)") } ?? context.beginning())
    }

    private func cancel(_ procedure: Procedure, _ database: Database) throws -> Response {
        try procedure.drafts(database).forget(child: procedure.child.id, activity: procedure.activity.name)
        return .redirect(to: procedure.home)
    }
}

extension RecapMaking {
    fileprivate func response(in context: some ProcedureContext, after seen: SeenLines? = nil) -> Response {
        context.page(page(formKey: context.formKeyField, after: seen).html, title: title, script: false)
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
