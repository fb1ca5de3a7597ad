import Foundation
import Testing

@testable import TenantConfig

/// What two files of a town say otherwise.
struct TownComparisonTests {
    private static let text = """
        guichet: 1
        town: { name: Montville, calendar: france/zone-b, desk: { name: Mairie, phone: 02 00 00 00 00 } }
        centres: { nord: { label: École du Nord }, sud: { label: École du Sud } }
        tariffs: { matinee: { label: Matinée, price: 4.20 EUR } }
        messages:
          request_received:
            subject: Votre demande
            text: |
              Bonjour {guardian},

              Votre demande {request} est reçue.
        activities:
          mercredis:
            label: Mercredis
            centres: [nord, sud]
            for: { ages: 3-11 }
            open: { weekdays: wednesday, during: term }
            slots:
              matin: { label: Matin, hours: 08:00-12:00, tariff: matinee }
              repas: { label: Repas, hours: 12:00-13:30, needs: matin }
              soir: { label: Soir, hours: 16:30-18:00 }
            book:
              - { until: 15 days before, because: article 4 }
            cancel: { until: 2 days before, fee: 2 EUR }
            book_late: { until: the eve, surcharge: 3 EUR }
            limits: { per: week, at_most: 4 days }
            gauges: 40
            absence: { due: all }

        """

    private func comparison(_ changed: String, from text: String = Self.text) -> TownComparison {
        func source(_ text: String) -> TownSource { TownSource(Array(text.utf8), calendars: Tenants.calendars) }
        return TownComparison(source(text), source(changed))
    }

    private func changes(_ old: String, _ new: String) throws -> [FileChange] {
        #expect(Self.text.contains(old))
        let changed = Self.text.replacing(old, with: new)
        try #require(Montville.read(changed).value != nil)
        return comparison(changed).changes
    }

    @Test(
        arguments: [
            ("# Une remarque\nguichet: 1", "guichet: 1"), ("gauges: 40", "gauges:    40   # des places"), ("label: Soir", "label: 'Soir'"),
            ("{ until: 15 days before, because: article 4 }", "{ because: article 4, until: 15 days before }"),
            ("{ until: 2 days before, fee: 2 EUR }", "{ fee: 2 EUR, until: 2 days before }"), ("fee: 2 EUR", "fee: 2.00 EUR"),
            ("    gauges: 40\n    absence: { due: all }\n", "    absence: { due: all }\n    gauges: 40\n"),
            ("centres: [nord, sud]", "centres:\n      - nord\n      - sud"),
        ])
    func `nothing, where only layout, remarks, the order of keys or the way of writing differ`(_ old: String, _ new: String) {
        let text = Self.text.replacing(new, with: old)
        let changed = text.replacing(old, with: new)
        let comparison = comparison(changed, from: text)
        #expect(text != changed && comparison.changes == [] && comparison.sameActivities.map(\.text) == ["mercredis"])
    }

    @Test(
        arguments: [
            ("gauges: 40", "gauges: 30", .places, "activities.mercredis.gauges"),
            ("needs: matin", "needs: soir", .together, "activities.mercredis.slots.repas.needs"),
            ("hours: 16:30-18:00 }", "hours: 16:30-18:00, excludes: matin }", .together, "activities.mercredis.slots.soir.excludes"),
            ("at_most: 4 days", "at_most: 3 days", .together, "activities.mercredis.limits.at_most"),
            ("until: the eve", "until: 2 days before", .late, "activities.mercredis.book_late.until"),
            ("surcharge: 3 EUR", "surcharge: 4 EUR", .amounts, "activities.mercredis.book_late.surcharge"),
            ("fee: 2 EUR", "fee: 5 EUR", .amounts, "activities.mercredis.cancel.fee"),
            ("4.20 EUR", "4.30 EUR", .amounts, "tariffs.matinee.price"),
            ("due: all", "due: none", .absences, "activities.mercredis.absence.due"),
            ("label: Soir", "label: Soirée", .words, "activities.mercredis.slots.soir.label"),
            ("article 4", "article 5", .words, "activities.mercredis.book[1].because"),
            ("02 00 00 00 00", "02 00 00 00 01", .words, "town.desk.phone"),
            ("ages: 3-11", "ages: 3-10", .rules, "activities.mercredis.for.ages"),
            ("15 days before", "20 days before", .rules, "activities.mercredis.book[1].until"),
            ("calendar: france/zone-b", "calendar: france/zone-c", .calendar, "town.calendar"),
            ("est reçue", "est arrivée", .words, "messages.request_received.text"),
        ] as [(String, String, FileChange.Subject, String)])
    func `each change with its subject, path and lines`(_ old: String, _ new: String, _ subject: FileChange.Subject, _ path: String) throws
    {
        let changes = try changes(old, new)
        let change = try #require(changes.first)
        #expect(changes.count == 1 && change.subject == subject && change.path == path)
        let lines = Self.text.split(separator: "\n", omittingEmptySubsequences: false)
        if let before = change.before { #expect(lines[before.line - 1].contains(old)) }
        #expect(change.before?.line == change.after?.line || change.before == nil)
    }

    @Test func `what is new or gone, on one side alone`() throws {
        let soir = "          soir: { label: Soir, hours: 16:30-18:00 }\n".dropFirst(4)
        let gone = try #require(try changes(String(soir), "").first)
        #expect(gone.path == "activities.mercredis.slots.soir" && gone.after == nil)
        let text = Self.text.replacing(soir, with: "")
        let come = try #require(comparison(Self.text, from: text).changes.first)
        #expect(come.path == "activities.mercredis.slots.soir" && come.before == nil)
    }

    @Test func `lines of a list that stay are found again beside one that comes`() throws {
        let line = "- { until: 15 days before, because: article 4 }"
        let changes = try changes(line, "- { centre: nord, until: 10 days before }\n      \(line)")
        #expect(changes.map(\.path) == ["activities.mercredis.book[1]"] && changes[0].before == nil)
    }

    @Test func `another order, where it is one in which people are shown things`() throws {
        let matin = "matin: { label: Matin, hours: 08:00-12:00, tariff: matinee }"
        let repas = "repas: { label: Repas, hours: 12:00-13:30, needs: matin }"
        let changes = try changes("\(matin)\n      \(repas)", "\(repas)\n      \(matin)")
        #expect(changes.map(\.subject) == [.order] && changes[0].path == "activities.mercredis.slots")
    }

    @Test func `a calendar that says something else, though the town's file is the same`() throws {
        let file = Array(Self.text.utf8)
        let days = try #require(Montville.read().value?.calendar)
        #expect(!days.years.isEmpty)
        let comparison = TownComparison(
            TownSource(file, calendars: Tenants.calendars), TownSource(file, calendars: Tenants.otherCalendars))
        #expect(comparison.changes.map(\.subject) == [.calendar] && comparison.sameActivities.isEmpty)
    }

    @Test func `an activity that stays beside one that changes`() {
        let canteen = "label: Cantine, open: { weekdays: monday, during: term }, slots: { midi: { label: Midi } }, book: the eve"
        let more = Self.text + "  cantine: { \(canteen) }\n"
        let comparison = comparison(more.replacing("gauges: 40", with: "gauges: 41"), from: more)
        #expect(comparison.sameActivities.map(\.text) == ["cantine"] && comparison.changes.count == 1)
    }
}

/// Every kind of word of every town that is kept here, changed in one place.
struct ChangedWordsTests {
    /// What is written, and what stands there instead: as long, so that everything else stays in its place.
    static let kinds: [(name: String, from: String, to: String)] = [
        ("a day's weekday", "monday", "sunday"), ("another weekday", "wednesday", "thursday "), ("a number of days", "2 ", "3 "),
        ("a longer number of days", "15 days", "16 days"), ("an hour", "08:00", "08:30"), ("an end", "18:00", "18:30"),
        ("an age", "3-", "2-"), ("an end of ages", "-11", "-12"), ("a label", "label: A", "label: B"), ("a word of a label", "re", "ra"),
        ("an approval", "manual", "automatic"), ("a channel", "email", "phone"), ("a place to ask", "site", "desk"),
        ("a time of year", "toussaint", "printemps"), ("holidays", "holidays", "term    "), ("what is due", "due: all", "due: 50%"),
        ("cents", "0 EUR", "1 EUR"), ("places", "places: 4", "places: 5"), ("gauges", "gauges: 4", "gauges: 5"), ("a year", "2023", "2022"),
        ("another year", "2024", "2025"), ("a mode", "mode: warn ", "mode: audit"), ("a waiting list", "automatic", "confirmed"),
        ("a count", "at_most: 1", "at_most: 2"), ("a unit", "per: week ", "per: month"), ("an accent", "É", "È"),
        ("a reason", "because: a", "because: b"),
    ]

    private static let towns = Tenants.exampleNames

    @Test(arguments: towns)
    func `is told, wherever the towns are not the same`(_ town: String) throws {
        let bytes = try Tenants.bytes(town)
        let text = String(decoding: bytes, as: UTF8.self)
        let was = try #require(read(text))
        #expect(comparison(text, "# Rien\n" + text).changes == [])
        var changed = 0
        for kind in Self.kinds {
            guard let mutant = mutant(of: text, kind), let becomes = read(mutant) else { continue }
            let changes = comparison(text, mutant).changes
            #expect(changes.isEmpty == (was == becomes), "\(kind.name) in \(town)")
            if was != becomes { changed += 1 }
        }
        #expect(changed > 0)
    }

    @Test(arguments: towns)
    func `is not told of the usual layout`(_ town: String) throws {
        let bytes = try Tenants.bytes(town)
        let text = try #require(Formatting.format(bytes, name: "ville.yaml").value?.text)
        #expect(comparison(String(decoding: bytes, as: UTF8.self), text).changes == [])
    }

    /// The text with a word changed where it stands first outside remarks.
    private func mutant(of text: String, _ kind: (name: String, from: String, to: String)) -> String? {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for index in lines.indices {
            let end = lines[index].range(of: "#")?.lowerBound ?? lines[index].endIndex
            guard let found = lines[index].range(of: kind.from, range: lines[index].startIndex..<end) else { continue }
            lines[index].replaceSubrange(found, with: kind.to)
            return lines.joined(separator: "\n")
        }
        return nil
    }

    private func read(_ text: String) -> Town? {
        TownFile.read(Array(text.utf8), name: "ville.yaml", calendars: Tenants.calendars).value
    }

    private func comparison(_ old: String, _ new: String) -> TownComparison {
        TownComparison(
            TownSource(Array(old.utf8), calendars: Tenants.calendars), TownSource(Array(new.utf8), calendars: Tenants.calendars))
    }
}

extension Tenants {
    /// The towns of the corpus.
    fileprivate static let exampleNames: [String] =
        names
        + ((try? FileManager.default.contentsOfDirectory(atPath: examples)) ?? []).filter {
            $0.hasSuffix(".yaml") && !$0.hasSuffix(".tests.yaml")
        }.map { "examples/\($0.dropLast(5))" }.sorted()

    private static let examples =
        URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../tenants/examples").standardizedFileURL.path

    /// The same calendars, one holiday a day longer.
    fileprivate static let otherCalendars: CalendarFolder = {
        let folder = URL(filePath: examples).deletingLastPathComponent().appending(path: "calendars").path
        var files: [String: [UInt8]] = [:]
        for name in FileManager.default.enumerator(atPath: folder)?.compactMap({ $0 as? String }) ?? [] where name.hasSuffix(".yaml") {
            let text = FileManager.default.contents(atPath: "\(folder)/\(name)").map { String(decoding: $0, as: UTF8.self) } ?? ""
            files[String(name.dropLast(5))] = Array(text.replacing("2026-10-17", with: "2026-10-16").utf8)
        }
        return CalendarFolder(files: files)
    }()
}
