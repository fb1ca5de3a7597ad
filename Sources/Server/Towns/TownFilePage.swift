import TenantConfig

/// How the town's file stands, for its desk.
struct TownFilePage {
    let standing: TownStanding
    /// What is strange in the file in force.
    let warnings: [Diagnostic]
    /// The day it is in the town.
    let today: CivilDate
    /// A changed file, tried out or to be.
    let trial: FileTrialView

    var title: String {
        if let title = trial.title { return title }
        guard standing.rejected != nil else { return "Fichier de la ville" }
        return diagnostics.isEmpty ? "Fichier de la ville" : "Fichier de la ville\u{A0}: " + count
    }

    var html: HTML {
        """
        <h1>\(if: standing.rejected == nil, "Fichier de la ville", else: "Le fichier de la ville n’est pas en vigueur")</h1>
        \(trial.result)
        \(state)
        \(diagnostics.prefix(most).enumerated().map(section))
        \(if: more > 0, "<p>Et \(more) de plus.</p>")
        \(trial.form)
        """
    }

    private let most = 50

    init(_ standing: TownStanding, warnings: [Diagnostic], today: CivilDate, trial: FileTrialView) {
        self.standing = standing
        self.warnings = warnings
        self.today = today
        self.trial = trial
    }

    private var file: String { "\(standing.town.town.id.text).yaml" }

    private var diagnostics: [Diagnostic] {
        switch standing.rejected?.fault {
        case nil: warnings
        case .mistakes(let diagnostics, _): diagnostics
        case .zone, .unreadable, .gone: []
        }
    }

    private var untold: Untold {
        if case .mistakes(_, let untold) = standing.rejected?.fault { untold } else { Untold() }
    }

    private var more: Int { max(0, diagnostics.count - most) + untold.count }

    private var state: HTML {
        guard let rejected = standing.rejected else {
            return """
                <div class="say ok"><p>Le fichier <code>\(file)</code> est en vigueur depuis \(moment(standing.since)).</p>
                <p>Version <code>\(shortRevision)</code>. Une modification du fichier est prise en compte en une ou deux secondes.</p></div>
                """
        }
        return """
            <div class="say bad"><p><b>\(fault(rejected))</b>, constaté \(moment(rejected.seen)).</p>
            <p>Rien n’a changé pour les familles\u{A0}: la version <code>\(shortRevision)</code>, en vigueur depuis \
            \(moment(standing.since)), le reste.</p></div>
            """
    }

    private func fault(_ rejected: RejectedFile) -> HTML {
        switch rejected.fault {
        case .mistakes: "\(count) dans <code>\(file)</code>"
        case .zone: "Le calendrier de <code>\(file)</code> nomme un fuseau horaire inconnu"
        case .unreadable: "Le fichier <code>\(file)</code> ne peut pas être ouvert"
        case .gone: "Le fichier <code>\(file)</code> n’est plus là"
        }
    }

    private var count: String {
        let told = diagnostics.count { $0.severity == .error }
        let (errors, warnings) = (told + untold.errors, diagnostics.count - told + untold.warnings)
        let parts = [(errors, "erreur", "erreurs"), (warnings, "avertissement", "avertissements")]
        return parts.filter { $0.0 > 0 }.map { $0.french($1, $2) }.frenchList
    }

    private var shortRevision: String { String(standing.town.revision.prefix(12)) }

    /// `le jeudi 12 novembre 2026 à 9 h 12`, or `aujourd’hui à 9 h 12`.
    private func moment(_ instant: Instant) -> HTML {
        let wall = standing.town.zone.wall(at: instant)
        guard wall.date == today else { return "le \(instant: wall)" }
        return "<time datetime=\"\(wall.machine)\">aujourd’hui à \(wall.time.french)</time>"
    }

    private func section(_ index: Int, _ diagnostic: Diagnostic) -> HTML {
        let isOwn = diagnostic.excerpt.file.hasSuffix(file)
        let lines = isOwn ? standing.rejected?.text.split(separator: "\n", omittingEmptySubsequences: false) ?? [] : []
        return DiagnosticView(diagnostic: diagnostic, lines: lines, number: index + 1).html
    }
}
