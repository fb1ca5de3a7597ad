import RulesEngine
import TenantConfig

/// One question put to the rules of a town, and the same question with something changed: each is answered by the engine that decides on the
/// portal.
struct Inquiry: Sendable {
    let book: Rulebook
    let activity: Activity
    let test: TownTest
    let run: TestRun

    init(_ test: TownTest, about activity: Activity, in book: Rulebook) {
        (self.book, self.activity, self.test) = (book, activity, test)
        run = book.run(test)
    }

    /// The day asked about.
    var day: CivilDate? { ticks.keys.min() }

    /// What is asked of the activity.
    var ticks: TownTest.Ticks { cancels ? test.asked.cancel[activity.name, default: [:]] : test.asked.book[activity.name, default: [:]] }

    var cancels: Bool { test.asked.cancel[activity.name] != nil }

    /// The same question at another instant.
    func at(_ now: LocalInstant) -> Inquiry { asking(now: now) }

    /// The same question with something changed.
    func asking(
        now: LocalInstant? = nil, channel: Channel? = nil, child: TownTest.Child? = nil, ticks: TownTest.Ticks? = nil
    ) -> Inquiry {
        var asked = test.asked
        var booked = test.booked
        if let ticks {
            if cancels { (asked.cancel[activity.name], booked[activity.name]) = (ticks, ticks) } else { asked.book[activity.name] = ticks }
        }
        return Inquiry(
            TownTest(
                name: test.name, line: test.line, now: now ?? test.now, child: child ?? test.child, booked: booked,
                placesLeft: test.placesLeft, asked: asked, expected: test.expected, channel: channel ?? test.channel),
            about: activity, in: book)
    }

    /// Whether it is taken in, at once or by the town's leave.
    var passes: Bool {
        switch run.verdict {
        case .accepted, .pending, .late, .waiting: true
        case .refused, .undetermined, .cancel, .nothing: false
        }
    }

    /// The lines of the decision.
    var lines: [Decision.Line] { run.bookings.flatMap(\.decision.lines) }

    /// The instants that rules name for it.
    var instants: [LocalInstant] {
        run.uses.compactMap(\.instant) + run.reasons.compactMap(\.instant) + lines.compactMap(\.closes)
    }
}

/// What comes of a question, told apart from what else could come of it.
struct Outcome: Hashable, Sendable {
    let verdict: TownTest.Verdict
    /// Why not, where it is refused.
    let cause: TownTest.Cause?
    /// On what terms it is late.
    let late: RulePlace?
}

extension Inquiry {
    var outcome: Outcome {
        Outcome(
            verdict: run.verdict, cause: run.verdict == .refused ? run.reasons.first?.word : nil,
            late: lines.lazy.compactMap(\.late).first?.place)
    }
}
