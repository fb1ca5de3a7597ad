import TenantConfig

extension WeekdaySet {
    /// `le mercredi`, `le lundi et le jeudi`, `du lundi au vendredi`.
    var frenchDays: String {
        let days = weekdays
        guard let first = days.first, let last = days.last else { return "" }
        if days.count > 2, last.index - first.index == days.count - 1 { return "du \(first.french) au \(last.french)" }
        return days.map { "le \($0.french)" }.frenchList
    }
}

extension YearDay {
    /// `24 décembre`.
    var french: String {
        let day = date(in: 2000)
        let words = day.french(.withoutWeekday)
        return String(words.dropLast(5))
    }

    /// `24`, where the month follows; `24 décembre`, where it is another.
    fileprivate func french(before last: YearDay) -> String {
        month == last.month && self < last ? String(french.prefix { $0 != " " }) : french
    }
}

extension ClosedRange<CivilDate> {
    /// `du 6 au 28 juillet 2026`, `le vendredi 15 mai 2026`.
    var frenchStretch: String {
        if lowerBound == upperBound { return "le \(lowerBound.french())" }
        let (first, last) = (lowerBound.parts, upperBound.parts)
        let start = lowerBound.french(.withoutWeekday).split(separator: " ").map(String.init)
        let kept = first.year != last.year ? 3 : first.month != last.month ? 2 : 1
        return "du \(start.prefix(kept).joined(separator: " ")) au \(upperBound.french(.withoutWeekday))"
    }
}

extension Phrasing {
    /// When, in one breath: `le vendredi 15 mai 2026 et chaque année du 24 au 31 décembre`.
    func on(_ sets: [DaySet]) -> String {
        let references = sets.compactMap { if case .period(let reference) = $0 { reference } else { nil } }
        if references.count == sets.count { return during(references) }
        return sets.map(on).frenchList
    }

    private func on(_ set: DaySet) -> String {
        switch set {
        case .day(let day): "le \(day.french())"
        case .span(let first, let last?) where first.dayNumber <= 0: "jusqu’au \(last.french(.withoutWeekday))"
        case .span(let first, let last?): (first...max(first, last)).frenchStretch
        case .span(let first, nil): "à partir du \(first.french(.withoutWeekday))"
        case .eachYear(let first, let last) where first == last: "chaque \(first.french)"
        case .eachYear(let first, let last): "chaque année du \(first.french(before: last)) au \(last.french)"
        case .publicHolidays: "les jours fériés"
        case .edge(let edge): self.edge(edge)
        case .weeksWithHoliday(let weekdays):
            "les semaines où \(weekdays.weekdays.map { "le \($0.french)" }.frenchAlternatives) est férié"
        case .period(let reference): during([reference])
        }
    }

    /// `la première semaine des vacances d’hiver`.
    private func edge(_ edge: DayEdge) -> String {
        let whole =
            switch edge.whole {
            case .month: "du mois"
            case .period(let reference): period(reference).behindOf
            case .opening: "de la période"
            }
        switch edge.part {
        case .week: return "la \(edge.end == .first ? "première" : "dernière") semaine \(whole)"
        case .weekday(let weekday): return "le \(edge.end == .first ? "premier" : "dernier") \(weekday.french) \(whole)"
        }
    }

    /// `pendant les vacances de la Toussaint, de Noël et d’hiver`, `en période scolaire`.
    func during(_ references: [PeriodReference]) -> String {
        let holidays = references.compactMap { if case .holiday(let name) = $0 { name.frenchComplement } else { nil } }
        if holidays.count == references.count { return "pendant les vacances \(holidays.frenchList)" }
        return references.map(during).frenchList
    }

    private func during(_ reference: PeriodReference) -> String {
        switch reference {
        case .term: "en période scolaire"
        case .allYear: "toute l’année"
        case .termStretch, .holidays, .holiday, .own, .schoolYear: "pendant \(period(reference))"
        }
    }

    /// The period as a thing: `les vacances d’hiver`.
    func period(_ reference: PeriodReference) -> String {
        switch reference {
        case .term: "la période scolaire"
        case .termStretch(let number): "la \(number.frenchNthFeminine) période de classe"
        case .holidays: "les vacances scolaires"
        case .holiday(let name): "les vacances \(name.frenchComplement)"
        case .own(let name): "la période \((town.periods.first { $0.name == name }?.label ?? name.text).quoted)"
        case .schoolYear: "l’année scolaire"
        case .allYear: "toute l’année"
        }
    }
}

extension Name<SchoolHoliday> {
    /// Behind `les vacances`: `de la Toussaint`; a holiday of an overseas calendar by its own name.
    fileprivate var frenchComplement: String {
        switch text {
        case "toussaint": "de la Toussaint"
        case "noel": "de Noël"
        case "hiver": "d’hiver"
        case "printemps": "de printemps"
        case "ete": "d’été"
        case "ete-austral": "de l’été austral"
        case "hiver-austral": "de l’hiver austral"
        case "paques": "de Pâques"
        case "carnaval": "de carnaval"
        default: text.replacing("-", with: " ").behindOf
        }
    }
}
