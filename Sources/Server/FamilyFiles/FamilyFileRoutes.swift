import GRDB
import HTTPTypes
import Hummingbird
import TenantConfig

/// The desk's pages about families: finding one, and its file.
struct FamilyFileRoutes: Sendable {
    let portal: Portal

    func add(to group: RouterGroup<DeskContext>) {
        group.get("familles") { request, context in try await list(try request.query(), context) }
        group.get("familles/:household") { request, context in
            var page = try await page(context)
            page.isSaved = try request.query()["fait"] != nil
            return framed(page.html, title: page.title, in: context, nav: .families)
        }
        group.post("familles/:household") { _, context in try await save(context) }
    }

    private func list(_ query: Form, _ context: DeskContext) async throws -> HTML {
        let wanted = query["q"] ?? ""
        let families = try await portal.database.read { try FamilySearch(context.town.town.id, $0).families(like: wanted) }
        let page = FamilyListPage(families: families, wanted: wanted, root: context.address("guichet/familles"))
        return framed(page.html, title: page.title, in: context, nav: .families)
    }

    /// What is sent is about the household, or about one of its children; all of it is kept, or nothing.
    private func save(_ context: DeskContext) async throws -> Response {
        let household = try context.parameters.require("household")
        let (town, form, agent, today) = (context.town, context.form, context.agent, context.instant.today)
        let now = context.instant.wall
        let fault = try await portal.database.write { db -> FamilyFileForm.Fault? in
            guard let file = try FamilyFile.read(household, in: town, on: today, db) else { throw PageError.notFound }
            let reading = FamilyFileForm(form: form, file: file, town: town, agent: agent, now: now)
            switch reading.read(child: form["enfant"]) {
            case .failure(let fault): return fault
            case .success(let changes):
                try changes.keep(in: town.town.id, on: today, db)
                return nil
            }
        }
        let address = context.address("guichet/familles/\(percentEncoded(household))")
        guard let fault else { return .redirect(to: "\(address)?fait=1") }
        var page = try await page(context)
        page.refused = (fault, form)
        return framed(page.html, title: page.title, in: context, nav: .families).response(status: .unprocessableContent)
    }

    private func page(_ context: DeskContext) async throws -> FamilyFilePage {
        let (town, today, household) = (context.town, context.instant.today, try context.parameters.require("household"))
        return try await portal.database.read { db in
            guard let file = try FamilyFile.read(household, in: town, on: today, db) else { throw PageError.notFound }
            let requests = try RequestStore(town: town.town.id, database: db).requests(household: household, limit: FamilyRequests.most)
            return FamilyFilePage(
                file: file, town: town, today: today, requests: FamilyRequests(requests: requests, children: file.children, town: town),
                formKey: context.formKeyField)
        }
    }
}

/// A family's own page about what the town knows of it.
struct OwnFileRoutes: Sendable {
    let portal: Portal

    func add(to group: RouterGroup<FamilyContext>) {
        group.get("dossier") { _, context in
            let file = try await portal.database.read {
                try FamilyFile.read(context.guardian.household, in: context.town, on: context.instant.today, $0)
            }
            guard let file else { throw PageError.notFound }
            let page = OwnFilePage(file: file, town: context.town, today: context.instant.today)
            return framed(page.html, title: "Mon dossier", in: context, nav: .ownFile)
        }
    }
}
