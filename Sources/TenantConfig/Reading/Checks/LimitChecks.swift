extension Reader {
    /// Tells of limits that nothing can meet: more at least than at most, in one line or in two that count the same.
    func checkLimits(of activity: Activity) {
        for line in activity.limits {
            guard case .number(let least, let unit)? = line.keys.atLeast?.value, let place = line.keys.atLeast?.place else { continue }
            for other in activity.limits where other.holds(wherever: line) {
                guard case .number(let most, unit)? = other.keys.atMost?.value, least > most, let highest = other.keys.atMost?.place
                else { continue }
                let second = Finding.Second(.mostHere, findings.place(of: highest))
                findings.add(.leastAboveMost(least, most), at: findings.place(of: place), second: second)
                break
            }
        }
    }
}

extension Line<SpanLimit> {
    /// Whether all that another line counts, this one counts as well, in the same spans.
    fileprivate func holds(wherever other: Line<SpanLimit>) -> Bool {
        (conditions.isEmpty || conditions == other.conditions) && keys.span == other.keys.span && keys.begins == other.keys.begins
    }
}

extension TownChecks {
    /// Tells of minimums that no week, month, period or school year of the calendar reaches: they come to all its open days.
    func checkLimits() {
        guard let calendar = CalendarSpans(town) else { return }
        for activity in town.activities {
            for line in activity.limits {
                guard case .number(let least, .days)? = line.keys.atLeast?.value, let place = line.keys.atLeast?.place,
                    let open = calendar.mostOpenDays(of: activity, in: line.keys.span), (1..<least).contains(open)
                else { continue }
                findings.add(.leastAboveOpenDays(least, open, line.keys.span.word), at: findings.place(of: place))
            }
        }
    }
}
