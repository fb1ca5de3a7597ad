import RulesEngine
import TenantConfig

/// An ordinary week as a table for a terminal: a line for each slot of a day, a column for each thing that can be asked.
struct WeekTable {
    private let week: OrdinaryWeek
    private let activity: Activity
    private let language: Language

    init(_ week: OrdinaryWeek, of activity: Activity, _ language: Language) {
        (self.week, self.activity, self.language) = (week, activity, language)
    }

    /// The whole table, its columns aligned.
    var text: String {
        let rows = [heads] + week.rows.map(cells)
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

    private var heads: [String] {
        let all = language == .french ? ["", "", "réserver", "changer", "annuler"] : ["", "", "book", "change", "cancel"]
        return activity.change == nil ? all.filter { $0 != all[3] } : all
    }

    private func cells(_ row: OrdinaryWeek.Row) -> [String] {
        let all = [row.book, row.change, row.cancel].map { words($0, row) }
        return [row.day.short(in: language), row.slots.map(\.text).joined(separator: ", ")]
            + (activity.change == nil ? [all[0], all[2]] : all)
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
        let clock = String(until.description.dropFirst(11).prefix(5))
        let days = row.day - last
        let hasHours = row.begins.date == row.day
        let hours = hasHours ? " (\((row.begins.seconds - until.seconds) / 3600)\u{A0}h)" : ""
        guard language == .french else {
            let before = days == 0 ? "the same day" : "\(days) \(days == 1 ? "day" : "days")\(hours) before"
            return "\(last.short(in: language)) \(isWhole ? "at the end of the day" : "before \(clock)"), \(before)"
        }
        let before = days == 0 ? "le jour même" : "\(days)\u{A0}\(days == 1 ? "jour" : "jours")\(hours) avant"
        let hour = clock.split(separator: ":").joined(separator: "\u{A0}h\u{A0}")
        return "\(last.short(in: language)) \(isWhole ? "en fin de journée" : "avant \(hour)"), \(before)"
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

extension String {
    fileprivate var trimmedEnd: String { String(reversed().drop { $0 == " " }.reversed()) }
}
