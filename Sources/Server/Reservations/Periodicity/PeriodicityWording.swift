import RulesEngine
import TenantConfig

extension RepetitionRange {
    /// `Septembre 2026`, `Vacances d’hiver, du 6 au 21 février 2027`, `Année scolaire 2026-2027`.
    var words: String {
        switch kind {
        case .month: return days.lowerBound.frenchMonth.withCapital
        case .schoolYear: return "Année scolaire \(days.lowerBound.parts.year)-\(days.lowerBound.parts.year + 1)"
        case .period(let period): return period.wordsWithDays
        }
    }
}

extension PlanPeriod {
    /// `Vacances d’hiver, du 6 au 21 février 2027`.
    var wordsWithDays: String {
        let span = ("du \(span: days, year: true)" as FrenchText).plain
        return words.map { "\($0), \(span)" } ?? span.withCapital
    }

    /// What it is called; nil for a stretch of term or for dates.
    fileprivate var words: String? {
        if let label { return label }
        if case .holiday(let name)? = reference { return name.french.withCapital }
        return nil
    }
}

extension PeriodicityForm.Mistake {
    /// What the family reads, beside the form as it was filled in.
    var sentence: FrenchText {
        switch self {
        case .notADate: "Indiquez les deux dates de la période, par exemple du 1er janvier au 7 juillet."
        case .endsBeforeItBegins: "La période finit avant de commencer\u{A0}: vérifiez les deux dates."
        case .outside(let days): "Choisissez des dates du \(span: days, year: true)\u{A0}: c’est ce que couvre le calendrier scolaire."
        case .tooLong: "La période est trop longue\u{A0}: choisissez une année au plus."
        case .notOffered: "Choisissez la période dans la liste\u{A0}: c’est ce que la ville propose pour cette activité."
        case .unknownTick: "Une case cochée n’existe pas ou plus dans cette activité\u{A0}: cochez de nouveau la semaine type."
        case .twoMeals(let weekday): "Un seul repas par jour\u{A0}: choisissez un repas pour le \(weekday.french)."
        case .nothingTicked: "Cochez au moins une case de la semaine type."
        }
    }

    /// Whether the dates are at fault, rather than the typical week.
    var isAboutDates: Bool {
        switch self {
        case .notADate, .endsBeforeItBegins, .outside, .tooLong, .notOffered: true
        case .unknownTick, .twoMeals, .nothingTicked: false
        }
    }
}
