import Testing

/// `docs/shown-by.md` names tests that there are.
struct ShownByTests {
    @Test func `every promise is shown by a test that there is`() {
        let swift = SourceFile.files(under: "Tests", ending: ".swift").flatMap { file in
            SourceFile.contents(file).matches(of: /func `([^`]+)`/).map { String($0.1) }
        }
        let python = SourceFile.files(under: "Tests/Browser", ending: ".py").flatMap { file in
            SourceFile.contents(file).matches(of: /def (test_\w+)/).map { String($0.1) }
        }
        let tests = Set(swift + python)
        let rows = SourceFile.contents("docs/shown-by.md").split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst()
        #expect(rows.count > 40)
        for row in rows {
            let cells = row.split(separator: " | ")
            let named = (cells.last ?? "").matches(of: /`([^`]+)`/).map { String($0.1) }
            #expect(!named.isEmpty || row.hasPrefix("| promise") || row.hasPrefix("| row"), "\(row)")
            #expect(named.filter { !tests.contains($0) } == [])
        }
    }
}
