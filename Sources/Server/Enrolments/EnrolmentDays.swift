import RulesEngine
import TenantConfig

/// The days for which children are enrolled in an activity, in words.
struct EnrolmentDays {
    let town: TownInForce
    let activity: Activity

    /// `Année scolaire 2022-2023, jusqu’au 31 août 2023`, `Vacances d’hiver, du 6 au 21 février 2027`, `Décembre 2026`.
    func words(_ days: ClosedRange<CivilDate>) -> String {
        let lastings = activity.enrolment?.lastings ?? []
        if lastings.contains(.month), days.isMonth { return days.lowerBound.frenchMonth.withCapital }
        let period = lastings.contains(.period) ? town.rulebook.periods(of: activity.name).first { $0.days == days } : nil
        return period?.wordsWithDays ?? days.schoolYear
    }

    /// Those that can be chosen, where there are several: in time, or late.
    func choices(_ decision: EnrolmentDecision) -> HTML {
        let isLate = decision.late != nil
        let all = decision.spans.map { (days: $0, isLate: isLate) } + decision.lateSpans.map { (days: $0, isLate: true) }
        guard all.count > 1 else {
            return all.first.map { "<input type=\"hidden\" name=\"annee\" value=\"\($0.days.lowerBound.iso)\">\n" as HTML } ?? .empty
        }
        let choices = all.sorted { $0.days.lowerBound < $1.days.lowerBound }.map(choice)
        return "<fieldset class=\"stack\"><legend class=\"title\">\(question)</legend>\n\(choices)</fieldset>"
    }

    /// `Pour quel mois ?`
    private var question: String {
        switch activity.enrolment?.lastings ?? [] {
        case [.schoolYear]: "Pour quelle année\u{202F}?"
        case [.period]: "Pour quelle période\u{202F}?"
        case [.month]: "Pour quel mois\u{202F}?"
        default: "Pour quels jours\u{202F}?"
        }
    }

    private func choice(_ days: ClosedRange<CivilDate>, isLate: Bool) -> HTML {
        let late: HTML = isLate ? "<br><small class=\"soft\">Inscription tardive</small>" : .empty
        return """
            <label class="choice"><input type="radio" name="annee" value="\(days.lowerBound.iso)" required>\
            <span><b>\(raised: words(days))</b>\(late)</span></label>

            """
    }
}

extension EnrolmentDecision {
    /// All days for which the child may be enrolled, in time or late.
    var allSpans: [ClosedRange<CivilDate>] { (spans + lateSpans).sorted { $0.lowerBound < $1.lowerBound } }
}

extension ClosedRange<CivilDate> {
    /// Whether it is a month from its first to its last day.
    fileprivate var isMonth: Bool { lowerBound == lowerBound.firstOfMonth && upperBound == lowerBound.addingMonths(1) - 1 }

    /// `Année scolaire 2022-2023, jusqu’au 31 août 2023`.
    fileprivate var schoolYear: String {
        "Année scolaire \(lowerBound.parts.year)-\(lowerBound.parts.year + 1), jusqu’au \(upperBound.french(.withoutWeekday))"
    }
}
