import Testing

@testable import TenantConfig

struct `A diagnostic` {
    @Test func `shows two places in the order of the file, with dots between`() {
        let diagnostic = diagnostic(in: "a: 1\nb: 2\nc: 3\na: 4\n")
        #expect(
            diagnostic?.rendered(in: .english) == """
                error[G0101]: `a` is written twice in this block
                 --> x.yaml:4:1
                  |
                1 | a: 1
                  | - first declared here
                ...
                4 | a: 4
                  | ^
                  = help: keep one of the two, or give one another name
                """)
    }

    @Test func `sets French as French is printed`() {
        let diagnostic = diagnostic(in: "a: 1\na: 2\n")
        #expect(diagnostic?.problem.message(.french) == "«\u{A0}a\u{A0}» est écrit deux fois dans ce bloc")
        #expect(diagnostic?.second?.label(.french) == "déclaré d’abord ici")
        #expect(diagnostic?.rendered(in: .french).contains("= aide\u{A0}: gardez l’un des deux") == true)
    }

    @Test func `puts its marks under the characters, whatever stands before them`() {
        let rendered = diagnostic(in: "{ e\u{301}te\u{301}: 1, a: &b 2 }")?.rendered(in: .english) ?? ""
        #expect(rendered.contains("1 | { e\u{301}te\u{301}: 1, a: &b 2 }\n  |              ^^\n"))
    }

    @Test func `cuts a long line around its words`() {
        let rendered = diagnostic(in: "[" + String(repeating: "xxxx, ", count: 100) + "&a y, " + String(repeating: "z, ", count: 100) + "]")
        let lines = rendered?.rendered(in: .english).split(separator: "\n") ?? []
        #expect(lines.allSatisfy { $0.count <= 130 })
        #expect(lines.contains { $0.hasPrefix("1 | …") && $0.hasSuffix("…") })
    }

    @Test func `cuts a long line around two places of it, and shows it twice where they are far apart`() {
        let near = diagnostic(in: "{ aa: \(filling(10)), bb: 1, c: \(filling(5)), bb: 2, d: \(filling(10)) }")?.rendered(in: .english) ?? ""
        #expect(
            near.hasSuffix(
                """
                xxxx], bb: 1, c: [xxxx, xxxx, xxxx, xxxx, xxxx], bb: 2, d: [xxxx, x…
                  |                                                              -- first declared here
                  |                                                                                                        ^^
                  = help: keep one of the two, or give one another name
                """))
        #expect(near.contains("\n1 | …xxx, xxxx, ") && near.split(separator: "\n1 |").count == 2)
        let far = diagnostic(in: "{ aa: 1, c: \(filling(40)), aa: 2, d: \(filling(20)) }")?.rendered(in: .english) ?? ""
        let parts = far.split(separator: "\n1 | ")
        #expect(parts.count == 3 && parts[1].hasPrefix("{ aa: 1, c: [xxxx, ") && parts[2].hasPrefix("…xxx, xxxx, "))
        #expect(parts.dropFirst().first?.hasSuffix("xxxx,…\n  |   -- first declared here") == true)
        #expect(far.contains("xxxx], aa: 2, d: [xxxx, "))
        #expect(far.contains("\n  |                                                              ^^\n"))
    }

    @Test func `shows nothing that a terminal would obey`() {
        let rendered = diagnostic(in: "{ \"\\e[31m\": 1, \"\\e[31m\": 2 }")?.rendered(in: .english) ?? ""
        #expect(rendered.contains("`·[31m` is written twice"))
        #expect(!rendered.unicodeScalars.contains("\u{1B}"))
    }

    @Test func `is one of at most a hundred that are shown`() {
        let diagnostics = diagnostics(in: "[" + String(repeating: "&a x, ", count: 103) + "]")
        let rendered = diagnostics.rendered(in: .english)
        #expect(diagnostics.count == 103)
        #expect(rendered.hasSuffix("\n\n... and 3 more"))
        #expect(rendered.split(separator: "error[").count == 100)
    }
}

private func filling(_ words: Int) -> String { "[\(Array(repeating: "xxxx", count: words).joined(separator: ", "))]" }

private func diagnostics(in text: String) -> [Diagnostic] {
    let document = YAMLDocument(text)
    let findings = Findings(document.text)
    for finding in document.found { findings.add(finding) }
    return findings.diagnostics
}

private func diagnostic(in text: String) -> Diagnostic? {
    diagnostics(in: text).first
}
