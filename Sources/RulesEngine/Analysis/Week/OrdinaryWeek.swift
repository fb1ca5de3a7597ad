public import TenantConfig

/// A week of an activity like most others, with the last moment at which each slot of each day can be booked, changed and cancelled: what `48 hours`
/// comes to is then seen.
public struct OrdinaryWeek: Hashable, Sendable {
    /// Until when something may be asked.
    public enum Cutoff: Hashable, Sendable {
        /// The first instant at which it no longer may.
        case until(LocalInstant)
        /// Until the slot begins.
        case untilItBegins
        case never
        /// The town says nothing of it.
        case notAnnounced
    }

    /// A slot of a day.
    public struct Row: Hashable, Sendable {
        public let day: CivilDate
        /// Slots of which the same is true.
        public internal(set) var slots: [Name<Slot>]
        /// When it begins; the end of the day without hours.
        public let begins: LocalInstant
        public let book, change, cancel: Cutoff
    }

    public let activity: Name<Activity>
    /// For whom: the traits by which the rules tell children apart, in words; nil: for everybody.
    public let child: Wording?
    /// In order of time.
    public let rows: [Row]
}

extension Rulebook {
    /// An ordinary week of an activity: one without a public holiday near it, on or after that day where there is one. A table for each kind of child, as far
    /// as their last moments differ; at most so many.
    public func ordinaryWeeks(of activity: Name<Activity>, from today: CivilDate? = nil, atMost most: Int = 6) -> [OrdinaryWeek] {
        guard let rules = rules[activity] else { return [] }
        let survey = Survey(self, rules, today: today)
        guard let monday = survey.ordinaryMonday(), let variants = survey.variants(asking: survey.conditionsOfVerbs) else { return [] }
        var weeks: [(rows: [OrdinaryWeek.Row], variant: Variant)] = []
        for variant in variants where variant.channel == .portal {
            let rows = survey.rows(monday, variant)
            guard !rows.isEmpty, !weeks.contains(where: { $0.rows == rows }) else { continue }
            weeks.append((rows, variant))
        }
        return weeks.prefix(most).map { rows, variant in
            let day = rows.first.flatMap { calendar.position(of: $0.day) } ?? 0
            let child = WitnessCase(survey.traits(of: variant, on: day), at: survey.centre(of: variant))
            return OrdinaryWeek(activity: activity, child: weeks.count > 1 ? .child(child) : nil, rows: rows)
        }
    }
}

extension Survey {
    fileprivate var conditionsOfVerbs: [Condition] {
        conditions(of: activity.book) + conditions(of: activity.change ?? activity.book) + conditions(of: activity.cancel ?? activity.book)
    }

    fileprivate func centre(of variant: Variant) -> Name<Centre>? {
        ground.centres.indices.contains(variant.view.centre) ? ground.centres[variant.view.centre] : nil
    }

    /// The Monday of the first week that is open on as many days as any, with no public holiday in it or in the three weeks before.
    fileprivate func ordinaryMonday() -> Int? {
        let weeks = Dictionary(grouping: days) { day in day - calendar.date(at: day).weekday.index }
        func isQuiet(_ monday: Int) -> Bool {
            (monday - 21..<monday + 7).allSatisfy { calendar.publicHolidayOf.indices.contains($0) && calendar.publicHolidayOf[$0] < 0 }
        }
        let order = days.map { $0 - calendar.date(at: $0).weekday.index }
        let most = weeks.values.map(\.count).max()
        let full = order.filter { weeks[$0]?.count == most }
        return full.first(where: isQuiet) ?? full.first
    }

    fileprivate func rows(_ monday: Int, _ variant: Variant) -> [OrdinaryWeek.Row] {
        var week = self.week(monday)
        week.removeAll { !days.contains($0) }
        var rows: [OrdinaryWeek.Row] = []
        for day in week {
            var seen: Set<Name<Slot>> = []
            for cell in cells(day, variant) where isLive(cell, variant) && seen.insert(rules.columns[cell.column].slot).inserted {
                let row = row(cell, variant)
                let last = rows.last
                if let last, last.day == row.day,
                    (last.begins, last.book, last.change, last.cancel) == (row.begins, row.book, row.change, row.cancel)
                {
                    rows[rows.count - 1].slots += row.slots
                } else {
                    rows.append(row)
                }
            }
        }
        return rows
    }

    private func week(_ monday: Int) -> [Int] { Array(monday..<monday + 7) }

    private func row(_ cell: CellPosition, _ variant: Variant) -> OrdinaryWeek.Row {
        let begins = rules.begins(cell, variant.view)
        func cutoff(_ verb: DeadlineRule) -> OrdinaryWeek.Cutoff {
            let cells = ContiguousArray([cell])
            let opening = rules.opening.rule.first(variant.view.fitting, cells)
            let until = rules.until(cells, verb, opening, variant.view)[0]
            if until == LimitInstant.never { return .never }
            guard LimitInstant.isReal(until) else { return until == LimitInstant.noEnd ? .untilItBegins : .notAnnounced }
            return until >= begins ? .untilItBegins : .until(LocalInstant(seconds: until))
        }
        return OrdinaryWeek.Row(
            day: calendar.date(at: cell.day), slots: [rules.columns[cell.column].slot], begins: LocalInstant(seconds: begins),
            book: cutoff(rules.book), change: cutoff(rules.change ?? rules.book), cancel: cutoff(rules.cancel))
    }
}
