import GRDB
import Hummingbird
import RulesEngine
import TenantConfig

/// What the desk notes as invoiced, for the rules that ask it.
struct InvoicingRoutes: Sendable {
    let portal: Portal

    func add(to group: RouterGroup<DeskContext>) {
        let invoicing = group.group("facturation")
        invoicing.get { _, context in try await show(context) }
        invoicing.post { _, context in try await note(context) }
        invoicing.post(":id/effacer") { _, context in try await forget(context) }
    }

    private func show(_ context: DeskContext, error: String? = nil) async throws -> HTML {
        let (town, zone) = (context.town.town, context.town.zone)
        let activities = context.town.activitiesAskingInvoices
        guard !activities.isEmpty else { throw PageError.notFound }
        let rows = try await portal.database.read { database in
            try InvoicingStore(town: town.id, database: database).noted().map { noted in
                let activity = town.activities.first { $0.name == noted.activity }?.short ?? noted.activity.readable
                let agent: String = try Agent.find(noted.notedBy, in: town.id, database).map { " par \($0.name)" } ?? ""
                return InvoicingPage.Row(
                    id: noted.id, title: "\(activity)\u{A0}: jusqu’au \(day: noted.until)",
                    noted: "Noté le \(instant: zone.wall(at: noted.notedAt))\(agent)")
            }
        }
        let page = InvoicingPage(
            activities: activities, rows: rows, root: context.address("guichet/facturation"), formKey: context.formKeyField, error: error)
        return framed(page.html, title: (error == nil ? "" : "Erreur\u{A0}: ") + "Facturation", in: context, nav: .invoicing)
    }

    private func note(_ context: DeskContext) async throws -> Response {
        let activity = context.town.activitiesAskingInvoices.first { $0.name.text == context.form["activite"] }
        guard let activity, let day = context.form["jour"].flatMap({ CivilDate(iso: $0) }) else {
            return try await show(context, error: "choisissez une activité et un jour.").response(status: .unprocessableContent)
        }
        try await portal.database.write { database in
            let instant = portal.instant(in: context.town)
            try InvoicingStore(town: context.town.town.id, database: database)
                .note(activity.name, until: day, by: context.agent.id, at: instant.utc)
        }
        return .redirect(to: context.address("guichet/facturation"))
    }

    private func forget(_ context: DeskContext) async throws -> Response {
        let id = try context.parameters.require("id")
        try await portal.database.write { database in
            try InvoicingStore(town: context.town.town.id, database: database).forget(id)
        }
        return .redirect(to: context.address("guichet/facturation"))
    }
}

extension TownInForce {
    /// The activities of which some rule asks whether what stands is invoiced.
    var activitiesAskingInvoices: [Activity] { town.activities.filter { rulebook.asksInvoices($0.name) } }
}
