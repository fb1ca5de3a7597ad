import TenantConfig

extension SuggestionSearch {
    /// The day on which a child reaches each age of a line, and its eve; and the same for one born on 29 February.
    mutating func lookAtAges(_ line: Line<NoKeys>, _ activity: Activity) {
        let ages = Set(line.conditions.flatMap(\.agesReached)).sorted()
        guard !ages.isEmpty else { return }
        let passing = attempts.first { $0.run.passes && $0.probe.kind == .book && $0.uses(line.place) }
        guard let passing = passing?.probe else { return }
        for age in ages {
            for isEve in [true, false] where !isKnown(age, isEve, activity.name) {
                guard let born = CivilDate.born(reaching: age, on: passing.day + (isEve ? 1 : 0)) else { continue }
                suggest(.birthday(age: age, isEve: isEve), line.place, passing.with(\.child.born, born), activity)
            }
        }
        let isLeapKnown = tests.contains { $0.child.born?.isLeapDay == true && $0.asked.activities.contains(activity.name) }
        if !isLeapKnown { lookAtLeapDay(ages, line.place, passing, activity) }
    }

    private mutating func lookAtLeapDay(_ ages: [Int], _ place: RulePlace, _ passing: Probe, _ activity: Activity) {
        let turns = book.town.calendar.years.flatMap { year -> [(day: CivilDate, isEve: Bool)] in
            let year = year.classDays.upperBound.parts.year
            let days = [CivilDate(year: year, month: 2, day: 28), CivilDate(year: year, month: 3, day: 1)].compactMap(\.self)
            return CivilDate(year: year, month: 2, day: 29) == nil ? days.map { ($0, $0.parts.month == 2) } : []
        }
        for (day, isEve) in turns.reversed() {
            for age in ages {
                guard let born = CivilDate(year: day.parts.year - age, month: 2, day: 29) else { continue }
                let child = passing.with(\.child.born, born).child
                let probe = Probe(
                    kind: .book, activity: activity.name, child: child, day: day, column: passing.column, now: LocalInstant(day - 60),
                    channel: passing.channel)
                let isOpen = run(probe, activity).map { $0.passes || Set($0.reasons.map(\.word)) == [.notForThisChild] }
                if isOpen == true { return suggest(.leapBirthday(age: age, isEve: isEve), place, probe, activity) }
            }
        }
    }

    /// Whether an example has a child on such a day.
    private func isKnown(_ age: Int, _ isEve: Bool, _ activity: Name<Activity>) -> Bool {
        tests.contains { test in
            guard let born = test.child.born else { return false }
            return test.asked.book[activity, default: [:]].keys.contains { $0 + (isEve ? 1 : 0) == born.birthday(age) }
        }
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
