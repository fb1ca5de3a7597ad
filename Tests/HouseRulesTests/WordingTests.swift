import Testing

struct WordingTests {
    @Test func `forces nothing`() {
        let forced = /\btry!|\bas!|\bfatalError\b|[\w)\]"?]!(?![=])/
        #expect(SourceFile.all.flatMap { $0.places(of: forced) } == [])
    }

    @Test func `says above every precondition failure why it is impossible`() {
        let silent = SourceFile.all.flatMap { file in
            let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
            return lines.indices.filter { lines[$0].contains(/^[^\/]*\bpreconditionFailure\(/) }.filter { index in
                !lines[max(0, index - 4)..<index].contains { $0.contains("// INVARIANT:") }
            }.map { "\(file):\($0 + 1)" }
        }
        #expect(silent == [])
    }

    @Test func `leaves nothing for later`() {
        let later = SourceFile.all.filter { $0.text.contains(/\b(?:TODO|FIXME|XXX|HACK)\b/) }
        #expect(later.map(\.path) == [])
    }

    @Test func `gives every type and file a name for its one job`() throws {
        let words = "(?:Manager|Helper|Util|Utility|Common|Base|Misc|Data|Info|Service|Handler|Processor)s?"
        let type = try Regex("\\b(?:struct|enum|class|actor|protocol|typealias) +\\w*\(words)\\b")
        let path = try Regex("\(words)(?:/|\\.swift$)")
        #expect(SourceFile.all.flatMap { $0.places(of: type) } == [])
        #expect(SourceFile.all.map(\.path).filter { $0.contains(path) } == [])
    }

    @Test func `keeps files short enough to be read at once`() {
        let long = SourceFile.all.filter { $0.text.count { $0 == "\n" } > 250 }
        #expect(long.map(\.path) == [])
    }
}
