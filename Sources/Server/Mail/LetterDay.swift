import RulesEngine
import TenantConfig

/// One day of a request as a mail tells it: what is added, removed and kept, in words.
struct LetterDay: Sendable, Equatable {
    let day: CivilDate
    var added: [String] = []
    var removed: [String] = []
    var kept: [String] = []
    /// What was asked and could not be done any more.
    var lapsed: [String] = []
    /// What waits for a place.
    var waiting: [String] = []

    /// The same while it waits for a place.
    var inWait: LetterDay { LetterDay(day: day, removed: removed, kept: kept, lapsed: lapsed, waiting: waiting + added) }

    /// A line for each of the five that has something: its sign, its word, what it is about.
    var lines: [(sign: Character, word: String, what: [String])] {
        [
            ("+", "ajout", added), ("-", "retrait", removed), ("=", "gardé", kept), ("x", "sans effet", lapsed),
            ("~", "en attente d’une place", waiting),
        ].filter { !$0.2.isEmpty }
    }

    /// The days of these lines, in the order in which they come, worded with the town's own labels.
    static func days(
        of lines: [RequestRecord.Line], in activity: Activity, of town: Town
    ) -> [LetterDay] {
        var days: [LetterDay] = []
        for line in lines {
            if days.last?.day != line.day { days.append(LetterDay(day: line.day)) }
            days[days.count - 1].tell(line, in: activity, of: town)
        }
        return days
    }

    private mutating func tell(_ line: RequestRecord.Line, in activity: Activity, of town: Town) {
        func words(_ meal: Name<Meal>?) -> String { Column(line.slot, meal).words(in: activity, of: town) }
        guard !line.hasLapsed else { return lapsed.append(words(line.change.meal)) }
        switch line.change {
        case .add(let meal): added.append(words(meal).with(terms: line.terms))
        case .remove(let meal): removed.append(words(meal))
        case .meal(let old, let new):
            added.append(words(new))
            removed.append(words(old))
        }
    }
}
