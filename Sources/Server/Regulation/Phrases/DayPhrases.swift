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
        let edges = sets.compactMap { if case .edge(let edge) = $0 { edge } else { nil } }
        guard edges.count > 1 else { return sets.map(on).frenchList }
        let others = sets.filter { if case .edge = $0 { false } else { true } }
        return (parts(of: edges) + others.map(on)).frenchList
    }

    /// What stands at the same end of several stretches, told once: `la première semaine des vacances d’hiver et des vacances de printemps`.
    private func parts(of edges: [DayEdge]) -> [String] {
        var groups: [[DayEdge]] = []
        for edge in edges {
            if let group = groups.firstIndex(where: { $0[0].end == edge.end && $0[0].part == edge.part }) {
                groups[group].append(edge)
            } else {
                groups.append([edge])
            }
        }
        return groups.map { group in "\(part(group[0])) \(group.map(whole).frenchList)" }
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
    private func edge(_ edge: DayEdge) -> String { "\(part(edge)) \(whole(edge))" }

    private func part(_ edge: DayEdge) -> String {
        switch edge.part {
        case .week: "la \(edge.end == .first ? "première" : "dernière") semaine"
        case .weekday(let weekday): "le \(edge.end == .first ? "premier" : "dernier") \(weekday.french)"
        }
    }

    private func whole(_ edge: DayEdge) -> String {
        switch edge.whole {
        case .month: "du mois"
        case .period(let reference): period(reference).behindOf
        case .opening: "de la période"
        }
    }

    /// `pendant les vacances de la Toussaint, de Noël et d’hiver`, `en période scolaire`.
    func during(_ references: [PeriodReference]) -> String {
        let holidays = references.compactMap { if case .holiday(let name) = $0 { name.frenchComplement } else { nil } }
        let own = references.compactMap { if case .own(let name) = $0 { label(name) } else { nil } }
        let stretches = references.compactMap { if case .termStretch(let number) = $0 { number.frenchNthFeminine } else { nil } }
        let whole = references.filter { reference in
            switch reference {
            case .term, .holidays, .schoolYear, .allYear: true
            case .termStretch, .holiday, .own: false
            }
        }
        let parts = [
            own.isEmpty ? nil : "pendant \(own.count == 1 ? "la période" : "les périodes") \(own.frenchList)",
            stretches.isEmpty ? nil : "pendant \(stretches.map { "la " + $0 }.frenchList) période de classe",
            holidays.isEmpty ? nil : "pendant les vacances \(holidays.frenchList)",
        ]
        let named = parts.compactMap(\.self)
        guard !named.isEmpty, !whole.isEmpty else { return (named + whole.map(during)).frenchList }
        return "\(named.frenchList), et \(whole.map(during).frenchList)"
    }

    private func label(_ name: Name<Period>) -> String { (town.periods.first { $0.name == name }?.label ?? name.text).quoted }

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
        case .own(let name): "la période \(label(name))"
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
