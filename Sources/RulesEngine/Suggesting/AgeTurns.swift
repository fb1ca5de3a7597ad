import TenantConfig

extension SuggestionSearch {
    /// The day on which a child reaches each age of a line, and its eve; and the same for one born on 29 February.
    mutating func lookAtAges(_ line: Line<NoKeys>, _ probes: [Probe], _ activity: Activity) {
        let ages = Set(line.conditions.flatMap(\.agesReached)).sorted()
        guard !ages.isEmpty, let passing = passing(probes.filter { $0.kind == .book }, activity, { $0.place == line.place })
        else { return }
        for age in ages {
            for isEve in [true, false] where !isKnown(age, isEve, activity.name) {
                guard let born = CivilDate.born(reaching: age, on: passing.day + (isEve ? 1 : 0)) else { continue }
                suggest(.birthday(age: age, isEve: isEve), line.place, passing.of(born), activity)
            }
        }
        if !runs.contains(where: { $0.test.child.born?.isLeapDay == true }) { lookAtLeapDay(ages, line.place, passing, activity) }
    }

    private mutating func lookAtLeapDay(_ ages: [Int], _ place: RulePlace, _ passing: Probe, _ activity: Activity) {
        let turns = book.town.calendar.years.flatMap { year -> [(day: CivilDate, isEve: Bool)] in
            let (_, year) = (year.classDays.lowerBound, year.classDays.upperBound.parts.year)
            let days = [CivilDate(year: year, month: 2, day: 28), CivilDate(year: year, month: 3, day: 1)].compactMap(\.self)
            return CivilDate(year: year, month: 2, day: 29) == nil ? days.map { ($0, $0.parts.month == 2) } : []
        }
        for (day, isEve) in turns.reversed() {
            for age in ages {
                guard let born = CivilDate(year: day.parts.year - age, month: 2, day: 29) else { continue }
                let probe = Probe(
                    kind: .book, activity: activity.name, child: passing.of(born).child, day: day, column: passing.column,
                    now: LocalInstant(day - 60))
                let isOpen = run(probe, activity).map { $0.passes || Set($0.reasons.map(\.word)) == [.notForThisChild] }
                if isOpen == true { return suggest(.leapBirthday(age: age, isEve: isEve), place, probe, activity) }
            }
        }
    }

    /// Whether an example has a child on such a day.
    private func isKnown(_ age: Int, _ isEve: Bool, _ activity: Name<Activity>) -> Bool {
        runs.contains { run in
            guard let born = run.test.child.born else { return false }
            return run.test.asked.book[activity, default: [:]].keys.contains { $0 + (isEve ? 1 : 0) == born.birthday(age) }
        }
    }
}

extension Probe {
    /// The same for a child born on another day.
    fileprivate func of(_ born: CivilDate) -> Probe {
        var probe = self
        probe.child.born = born
        return probe
    }
}

extension Condition {
    /// Ages whose reaching changes what the condition answers.
    fileprivate var agesReached: [Int] {
        guard case .ages(let ranges) = self else { return [] }
        return ranges.flatMap { [$0.least] + ($0.most.map { [$0 + 1] } ?? []) }.filter { $0 > 0 }
    }
}

extension CivilDate {
    /// Who is born on that day reaches an age on this one; nil where nobody does.
    fileprivate static func born(reaching age: Int, on day: CivilDate) -> CivilDate? {
        let (year, month, number) = day.parts
        return CivilDate(year: year - age, month: month, day: number)
    }

    fileprivate var isLeapDay: Bool { parts.month == 2 && parts.day == 29 }
}
