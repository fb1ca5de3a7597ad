import RulesEngine
import TenantConfig

/// The examples that are missing, as they are written in a file of examples; then, as comments, the rules for which none was found, each with
/// its line and why.
struct SuggestionReport {
    let suggestions: Suggestions
    let townFile: String
    let words: TestWords

    var text: String {
        let items = suggestions.found.map { TestYAML(test: $0.test, name: words.name($0)).text + "\n" }
        return ([words.suggested(suggestions.found.count)] + items + open).joined(separator: "\n")
    }

    private var open: [String] {
        suggestions.open.isEmpty
            ? []
            : [words.unsuggested(suggestions.open.count)]
                + suggestions.open.map { "#   \(townFile):\($0.place.line): \($0.place.path): \(words.obstacle($0.obstacle))" }
    }
}

extension TestWords {
    /// Above the rules for which no example was found.
    fileprivate func unsuggested(_ count: Int) -> String {
        isFrench ? "# Règles sans exemple trouvé\u{A0}: \(count)." : "# Rules for which no example was found: \(count)."
    }

    /// Why none was.
    fileprivate func obstacle(_ obstacle: OpenRule.Obstacle) -> String {
        switch obstacle {
        case .neverFits: isFrench ? "rien de ce qui a été essayé ne l’atteint" : "nothing that was tried comes upon it"
        case .answered(let place):
            isFrench
                ? "masquée par la ligne \(place.line) (\(place.path)), qui répond toujours avant elle"
                : "hidden by line \(place.line) (\(place.path)), which always answers before it"
        case .refused(let cause, let place):
            (isFrench ? "toujours refusé avant\u{A0}: " : "always refused before: ") + cause.rawValue
                + (place.map { isFrench ? ", par la ligne \($0.line) (\($0.path))" : ", by line \($0.line) (\($0.path))" } ?? "")
        case .saysNothing: isFrench ? "s’applique, mais rien n’en découle" : "fits, but nothing comes of it"
        case .turnsNowhere:
            isFrench
                ? "décide, mais rien de ce qui a été essayé ne passe à une seconde de son instant"
                : "decides, but nothing that was tried passes within a second of its instant"
        }
    }
}
