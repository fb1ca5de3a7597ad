import Foundation
import Testing

/// `docs/facts.md` and `docs/rule-kinds.md` say what the example towns show, no more and no less.
struct FactsTests {
    @Test func `counts the facts as its rows do`() {
        let rows = Self.rows
        let out = rows.count { $0.state.hasPrefix("out of scope: ") }
        let expressed = rows.count { $0.state.hasPrefix("yes, ") }
        #expect(Self.figure("in all") == "\(rows.count)" && Set(rows.map(\.fact)).count == rows.count)
        #expect(Self.figure("out of scope") == "\(out)")
        #expect(Self.figure("in scope") == "\(rows.count - out)")
        #expect(Self.figure("expressed and tested") == "\(expressed) (\(100 * expressed / max(1, rows.count - out)) %)")
        #expect(Self.figure("not expressed") == "\(rows.count - out - expressed)")
    }

    @Test func `calls a fact expressed when a town's tests cite it, as often as it says`() {
        var cited: [String: Int] = [:]
        for file in SourceFile.files(under: "tenants/examples", ending: ".tests.yaml") {
            let names = SourceFile.contents(file).matches(of: /(?m)^ +- name: "?(F\d+\.\d+)\b/)
            for name in names { cited[String(name.1), default: 0] += 1 }
        }
        for row in Self.rows {
            let count = row.state.firstMatch(of: /^yes, (\d+) tests?/).flatMap { Int($0.1) } ?? 0
            #expect(cited[row.fact, default: 0] == count, "\(row.fact)")
        }
        #expect(Set(cited.keys).isSubset(of: Self.rows.map(\.fact)))
    }

    @Test func `names every file of the example towns, and none that is not there`() {
        let named = Self.facts.matches(of: /\]\(\.\.\/(tenants\/examples\/[a-z0-9-]+\.yaml)\)/).map { String($0.1) }
        let files = SourceFile.files(under: "tenants/examples", ending: ".yaml").filter { !$0.hasSuffix(".tests.yaml") }
        #expect(named.sorted() == files.sorted())
    }

    @Test func `tells each of 138 kinds of rules once, and cites facts that are expressed`() {
        let kinds = SourceFile.contents("docs/rule-kinds.md").matches(of: /(?m)^\| `([A-Z0-9-]+)` \|(.*)$/)
        #expect(kinds.count == 138 && Set(kinds.map(\.1)).count == 138)
        let expressed = Set(Self.rows.filter { $0.state.hasPrefix("yes, ") }.map(\.fact))
        let cited = kinds.flatMap { $0.2.matches(of: /F\d+\.\d+/).map { String($0.0) } }
        #expect(cited.filter { !expressed.contains($0) } == [])
    }
}

extension FactsTests {
    private static let facts = SourceFile.contents("docs/facts.md")

    /// The rows of facts: the number, and whether and how it is expressed.
    private static let rows: [(fact: String, state: String)] = facts.matches(of: /(?m)^\| (F\d+\.\d+) \|.*\| ([^|]*) \|$/).map {
        (String($0.1), String($0.2))
    }

    /// A figure at the head of the page.
    private static func figure(_ name: String) -> String? {
        let row = facts.split(separator: "\n").first { $0.hasPrefix("| \(name)") }
        return row?.split(separator: "|").last.map { $0.trimmingCharacters(in: .whitespaces) }
    }
}
