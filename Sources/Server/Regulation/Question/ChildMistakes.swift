import TenantConfig

/// What is wrong in the description of a child, shown on the words of the option, not on the example that is made of them.
struct ChildMistakes {
    let question: QuestionText
    let diagnostics: [Diagnostic]

    var text: String { diagnostics.map(told).joined(separator: "\n\n") }

    private func told(_ mistake: Diagnostic) -> String {
        let (parts, place) = (mistake.excerpt.parts, mistake.excerpt.place.start)
        guard Int(place.line) == QuestionText.childLine, parts.before.hasPrefix(QuestionText.beforeChild) else {
            return mistake.rendered(in: .french)
        }
        let before = parts.before.dropFirst(QuestionText.beforeChild.count)
        let after = parts.after.hasSuffix(" }") ? parts.after.dropLast(2) : parts.after[...]
        return """
            erreur[\(mistake.code.rawValue)]: \(mistake.problem.message(.french))
             --> --for:1:\(before.count + 1)
              |
            1 | \(before)\(parts.marked)\(after)
              | \(String(repeating: " ", count: before.count))\(String(repeating: "^", count: max(1, parts.marked.count)))
              = aide\u{A0}: \(mistake.problem.help(.french))
            """
    }
}
