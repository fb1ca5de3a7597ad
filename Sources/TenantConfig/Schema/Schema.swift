/// The JSON Schema (draft 7) of the files of a town, for completion, hover and underlining in editors that speak to yaml-language-server.
/// It is made of the tables by which the files are read.
public enum Schema {
    /// A kind of file.
    public enum Subject: String, Sendable, CaseIterable {
        case town, tests, calendar, holidays, demonstration
    }

    /// The schema of a kind of file, with its titles and descriptions in one language.
    public static func text(of subject: Subject, in language: Language) -> String {
        var writer = SchemaWriter(language)
        return writer.document(titled: subject.title(language), of: subject.table).rendered() + "\n"
    }
}

extension Schema.Subject {
    /// The keys at the top of such a file.
    var table: BlockTable {
        switch self {
        case .town: BlockTable(TownFileKey.self)
        case .tests: BlockTable(TestFileKey.self)
        case .calendar: BlockTable(CalendarKey.self)
        case .holidays: BlockTable(PublicHolidaysKey.self)
        case .demonstration: BlockTable(DemonstrationKey.self)
        }
    }

    /// What such a file is.
    var title: Wording {
        switch self {
        case .town: Wording("A town's file", "Le fichier d'une ville")
        case .tests: Wording("The examples of a town's rules", "Les exemples des règles d'une ville")
        case .calendar: Wording("A school calendar", "Un calendrier scolaire")
        case .holidays: Wording("The public holidays of a territory", "Les jours fériés d'un territoire")
        case .demonstration: Wording("The invented families of a town", "Les familles inventées d'une ville")
        }
    }
}
