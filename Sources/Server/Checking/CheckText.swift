import TenantConfig

/// A report as a person reads it.
struct CheckText {
    let report: CheckReport
    let language: Language
    let paint: Paint

    /// Each diagnostic with an empty line after it, a line for each file without any, and how many there are in all.
    var text: String {
        let parts = report.files.map(part) + [report.files.count > 1 || !report.diagnostics.isEmpty ? summary + "\n" : ""]
        return parts.joined()
    }

    private func part(_ file: CheckedFile) -> String {
        switch file.outcome {
        case .unreadable(let lack): "\(file.path): \(lack.text(in: language))\n"
        case .toldAbove:
            "\(file.path): \(language == .french ? "inutilisable, pour ce qui est dit plus haut" : "cannot be used, for what is told above")\n"
        case .read(let diagnostics, _) where diagnostics.isEmpty:
            "\(file.path): \(language == .french ? "rien à signaler" : "nothing wrong")\n"
        case .read(let diagnostics, let untold): diagnostics.rendered(in: language, paint, untold: untold.count) + "\n\n"
        }
    }

    /// `3 files checked: 1 error, 2 warnings`.
    private var summary: String {
        let counts = [
            language.count(report.errors, "error", "erreur"), language.count(report.warnings, "warning", "avertissement"),
        ].compactMap(\.self)
        let files = report.files.count
        let checked =
            switch language {
            case .english: files == 1 ? "1 file checked" : "\(files) files checked"
            case .french: files == 1 ? "1 fichier vérifié" : "\(files) fichiers vérifiés"
            }
        let none = language == .french ? "rien à signaler" : "nothing wrong"
        let unreadable = language.count(report.unreadable.count, "not readable", "illisible", isNoun: false)
        let all = counts + [unreadable].compactMap(\.self)
        return "\(checked)\(language == .french ? "\u{A0}" : ""): \(all.isEmpty ? none : all.joined(separator: ", "))"
    }
}

extension Language {
    /// `1 error`, `2 avertissements`; nil for none.
    func count(_ number: Int, _ english: String, _ french: String, isNoun: Bool = true) -> String? {
        guard number > 0 else { return nil }
        switch self {
        case .english: return "\(number) \(english)\(isNoun && number > 1 ? "s" : "")"
        case .french: return "\(number) \(french)\(number > 1 ? "s" : "")"
        }
    }
}
