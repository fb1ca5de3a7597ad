import TenantConfig

extension Activity {
    /// What each line of its rules, and of those it shares with others, asks; the days that a line opens or closes among it.
    func conditionsOfLines(in town: Town) -> [[Condition]] {
        let served = Set(slots.flatMap(\.meals))
        let meals = town.meals.filter { served.contains($0.name) }
        let centres = town.centres.filter { self.centres.isEmpty || self.centres.contains($0.name) }
        let verbs = [book, change, cancel].compactMap(\.self).flatMap { $0.lines + $0.trials }
        var all =
            admits.byLine() + open.opened + (town.closed + centres.flatMap(\.closed) + closed).closed + meals.flatMap(\.admits).byLine()
        for slot in slots {
            all += slot.admits.byLine() + slot.open.opened + slot.closed.closed + slot.hours.byLine() + slot.needs.byLine()
        }
        all += verbs.byLine() + (bookLate + lateTrials).byLine() + unbooked.byLine() + waitingList.byLine() + limits.byLine()
        all += gauges.byLine() + gauges.flatMap(\.keys.quotas).byLine() + requirements.byLine()
        all += (enrolment?.lines ?? []).byLine() + (enrolment?.late ?? []).byLine()
        for case .fitting(let line) in priority { all.append(line.conditions) }
        return all
    }

    /// The lines that decide on it: its own, and those that all activities share.
    func linesThatDecide(in town: Town) -> [RulePlace] {
        let shared = town.closed.map(\.place) + town.centres.flatMap(\.closed).map(\.place) + town.meals.flatMap(\.admits).map(\.place)
        return Set(ruleLines + shared).sorted { ($0.line, $0.column, $0.path) < ($1.line, $1.column, $1.path) }
    }
}

extension Array {
    fileprivate func byLine<Keys>() -> [[Condition]] where Element == Line<Keys> { map(\.conditions) }
}

extension [Line<Opening>] {
    fileprivate var opened: [[Condition]] { map { $0.conditions + [.weekday($0.keys.weekdays), .dates($0.keys.during)] } }
}

extension [Line<[DaySet]>] {
    fileprivate var closed: [[Condition]] { map { $0.conditions + [.dates($0.keys)] } }
}

/// The days on which probes are made: of those that no line tells apart, a few.
struct ProbeDays {
    private let calendar: TownDays
    private let rules: ActivityRules
    private let lines: RuleLines

    init(_ rules: ActivityRules, of book: Rulebook, _ conditions: [[Condition]]) {
        var ground = rules.ground
        lines = RuleLines(conditions, on: &ground)
        (calendar, self.rules) = (book.calendar, rules)
    }

    /// Of each kind of days in a stretch, so many, spread over it.
    func days(in range: ClosedRange<CivilDate>, ofEach most: Int) -> [CivilDate] {
        var kinds: [[Bool]: [CivilDate]] = [:]
        for date in rules.rows(range, standing: Standing()) {
            guard let day = calendar.position(of: date) else { continue }
            kinds[(0..<lines.count).map { lines.canFit($0, day: day) }, default: []].append(date)
        }
        return kinds.values.flatMap { days in
            let step = max(1, days.count / most)
            return days.indices.filter { $0.isMultiple(of: step) }.prefix(most).map { days[$0] }
        }.sorted()
    }
}
