import RulesEngine
import TenantConfig

/// A school year, a period or a month, a day of it from which instants count, and whether it comes after the school year that is meant first.
struct ReferenceSpan {
    let days: ClosedRange<CivilDate>
    let day: CivilDate
    let isNext: Bool
    var period: (occurrence: ReferenceDays.Occurrence, weekdays: WeekdaySet)?
}

extension ReferenceRulebook {
    /// What an enrolment may be for.
    func spans(_ lasting: Enrolment.Lasting, of activity: Activity, from today: CivilDate) -> [ReferenceSpan] {
        let years = years(of: activity, from: today)
        guard lasting != .schoolYear, let here = years.first else { return years }
        var spans: [ReferenceSpan] = []
        for day in inOrder where day >= here.day {
            guard let year = years.first(where: { $0.days.contains(day) }),
                let period = activity.open.indices.lazy.compactMap({ opened(activity, line: $0, day) }).first
            else { continue }
            let month = (day - (day.parts.day - 1))...((day - (day.parts.day - 1)).addingMonths(1) - 1)
            let isListed = spans.contains { span in
                lasting == .month ? span.days == month : span.period?.occurrence.like == period.like && span.days == period.days
            }
            if isListed { continue }
            spans.append(
                ReferenceSpan(
                    days: lasting == .month ? month : period.days, day: day, isNext: year.isNext,
                    period: lasting == .month ? nil : (occurrence: period, weekdays: weekdays(activity, in: period))))
        }
        return spans
    }

    /// The school year of the next day on which the activity is open, else the last of the calendar; and the one after it.
    private func years(of activity: Activity, from today: CivilDate) -> [ReferenceSpan] {
        let next = inOrder.first { day in day >= today && activity.open.indices.contains { opened(activity, line: $0, day) != nil } }
        guard let here = next ?? inOrder.last, let year = days.facts[here]?.year else { return [] }
        return [ReferenceSpan(days: days.years[year], day: here, isNext: false)]
            + days.years.dropFirst(year + 1).prefix(1).map { ReferenceSpan(days: $0, day: $0.lowerBound, isNext: true) }
    }
}
