import Foundation
import RulesEngine
import TenantConfig
import Testing

/// What `guichet new` writes, for every combination of its flags.
struct `A starting file` {
    @Test(arguments: calendars, [true, false])
    func `reads without a word, whatever the town opens`(calendar: String, isDecidedByStaff: Bool) throws {
        for activities in Self.someActivities {
            for language in Language.allCases {
                let start = StartingTown(
                    name: "Saint-Aubin-le-Moulin", calendar: calendar, activities: activities, isDecidedByStaff: isDecidedByStaff,
                    language: language)
                let reading = Self.read(start)
                #expect(reading.diagnostics.rendered(in: .english) == "", "\(activities)")
                let town = try #require(reading.value)
                #expect(Rulebook(town).town.activities.count == activities.count)
            }
        }
    }

    @Test(arguments: calendars, [true, false])
    func `turns where it says, by the engine`(calendar: String, isDecidedByStaff: Bool) throws {
        let start = StartingTown(
            name: "Valmoulin", calendar: calendar, activities: StartingTown.Activity.allCases, isDecidedByStaff: isDecidedByStaff,
            language: .french)
        let book = Rulebook(try #require(Self.read(start).value))
        let suggestions = book.suggestions(beside: []).found
        let turning = Set(suggestions.map(\.place.path))
        for activity in ["cantine", "mercredis", "vacances", "periscolaire"] {
            #expect(turning.contains("activities.\(activity).book.until"))
            #expect(turning.contains("activities.\(activity).cancel.until"))
        }
        for suggestion in suggestions { #expect(book.run(suggestion.test).differences == []) }
    }

    @Test(arguments: [
        ("Valmoulin", "valmoulin"), ("Saint-Aubin-le-Moulin", "saint-aubin-le-moulin"), ("L’Haÿ: d'en #1", "l-hay-d-en-1"),
        ("Œuf-en-Ternois", "oeuf-en-ternois"), ("yes", "yes"),
    ])
    func `keeps the name as people write it, whatever is in it`(name: String, identifier: String) throws {
        let start = StartingTown(
            name: name, calendar: "france/zone-b", activities: [.canteen], isDecidedByStaff: false, language: .french)
        #expect(start.identifier == identifier)
        let town = try #require(Self.read(start).value)
        #expect(town.portal.name == name)
    }

    @Test(arguments: ["…", "", "-"])
    func `has no address for a name without a letter`(name: String) {
        let start = StartingTown(name: name, calendar: "france/zone-b", activities: [], isDecidedByStaff: false, language: .french)
        #expect(start.identifier == nil)
    }
}

extension `A starting file` {
    private static let calendars = StartingTown.zones.compactMap { StartingTown.calendar(ofZone: $0) }

    private static let folder = CalendarFolder(
        at: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../tenants/calendars").standardizedFileURL.path)

    /// Every choice of activities but none.
    private static let someActivities = (1..<16).map { choice in
        StartingTown.Activity.allCases.enumerated().filter { choice & (1 << $0.offset) != 0 }.map(\.element)
    }

    private static func read(_ start: StartingTown) -> Reading<Town> {
        TownFile.read(Array(start.file.utf8), name: "\(start.identifier ?? "ville").yaml", calendars: folder)
    }
}
