import RulesEngine
import TenantConfig

/// Says in French how much is to be booked at least and at most.
struct LimitWording: Sendable {
    let activity: Activity

    /// `Matin : au moins 3 jours par semaine (article 5).`
    func sentence(_ line: Line<SpanLimit>) -> FrenchText {
        let words = bounds(line.keys).joined(separator: ", ")
        let because = line.because.map { " (\($0))" } ?? ""
        return "\((what(line.conditions).map { "\($0)\u{A0}: \(words)" } ?? words).withCapital)\(because)."
    }

    /// `au moins 3 jours par semaine`, `au plus 4 jours par semaine`.
    func bounds(_ limit: SpanLimit) -> [String] {
        [limit.atLeast.map { least($0.value, limit.span) }, limit.atMost.map { most($0.value, limit.span) }].compactMap(\.self)
    }

    /// `Il faut réserver au moins 3 jours par semaine : la semaine du lundi 7 septembre en aurait 2.`
    func fact(_ broken: Reason.BrokenLimit) -> FrenchText {
        let rule =
            switch broken.bound {
            case .atLeast: "Il faut réserver \(least(size(broken), broken.limit.span))"
            case .atMost: "On réserve \(most(size(broken), broken.limit.span))"
            }
        guard let span = broken.span else { return "\(rule)\u{A0}: cette demande en compte \(broken.after)" }
        let waiting = broken.leavesOutWaiting ? ", sans ce qui attend une place" : ""
        return "\(rule)\u{A0}: il y en aurait \(broken.after)\(when(span, broken.limit.span))\(waiting)"
    }

    /// What can still be done: `Ajoutez 1 jour.`, `Retirez aussi le mardi 8 septembre, ou gardez ce créneau.`
    func remedy(_ broken: Reason.BrokenLimit) -> FrenchText {
        let missing = count(abs(broken.wanted - broken.after), broken.unit)
        switch broken.bound {
        case .atMost: return "Retirez \(missing)."
        case .atLeast where broken.after >= broken.before: return "Ajoutez \(missing)."
        case .atLeast:
            let days = broken.left.prefix(Self.most).map { "le \($0.french(.withoutYear))" }
            let others = broken.left.count > Self.most ? ["les autres jours"] : []
            return "Retirez aussi \((days + others).frenchList), ou gardez ce créneau."
        }
    }

    /// Days named one by one in a sentence.
    private static let most = 6

    /// What the limit comes to in that span, where closures or open days make it another number than the one written.
    private func size(_ broken: Reason.BrokenLimit) -> SpanLimit.Count {
        let written = broken.bound == .atLeast ? broken.limit.atLeast?.value : broken.limit.atMost?.value
        if case .allDaysBut(0)? = written { return .allDaysBut(0) }
        return .number(broken.wanted, broken.unit)
    }

    private func least(_ count: SpanLimit.Count, _ span: SpanLimit.Span) -> String {
        if case .allDaysBut(0) = count { return span.whole }
        return "au moins \(words(count)) \(span.per)"
    }

    private func most(_ count: SpanLimit.Count, _ span: SpanLimit.Span) -> String { "au plus \(words(count)) \(span.per)" }

    private func words(_ count: SpanLimit.Count) -> String {
        switch count {
        case .number(let number, let unit): self.count(number, unit)
        case .daysLessClosed(let number): "\(self.count(number, .days)), moins les jours fermés,"
        case .percentOfDays(let percent): "\(percent)\u{A0}% des jours ouverts"
        case .allDaysBut(0): "tous les jours ouverts"
        case .allDaysBut(let but): "tous les jours ouverts sauf \(but)"
        }
    }

    private func count(_ number: Int, _ unit: SpanLimit.Unit) -> String {
        switch unit {
        case .slots: number.french("créneau", "créneaux")
        case .days: number.french("jour", "jours")
        case .weeks: number.french("semaine", "semaines")
        case .periods: number.french("période", "périodes")
        }
    }

    private func when(_ span: ClosedRange<CivilDate>, _ kind: SpanLimit.Span) -> FrenchText {
        switch kind {
        case .day, .request: ""
        case .week: " la semaine du \(day: span.lowerBound, .withoutYear)"
        case .month: " en \(span.lowerBound.frenchMonth)"
        case .period, .schoolYear: " du \(span: span, year: true)"
        }
    }

    /// What the limit is about, where it is not about everything: slots, days of the week.
    private func what(_ conditions: [Condition]) -> String? {
        let words = conditions.compactMap { condition -> String? in
            switch condition {
            case .slot(let names): names.map(label).frenchList
            case .weekday(let weekdays): "le " + weekdays.weekdays.map(\.french).frenchList
            case .dates, .period, .meal, .centre, .ages, .level, .sector, .fact, .channel, .wish: nil
            }
        }
        return words.isEmpty ? nil : words.joined(separator: ", ")
    }

    private func label(_ slot: Name<Slot>) -> String {
        activity.slots.first { $0.name == slot }?.label.insideSentence ?? slot.text
    }
}

extension SpanLimit.Span {
    fileprivate var per: String {
        switch self {
        case .day: "par jour"
        case .week: "par semaine"
        case .month: "par mois"
        case .period: "par période"
        case .schoolYear: "par année scolaire"
        case .request: "par demande"
        }
    }

    fileprivate var whole: String {
        switch self {
        case .day: "tous les créneaux du jour"
        case .week: "tous les jours ouverts de la semaine"
        case .month: "tous les jours ouverts du mois"
        case .period: "tous les jours ouverts de la période"
        case .schoolYear: "tous les jours ouverts de l’année scolaire"
        case .request: "tous les jours"
        }
    }
}
