import RulesEngine
import TenantConfig

/// Changes of a question that may not be enough by themselves.
struct Steps: Sendable {
    struct Step: Sendable {
        let words: String
        let inquiry: Inquiry
    }

    let inquiry: Inquiry
    let say: Phrasing

    var all: [Step] { enrolled + moreDays + slots + papers + [otherDay].compactMap(\.self) + ages }

    private var activity: Activity { inquiry.activity }

    private func step(_ words: String, _ change: (inout TownTest.Child) -> Void) -> Step {
        var child = inquiry.test.child
        change(&child)
        return Step(words: words, inquiry: inquiry.asking(child: child))
    }

    private var enrolled: [Step] {
        guard inquiry.test.child.enrolled[activity.name] == nil else { return [] }
        return inquiry.placesToEnrol.map { place in step(say.enrolled(at: [place])) { $0.enrolled[activity.name] = .some(place) } }
    }

    /// As many days more as the span asks, the nearest that nothing else stands against.
    private var moreDays: [Step] {
        guard !inquiry.cancels, let day = inquiry.day, let ticks = inquiry.ticks[day], let span = inquiry.spanLacking else { return [] }
        var (asked, added) = (inquiry.ticks, [CivilDate]())
        let nearest = (span.lowerBound.dayNumber...span.upperBound.dayNumber).map { CivilDate(dayNumber: $0) }.filter { asked[$0] == nil }
            .sorted { (abs($0 - day), $0) < (abs($1 - day), $1) }
        for other in nearest.prefix(Self.mostDays) {
            let trial = inquiry.asking(ticks: asked.merging([other: ticks]) { first, _ in first })
            guard trial.run.reasons.allSatisfy({ $0.day != other || $0.brokenLimit != nil }) else { continue }
            asked[other] = ticks
            added.append(other)
            guard trial.spanLacking == nil else { continue }
            let words = "réserver aussi \(added.sorted().map { "le \($0.french())" }.frenchList)"
            return [Step(words: words, inquiry: trial)]
        }
        return []
    }

    private static let mostDays = 60

    private var slots: [Step] {
        guard !inquiry.cancels, let day = inquiry.day, let ticks = inquiry.ticks[day] else { return [] }
        return activity.slots.filter { slot in !ticks.contains { $0.slot == slot.name } }.map { slot in
            let more = ticks + [TownTest.Tick(slot.name, slot.meals.first)]
            return Step(words: "réserver aussi \(say.slot(slot.name))", inquiry: inquiry.asking(ticks: [day: more]))
        }
    }

    private var papers: [Step] {
        [
            step("toutes les pièces remises") { $0.documents = say.town.allPapers }, step("aucune facture impayée") { $0.unpaid = 0 },
        ]
    }

    /// The nearest day on which the activity runs.
    private var otherDay: Step? {
        guard !inquiry.cancels, let day = inquiry.day, let ticks = inquiry.ticks[day] else { return nil }
        let before = inquiry.run.reasons.first?.word
        let days = (1...60).flatMap { [day + $0, day - $0] }.filter { LocalInstant($0) > inquiry.test.now }
        let found = days.lazy.map { ($0, inquiry.asking(ticks: [$0: ticks])) }.first { _, asked in
            !asked.run.reasons.contains { $0.word == before }
        }
        return found.map { other, asked in Step(words: "un autre jour, comme le \(other.french())", inquiry: asked) }
    }

    private var ages: [Step] {
        guard let day = inquiry.day else { return [] }
        let before = inquiry.run.reasons.first?.word
        func isHelped(_ age: Int) -> Bool {
            !step("") { $0.born = day.addingMonths(-12 * age) }.inquiry.run.reasons.contains { $0.word == before }
        }
        let ages = (0...18).filter(isHelped)
        guard let least = ages.first, ages.count < 19 else { return [] }
        let ranges = AgeRange.ranges(ages, last: 18).map(\.french).frenchAlternatives
        return [step("un enfant \(ranges)") { $0.born = day.addingMonths(-12 * least) }]
    }
}

extension Inquiry {
    /// The span in which too little is asked; nil where nothing lacks.
    fileprivate var spanLacking: ClosedRange<CivilDate>? {
        run.reasons.lazy.compactMap(\.brokenLimit).first { $0.bound == .atLeast }?.span
    }
}

extension Reason {
    fileprivate var brokenLimit: BrokenLimit? { if case .limit(let broken) = cause { broken } else { nil } }
}
