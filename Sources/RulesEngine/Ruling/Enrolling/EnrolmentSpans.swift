import TenantConfig

/// The days for which a child may be enrolled, by how long enrolments last.
typealias MeantSpans = [Enrolment.Lasting: [EnrolmentSpan]]

extension ActivityRules {
    /// The days that may be meant of each length that enrolments may have.
    func enrolmentSpans(from day: CivilDate) -> MeantSpans {
        let lastings = (activity.enrolment?.lastings ?? []).union([.schoolYear])
        return Dictionary(uniqueKeysWithValues: lastings.map { ($0, enrolmentSpans($0, from: day)) })
    }

    /// The school year of the next day on which the activity is open, and the one after it; or the months, or periods, of these two in which
    /// it is open from that day on.
    func enrolmentSpans(_ lasting: Enrolment.Lasting, from day: CivilDate) -> [EnrolmentSpan] {
        guard let here = nextDay(from: day) ?? ground.days.yearOf.lastIndex(where: { $0 >= 0 }) else { return [] }
        let year = Int(ground.days.yearOf[here])
        switch lasting {
        case .schoolYear:
            let next = ground.days.years.dropFirst(year + 1).first
            let following = next.flatMap { days in
                ground.days.position(of: days.lowerBound).map { EnrolmentSpan(days: days, day: $0, isNext: true) }
            }
            return [EnrolmentSpan(days: ground.days.years[year], day: here, isNext: false)] + [following].compactMap(\.self)
        case .period, .month:
            return ground.days.yearOf.indices.dropFirst(here).reduce(into: []) { spans, day in
                guard [year, year + 1].contains(Int(ground.days.yearOf[day])), let line = openingLine(day: day) else { return }
                let span = span(lasting, of: day, openedBy: line, isNext: Int(ground.days.yearOf[day]) > year)
                if !spans.contains(where: { $0.days == span.days && $0.period == span.period }) { spans.append(span) }
            }
        }
    }

    /// The month, or the period, of a day that a line opens.
    private func span(_ lasting: Enrolment.Lasting, of day: Int, openedBy line: Int, isNext: Bool) -> EnrolmentSpan {
        let first = ground.days.date(at: day).firstOfMonth
        let month = EnrolmentSpan(days: first...(first.addingMonths(1) - 1), day: day, isNext: isNext)
        guard lasting == .period, let period = opening.period(line: line, day: day) else { return month }
        return EnrolmentSpan(
            days: period.stretch.days, day: day, isNext: isNext, period: period.stretch, weekdays: period.weekdays)
    }

    /// The next day on which the activity is open for some, from one on.
    func nextDay(from day: CivilDate) -> Int? {
        let first = max(0, day - ground.days.first)
        return ground.days.yearOf.indices.dropFirst(first).first { ground.days.yearOf[$0] >= 0 && openingLine(day: $0) != nil }
    }

    /// The first line that opens a day for some.
    private func openingLine(day: Int) -> Int? { opening.lines.indices.first { opening.rule.canFit($0, day: day) } }
}
