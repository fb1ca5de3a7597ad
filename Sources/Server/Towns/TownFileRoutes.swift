import Hummingbird
import TenantConfig

/// The desk's page about the town's file.
struct TownFileRoutes: Sendable {
    let portal: Portal

    func add(to group: RouterGroup<DeskContext>) {
        group.get("fichier") { _, context in
            try await show(context)
        }
        group.post("fichier") { _, context -> HTML in
            guard let text = context.form["fichier"] else { throw PageError.badForm("Le texte du fichier manque.") }
            return try await show(context, trial: trials(context).trial(of: text))
        }
        group.get("fichier/dernier-changement") { _, context in
            try await show(context, trial: trials(context).lastChange())
        }
    }

    private func trials(_ context: DeskContext) -> FileTrials {
        FileTrials(portal: portal, town: context.town, today: context.instant.today)
    }

    /// The page; with what a changed file would do, where one is tried out.
    private func show(_ context: DeskContext, trial: FileTrial? = nil) async throws -> HTML {
        guard let standing = portal.towns.standing(context.town.town.id.text) else { throw PageError.notFound }
        let text: String
        if let typed = trial?.text ?? standing.rejected?.text { text = typed } else { text = try await trials(context).textInForce() }
        let root = context.address("guichet/")
        let view = FileTrialView(trial: trial, text: text, root: root, formKey: context.formKeyField)
        let warnings = standing.rejected == nil ? try await trials(context).warningsInForce() : []
        let page = TownFilePage(standing, warnings: warnings, today: context.instant.today, trial: view)
        return framed(page.html, title: page.title, in: context, nav: .file)
    }
}
