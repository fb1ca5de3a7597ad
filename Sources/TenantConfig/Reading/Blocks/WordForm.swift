/// What a word may say, as far as that shows without the rest of the file.
struct WordForm: Sendable {
    /// In words: `a date`, `une date`.
    let english: StaticString
    let french: StaticString
    let shape: Shape
    /// Words that are such.
    var examples: [String] = []
    /// Whether YAML reads some of these words as numbers.
    var canBeNumber = false

    enum Shape: Sendable {
        /// Any text, or one that only a reader of the whole file can judge.
        case any
        /// The name of something declared, or one of some words.
        case name
        /// One of some words, and no other.
        case closed([String])
        /// A whole number within bounds.
        case whole(ClosedRange<Int>)
        /// What a regular expression fits from end to end.
        case pattern(String)
    }
}

extension WordForm {
    /// The word, where there is only one.
    var onlyWord: String? {
        if case .closed(let words) = shape, words.count == 1 { words.first } else { nil }
    }

    static let text = WordForm(english: "a text on one line", french: "un texte d’une ligne", shape: .any)
    static let mailText = WordForm(
        english: "a text, with words in braces to be filled in", french: "un texte, avec des mots entre accolades à compléter", shape: .any)

    static func one(of words: [String]) -> WordForm {
        WordForm(english: "one of", french: "un de ces mots", shape: .closed(words), examples: words)
    }

    static func whole(_ bounds: ClosedRange<Int>) -> WordForm {
        WordForm(english: "a whole number", french: "un nombre entier", shape: .whole(bounds))
    }

    /// The name of something declared.
    static func name(of referent: Referent, or words: [String] = []) -> WordForm {
        WordForm(english: referent.english, french: referent.french, shape: .name, examples: words)
    }

    static let email = pattern("an e-mail address", "une adresse électronique", ##"[^@ ,;:<>"]+@[^@ ,;:<>"]+"##, ["accueil@ville.fr"])
    static let colour = pattern("a colour", "une couleur", "#[0-9A-Fa-f]{6}", ["#1f5f8b"])
    static let drawing = pattern("the path of a drawing", "le tracé d’un dessin", "[A-Za-z0-9 ,.-]+", [])
    static let commune = pattern("an INSEE code", "un code INSEE", "[0-9]{5}|2[AB][0-9]{3}", ["56007"], canBeNumber: true)
    static let schoolCalendar = WordForm(
        english: "a file of `calendars`", french: "un fichier de `calendars`", shape: .any,
        examples: ["france/zone-a", "france/zone-b", "france/zone-c"])
    static let holidayFile = WordForm(
        english: "a file of public holidays", french: "un fichier de jours fériés", shape: .any, examples: ["france/metropole"])
    static let timeZone = pattern(
        "a time zone", "un fuseau horaire", "[A-Za-z0-9_+-]+(/[A-Za-z0-9_+-]+)*", ["Europe/Paris", "Indian/Reunion"])

    private static func pattern(
        _ english: StaticString, _ french: StaticString, _ pattern: String, _ examples: [String], canBeNumber: Bool = false
    ) -> WordForm {
        WordForm(english: english, french: french, shape: .pattern(pattern), examples: examples, canBeNumber: canBeNumber)
    }
}

// Of time.
extension WordForm {
    private static let day = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
    private static let weekdays = Weekday.all.map(\.word).joined(separator: "|")

    static let date = pattern("a date", "une date", day, ["2026-09-01"])
    static let dateOrNever = pattern("a date, or never", "une date, ou never (jamais)", "\(day)|never", ["never", "2026-07-03"])
    static let span = pattern(
        "two dates, both ends included", "deux dates, bornes comprises", "\(day)\\.\\.\(day)", ["2026-07-06..2026-08-28"])
    static let dateOrSpan = pattern(
        "a date, or two with both ends", "une date, ou deux avec leurs bornes", "\(day)(\\.\\.\(day))?", ["2027-05-07"])
    static let instant = pattern(
        "a date and an hour", "une date et une heure", "\(day) [0-9]{2}:[0-9]{2}(:[0-9]{2})?", ["2026-09-01 08:30"])
    static let dateOrInstant = pattern(
        "a date, with an hour or from its beginning", "une date, avec une heure ou dès son début",
        "\(day)( [0-9]{2}:[0-9]{2}(:[0-9]{2})?)?", ["2026-09-01 08:30"])
    static let weekday = pattern(
        "a day of the week, or several in a row", "un jour de la semaine, ou plusieurs de suite", "(\(weekdays))(-(\(weekdays)))?",
        Weekday.all.map(\.word) + ["monday-friday"])
    static let days = WordForm(
        english: "days: a date, dates, days of the year, a period",
        french: "des jours : une date, des dates, des jours de l’année, une période",
        shape: .any,
        examples: ["holidays", "term", "public holidays", "2026-07-06..2026-08-28", "12-24..01-01", "first week of holidays"])
    static let period = WordForm(
        english: "a period of the calendar or of the town", french: "une période du calendrier ou de la ville", shape: .any,
        examples: ["term", "holidays", "school year", "all year"])
    static let moment = WordForm(
        english: "when", french: "quand", shape: .any,
        examples: [
            "15 days before", "the eve at 12:00", "thursday of the week before at 12:00", "6 weeks before the period",
            "day 20 of the month before",
            "48 hours before", "any time", "never",
        ])
    static let hours = pattern("from an hour to another", "d’une heure à une autre", "[0-9]{2}:[0-9]{2}-[0-9]{2}:[0-9]{2}", ["08:00-12:00"])
    static let length = pattern("a length of time", "une durée", "[0-9]+ (hour|day|week|month|year)s?", ["48 hours", "1 month"])
    static let validity = pattern(
        "how long a paper is good for", "une durée de validité",
        "once|school year|civil year|its date|while attending|[0-9]+ months", ["once", "school year", "civil year", "its date", "6 months"])
    static let holidayDate = pattern(
        "a day of the year, or one counted from Easter", "un jour de l’année, ou compté depuis Pâques",
        "[0-9]{2}-[0-9]{2}|easter( [+-] [0-9]+)?", ["07-14", "easter + 39"])
    static let came = pattern(
        "when a child came last", "quand l’enfant est venu", "never|last year|not for [0-9]+ (year|month)s?",
        ["never", "last year", "not for 2 years"])
}

// Of numbers and money.
extension WordForm {
    private static let money = "[0-9]{1,9}(\\.[0-9]{1,2})? EUR"
    private static let percent = "[0-9]{1,9}(\\.[0-9]{1,2})? %"
    private static let levels = SchoolLevel.allCases.map(\.word).joined(separator: "|")

    static let euros = pattern("a sum in euros", "une somme en euros", money, ["3.10 EUR"])
    static let surcharge = pattern("a share or a sum", "un pourcentage ou une somme", "\(percent)|\(money)", ["50 %", "5 EUR"])
    static let due = pattern(
        "what stays due", "ce qui reste dû", "all|none|[0-9]+ days?|\(percent)|\(money)", ["all", "none", "2 days", "10 %", "5 EUR"])
    static let rate = pattern("a share of the quotient", "une part du quotient", "[0-9]{1,9}(\\.[0-9]{1,4})? %", ["0.65 %"])
    static let share = pattern(
        "a number, a fraction or a percentage", "un nombre, une fraction ou un pourcentage", "[0-9]+( %|/[0-9]+)?", ["20", "2/3", "50 %"],
        canBeNumber: true)
    static let count = pattern(
        "how much", "combien", "all days|all but [0-9]+ days?|[0-9]+ days? less closed days|[0-9]+ %|[0-9]+ (slot|day|week|period)s?",
        ["3 days", "2 weeks", "all days", "all but 1 day", "3 days less closed days", "50 %"])
    static let numbers = pattern(
        "numbers, both ends included", "des nombres, bornes comprises", "[0-9]+(\\+|-[0-9]+)?", ["3-11", "6+", "7"],
        canBeNumber: true)
    static let level = pattern(
        "school levels", "des niveaux scolaires", "nursery|primary|middle|(\(levels))(-(\(levels)))?",
        ["nursery", "primary", "middle"] + SchoolLevel.allCases.map(\.word) + ["cp-cm2"])
}

extension WordForm {
    /// The same, or `unknown`.
    var orUnknown: WordForm {
        let word = "unknown"
        let shape: Shape =
            switch shape {
            case .any, .whole: .any
            case .name: .name
            case .closed(let words): .closed(words + [word])
            case .pattern(let pattern): .pattern("\(word)|\(pattern)")
            }
        return WordForm(english: english, french: french, shape: shape, examples: examples + [word], canBeNumber: canBeNumber)
    }
}
