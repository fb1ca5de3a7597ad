import TenantConfig

/// Everything that may be asked of an activity, tried: each child on a day of each kind, verb by verb; and where something that can be
/// helped stands in the way, once more without it.
struct Sweep {
    private let book: Rulebook
    private let rules: ActivityRules
    private let days: ProbeDays
    private let makers: [[Condition]]
    private let runs: [TestRun]
    private(set) var attempts: [Attempt] = []
    /// By rule, how many more days were enough for it.
    private var enough: [String: Int] = [:]

    private var activity: Activity { rules.activity }

    init?(_ book: Rulebook, _ activity: Activity, beside runs: [TestRun]) {
        guard let rules = book.rules[activity.name] else { return nil }
        makers = activity.conditionsOfLines(in: book.town)
        days = ProbeDays(rules, of: book, makers)
        (self.book, self.rules, self.runs) = (book, rules, runs)
    }

    /// School years, the one that the examples speak of first, then the last ones before the others.
    var years: [ClosedRange<CivilDate>] {
        let years = book.town.calendar.years.map(\.classDays.lowerBound).sorted().map(book.schoolYear)
        let asked = runs.map(\.test.now.date).max() ?? book.days.upperBound
        guard let first = years.last(where: { $0.lowerBound <= asked }) ?? years.last else { return [] }
        return [first] + years.reversed().filter { $0 != first }
    }

    /// Tries everything on days of one school year.
    mutating func go(over year: ClosedRange<CivilDate>) {
        let many = days.days(in: year, ofEach: 3)
        guard let day = many.first else { return }
        let few = days.days(in: year, ofEach: 1)
        let children = ProbeChildren(of: activity, in: book.town, makers, on: day).all(beside: runs)
        for (number, child) in children.enumerated() {
            if activity.enrolment != nil { attempt(probe(.enrol, child, day, rules.columns[0])) }
            for day in number < 2 ? many : few {
                for column in rules.columns { ask(child, day, column) }
            }
        }
    }

    /// Books a cell, and where it is one that can be booked, asks the rest of it.
    private mutating func ask(_ child: ProbeChild, _ day: CivilDate, _ column: Column) {
        let booked = attempt(probe(.book, child, day, column))
        guard let booked, booked.run.reasons.allSatisfy({ !$0.word.isForGood }) else { return }
        for kind in [Probe.Kind.change, .cancel] where kind == .cancel || activity.change != nil {
            attempt(probe(kind, child, day, column))
        }
        if !activity.unbooked.isEmpty {
            var comes = probe(.unbooked, child, day, column)
            comes.now = LocalInstant(day) + 3_600 * 7
            attempt(comes)
        }
    }

    /// Asked at ten in the morning, a month before.
    private func probe(_ kind: Probe.Kind, _ child: ProbeChild, _ day: CivilDate, _ column: Column) -> Probe {
        Probe(
            kind: kind, activity: activity.name, child: child.child, day: day, column: column,
            now: LocalInstant(day - 30) + 3_600 * 10, channel: child.channel)
    }

    /// Tries something, and mends it as often as it helps; what came of it in the end.
    @discardableResult
    private mutating func attempt(_ probe: Probe) -> Attempt? {
        var next: Probe? = probe
        var last: Attempt?
        for _ in 0..<6 {
            guard let probe = next, let test = probe.test(activity.slots) else { break }
            let made = Attempt(probe: probe, run: book.run(test))
            attempts.append(made)
            last = made
            next = made.run.verdict == .refused ? mended(made) : nil
        }
        return last
    }

    /// The same without what stands in its way first; nil where that cannot be helped.
    private mutating func mended(_ attempt: Attempt) -> Probe? {
        guard attempt.run.reasons.allSatisfy({ !$0.word.isForGood }) else { return nil }
        var probe = attempt.probe
        for reason in attempt.run.reasons {
            switch reason.cause {
            case .notOpenYet(let instant):
                probe.now = instant
                return probe
            case .deadlinePassed(let instant?) where instant <= probe.now:
                probe.now = instant + -3_600
                return probe
            case .begun(let instant) where instant <= probe.now:
                probe.now = instant + -3_600
                return probe
            case .wrongChannel(_, let instead):
                guard let channel = instead.first, probe.channel == .portal else { return nil }
                probe.channel = channel
                return probe
            case .limit(let broken) where broken.bound == .atLeast: return filled(probe, broken, reason.rule)
            default: continue
            }
        }
        return nil
    }

    /// The same with as many other days, or slots of that day, as there have to be at least.
    private mutating func filled(_ probe: Probe, _ broken: Reason.BrokenLimit, _ rule: RulePlace?) -> Probe? {
        var filled = probe
        let lacking = max(1, broken.wanted - broken.after)
        if broken.limit.span == .day {
            let free = rules.columns.filter { column in ([probe.column] + probe.also).allSatisfy { $0.slot != column.slot } }
            guard !free.isEmpty else { return nil }
            filled.also += free.prefix(lacking)
            return filled
        }
        let known = Set(probe.others + [probe.day])
        let range = broken.span ?? (probe.day - 60)...(probe.day + 60)
        let free = days(in: range).filter { !known.contains($0) }.sorted { abs($0 - probe.day) < abs($1 - probe.day) }
        let wanted = max(lacking, (rule.flatMap { enough[$0.path] } ?? 0) - probe.others.count)
        guard !free.isEmpty else { return nil }
        let isEveryWeek = [.weeks, .periods].contains(broken.unit)
        filled.others += (isEveryWeek ? free.filter { abs($0 - probe.day).isMultiple(of: 7) } : free).prefix(wanted)
        filled.asksOthers = probe.asksOthers || broken.limit.span == .request
        guard filled.others.count > probe.others.count else { return nil }
        if let rule { enough[rule.path] = filled.others.count }
        return filled
    }

    /// The days of a stretch on which the activity runs for some.
    private func days(in range: ClosedRange<CivilDate>) -> [CivilDate] {
        rules.rows(range, standing: Standing()).filter { book.nextDay(of: activity.name, from: $0) == $0 }
    }
}

extension TownTest.Cause {
    /// Whether nothing that the family does makes up for it.
    fileprivate var isForGood: Bool {
        switch self {
        case .notEnrolled, .notForThisChild, .closedDay, .notThatDay, .notAnnounced, .noPlace, .wrongShape, .requirement,
            .excludesAnotherSlot, .needsAnotherSlot:
            true
        case .alreadyBegun, .notOpenYet, .deadlinePassed, .wrongChannel, .limit: false
        }
    }
}
