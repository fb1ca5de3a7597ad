extension Reader {
    /// Tells of limits that nothing can meet: more at least than at most.
    func checkLimits(of activity: Activity) {
        for line in activity.limits {
            guard case .number(let least, let unit)? = line.keys.atLeast?.value, case .number(let most, unit)? = line.keys.atMost?.value,
                least > most, let place = line.keys.atLeast?.place, let other = line.keys.atMost?.place
            else { continue }
            let second = Finding.Second(.mostHere, findings.place(of: other))
            findings.add(.leastAboveMost(least, most), at: findings.place(of: place), second: second)
        }
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
