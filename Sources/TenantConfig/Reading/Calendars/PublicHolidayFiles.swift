/// The keys of a file of public holidays.
enum PublicHolidaysKey: String, KeyTable {
    case version = "guichet_public_holidays"
    case name, source, days

    var card: KeyCard {
        switch self {
        case .version: .required("version of the language: 1", "version du langage : 1", .one(of: Choice<Void>.version))
        case .name: .required("the territory's name", "le nom du territoire", .text)
        case .source: .required("the official text", "le texte officiel", .text)
        case .days: .required("the public holidays", "les jours fériés", .named(PublicHolidayKey.self))
        }
    }
}

/// The keys of a public holiday.
enum PublicHolidayKey: String, KeyTable {
    case label, on

    var card: KeyCard {
        switch self {
        case .label: .required("the holiday's name", "le nom du jour férié", .text)
        case .on: .required("when it falls, as 07-14 or easter + 39", "sa date, comme 07-14 ou easter + 39", .word(.holidayDate))
        }
    }
}

/// The files of public holidays among some files.
struct PublicHolidayFiles {
    private let readings: [String: Reading<[PublicHoliday]>]

    init(_ files: [String: [UInt8]]) {
        var readings: [String: Reading<[PublicHoliday]>] = [:]
        for (name, bytes) in files {
            let document = YAMLDocument(bytes, name: "\(name).yaml")
            guard let root = document.root, root.child(PublicHolidaysKey.version.rawValue) != nil else { continue }
            let findings = Findings(document.text)
            findings.add(document, of: BlockTable(PublicHolidaysKey.self))
            let days = Reader(findings).publicHolidays(root)
            readings[name] = Reading(days, findings)
        }
        self.readings = readings
    }

    subscript(name: String) -> Reading<[PublicHoliday]>? { readings[name] }

    var names: [String] { readings.keys.sorted() }

    var diagnostics: [Diagnostic] { names.flatMap { readings[$0]?.diagnostics ?? [] } }
}

extension Reader {
    fileprivate func publicHolidays(_ root: Node) -> [PublicHoliday] {
        let file = Word(text: findings.text.name, place: .beginning)
        guard let keys = block(PublicHolidaysKey.self, root, owner: file, path: "") else { return [] }
        version(keys[.version])
        _ = (text(keys[.name]), text(keys[.source]))
        return named(keys[.days]) { publicHoliday($0) }
    }

    private func publicHoliday(_ entry: Entry) -> PublicHoliday? {
        guard let keys = block(PublicHolidayKey.self, entry, path: "days.\(entry.key.text)") else { return nil }
        let label = text(keys[.label])
        let date = keys[.on].flatMap { publicHolidayDate($0) }
        guard let label, let date else { return nil }
        return PublicHoliday(label: label, date: date)
    }

    private func publicHolidayDate(_ entry: Entry) -> PublicHoliday.Date? {
        guard let word = word(entry) else { return nil }
        if let day = YearDay(text: word.text) { return .yearDay(day) }
        if word.text == "easter" { return .easter(0) }
        let parts = word.text.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "easter", parts[1] == "+" || parts[1] == "-", let days = Int(digits: parts[2].utf8), days <= 200
        else { return refuse(.notAHoliday(word.text), at: word.place) }
        return .easter(parts[1] == "+" ? days : -days)
    }
}
