/// The keys of a calendar's file.
enum CalendarKey: String, KeyTable {
    case version = "guichet_calendar"
    case name, source
    case timeZone = "time_zone"
    case publicHolidays = "public_holidays"
    case classDays = "class_days"
    case schoolYears = "school_years"

    var card: KeyCard {
        switch self {
        case .version: .required("version of the language: 1", "version du langage : 1", .one(of: Choice<Void>.version))
        case .name: .required("the calendar's name", "le nom du calendrier", .text)
        case .source: .required("the official text", "le texte officiel", .text)
        case .timeZone: .required("the time zone, as Europe/Paris", "le fuseau horaire, comme Europe/Paris", .word(.timeZone))
        case .publicHolidays:
            .required(
                "the file of public holidays, as france/metropole", "le fichier des jours fériés, comme france/metropole",
                .word(.holidayFile))
        case .classDays: .required("days on which schools may teach", "jours où l’on peut enseigner", .many(.weekday))
        case .schoolYears:
            .required(
                "the school years, or the calendar that has them", "les années scolaires, ou le calendrier qui les donne",
                .named(SchoolYearKey.self).or(.schoolCalendar))
        }
    }
}

/// A school calendar's file.
enum CalendarFile {
    /// Reads the calendar of a file, with the public holidays and the calendar of school years that it names. A file of public holidays is
    /// no calendar: nothing is wrong then.
    static func read(
        _ bytes: [UInt8], name: String, _ holidays: PublicHolidayFiles, _ years: SchoolYearFiles
    ) -> Reading<SchoolCalendar>? {
        let document = YAMLDocument(bytes, name: name)
        let findings = Findings(document.text)
        findings.add(document, of: BlockTable(CalendarKey.self))
        guard let root = document.root else { return Reading(nil, findings) }
        guard root.child(PublicHolidaysKey.version.rawValue) == nil else { return nil }
        let calendar = Reader(findings).calendar(root, holidays, years)
        return Reading(calendar?.value, (calendar?.othersDiagnostics ?? []) + findings.diagnostics)
    }
}

extension Reader {
    fileprivate func calendar(
        _ root: Node, _ holidayFiles: PublicHolidayFiles, _ yearFiles: SchoolYearFiles
    ) -> (value: SchoolCalendar?, othersDiagnostics: [Diagnostic])? {
        let file = Word(text: findings.text.name, place: .beginning)
        guard let keys = block(CalendarKey.self, root, owner: file, path: "") else { return nil }
        version(keys[.version])
        let (name, source) = (text(keys[.name]), text(keys[.source]))
        let zone = keys[.timeZone].flatMap { timeZone($0) }
        let classDays = weekdays(keys[.classDays])
        let years = keys[.schoolYears].flatMap { schoolYears($0, yearFiles) }
        let holidays = keys[.publicHolidays].flatMap { publicHolidays($0, holidayFiles) }
        let diagnostics = (holidays?.diagnostics ?? []) + (years?.diagnostics ?? [])
        guard let name, let source, let zone, let classDays, let years = years?.value, let days = holidays?.value else {
            return (nil, diagnostics)
        }
        let calendar = SchoolCalendar(
            name: name, timeZone: zone, source: source, weekdaysOfClass: classDays, years: years, publicHolidays: days)
        return (calendar, diagnostics)
    }

    /// `1`, the only version of the language there is.
    func version(_ entry: Entry?) {
        guard let entry, let word = word(entry), word.text != "1" else { return }
        findings.add(.unknownVersion(word.text), at: word.place)
    }

    private func publicHolidays(_ entry: Entry, _ files: PublicHolidayFiles) -> Reading<[PublicHoliday]>? {
        guard let word = word(entry) else { return nil }
        if let holidays = files[word.text] { return holidays }
        let nearest = self.nearest(word.text, among: files.names)
        return refuse(.unknownCalendar(word.text, nearest: nearest, known: files.names), at: word.place)
    }

    /// `Europe/Paris`: letters, digits and a few signs, so that it never leaves the folder of zones. Whether the zone exists is for the
    /// part that knows zones to say.
    private func timeZone(_ entry: Entry) -> String? {
        guard let word = word(entry) else { return nil }
        let parts = word.text.split(separator: "/", omittingEmptySubsequences: false)
        let isWellFormed = parts.allSatisfy { part in
            !part.isEmpty && part.utf8.allSatisfy { $0.isLetterOrDigit || "_+-".utf8.contains($0) }
        }
        return isWellFormed ? word.text : refuse(.notATimeZone(word.text), at: word.place)
    }
}
