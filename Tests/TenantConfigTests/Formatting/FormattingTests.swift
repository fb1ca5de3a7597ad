import Foundation
import Testing

@testable import TenantConfig

struct `The usual layout` {
    @Test(arguments: [
        ("guichet:   1\ntown:\n    name:  X   \n", "guichet: 1\ntown:\n  name: X\n"),
        ("a:\r\n   b: 1\r\n\r\n\r\n   c: 2\r\n", "a:\n  b: 1\n\n  c: 2\n"),
        ("a: {b: 1,c: [ 2,3 ],  d: {} , e: [ ]}\n", "a: { b: 1, c: [2, 3], d: {}, e: [] }\n"),
        ("a:\n- b: 1\n  c: 2\n-   d: 3\n", "a:\n  - b: 1\n    c: 2\n  - d: 3\n"),
        ("\n\na: 'x'\nb: 'it''s'\nc: 'say \"x\"'\nd: 'a\\b'\n", "a: \"x\"\nb: \"it's\"\nc: 'say \"x\"'\nd: 'a\\b'\n"),
        ("a: 1 #note\n    #  another\nb: 2", "a: 1 #note\n#  another\nb: 2\n"),
        ("a:\n    # of b\n    b: 1\n    # of a\nc: 1\n", "a:\n  # of b\n  b: 1\n  # of a\nc: 1\n"),
        ("a:\n    text: |\n          x\n\n            y\n\n\n    c: 1\n", "a:\n  text: |\n    x\n\n      y\n\n  c: 1\n"),
        ("a: one\n     two\n\n     three\nb: \"one\n  two\"\n", "a: one\n  two\n\n  three\nb: \"one\n  two\"\n"),
        ("a:\n    b: {\n  c: 1,\n d: 2\n    }\n", "a:\n  b: {\n      c: 1,\n      d: 2\n    }\n"),
        ("one:  { x: 1 }\nthree:  2\nfour:   3\n", "one: { x: 1 }\nthree: 2\nfour:  3\n"),
        ("a:     1\nbbb:   2\nc: 3\n", "a:   1\nbbb: 2\nc: 3\n"),
        (
            "a:\n- {b: 1,     c: 3,  d: 5 }\n- {b: 1234,  c: 34, d: 5 }\n",
            "a:\n  - { b: 1,    c: 3,  d: 5 }\n  - { b: 1234, c: 34, d: 5 }\n"
        ),
        ("a:\n  - { b: 1,  c: 3 }\n  - { b: 1234,  c: 3 }\n", "a:\n  - { b: 1, c: 3 }\n  - { b: 1234, c: 3 }\n"),
        ("a: [1,   2]\nb: [1,   2]\nccccc: [1, 2]\n", "a: [1, 2]\nb: [1, 2]\nccccc: [1, 2]\n"),
    ])
    func `is two spaces inwards, one between words, one empty line at most`(written: String, usual: String) {
        #expect(Self.format(written) == usual)
        #expect(Self.format(usual) == usual)
    }

    @Test(arguments: Repository.files)
    func `is that of every file of the repository`(file: String) throws {
        let text = try Repository.text(file)
        #expect(Self.format(text) == text)
    }

    @Test(arguments: RejectedFile.all)
    func `keeps what a rejected file says, and leaves alone what is no YAML`(file: RejectedFile) {
        let reading = Formatting.format(file.bytes, name: file.name)
        let document = YAMLDocument(file.bytes, name: file.name)
        #expect((reading.value == nil) == (document.root == nil || !document.found.isEmpty))
        #expect((reading.value == nil) == !reading.diagnostics.isEmpty)
        guard let text = reading.value?.text else { return }
        let source = String(decoding: file.bytes, as: UTF8.self)
        #expect(Self.said(text) == Self.said(source))
        #expect(Self.letters(text) == Self.letters(source))
        #expect(Self.format(text) == text)
    }

    @Test(arguments: [
        ("a: 1\n? b\n: 2\n", 2, "?"), ("a: 1\nc: { ? b : 2 }\n", 2, "?"), ("%YAML 1.1\n---\na:   1\n", 1, "%YAML"),
        ("---\na:   1\n", 1, "---"), ("a:   1\n...\n", 2, "..."),
    ])
    func `leaves a file alone that holds what it does not foresee, and says where`(text: String, line: Int, found: String) throws {
        let layout = try #require(Formatting.format(Array(text.utf8), name: "x.yaml").value)
        #expect(layout.text == text)
        #expect(layout.unforeseen?.line == line)
        #expect(layout.unforeseen?.text(in: .english).contains("`\(found)`") == true)
        #expect(layout.unforeseen?.text(in: .french).contains("«\u{A0}\(found)\u{A0}»") == true)
    }

    @Test(arguments: Repository.files)
    func `comes back from any other layout`(file: String) throws {
        let usual = try Repository.text(file)
        var disorder = Disorder(seed: file.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) })
        for _ in 0..<4 {
            let written = disorder.spread(usual)
            #expect(Self.said(written) == Self.said(usual))
            let formatted = try #require(Self.format(written))
            #expect(Self.said(formatted) == Self.said(usual))
            #expect(Self.letters(formatted) == Self.letters(written))
            #expect(Self.format(formatted) == formatted)
            #expect(Disorder.withoutColumns(formatted) == Disorder.withoutColumns(usual))
        }
    }

    @Test(arguments: Repository.files.filter { !$0.contains("examples/") })
    func `never loses a word or a comment, whatever is done to a file`(file: String) throws {
        let source = Array(try Repository.text(file).utf8)
        var disorder = Disorder(seed: UInt64(source.count))
        var readable = 0
        for _ in 0..<300 {
            let bytes = disorder.spoil(source)
            guard let text = Formatting.format(bytes, name: file).value?.text else { continue }
            let written = String(decoding: bytes, as: UTF8.self)
            readable += 1
            #expect(Self.said(text) == Self.said(written))
            #expect(Self.letters(text) == Self.letters(written))
            #expect(Self.format(text) == text)
        }
        #expect(readable > 20)
    }
}

extension `The usual layout` {
    @Test(arguments: ["guichet: 1\nguichet: 1\n", "guichet_tests: 1\nguichet_tests: 1\n", "guichet_calendar: 1\nguichet_calendar: 1\n"])
    func `tells of what is written twice as the file's own reader does`(text: String) {
        let reading = Formatting.format(Array(text.utf8), name: "x.yaml")
        #expect(reading.value == nil)
        #expect(reading.diagnostics.map { $0.problem.help(.english) } == ["keep one of the two"])
    }

    private static func format(_ text: String) -> String? { Formatting.format(Array(text.utf8), name: "x.yaml").value?.text }

    /// What a text says as YAML, word by word, without where it stands.
    private static func said(_ text: String?) -> String? {
        guard let text, let root = YAMLDocument(Array(text.utf8), name: "x.yaml").root else { return nil }
        return said(root)
    }

    private static func said(_ node: Node) -> String {
        switch node.content {
        case .scalar(let scalar): node.isNothing ? "nothing" : scalar.text.debugDescription
        case .sequence(let items): "[" + items.map(said).joined(separator: ",") + "]"
        case .mapping(let entries): "{" + entries.map { $0.key.text.debugDescription + ":" + said($0.value) }.joined(separator: ",") + "}"
        case .refused: "refused"
        }
    }

    /// All that is written but spaces, ends of lines, and quotes.
    private static func letters(_ text: String?) -> String? {
        text.map { String($0.unicodeScalars.filter { !" \t\r\n'\"\u{FEFF}".unicodeScalars.contains($0) }) }
    }
}

/// The files that the repository brings.
enum Repository {
    static let files: [String] = {
        let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return names.filter { $0.hasSuffix(".yaml") }.sorted()
    }()

    static func text(_ file: String) throws -> String { try String(contentsOf: folder.appending(path: file), encoding: .utf8) }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../tenants").standardizedFileURL
}
