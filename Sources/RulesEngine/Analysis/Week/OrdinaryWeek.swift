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

    /// From when something may be asked.
    public enum Opening: Hashable, Sendable {
        case always
        case from(LocalInstant)
        /// Not, or the town has not said when.
        case notAnnounced
    }

    /// What is still taken once booking in time is over.
    public struct Late: Hashable, Sendable {
        public let offer: Line<Offer>
        public let until: Cutoff
        /// By which channels, in order; nil: by all that book in time.
        public let channels: [Channel]?
    }

    /// A slot of a day.
    public struct Row: Hashable, Sendable {
        public let day: CivilDate
        /// Slots of which the same is true.
        public internal(set) var slots: [Name<Slot>]
        /// When it begins; the end of the day without hours.
        public let begins: LocalInstant
        public let opens: Opening
        public let book, change, cancel: Cutoff
        /// In the order of the file.
        public let late: [Late]

        /// Whether the same is true of another.
        fileprivate func isLike(_ other: Row) -> Bool {
            (day, begins, opens, late) == (other.day, other.begins, other.opens, other.late)
                && (book, change, cancel) == (other.book, other.change, other.cancel)
        }
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
            let traits = survey.traits(of: variant, on: day).map { $0.labelled(in: town, activity) }
            let child = WitnessCase(traits, at: survey.centre(of: variant).map { town.label(of: $0) })
            return OrdinaryWeek(activity: activity, child: weeks.count > 1 ? .child(child) : nil, rows: rows)
        }
    }
}

extension Survey {
    fileprivate var conditionsOfVerbs: [Condition] {
        conditions(of: activity.book) + conditions(of: activity.change ?? activity.book) + conditions(of: activity.cancel ?? activity.book)
            + activity.bookLate.asked()
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
                if let last = rows.last, last.isLike(row) {
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
        let cells = ContiguousArray([cell])
        let opening = rules.opening.rule.first(variant.view.fitting, cells)
        func cutoff(_ verb: DeadlineRule) -> OrdinaryWeek.Cutoff {
            OrdinaryWeek.Cutoff(rules.until(cells, verb, opening, variant.view)[0], begins: begins)
        }
        return OrdinaryWeek.Row(
            day: calendar.date(at: cell.day), slots: [rules.columns[cell.column].slot], begins: LocalInstant(seconds: begins),
            opens: OrdinaryWeek.Opening(rules.opens(cells, rules.book, opening, variant.view)?[0] ?? LimitInstant.always),
            book: cutoff(rules.book), change: cutoff(rules.change ?? rules.book), cancel: cutoff(rules.cancel),
            late: late(cell, variant, period: opening[0] < 0 ? rules.opening.lines.count : Int(opening[0]), begins: begins))
    }

    /// The offers that still stand when booking in time is over, by whatever channel they are taken up.
    private func late(_ cell: CellPosition, _ variant: Variant, period: Int, begins: Int64) -> [OrdinaryWeek.Late] {
        guard let late = rules.bookLate else { return [] }
        var (ends, channels): ([Int: Int64], [Int: [Channel]]) = ([:], [:])
        for channel in Channel.allCases {
            let view = variant.view.by(channel, rules.ground)
            let opening = rules.opening.rule.first(view.fitting, [cell])
            let inTime = rules.until([cell], rules.book, opening, view)[0]
            for (line, until) in late.fitting(cell, period: period, view) where min(until, begins) > inTime {
                guard late.takes(line, by: channel) ?? rules.book.takes(cell, view) else { continue }
                ends[line] = until
                channels[line, default: []].append(channel)
            }
        }
        return ends.sorted { $0.key < $1.key }.map { line, until in
            OrdinaryWeek.Late(
                offer: late.lines[line], until: OrdinaryWeek.Cutoff(until, begins: begins),
                channels: late.takes(line, by: .portal) == nil ? nil : channels[line])
        }
    }
}

extension OrdinaryWeek.Cutoff {
    /// - Parameter begins: the first second of the slot.
    fileprivate init(_ until: Int64, begins: Int64) {
        if until == LimitInstant.never {
            self = .never
        } else if LimitInstant.isReal(until) {
            self = until >= begins ? .untilItBegins : .until(LocalInstant(seconds: until))
        } else {
            self = until == LimitInstant.noEnd ? .untilItBegins : .notAnnounced
        }
    }
}

extension OrdinaryWeek.Opening {
    fileprivate init(_ opens: Int64) {
        self =
            LimitInstant.isReal(opens) ? .from(LocalInstant(seconds: opens)) : opens == LimitInstant.always ? .always : .notAnnounced
    }
}

extension WitnessCase.Trait {
    /// The same in the words that people read: labels for names.
    fileprivate func labelled(in town: Town, _ activity: Name<Activity>) -> Self {
        switch self {
        case .sector(let name): .sector(name.map { name in Name(town.sectors.first { $0.name == name }?.label ?? name.text) })
        case .school(let name): .school(name.map { name in Name(town.schools.first { $0.name == name }?.label ?? name.text) })
        case .situation(let name, let holds):
            .situation(Name(town.situations.first { $0.name == name }?.label ?? name.text), holds)
        case .status(let name): .status(name.labelled(in: town, activity))
        case .choosing(let name): .choosing(name.labelled(in: town, activity))
        case .age, .level, .commune, .quotient, .siblings, .owes, .lacksPapers, .cameBefore, .notEnrolled, .soManyTimes: self
        }
    }
}

extension Name<Status> {
    fileprivate func labelled(in town: Town, _ activity: Name<Activity>) -> Self {
        Name(town.activities.first { $0.name == activity }?.statuses.first { $0.name == self }?.label ?? text)
    }
}

extension Town {
    fileprivate func label(of centre: Name<Centre>) -> Name<Centre> { Name(centres.first { $0.name == centre }?.label ?? centre.text) }
}
