import RulesEngine
import TenantConfig

/// An ordinary week as a table for a terminal: a line for each slot of a day, a column for each thing that can be asked.
struct WeekTable {
    private let week: OrdinaryWeek
    private let activity: Activity
    private let town: Town
    private let language: Language

    init(_ week: OrdinaryWeek, of activity: Activity, in town: Town, _ language: Language) {
        (self.week, self.activity, self.town, self.language) = (week, activity, town, language)
    }

    /// The whole table, its columns aligned.
    var text: String {
        let (heads, cells) = (columns.map(\.head), week.rows.map { row in columns.map { $0.cell(row) } })
        let rows = [heads] + cells
        let widths = heads.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        let lines = rows.map { row in
            let padded = zip(row, widths).map { text, width in text + String(repeating: " ", count: width - text.count) }
            return "  " + padded.joined(separator: "   ").trimmedEnd
        }
        return ([title] + lines).joined(separator: "\n")
    }

    private var title: String {
        let child = week.child.map { (language == .french ? ", pour " : ", for ") + $0(language) } ?? ""
        return "\(activity.label) (\(activity.name.text))\(child)"
    }

    private struct Column {
        let head: String
        let cell: (OrdinaryWeek.Row) -> String
    }

    /// Openings and late offers stand only where the town has some.
    private var columns: [Column] {
        let days = [
            Column(head: "") { $0.day.short(in: language) }, Column(head: "") { $0.slots.map(label).joined(separator: ", ") },
        ]
        let opens = Column(head: french("ouverture", "opens")) { words($0.opens) }
        let change = Column(head: french("changer", "change")) { words($0.change, $0) }
        let late = Column(head: french("en retard", "late")) { row in
            row.late.map { words($0, row) }.joined(separator: french("\u{202F}; ", "; "))
        }
        var columns = days
        if week.rows.contains(where: { $0.opens != .always }) { columns.append(opens) }
        columns.append(Column(head: french("réserver", "book")) { words($0.book, $0) })
        if week.rows.contains(where: { !$0.late.isEmpty }) { columns.append(late) }
        if activity.change != nil { columns.append(change) }
        columns.append(Column(head: french("annuler", "cancel")) { words($0.cancel, $0) })
        return columns
    }

    private func french(_ french: String, _ english: String) -> String { language == .french ? french : english }

    private func label(_ slot: Name<Slot>) -> String { activity.slots.first { $0.name == slot }?.label ?? slot.text }

    private func words(_ opening: OrdinaryWeek.Opening) -> String {
        switch opening {
        case .always: french("toujours", "always")
        case .notAnnounced: french("non annoncée", "not announced")
        case .from(let instant): french("dès le ", "from ") + instant.date.short(in: language) + clock(instant)
        }
    }

    /// ` à 8 h 30`; nothing for the beginning of the day.
    private func clock(_ instant: LocalInstant) -> String {
        instant.secondOfDay == 0 ? "" : french(" à \(instant.time.french)", " \(instant.time)")
    }

    /// `dim. 15 nov. en fin de journée, 1 jour avant (par téléphone, majoration de 50 %)`.
    private func words(_ late: OrdinaryWeek.Late, _ row: OrdinaryWeek.Row) -> String {
        let ways = late.channels.map { french($0.french, $0.map(\.rawValue).joined(separator: ", ")) }
        let charge = late.offer.keys.charge.map { french($0.french(in: town), $0.english) }
        let terms = [ways, charge].compactMap(\.self).joined(separator: ", ")
        return words(late.until, row) + (terms.isEmpty ? "" : " (\(terms))")
    }

    private func words(_ cutoff: OrdinaryWeek.Cutoff, _ row: OrdinaryWeek.Row) -> String {
        switch cutoff {
        case .never: language == .french ? "jamais" : "never"
        case .notAnnounced: language == .french ? "non annoncé" : "not announced"
        case .untilItBegins: language == .french ? "jusqu’au début" : "until it begins"
        case .until(let instant): words(instant, row)
        }
    }

    /// `Thu 10 Sep before 10:00, 4 days (97 h) before`.
    private func words(_ until: LocalInstant, _ row: OrdinaryWeek.Row) -> String {
        let last = (until + -1).date
        let isWhole = until.secondOfDay == 0
        let days = row.day - last
        let hasHours = row.begins.date == row.day
        let hours = hasHours ? " (\((row.begins.seconds - until.seconds) / 3600)\u{A0}h)" : ""
        guard language == .french else {
            let before = days == 0 ? "the same day" : "\(days) \(days == 1 ? "day" : "days")\(hours) before"
            return "\(last.short(in: language)) \(isWhole ? "at the end of the day" : "before \(until.time)"), \(before)"
        }
        let before = days == 0 ? "le jour même" : "\(days)\u{A0}\(days == 1 ? "jour" : "jours")\(hours) avant"
        return "\(last.short(in: language)) \(isWhole ? "en fin de journée" : "avant \(until.time.french)"), \(before)"
    }
}

extension CivilDate {
    /// `Thu 10 Sep`, or `jeu. 10 sept.`.
    fileprivate func short(in language: Language) -> String {
        let (_, month, day) = parts
        let weekdays =
            language == .french
            ? ["lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."] : ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        let months =
            language == .french
            ? ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."]
            : ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let number = language == .french && day == 1 ? "1er" : "\(day)"
        return "\(weekdays[weekday.index]) \(number) \(months[month - 1])"
    }
}

extension Charge {
    /// `+50 %`, `5 EUR instead`.
    fileprivate var english: String {
        switch amount {
        case .percentMore(let hundredths): "+\(hundredths.frenchPercent.replacing(",", with: "."))"
        case .more(let cents): "+\(cents.inEuros)"
        case .instead(let cents): "\(cents.inEuros) instead"
        case .tariff(let name): "tariff \(name)"
        }
    }
}

extension Int {
    /// Cents: `5.50 EUR`.
    fileprivate var inEuros: String { frenchEuros.replacing(",", with: ".").replacing("\u{A0}€", with: " EUR") }
}

extension String {
    fileprivate var trimmedEnd: String { String(reversed().drop { $0 == " " }.reversed()) }
}
