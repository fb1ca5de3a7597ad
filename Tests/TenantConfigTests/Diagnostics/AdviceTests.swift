import Testing

@testable import TenantConfig

/// Whoever does what a diagnostic tells to write is rid of it.
struct `What is told to be written` {
    @Test(arguments: ClerkMistake.all)
    func `mends the slip of a clerk`(mistake: ClerkMistake) throws {
        let file = try #require(mistake.file)
        for diagnostic in ClerkMistake.diagnostics(of: file) {
            for advice in Advice.all(of: diagnostic, in: file) {
                let after = ClerkMistake.diagnostics(of: advice.applied)
                #expect(!advice.isOnlyOne || after == [], "\(advice.text): \(after.rendered(in: .english))")
                #expect(!advice.leaves(in: after), "\(advice.text): \(after.rendered(in: .english))")
            }
        }
    }

    @Test(arguments: RejectedFile.all)
    func `mends a rejected file`(file: RejectedFile) {
        let text = String(decoding: file.bytes, as: UTF8.self)
        for diagnostic in file.diagnostics {
            for advice in Advice.all(of: diagnostic, in: text) {
                let after = file.diagnostics(of: Array(advice.applied.utf8))
                #expect(!advice.leaves(in: after), "\(advice.text): \(after.rendered(in: .english))")
            }
        }
    }

    @Test func `is looked for in most of the slips`() {
        let count = ClerkMistake.all.count { mistake in
            guard let file = mistake.file else { return false }
            return ClerkMistake.diagnostics(of: file).contains { !Advice.all(of: $0, in: file).isEmpty }
        }
        #expect(count > 55)
    }
}

/// A whole value that a diagnostic offers, written where it points.
private struct Advice {
    let text: String
    let applied: String
    let isOnlyOne: Bool
    let diagnostic: Diagnostic

    /// All that a help beginning with `write` offers: one value, or several of which each is right.
    static func all(of diagnostic: Diagnostic, in file: String) -> [Advice] {
        let parts = diagnostic.problem.help(.english).split(separator: "`", omittingEmptySubsequences: false).map(String.init)
        guard parts.first == "write ", parts.count > 2 else { return [] }
        var offered: [String] = []
        for index in stride(from: 1, to: parts.count - 1, by: 2) {
            offered.append(parts[index])
            let after = parts[index + 1]
            if ["", ", with a point"].contains(after) || [": lower-case", ", and", " for two values"].contains(where: after.hasPrefix) {
                break
            }
            if index + 2 >= parts.count - 1
                ? !after.hasPrefix(" for ") : ![", ", " or ", ", or "].contains(after) && !after.hasPrefix(" for ")
            {
                return []
            }
        }
        return offered.compactMap { text in
            applied(text, diagnostic, file).map { Advice(text: text, applied: $0, isOnlyOne: offered.count == 1, diagnostic: diagnostic) }
        }
    }

    /// Whether the diagnostic is still there.
    func leaves(in after: [Diagnostic]) -> Bool {
        after.contains { $0.code == diagnostic.code && $0.excerpt.place.start == diagnostic.excerpt.place.start }
    }

    private static func applied(_ text: String, _ diagnostic: Diagnostic, _ file: String) -> String? {
        let place = diagnostic.excerpt.place
        guard place.start.line == place.end.line else { return nil }
        var lines = file.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var line = Array(lines[Int(place.start.line) - 1].unicodeScalars)
        var stretch = Int(place.start.column) - 1..<Int(place.end.column) - 1
        switch diagnostic.code {
        case .spaceMissing: stretch = (line.firstIndex { $0 != " " } ?? 0)..<line.count
        case .quoteEndsEarly: stretch = ((line.firstIndex(of: ":") ?? 0) + 2)..<line.count
        default: break
        }
        line.replaceSubrange(stretch, with: Array(text.unicodeScalars))
        lines[Int(place.start.line) - 1] = String(String.UnicodeScalarView(line))
        return lines.joined(separator: "\n")
    }
}
