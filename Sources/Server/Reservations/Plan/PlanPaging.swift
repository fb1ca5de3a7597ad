import TenantConfig

/// Which days each page of the plan shows, and which page comes before and after.
struct PlanPaging {
    let extent: PlanView.Extent
    /// The stretches of class days or of holidays that the activity runs in, in order of time.
    let stretches: [ClosedRange<CivilDate>]
    let weekdays: WeekdaySet
    /// What the school calendar covers.
    let bounds: ClosedRange<CivilDate>

    /// The days of the page on which a day stands, cut at the calendar's ends.
    func days(around day: CivilDate) -> ClosedRange<CivilDate> {
        let day = min(max(day, bounds.lowerBound), bounds.upperBound)
        let days = whole(around: day)
        return max(days.lowerBound, bounds.lowerBound)...min(days.upperBound, bounds.upperBound)
    }

    /// A day of the page before; nil where the calendar begins.
    func previous(before days: ClosedRange<CivilDate>) -> CivilDate? {
        switch extent {
        case .term, .holiday, .period: stretches.last { $0.upperBound < days.lowerBound }?.lowerBound
        case .week, .month, .periodicity: inBounds(days.lowerBound - (extent == .week ? weekLength : 1))
        }
    }

    /// A day of the page after; nil where the calendar ends.
    func next(after days: ClosedRange<CivilDate>) -> CivilDate? {
        switch extent {
        case .term, .holiday, .period: stretches.first { $0.lowerBound > days.upperBound }?.lowerBound
        case .week, .month, .periodicity: inBounds(days.upperBound + 1)
        }
    }

    /// `Mars 2023`, `Janvier à mars 2023`, `Du 22 février au 5 mars 2023`.
    func title(of days: ClosedRange<CivilDate>) -> FrenchText {
        switch extent {
        case .month: "\(days.lowerBound.frenchMonth.withCapital)"
        case .term where weekdays.weekdays.count == 1: "\(months(days).withCapital)"
        case .term, .holiday, .period, .week, .periodicity: "Du \(span: trimmed(days), year: true)"
        }
    }

    /// `Mois suivant : avril 2023`.
    func label(of days: ClosedRange<CivilDate>, isNext: Bool) -> FrenchText {
        let way = isNext ? "suivant" : "précédent"
        return switch extent {
        case .month, .periodicity: "Mois \(way)\u{A0}: \(days.lowerBound.frenchMonth)"
        case .term: "Trimestre \(way)\u{A0}: \(months(days))"
        case .holiday: "Vacances \(way)es\u{A0}: du \(span: trimmed(days), year: true)"
        case .period: "Période \(way)e\u{A0}: du \(span: trimmed(days), year: true)"
        case .week: "\(weekLength == 7 ? "Semaine \(way)e" : "Semaines \(way)es")\u{A0}: du \(span: trimmed(days))"
        }
    }

    /// Two weeks at a time where one holds a single day.
    private var weekLength: Int { weekdays.weekdays.count == 1 ? 14 : 7 }

    private func whole(around day: CivilDate) -> ClosedRange<CivilDate> {
        switch extent {
        case .week: day.monday...day.monday + (weekLength - 1)
        case .month, .periodicity: day.firstOfMonth...day.firstOfMonth.addingMonths(1) - 1
        case .term, .holiday, .period:
            stretches.first { $0.upperBound >= day } ?? stretches.last ?? day...day
        }
    }

    private func inBounds(_ day: CivilDate) -> CivilDate? { bounds.contains(day) ? day : nil }

    /// From the first to the last day of the activity's weekdays.
    private func trimmed(_ days: ClosedRange<CivilDate>) -> ClosedRange<CivilDate> {
        let runs = (0..<min(7, days.upperBound - days.lowerBound + 1))
        let first = runs.map { days.lowerBound + $0 }.first { weekdays.contains($0.weekday) }
        let last = runs.map { days.upperBound - $0 }.first { weekdays.contains($0.weekday) }
        guard let first, let last, first <= last else { return days }
        return first...last
    }

    /// `janvier à mars 2023`, `novembre 2022 à février 2023`, `mars 2023`.
    private func months(_ days: ClosedRange<CivilDate>) -> String {
        let (first, last) = (days.lowerBound.frenchMonth, days.upperBound.frenchMonth)
        guard first != last else { return last }
        let isOneYear = days.lowerBound.parts.year == days.upperBound.parts.year
        return "\(isOneYear ? String(first.prefix { $0 != " " }) : first) à \(last)"
    }
}

extension Activity {
    /// Weekdays on which it may run.
    var weekdays: WeekdaySet {
        open.reduce(into: []) { $0.formUnion($1.keys.weekdays) }
    }

    /// The widest view of its plan: a term, a holiday, a period of the town's own, or nil when its days follow neither.
    var widest: PlanView.Extent? {
        for day in open.flatMap(\.keys.during) {
            switch day {
            case .period(.term), .period(.termStretch): return .term
            case .period(.holidays), .period(.holiday): return .holiday
            case .period(.own): return .period
            case .period(.schoolYear), .period(.allYear), .day, .span, .eachYear, .publicHolidays, .edge, .weeksWithHoliday: continue
            }
        }
        return nil
    }

    /// The view shown first: a term of one weekday, a whole holiday, and a month of anything else.
    var firstView: PlanView.Extent {
        switch widest {
        case .holiday: .holiday
        case .period: .period
        case .term where weekdays.weekdays.count == 1: .term
        case .term, .month, .week, .periodicity, nil: .month
        }
    }

    /// The views offered, the widest first.
    var views: [PlanView.Extent] {
        [widest, .month, .week, periodicity == nil ? nil : .periodicity].compactMap { $0 }
    }
}

extension PlanView.Extent {
    /// The word on its button.
    var label: String {
        switch self {
        case .week: "Semaine"
        case .month: "Mois"
        case .term: "Trimestre"
        case .holiday: "Toutes les vacances"
        case .period: "Toute la période"
        case .periodicity: "Périodicité"
        }
    }
}
