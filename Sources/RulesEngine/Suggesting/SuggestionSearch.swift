import TenantConfig

/// Looks for examples at the turns of a town's rules.
struct SuggestionSearch {
    let book: Rulebook
    let runs: [TestRun]
    private(set) var found: [TestSuggestion] = []
    /// What was tried of the activity looked at.
    var attempts: [Attempt] = []
    /// What has been asked in an example or a suggestion.
    private var known: Set<TownTest>
    /// Paths of lines that decide in one of them.
    private(set) var decided: Set<String>
    /// By path, why a line is in no suggestion.
    var obstacles: [String: OpenRule.Obstacle] = [:]

    init(_ book: Rulebook, _ runs: [TestRun]) {
        (self.book, self.runs) = (book, runs)
        known = Set(runs.map(\.test.bare))
        decided = Set(runs.flatMap(\.uses).filter(\.decided).map(\.place.path))
    }

    /// Looks at the turns of an activity's rules, then at its lines that decide nowhere.
    mutating func look(at activity: Activity) {
        attempts = attempts(of: activity)
        for (place, opens) in activity.turningLimits { lookAtLimit(place, opens: opens, activity) }
        for line in activity.gauges where line.keys.span != .enrolment { lookAtPlaces(line.place, activity) }
        for line in activity.admits { lookAtAges(line, activity) }
        for line in activity.requirements { lookAtDebts(line, activity) }
        lookAtOpenLines(activity)
    }

    /// What is tried in the school year that the examples speak of, and in others as long as some line decides in none.
    private func attempts(of activity: Activity) -> [Attempt] {
        guard var sweep = Sweep(book, activity, beside: runs) else { return [] }
        let limits = Set(activity.turningLimits.map(\.place.path))
        var open = Set(activity.linesThatDecide(in: book.town).map(\.path)).subtracting(decided).union(limits)
        for year in sweep.years {
            let before = sweep.attempts.count
            sweep.go(over: year)
            for attempt in sweep.attempts.dropFirst(before) {
                for use in attempt.run.uses where limits.contains(use.place.path) ? use.instant != nil && attempt.run.passes : use.decided {
                    open.remove(use.place.path)
                }
            }
            if open.isEmpty { break }
        }
        return sweep.attempts
    }

    /// Every example and suggestion so far.
    var tests: [TownTest] { runs.map(\.test) + found.map(\.test) }

    /// What comes of a probe.
    func run(_ probe: Probe, _ activity: Activity) -> TestRun? { probe.test(activity.slots).map(book.run) }

    /// Suggests what a probe comes to, unless it is known or no gauge could leave so many places.
    mutating func suggest(_ turn: TestSuggestion.Turn, _ place: RulePlace, _ probe: Probe, _ activity: Activity) {
        guard let run = run(probe, activity), run.impossiblePlaces.isEmpty, known.insert(run.test.bare).inserted else { return }
        found.append(TestSuggestion(turn: turn, place: place, test: run.asExpected(at: place)))
        decided.formUnion(run.uses.filter(\.decided).map(\.place.path))
    }

    /// The first attempt that passes and comes upon a line.
    func passing(_ place: RulePlace) -> Probe? { attempts.first { $0.run.passes && $0.uses(place) }?.probe }
}

extension SuggestionSearch {
    /// Lines that decide in no example, and in none that is suggested so far.
    fileprivate mutating func lookAtOpenLines(_ activity: Activity) {
        for place in activity.linesThatDecide(in: book.town) where !decided.contains(place.path) {
            if let probe = deciding(place, activity) {
                suggest(.decides, place, probe, activity)
                obstacles[place.path] = nil
            } else if obstacles[place.path, default: .neverFits] == .neverFits {
                obstacles[place.path] = obstacle(to: place)
            }
        }
    }

    /// Where a line decides: in what was tried, if it can be for that reason alone; else where no place is left, or at a later instant.
    private func deciding(_ place: RulePlace, _ activity: Activity) -> Probe? {
        let all = attempts.filter { $0.uses(place, decided: true) }
        if let attempt = all.first(where: { Set($0.run.reasons.map(\.word)).count < 2 }) ?? all.first { return attempt.probe }
        for attempt in attempts where attempt.run.passes && attempt.uses(place) {
            let instants = Set(attempt.run.uses.compactMap(\.instant)).filter { $0 > attempt.probe.now }.sorted()
            for changed in [attempt.probe.with(\.left, 0)] + instants.prefix(4).map({ attempt.probe.with(\.now, $0) }) {
                guard let run = run(changed, activity), run.impossiblePlaces.isEmpty else { continue }
                if Attempt(probe: changed, run: run).uses(place, decided: true) { return changed }
            }
        }
        return nil
    }

    /// What most often kept a line from deciding.
    private func obstacle(to place: RulePlace) -> OpenRule.Obstacle {
        let upon = attempts.filter { $0.uses(place) }
        guard !upon.isEmpty else { return .neverFits }
        var counts: [OpenRule.Obstacle: Int] = [:]
        for attempt in upon { counts[attempt.obstacle(to: place), default: 0] += 1 }
        return counts.max { ($0.value, $1.key.order) < ($1.value, $0.key.order) }?.key ?? .neverFits
    }
}

extension Attempt {
    /// What kept a line upon which it came from deciding.
    fileprivate func obstacle(to place: RulePlace) -> OpenRule.Obstacle {
        let answering = run.uses.first { $0.decided && $0.place.path != place.path && $0.place.path.stem == place.path.stem }
        if let answering { return .answered(by: answering.place) }
        guard let reason = run.reasons.first else { return .saysNothing }
        return .refused(reason.word, by: reason.rule)
    }
}

extension String {
    /// A path without the numbers of lines: of lines of one rule it is the same.
    fileprivate var stem: String {
        var (stem, isNumber) = ("", false)
        for character in self {
            if character == "[" { isNumber = true }
            if !isNumber { stem.append(character) }
            if character == "]" { isNumber = false }
        }
        return stem
    }
}

extension Probe {
    func with<Value>(_ key: WritableKeyPath<Probe, Value>, _ value: Value) -> Probe {
        var probe = self
        probe[keyPath: key] = value
        return probe
    }
}

extension Activity {
    /// Every limit of a verb or of an offer to come late, and whether something opens there.
    fileprivate var turningLimits: [(place: RulePlace, opens: Bool)] {
        let keys = [book, change, cancel].compactMap(\.self).flatMap(\.lines).map(\.keys)
        let ofVerbs = keys.flatMap { [$0.opens.map { ($0.place, true) }, $0.until.map { ($0.place, false) }] }.compactMap(\.self)
        return ofVerbs + bookLate.filter { $0.keys.until != nil }.map { ($0.place, false) }
    }
}

extension TownTest {
    /// What is asked, whatever is expected and however it is called.
    fileprivate var bare: TownTest {
        TownTest(
            name: "", line: 0, now: now, child: child, booked: booked, invoiced: invoiced, placesLeft: placesLeft, asked: asked,
            expected: Expected(.accepted), channel: channel, received: received)
    }
}
