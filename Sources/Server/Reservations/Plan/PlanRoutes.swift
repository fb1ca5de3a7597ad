import GRDB
import Hummingbird
import RulesEngine
import TenantConfig

/// Step 1, to read and to come back to.
struct PlanRoutes<Context: ProcedureContext>: Sendable {
    let portal: Portal

    func add(to procedures: RouterGroup<Context>) {
        let step = procedures.group("etape-1")
        step.get { request, context in try await show(request, context) }
        step.post { request, context in try await take(request, context) }
    }

    private func show(_ request: Request, _ context: Context) async throws -> Response {
        let query = try request.query()
        return try await portal.database.read { database in
            guard let procedure = try context.begun(database) else { return .redirect(to: try context.beginning()) }
            guard procedure.enrolled != .no else { return .redirect(to: procedure.address()) }
            let draft = try procedure.drafts(database).draft(child: procedure.child.id, activity: procedure.activity)
            var step = try PlanStep(procedure, draft, asked: PlanView(query), at: procedure.judged(at: context.instant), database)
            step.resume(query[PlanResumption.name])
            return step.response(in: context, pressedNextInVain: query["vide"] != nil)
        }
    }

    private func take(_ request: Request, _ context: Context) async throws -> Response {
        let asked = PlanView(try request.query())
        return try await portal.database.write { database in
            guard let procedure = try context.begun(database) else { return .redirect(to: try context.beginning()) }
            guard procedure.enrolled != .no else { return .redirect(to: procedure.address()) }
            let next = try PlanTaking(
                procedure: procedure, drafts: procedure.drafts(database), instant: context.instant, database: database
            ).take(context.form, from: asked)
            return .redirect(to: next)
        }
    }
}

extension PlanStep {
    fileprivate func response(in context: some ProcedureContext, pressedNextInVain: Bool) -> Response {
        guard view.extent == .periodicity else {
            let page = page(formKey: context.formKeyField, pressedNextInVain: pressedNextInVain)
            return context.page(page.html, title: title, script: true).response()
        }
        return context.page(periodicityPage(formKey: context.formKeyField).html, title: title, script: true).response()
    }
}

extension PlanView {
    /// What stands after the `?` of the address: `vue=mois&du=2023-03-08`; nil when it names no view.
    init?(_ query: Form) {
        guard let word = query["vue"], let extent = Extent(rawValue: word) else { return nil }
        self.init(extent, query["du"].flatMap { CivilDate(iso: $0) })
    }
}

extension FamilyContext {
    /// The child and activity that the address names.
    func procedure(_ database: Database) throws -> Procedure {
        try Procedure.find(
            child: parameters.require("child"), activity: parameters.require("activity"), for: guardian, in: town, on: instant.today,
            database)
    }
}
