/// The keys of a school year.
enum SchoolYearKey: String, KeyTable {
    case days, holidays
    case noClass = "no_class"

    var card: KeyCard {
        switch self {
        case .days: .required("first and last day of class", "premier et dernier jours de classe", .word(.span))
        case .holidays:
            .required(
                "first and last day without class of each holiday", "premier et dernier jours sans classe de chaque congé",
                .named(.word(.span)))
        case .noClass: .optional("further days without class", "autres jours sans classe", .many(.dateOrSpan), otherwise: .none)
        }
    }
}

/// The school years of calendars among some files: another calendar may name one that has them, and so differ by its public holidays alone.
struct SchoolYearFiles {
    private let readings: [String: Reading<[SchoolCalendar.Year]>]

    init(_ files: [String: [UInt8]]) {
        var readings: [String: Reading<[SchoolCalendar.Year]>] = [:]
        for (name, bytes) in files {
            let document = YAMLDocument(bytes, name: "\(name).yaml")
            guard case .mapping(let entries) = document.root?.content,
                let years = entries.first(where: { $0.key.text == CalendarKey.schoolYears.rawValue }), case .mapping = years.value.content
            else { continue }
            let findings = Findings(document.text)
            let read = Reader(findings).schoolYears(years)
            readings[name] = Reading(read, findings)
        }
        self.readings = readings
    }

    subscript(name: String) -> Reading<[SchoolCalendar.Year]>? { readings[name] }

    var names: [String] { readings.keys.sorted() }
}

extension Reader {
    /// School years written here, or those of the calendar that is named.
    func schoolYears(_ entry: Entry, _ files: SchoolYearFiles) -> Reading<[SchoolCalendar.Year]>? {
        guard case .scalar = entry.value.content else { return Reading(schoolYears(entry), []) }
        guard let word = word(entry) else { return nil }
        if let years = files[word.text] { return years }
        return refuse(.unknownCalendar(word.text, nearest: nearest(word.text, among: files.names), known: files.names), at: word.place)
    }

    /// School years in order of time; one that begins before the one above it ends is told.
    func schoolYears(_ entry: Entry?) -> [SchoolCalendar.Year] {
        let years = named(entry) { entry in schoolYear(entry).map { (entry, $0) } }
        for (above, below) in zip(years, years.dropFirst()) where below.1.classDays.lowerBound <= above.1.classDays.upperBound {
            let second = Finding.Second(.endsHere, above.0.key.place)
            findings.add(.yearsOutOfOrder(below.0.key.text), at: below.0.key.place, second: second)
        }
        return years.map(\.1)
    }

    private func schoolYear(_ entry: Entry) -> SchoolCalendar.Year? {
        guard let keys = block(SchoolYearKey.self, entry, path: "school_years.\(entry.key.text)") else { return nil }
        let name = entry.key.text
        let days = keys[.days].flatMap { word($0) }.flatMap { span($0) }
        let holidays = holidays(keys[.holidays])
        let noClass = many(keys[.noClass]) { word in
            word.text.contains("..") ? span(word) : date(word.text, at: word.place).map { $0...$0 }
        }
        for (entry, holiday) in holidays where days.map({ !holiday.isNear($0) }) ?? false {
            let second = keys[.days].map { Finding.Second(.yearHere, $0.value.place) }
            findings.add(.holidayOutsideYear(entry.key.text, name), at: entry.value.place, second: second)
        }
        return days.map { SchoolCalendar.Year(classDays: $0, holidays: holidays.map(\.1), noClass: noClass) }
    }

    private func holidays(_ entry: Entry?) -> [(Entry, SchoolCalendar.Holiday)] {
        let holidays = named(entry) { entry in
            word(entry).flatMap { span($0) }.map { (entry, SchoolCalendar.Holiday(name: Name(entry.key.text), days: $0)) }
        }
        let inOrder = holidays.sorted { $0.1.days.lowerBound < $1.1.days.lowerBound }
        for (earlier, later) in zip(inOrder, inOrder.dropFirst()) where later.1.days.lowerBound <= earlier.1.days.upperBound {
            let second = Finding.Second(.endsHere, earlier.0.value.place)
            findings.add(.holidaysOverlap(later.0.key.text, earlier.0.key.text), at: later.0.value.place, second: second)
        }
        return inOrder
    }
}

extension SchoolCalendar.Holiday {
    /// Whether it begins in a school year or soon after its last class.
    fileprivate func isNear(_ classDays: ClosedRange<CivilDate>) -> Bool {
        classDays.contains(days.lowerBound) || (1...60).contains(days.lowerBound - classDays.upperBound)
    }
}
