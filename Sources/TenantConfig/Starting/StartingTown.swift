/// What a town that begins has answered, from which its first file is written.
public struct StartingTown: Sendable {
    /// What such a town opens to families.
    public enum Activity: String, Sendable, CaseIterable {
        case canteen, wednesdays, holidays
        case beforeAfter = "before-after"
    }

    /// As people read it: `Saint-Aubin-le-Moulin`.
    public let name: String
    /// As `france/zone-b`.
    public let calendar: String
    public let activities: [Activity]
    /// Whether staff answer each request; else the rules do, at once.
    public let isDecidedByStaff: Bool
    /// The language of the notes in the file.
    public let language: Language

    public init(name: String, calendar: String, activities: [Activity], isDecidedByStaff: Bool, language: Language) {
        self.name = name
        self.calendar = calendar
        self.activities = activities
        self.isDecidedByStaff = isDecidedByStaff
        self.language = language
    }

    /// The name of the town's file without its ending, which is its address on the portal: `saint-aubin-le-moulin`. nil where the name has
    /// no letter or digit.
    public var identifier: String? {
        var letters: [UInt8] = []
        for scalar in name.unicodeScalars { Accents.append(scalar, to: &letters) }
        let words = String(decoding: letters, as: UTF8.self).split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
        let identifier = String(words.joined(separator: "-").prefix(64))
        return identifier.isWellFormedName ? identifier : nil
    }

    /// Whether the name is a text on one line.
    public var hasName: Bool { !name.isEmpty && name.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control } }
}

extension StartingTown {
    /// The calendar of a zone, by the word that a clerk knows it by: `A`, `b`, `reunion`, `alsace-moselle`; nil for any other word.
    public static func calendar(ofZone zone: String) -> String? {
        calendars.first { $0.zone == zone.lowercased() }?.calendar
    }

    /// The words for zones.
    public static var zones: [String] { calendars.map(\.zone) }

    private static let calendars: [(zone: String, calendar: String)] = [
        ("a", "france/zone-a"), ("b", "france/zone-b"), ("c", "france/zone-c"), ("alsace-moselle", "france/zone-b-alsace-moselle"),
        ("reunion", "france/la-reunion"),
    ]
}
