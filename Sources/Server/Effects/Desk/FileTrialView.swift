import TenantConfig

/// A changed file on the desk's page of the town's file: what it does, and where it is typed.
struct FileTrialView {
    /// nil: nothing is tried out yet.
    let trial: FileTrial?
    /// What stands in the field.
    let text: String
    /// `/bourg/guichet/`.
    let root: String
    let formKey: HTML

    /// So many mistakes are shown.
    private static let most = 50

    private static let noEffect: HTML = "Ce fichier peut être utilisé, et il ne change rien pour les familles."
    private static let someEffect: HTML = "Ce fichier peut être utilisé\u{A0}: voici ce qu’il changerait."

    /// The title of the page where something is tried out.
    var title: String? {
        switch trial?.outcome {
        case .mistakes: "Ce fichier ne peut pas être utilisé"
        case .effect: "Ce que ce fichier changerait"
        case .lastChange, .noChange: "Ce que le dernier changement a fait"
        case nil: nil
        }
    }

    /// What came out, above all else.
    var result: HTML {
        guard let trial, let title else { return .empty }
        let lines = trial.text?.split(separator: "\n", omittingEmptySubsequences: false) ?? []
        let views = trial.diagnostics.prefix(Self.most).enumerated().map { index, diagnostic in
            DiagnosticView(diagnostic: diagnostic, lines: lines, number: 1000 + index).html
        }
        let more = trial.diagnostics.count - views.count + trial.untold
        return """
            <section class="stack" aria-labelledby="trial"><h2 id="trial">\(title)</h2>
            \(say(trial))
            \(views)\(if: more > 0, "<p>Et \(more) de plus.</p>")
            \(effect(trial))</section>
            """
    }

    private func say(_ trial: FileTrial) -> HTML {
        switch trial.outcome {
        case .mistakes:
            """
            <div class="say bad" role="alert"><p><b>Rien n’est enregistré.</b> Voici ce qu’il faut corriger avant de connaître l’effet.</p></div>
            """
        case .effect(let plan, _):
            """
            <div class="say\(if: plan.isEmpty, " ok")" role="status"><p>\(if: plan.isEmpty, Self.noEffect, else: Self.someEffect) \
            Rien n’est enregistré.</p></div>
            """
        case .lastChange:
            "<div class=\"say\" role=\"status\"><p>De la version précédente à celle qui est en vigueur.</p></div>"
        case .noChange:
            "<div class=\"say\" role=\"status\"><p>Le fichier en vigueur est le premier\u{A0}: il n’a encore rien remplacé.</p></div>"
        }
    }

    private func effect(_ trial: FileTrial) -> HTML {
        switch trial.outcome {
        case .effect(let plan, _), .lastChange(let plan, _): EffectView(plan, families: root + "familles").html
        case .mistakes, .noChange: .empty
        }
    }

    /// Where a changed file is typed.
    var form: HTML {
        """
        <section class="stack" aria-labelledby="try"><h2 id="try">Essayer un changement</h2>
        <p>Modifiez le texte, ou collez celui d’un fichier changé\u{A0}: vous verrez ses erreurs, puis ce qu’il changerait pour les familles, \
        leurs réservations et leurs demandes. Rien n’est enregistré.</p>
        <form class="stack" method="post" action="\(root)fichier">\(formKey)
        <p class="field"><label for="changed">Fichier changé</label>\
        <textarea id="changed" name="fichier" class="yaml" rows="18" spellcheck="false" autocapitalize="off" autocomplete="off">
        \(text)</textarea></p>
        <p class="acts"><button class="btn">Voir ce qui changerait</button> \
        <a class="btn second" href="\(root)fichier/dernier-changement">Effet du dernier changement</a></p></form></section>
        """
    }
}
