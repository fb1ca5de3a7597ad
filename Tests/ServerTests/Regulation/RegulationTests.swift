import Foundation
import TenantConfig
import Testing

@testable import Server

struct `A règlement in French` {
    @Test(arguments: TownFiles.shown)
    func `reads word for word as it was approved`(name: String) throws {
        let regulation = Regulation(try #require(TownFiles.town(name)))
        let text = RegulationText(regulation: regulation, style: .init()).text
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Expected/\(name).txt")
        if ProcessInfo.processInfo.environment["RECORD_EXPECTED"] != nil {
            try text.write(to: file, atomically: true, encoding: .utf8)
            Issue.record("recorded: read it, then run again without RECORD_EXPECTED")
        }
        #expect(text == (try? String(contentsOf: file, encoding: .utf8)))
    }

    @Test(arguments: TownFiles.all)
    func `is correct French of every town`(name: String) throws {
        let regulation = Regulation(try #require(TownFiles.town(name)))
        #expect(regulation.chapters.count > 1)
        for clause in regulation.chapters.flatMap(\.sections).flatMap(\.clauses).flatMap(\.withItems) {
            let sentence = clause.sentence(.stop)
            #expect(sentence.mistakes == [], "\(sentence)")
        }
    }

    @Test(arguments: TownFiles.all)
    func `says every line of a town's rules`(name: String) throws {
        let town = try #require(TownFiles.town(name))
        let said = Set(Regulation(town).chapters.flatMap(\.sections).flatMap(\.clauses).flatMap(\.withItems).compactMap(\.rule))
        let lines = Set(said.map(\.line))
        for place in town.ruleLines { #expect(lines.contains(place.line), "\(place)") }
    }
}

extension Clause {
    /// The sentence and those of its list.
    fileprivate var withItems: [Clause] { [self] + items.flatMap(\.withItems) }
}

extension String {
    /// What a proofreader would mark.
    fileprivate var mistakes: [String] {
        let wrong: [(String, Regex<Substring>)] = [
            ("two spaces", #/ {2}/#), ("a space before a stop", #/ [.,]/#), ("à le", #/\b[àÀ] les? /#), ("de le", #/\b[dD]e les? /#),
            ("elision", #/\b(?:de|que|le|la|jusque) [aeiouéèêâîœ]/#), ("a straight apostrophe", #/'/#), ("two stops", #/\.\.|;\.|,,|, ,/#),
            ("a space that breaks before a mark", #/ [:;!?»]/#), ("a space that breaks behind a mark", #/« /#),
            ("a key of the file", #/[a-z]_[a-z]/#), ("le 1", #/\ble 1 /#), ("an empty phrase", #/\(\)|«\u{A0}»|: \.$/#),
            ("an English word", #/\b(?:yes|unknown|before|after|every|day|week|school|term|none|any|year)\b/#),
            ("a plural of one", #/\b[01]\u{A0}(?:jours|heures|places|semaines|créneaux)\b/#),
        ]
        return wrong.filter { contains($0.1) }.map(\.0)
    }
}

/// The towns' files of this repository.
enum TownFiles {
    /// Those whose règlement is kept as text.
    static let shown = [
        "auray", "evry-courcouronnes", "vailhauques", "lyon", "montpellier", "nice", "saint-denis", "luzinay", "illkirch-graffenstaden",
        "ales", "rontalon", "begles", "les-sables-d-olonne", "bordeaux", "wervicq-sud",
    ]

    static let all: [String] = [projectTenants, projectTenants.appending(path: "examples")].flatMap { folder in
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return files.filter { $0.hasSuffix(".yaml") && !$0.hasSuffix(".tests.yaml") }.map { String($0.dropLast(5)) }.sorted()
    }

    static func town(_ name: String) -> Town? {
        let paths = ["\(name).yaml", "examples/\(name).yaml"].map { projectTenants.appending(path: $0).path }
        let calendars = CalendarFolder(at: projectTenants.appending(path: "calendars").path)
        let bytes = paths.lazy.compactMap { FileManager.default.contents(atPath: $0) }.first.map { [UInt8]($0) }
        return bytes.flatMap { TownFile.read($0, name: "\(name).yaml", calendars: calendars).value }
    }
}
