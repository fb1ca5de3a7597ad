/// A town's rules as examples: the file `<town>.tests.yaml` beside the town's own.
public enum TestFile {
    /// Reads the examples from the bytes of their file.
    ///
    /// - Parameters:
    ///   - bytes: the file, UTF-8, at most a mebibyte.
    ///   - name: the file's name or path, shown in diagnostics.
    ///   - town: whose activities, slots, centres and rules may be named.
    public static func read(_ bytes: [UInt8], name: String, of town: Town) -> Reading<[TownTest]> {
        let document = YAMLDocument(bytes, name: name)
        let findings = Findings(document.text)
        findings.add(document, of: BlockTable(TestFileKey.self))
        guard let root = document.root else { return Reading(nil, findings) }
        return Reading(TestReader(town, findings).tests(root), findings.diagnostics)
    }
}

/// The keys of the file.
enum TestFileKey: String, KeyTable {
    case version = "guichet_tests"
    case children, tests

    var card: KeyCard {
        switch self {
        case .version: .required("the version of this format: 1", "la version de ce format : 1", .one(of: Choice<Void>.version))
        case .children:
            .optional(
                "children, by a name of their own, with what is known of them", "des enfants, et ce qu’on sait d’eux",
                .named(TestChildKey.self, least: 0), otherwise: .none)
        case .tests: .required("the examples", "les exemples", .list(.block(TestKey.self)))
        }
    }
}

/// Reads the examples of one town.
struct TestReader {
    let town: Town
    let reader: Reader
    /// The paths of the town's rules.
    let rules: [String]

    init(_ town: Town, _ findings: Findings) {
        self.town = town
        rules = town.ruleLines.map(\.path)
        reader = Reader(
            findings,
            declared: Declared(
                sectors: Names(town.sectors.map(\.name.text)), centres: Names(town.centres.map(\.name.text)), periods: Names(),
                meals: Names(), documents: Names(town.documents.map(\.name.text)), tariffs: Names(), reasons: Names(), slots: Names(),
                holidays: nil, schools: Names(town.schools.map(\.name.text)), situations: Names(town.situations.map(\.name.text)),
                isElsewhere: true))
    }

    /// The examples of a file.
    func tests(_ root: Node) -> [TownTest]? {
        let file = Word(text: reader.findings.text.name, place: .beginning)
        guard let keys = reader.block(TestFileKey.self, root, owner: file, path: "") else { return nil }
        _ = keys[.version].flatMap { reader.one(of: .version, $0) }
        var children: [String: TownTest.Child] = [:]
        for entry in keys[.children]?.value.children ?? [] where reader.checkName(entry.key) { children[entry.key.text] = child(entry) }
        if let entry = keys[.children] { _ = reader.entries(entry.value, of: entry.key) }
        return keys[.tests].map { tests($0, children) }
    }

    private func tests(_ entry: Entry, _ children: [String: TownTest.Child]) -> [TownTest] {
        guard case .sequence(let items) = entry.value.content else {
            if entry.value.isNothing { return reader.refuse(.noValue(entry.key.text), at: entry.key.place) ?? [] }
            return reader.refuse(.expectedList(entry.key.text, found: entry.value.kind), at: entry.value.place) ?? []
        }
        if items.isEmpty { reader.findings.add(.noValue(entry.key.text), at: entry.value.place) }
        return items.enumerated().compactMap { index, item in
            let owner = Word(text: entry.key.text, place: item.place.first(1))
            return reader.block(TestKey.self, item, owner: owner, path: "tests[\(index + 1)]").flatMap {
                test($0, children, line: Int(item.place.start.line))
            }
        }
    }
}
