import TenantConfig

extension SuggestionSearch {
    /// A second before, at and after the instant of a limit.
    mutating func lookAtLimit(_ place: RulePlace, opens: Bool, _ activity: Activity) {
        let missing = [Int64(-1), 0, 1].filter { !secondsKnown(of: place).contains($0) }
        guard !missing.isEmpty else { return }
        guard let turning = turning(place, opens: opens, activity) else {
            if decided.contains(place.path) { obstacles[place.path] = .turnsNowhere }
            return
        }
        for seconds in missing { suggest(.limit(seconds), place, turning.with(\.now, turning.now + seconds), activity) }
    }

    /// How far from the instant of a limit its examples stand, in seconds.
    private func secondsKnown(of place: RulePlace) -> Set<Int64> {
        Set(
            runs.flatMap { run in
                run.uses.filter { $0.place.path == place.path }.compactMap { $0.instant.map { run.test.now.seconds - $0.seconds } }
            })
    }

    /// What passes on one side of a limit and not on the other, asked at its very instant; where nothing does, what passes on one.
    private func turning(_ place: RulePlace, opens: Bool, _ activity: Activity) -> Probe? {
        var seen: Set<LocalInstant> = []
        var oneSided: Probe?
        for attempt in attempts {
            guard let instant = attempt.run.uses.first(where: { $0.place.path == place.path && $0.instant != nil })?.instant else {
                continue
            }
            // One attempt at an instant may lack something that the next has.
            guard attempt.run.passes || seen.insert(instant).inserted else { continue }
            let (inside, outside) = (instant + (opens ? 0 : -1), instant + (opens ? -1 : 0))
            guard let run = run(attempt.probe.with(\.now, inside), activity), run.passes, run.uses.contains(where: { $0.place == place })
            else { continue }
            let probe = attempt.probe.with(\.now, instant)
            if self.run(probe.with(\.now, outside), activity)?.verdict != run.verdict { return probe }
            oneSided = oneSided ?? probe
        }
        return oneSided
    }

    /// The last place, and none.
    mutating func lookAtPlaces(_ place: RulePlace, _ activity: Activity) {
        let known = Set(runs.filter { $0.uses.contains { $0.place.path == place.path } }.flatMap(\.test.placesLeft).map(\.left))
        let missing = [1, 0].filter { !known.contains($0) }
        guard !missing.isEmpty, let passing = passing(place) else { return }
        for left in missing { suggest(.places(left), place, passing.with(\.left, left), activity) }
    }

    /// What may be owed, and a cent more or less.
    mutating func lookAtDebts(_ line: Line<Requirement>, _ activity: Activity) {
        guard let limit = line.keys.unpaidAtMost else { return }
        let known = Set(runs.filter { $0.uses.contains { $0.place.path == line.place.path } }.compactMap(\.test.child.unpaid))
        let missing = [limit - 1, limit, limit + 1].filter { $0 >= 0 && !known.contains($0) }
        guard !missing.isEmpty, let passing = passing(line.place) else { return }
        for cents in missing { suggest(.owed(cents), line.place, passing.with(\.child.unpaid, cents), activity) }
    }
}
