import TenantConfig

/// Looks for examples at the turns of a town's rules.
struct SuggestionSearch {
    let book: Rulebook
    let runs: [TestRun]
    private(set) var found: [TestSuggestion] = []
    /// Upon which lines what is probed has come, so that nothing is probed twice.
    private var probed: [Probe: TestRun] = [:]

    init(_ book: Rulebook, _ runs: [TestRun]) {
        (self.book, self.runs) = (book, runs)
    }

    /// Looks at the turns of an activity's rules.
    mutating func look(at activity: Activity) {
        let probes = probes(of: activity)
        for verb in [activity.book, activity.change, activity.cancel].compactMap(\.self) {
            for keys in verb.lines.map(\.keys) {
                if let place = keys.opens?.place { lookAtLimit(place, opens: true, probes, activity) }
                if let place = keys.until?.place { lookAtLimit(place, opens: false, probes, activity) }
            }
        }
        for line in activity.bookLate { lookAtLimit(line.place, opens: false, probes, activity) }
        for line in activity.gauges { lookAtPlaces(line.place, probes, activity) }
        for line in activity.admits { lookAtAges(line, probes, activity) }
        for line in activity.requirements { lookAtDebts(line, probes, activity) }
    }

    /// Everything that may be asked of an activity on a school day of the year that the examples speak of: verb by verb, then child by child.
    private func probes(of activity: Activity) -> [Probe] {
        let days = openDays(of: activity)
        guard let day = days.first else { return [] }
        let children = book.children(of: activity, on: day, beside: runs)
        let kinds: [Probe.Kind] = activity.change == nil ? [.book, .cancel] : [.book, .change, .cancel]
        let columns = activity.slots.flatMap(\.columns)
        return kinds.flatMap { kind in
            children.flatMap { child in
                days.flatMap { day in
                    columns.map { column in
                        Probe(kind: kind, activity: activity.name, child: child, day: day, column: column, now: LocalInstant(day - 200))
                    }
                }
            }
        }
    }

    /// The days on which it may run in the school year of the last example, else in the last one: of each month a few are enough.
    private func openDays(of activity: Activity) -> [CivilDate] {
        let asked = runs.map(\.test.now.date).max() ?? book.days.upperBound
        let years = book.town.calendar.years.map(\.classDays)
        let year = years.last { $0.lowerBound <= asked } ?? years.last ?? book.days
        let rows =
            book.rules[activity.name]?.rows(year.lowerBound...min(year.upperBound + 30, book.days.upperBound), standing: Standing()) ?? []
        let step = max(1, rows.count / 60)
        return rows.indices.filter { $0.isMultiple(of: step) || rows.count <= 90 }.map { rows[$0] }
    }

    /// What comes of a probe.
    mutating func run(_ probe: Probe, _ activity: Activity) -> TestRun? {
        if let known = probed[probe] { return known }
        let run = probe.test(activity.slots).map(book.run)
        probed[probe] = run
        return run
    }

    /// Suggests what a probe comes to.
    mutating func suggest(_ turn: TestSuggestion.Turn, _ place: RulePlace, _ probe: Probe, _ activity: Activity) {
        guard let run = run(probe, activity), run.impossiblePlaces.isEmpty else { return }
        found.append(TestSuggestion(turn: turn, place: place, test: run.asExpected))
    }

    /// The first probe that comes to something at a line of a rule.
    mutating func first(_ probes: [Probe], _ activity: Activity, _ passes: (inout SuggestionSearch, Probe, TestRun) -> Probe?) -> Probe? {
        for probe in probes {
            if let run = run(probe, activity), let found = passes(&self, probe, run) { return found }
        }
        return nil
    }
}

extension SuggestionSearch {
    /// A second before, at and after the instant of a limit.
    private mutating func lookAtLimit(_ place: RulePlace, opens: Bool, _ probes: [Probe], _ activity: Activity) {
        let known = Set(
            runs.flatMap { run in run.uses.filter { $0.place == place }.compactMap { $0.instant.map { run.test.now.seconds - $0.seconds } }
            })
        let missing = [Int64(-1), 0, 1].filter { !known.contains($0) }
        guard !missing.isEmpty else { return }
        let turning = first(probes, activity) { search, probe, run in
            guard let instant = run.uses.first(where: { $0.place == place && $0.instant != nil })?.instant else { return nil }
            var before = probe
            before.now = instant + (opens ? 0 : -1)
            guard let passing = search.run(before, activity), passing.passes, passing.uses.contains(where: { $0.place == place }) else {
                return nil
            }
            before.now = instant
            return before
        }
        guard let turning else { return }
        for seconds in missing {
            var probe = turning
            probe.now = turning.now + seconds
            suggest(.limit(seconds), place, probe, activity)
        }
    }

    /// The last place, and none.
    private mutating func lookAtPlaces(_ place: RulePlace, _ probes: [Probe], _ activity: Activity) {
        let known = Set(runs.filter { $0.uses.contains { $0.place == place } }.flatMap(\.test.placesLeft).map(\.left))
        let missing = [1, 0].filter { !known.contains($0) }
        guard !missing.isEmpty else { return }
        let passing = self.passing(probes, activity) { $0.place == place }
        for left in missing {
            guard var probe = passing else { return }
            probe.left = left
            suggest(.places(left), place, probe, activity)
        }
    }

    /// What may be owed, and a cent more or less.
    private mutating func lookAtDebts(_ line: Line<Requirement>, _ probes: [Probe], _ activity: Activity) {
        guard let limit = line.keys.unpaidAtMost else { return }
        let known = Set(runs.filter { $0.uses.contains { $0.place == line.place } }.compactMap(\.test.child.unpaid))
        let missing = [limit - 1, limit, limit + 1].filter { $0 >= 0 && !known.contains($0) }
        guard !missing.isEmpty, let passing = self.passing(probes, activity, { $0.place == line.place }) else { return }
        for cents in missing {
            var probe = passing
            probe.child.unpaid = cents
            suggest(.owed(cents), line.place, probe, activity)
        }
    }

    /// A probe that passes a moment before its limit and comes upon a line.
    mutating func passing(_ probes: [Probe], _ activity: Activity, _ use: (RuleUse) -> Bool) -> Probe? {
        first(probes, activity) { search, probe, run in
            guard run.uses.contains(where: use) else { return nil }
            if run.passes { return probe }
            var later = probe
            later.now = LocalInstant(probe.day - 30)
            return search.run(later, activity).map(\.passes) == true ? later : nil
        }
    }

    /// Lines of rules that decide in no example, and in none that is suggested so far.
    mutating func lookAtOpenLines() {
        var decided = Set((runs + found.map { book.run($0.test) }).flatMap(\.uses).filter(\.decided).map(\.place))
        for activity in book.town.activities {
            let probes = probes(of: activity)
            for place in Set(activity.ruleLines).subtracting(decided).sorted(by: { ($0.line, $0.column) < ($1.line, $1.column) }) {
                let deciding = first(probes, activity) { search, probe, run in
                    if run.uses.contains(where: { $0.place == place && $0.decided }) { return probe }
                    return search.alone(probe, activity, decides: place)
                }
                guard let deciding else { continue }
                suggest(.decides, place, deciding, activity)
                decided.insert(place)
            }
        }
    }

    /// The same a month before, when an opening or an end may no longer stand in the way; then where no place is left, for whoever may wait.
    private mutating func alone(_ probe: Probe, _ activity: Activity, decides place: RulePlace) -> Probe? {
        var later = probe
        later.now = LocalInstant(probe.day - 30)
        for left in activity.waitingList.isEmpty ? [nil] : [nil, 0] {
            later.left = left
            guard let run = run(later, activity), run.impossiblePlaces.isEmpty else { continue }
            if run.uses.contains(where: { $0.place == place && $0.decided }) { return later }
        }
        return nil
    }
}
