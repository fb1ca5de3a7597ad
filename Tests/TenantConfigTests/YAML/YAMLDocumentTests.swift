import Testing

@testable import TenantConfig

struct `A YAML document` {
    @Test func `keeps words as text, in the order of the file`() throws {
        let root = try #require(YAMLDocument("b: 12:00\na: no\n").root)
        let entries = try #require(root.entries)
        #expect(entries.map(\.key.text) == ["b", "a"])
        #expect(entries.map(\.value.text) == ["12:00", "no"])
    }

    @Test func `knows where a word stands, in characters`() throws {
        let entries = try #require(YAMLDocument("é: { ñandú: été }\n").root?.entries)
        let inner = try #require(entries.first?.value.entries?.first)
        #expect(inner.key.place == Place(line: 1, column: 6, length: 5))
        #expect(inner.value.place == Place(line: 1, column: 13, length: 3))
    }

    @Test func `begins at its first character when there is a byte order mark`() throws {
        let entries = try #require(YAMLDocument([0xEF, 0xBB, 0xBF] + Array("town: x".utf8)).root?.entries)
        #expect(entries.first?.key == Word(text: "town", place: Place(line: 1, column: 1, length: 4)))
    }

    @Test func `ends its lines as Unix or as Windows does`() throws {
        let entries = try #require(YAMLDocument("a: 1\r\nb: |\r\n  one\r\n  two\r\n").root?.entries)
        #expect(entries.map(\.key.place.start.line) == [1, 2])
        #expect(entries.map(\.value.text) == ["1", "one\ntwo\n"])
    }

    @Test func `tells a quoted word from a plain one`() throws {
        let items = try #require(YAMLDocument("[yes, 'yes', \"yes\"]").root?.items)
        #expect(items.map(\.style) == [.plain, .quoted, .quoted])
    }

    @Test(arguments: [
        ("label: Cantine #1\n", "#1"), ("label: Cantine #été 2027 \r\nshort: x\n", "#été 2027"), ("é: { x: y }\nlabel: Été  #12", "#12"),
    ])
    func `knows of comments that begin with a word right after their sign`(text: String, comment: String) throws {
        let document = YAMLDocument(Array(text.utf8), name: "x")
        let entry = try #require(document.root?.entries?.first { $0.key.text == "label" })
        let found = try #require(document.text.closeComments[entry.value.place.end.line])
        #expect(found.text == comment && found.follows(entry.value.place))
        #expect(SourceLines(document.text)[found.place.start.line].contains(comment))
        #expect(SourceLines(document.text).character(at: found.place.start) == "#")
    }

    @Test(arguments: [
        "a: b # c\n", "# c\n#c\na: b\n", "a: \"b #1\"\n", "a: b#1\n", "a: b ##1\n", "a: |\n  b #1\n", "a: b #\n", "a: [b] #1\n",
    ])
    func `takes no other comment for one, nor what stands in a text`(text: String) throws {
        let document = YAMLDocument(Array(text.utf8), name: "x")
        let value = try #require(document.root?.entries?.first?.value)
        guard case .scalar(let scalar) = value.content, scalar.style == .plain else { return }
        #expect(document.text.closeComments[value.place.end.line]?.follows(value.place) != true)
    }

    @Test func `is told a colon is missing where the only one stands in a comment`() {
        let found = YAMLDocument("guichet: 1\ntown # said: later\nsectors: {}\n").found
        #expect(found.map(\.problem.code) == [.missingColon])
    }

    @Test(arguments: [(31, true), (32, false)])
    func `nests thirty-two deep and no deeper`(inner: Int, isRead: Bool) {
        let text = "a: " + String(repeating: "[", count: inner) + String(repeating: "]", count: inner)
        #expect((YAMLDocument(text).root != nil) == isRead)
    }

    @Test(arguments: [(0, true), (1, false)])
    func `has at most a mebibyte`(more: Int, isRead: Bool) {
        let bytes = Array("a: 1\n#".utf8) + Array(repeating: UInt8(ascii: "x"), count: (1 << 20) - 6 + more)
        #expect((YAMLDocument(bytes).root != nil) == isRead)
        #expect(YAMLDocument(bytes).codes == (isRead ? [] : [.tooLarge]))
    }

    @Test(arguments: [(3, true), (4, false)])
    func `holds at most the given number of nodes`(words: Int, isRead: Bool) {
        let text = "[" + Array(repeating: "a", count: words).joined(separator: ",") + "]"
        let document = YAMLDocument(Array(text.utf8), name: "x", limits: ReadingLimits(nodes: 4))
        #expect(document.codes == (isRead ? [] : [.tooManyNodes]))
    }

    @Test func `stops early at brackets without end, however many`() {
        let document = YAMLDocument(String(repeating: "[{a: ", count: 100_000))
        #expect(document.codes == [.tooDeep])
    }

    @Test func `tells every refused construct in one run`() {
        let document = YAMLDocument("a: &x 1\nb: *x\nc: !y 2\na: 3\n")
        #expect(document.codes == [.anchor, .alias, .tag, .declaredTwice])
    }

    @Test func `finds the second of two equal names among many`() throws {
        let names = (1...40).map { "n\($0): x\n" }.joined()
        let document = YAMLDocument(names + "n39: y\n")
        let finding = try #require(document.found.first)
        #expect(finding.place.start.line == 41)
        #expect(finding.second?.place.start.line == 39)
    }

    @Test func `is refused at the byte that is not UTF-8, in characters of its line`() throws {
        let finding = try #require(YAMLDocument(Array("a: 1\né: ".utf8) + [0xE9, 0x0A]).found.first)
        #expect(finding.place.start == Position(line: 2, column: 4))
    }

    @Test(arguments: ["\u{0}", "\u{1B}", "\u{7F}", "\u{85}", "\u{2028}"])
    func `contains no character that hides`(character: String) {
        #expect(YAMLDocument("a: b\(character)c").codes == [.controlCharacter])
    }

    @Test func `survives being cut anywhere`() {
        let whole = Array("town: { name: 'É' }\nlist:\n  - \"a\\n\"\n  - |\n    x\n  - [b, { c: d }]\n".utf8)
        for length in 0..<whole.count {
            let document = YAMLDocument(Array(whole[..<length]))
            #expect((document.root == nil) == !document.found.isEmpty)
        }
    }
}

extension YAMLDocument {
    init(_ text: String) {
        self.init(Array(text.utf8))
    }

    init(_ bytes: [UInt8]) {
        self.init(bytes, name: "x.yaml")
    }

    var codes: [DiagnosticCode] { found.sorted { $0.place < $1.place }.map(\.problem.code) }
}

extension Node {
    var entries: [Entry]? {
        guard case .mapping(let entries) = content else { return nil }
        return entries
    }

    var items: [Node]? {
        guard case .sequence(let items) = content else { return nil }
        return items
    }

    var text: String? {
        guard case .scalar(let scalar) = content else { return nil }
        return scalar.text
    }

    var style: Scalar.Style? {
        guard case .scalar(let scalar) = content else { return nil }
        return scalar.style
    }
}
