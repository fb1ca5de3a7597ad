public import TenantConfig

extension Rulebook {
    /// The limits that may count something of a child on one of these days, in the order of the file: what a plan says at its head.
    public func limits(_ activity: Name<Activity>, days: ClosedRange<CivilDate>, in situation: Situation) -> [Line<SpanLimit>] {
        guard let rules = rules[activity], !rules.limits.lines.isEmpty else { return [] }
        let ruling = CellRuling(rules, in: situation)
        let (first, last) = (max(days.lowerBound, self.days.lowerBound), min(days.upperBound, self.days.upperBound))
        guard first <= last else { return [] }
        let positions = (first - self.days.lowerBound)...(last - self.days.lowerBound)
        let fitting = rules.views(situation).map { CountingDays(ruling, $0) }
        return rules.limits.lines.indices.filter { line in
            fitting.contains { days in
                positions.contains {
                    rules.limits.spans[line].of[$0] >= 0 && rules.limits.speaks(line, ofRequestsFrom: calendar.date(at: $0))
                        && days.view($0).fitting.contains(line, of: rules.limits.rule) && rules.limits.rule.canFit(line, day: $0)
                }
            }
        }.map { rules.limits.lines[$0] }
    }

    /// Whether it matters when what stands was booked.
    public func asksWhenBooked(_ activity: Name<Activity>) -> Bool {
        guard let rules = rules[activity] else { return false }
        return rules.wishes.asksPast || rules.prices.asksPast || rules.absences?.asksPast ?? false
    }

    /// Whether rules ask if what stands is invoiced.
    public func asksInvoices(_ activity: Name<Activity>) -> Bool { rules[activity]?.asksInvoices ?? false }

    /// Whether it matters what shape a request has.
    public func asksShape(_ activity: Name<Activity>) -> Bool { !(rules[activity]?.wishes.shapes.isEmpty ?? true) }

    /// The days around others of which a decision has to know what stands, so that it can count what limits ask for, and tell the shape of a
    /// request.
    public func limited(_ activity: Name<Activity>, _ days: ClosedRange<CivilDate>) -> ClosedRange<CivilDate> {
        let (first, last) = (max(days.lowerBound, self.days.lowerBound), min(days.upperBound, self.days.upperBound))
        guard let rules = rules[activity], first <= last else { return days }
        let positions = (first - calendar.first)...(last - calendar.first)
        let shaped = rules.wishes.shapes.reduce(days) { range, shape in
            switch shape {
            case .wholeWeek: min(range.lowerBound, first.monday)...max(range.upperBound, last.monday + 6)
            case .fixedDays, .alternateWeeks: range.lowerBound...max(range.upperBound, calendar.schoolYear(of: last)?.upperBound ?? last)
            }
        }
        return rules.limits.spans.reduce(shaped) { range, spans in
            spans.around(positions).reduce(range) { range, span in
                min(range.lowerBound, calendar.date(at: span.lowerBound))...max(range.upperBound, calendar.date(at: span.upperBound))
            }
        }
    }
}

extension Rulebook {
    /// The days of which minimums count what is booked together with a day; the day alone where no minimum does.
    public func daysOfMinimum(_ activity: Name<Activity>, with day: CivilDate) -> ClosedRange<CivilDate> {
        guard let rules = rules[activity], let position = calendar.position(of: day) else { return day...day }
        let minimums = rules.limits.lines.indices.filter { rules.limits.lines[$0].keys.atLeast != nil }
        return minimums.flatMap { rules.limits.spans[$0].around(position...position) }.reduce(day...day) { range, span in
            min(range.lowerBound, calendar.date(at: span.lowerBound))...max(range.upperBound, calendar.date(at: span.upperBound))
        }
    }
}

extension DaySpans {
    /// From the first to the last day of each span in which some of these days lie, though the first and the last of them may lie in none.
    fileprivate func around(_ positions: ClosedRange<Int>) -> [ClosedRange<Int>] {
        guard !days.isEmpty, of.indices.contains(positions.upperBound) else { return [] }
        return Set(of[positions]).filter { $0 >= 0 }.map { days[Int($0)] }
    }
}
