import TenantConfig

/// What the day attended is called beside what is done: one books a day that one chooses, and cancels one that is booked.
struct MomentPhrase: Sendable {
    /// `le jour choisi`, `le jour réservé`.
    let day: String
    /// What `answer` stands for.
    var answer = "la réponse"

    /// `la veille à 12 h`, `15 jours avant le jour choisi`: a thing that `jusqu’à` and `dès` can stand before.
    ///
    /// - Parameter ends: whether what has no hour ends with its day; otherwise it begins with it.
    func words(_ moment: Moment, ends: Bool) -> String {
        let words = self.words(moment.day)
        let hour = moment.hour?.french ?? (ends && moment.day.isDay ? "23\u{A0}h\u{A0}59" : nil)
        return words + (hour.map { "\(moment.day.isLong ? "," : "") à \($0)" } ?? "") + (moment.fallback.map(fallback) ?? "")
    }

    private func words(_ day: Moment.Day) -> String {
        switch day {
        case .date(let date): "le \(date.french())"
        case .step(0, _, from: .dayAttended): "le jour même"
        case .step(0, _, let anchor): "\(anchor.first(self))"
        case .step(-1, .days, from: .dayAttended): "la veille"
        case .step(-1, .days, let anchor): "la veille \(anchor.first(self).behindOf)"
        case .step(let count, let unit, let anchor): step(count, unit, anchor)
        case .weekdayBefore(let weekday, .dayAttended): "le \(weekday.french) précédent"
        case .weekdayBefore(let weekday, let anchor): "le \(weekday.french) qui précède \(anchor.first(self))"
        case .yearDayBefore(let yearDay, let anchor): "le \(yearDay.french) qui précède \(anchor.first(self))"
        case .weekdayOfWeek(let weekday, 0): "le \(weekday.french) de la même semaine"
        case .weekdayOfWeek(let weekday, 1): "le \(weekday.french) de la semaine précédente"
        case .weekdayOfWeek(let weekday, let weeks): "le \(weekday.french) de la \(weeks)e\u{A0}semaine qui précède"
        case .dayOfMonth(31, let months): "le dernier jour \(month(months))"
        case .dayOfMonth(let number, let months): "le \(number == 1 ? "1er" : "\(number)") \(month(months))"
        case .weekdayOfMonth(let end, let weekday, let months):
            "le \(end == .first ? "premier" : "dernier") \(weekday.french) \(month(months))"
        case .dayOfPeriod(let number, let before):
            "le \(number == 1 ? "premier" : number.frenchNth) jour de la période\(before ? " précédente" : "")"
        }
    }

    private func month(_ before: Int) -> String {
        switch before {
        case 0: "du même mois"
        case 1: "du mois précédent"
        default: "du \(before)e\u{A0}mois qui précède"
        }
    }

    /// `2 jours ouvrés avant le jour choisi`, `48 heures après la fin du créneau`.
    private func step(_ count: Int, _ unit: Moment.Unit, _ anchor: Moment.Anchor) -> String {
        let isHours = unit == .hours || unit == .workingHours
        let edge = count < 0 ? "le début du créneau" : "la fin du créneau"
        let counted = isHours ? MomentPhrase(day: edge, answer: answer) : self
        let point = count < 0 ? anchor.first(counted) : anchor.last(counted)
        return "\(Int(count.magnitude).french(unit)) \(count < 0 ? "avant" : "après") \(point)"
    }

    /// ` (si ce n’est pas un jour ouvré : le jour ouvré précédent)`.
    private func fallback(_ fallback: Moment.Fallback) -> String {
        let kind =
            switch fallback.unit {
            case .schoolDays: "d’école"
            case .serviceDays: "d’accueil"
            case .workingDays, .workingHours, .hours, .days, .clearDays, .weeks, .months: "ouvré"
            }
        return " (si ce n’est pas un jour \(kind)\u{A0}: le jour \(kind) \(fallback.before ? "précédent" : "suivant"))"
    }
}

extension Moment.Day {
    /// Whether a day is meant, which an hour can be of.
    fileprivate var isDay: Bool {
        if case .step(_, let unit, _) = self { unit != .hours && unit != .workingHours } else { true }
    }

    /// Whether a comma makes it easier to read on.
    fileprivate var isLong: Bool {
        switch self {
        case .step(0, _, from: .dayAttended), .step(-1, .days, from: .dayAttended), .weekdayBefore(_, .dayAttended): false
        case .date, .weekdayOfWeek(_, 0...1), .dayOfMonth, .weekdayOfMonth, .dayOfPeriod: false
        case .step, .weekdayBefore, .yearDayBefore, .weekdayOfWeek: true
        }
    }
}

extension Moment.Anchor {
    /// What is counted back from.
    fileprivate func first(_ phrase: MomentPhrase) -> String {
        switch self {
        case .dayAttended: phrase.day
        case .period: "le premier jour de la période"
        case .schoolYear: "la rentrée"
        case .request: "la demande"
        case .answer: phrase.answer
        }
    }

    /// What is counted on from.
    fileprivate func last(_ phrase: MomentPhrase) -> String {
        switch self {
        case .dayAttended: phrase.day
        case .period: "le dernier jour de la période"
        case .schoolYear: "le dernier jour de l’année scolaire"
        case .request: "la demande"
        case .answer: phrase.answer
        }
    }
}

extension Int {
    /// `2 jours ouvrés`, `1 mois`.
    fileprivate func french(_ unit: Moment.Unit) -> String {
        switch unit {
        case .hours: french("heure", "heures")
        case .workingHours: french("heure ouvrée", "heures ouvrées")
        case .days: french("jour", "jours")
        case .clearDays: french("jour franc", "jours francs")
        case .workingDays: french("jour ouvré", "jours ouvrés")
        case .schoolDays: french("jour d’école", "jours d’école")
        case .serviceDays: french("jour d’accueil", "jours d’accueil")
        case .weeks: french("semaine", "semaines")
        case .months: french("mois", "mois")
        }
    }
}

extension Length {
    /// `48 heures`, `1 mois`.
    var french: String {
        switch self {
        case .hours(let hours): hours.french("heure", "heures")
        case .days(let days): days.french("jour", "jours")
        case .months(let months): months % 12 == 0 ? (months / 12).french("an", "ans") : "\(months)\u{A0}mois"
        }
    }
}
