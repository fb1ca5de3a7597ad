import TenantConfig

extension PeriodicityForm.Mistake {
    /// What the family reads, beside the form as it was filled in.
    var sentence: FrenchText {
        switch self {
        case .notADate: "Indiquez les deux dates de la période, par exemple du 1er janvier au 7 juillet."
        case .endsBeforeItBegins: "La période finit avant de commencer\u{A0}: vérifiez les deux dates."
        case .outside(let days): "Choisissez des dates du \(span: days, year: true)\u{A0}: c’est ce que couvre le calendrier scolaire."
        case .tooLong: "La période est trop longue\u{A0}: choisissez une année au plus."
        case .unknownTick: "Une case cochée n’existe pas ou plus dans cette activité\u{A0}: cochez de nouveau la semaine type."
        case .twoMeals(let weekday): "Un seul repas par jour\u{A0}: choisissez un repas pour le \(weekday.french)."
        case .nothingTicked: "Cochez au moins une case de la semaine type."
        }
    }

    /// Whether the dates are at fault, rather than the typical week.
    var isAboutDates: Bool {
        switch self {
        case .notADate, .endsBeforeItBegins, .outside, .tooLong: true
        case .unknownTick, .twoMeals, .nothingTicked: false
        }
    }
}
