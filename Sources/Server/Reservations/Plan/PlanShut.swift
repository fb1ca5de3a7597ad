import RulesEngine
import TenantConfig

extension PlanWording {
    /// Why something cannot be ticked.
    enum Why: Hashable, Sendable {
        /// A reason, by which other channels it is still possible, and when it opens where that depends on what is asked.
        case because(Reason, ways: [OtherWay], phases: OpeningPhases?)
        /// A fact is missing.
        case unknown

        /// Whether two slots of a day can be told of in one sentence.
        func isLike(_ other: Why) -> Bool {
            switch (self, other) {
            case (.unknown, .unknown): true
            case (.unknown, .because), (.because, .unknown): false
            case (.because(let left, let ways, let phases), .because(let right, let others, let otherPhases)):
                left.says(as: right) && ways == others && phases == otherPhases
            }
        }

        /// This on some days and another on the days after them, told in one sentence; nil where they cannot be.
        func with(_ later: Why) -> Why? {
            switch (self, later) {
            case (.unknown, .unknown): return .unknown
            case (.unknown, .because), (.because, .unknown): return nil
            case (.because(let left, let ways, let phases), .because(let right, let laterWays, let laterPhases)):
                guard left.says(as: right), phases == laterPhases, let both = ways.with(laterWays) else { return nil }
                return .because(right, ways: both, phases: phases)
            }
        }
    }

    /// Slots of a day that cannot be ticked for the same reason.
    struct ShutSlots: Hashable, Sendable {
        var why: Why
        var heads: [PlanHead]
    }

    /// Why a day and column cannot be ticked.
    func why(_ day: CivilDate, _ column: Column) -> Why {
        guard let reason = reasons(day, column).foremost ?? unmet[.init(day, column.slot)] else { return .unknown }
        return .because(reason, ways: ways(column, reason), phases: reason.isOpening ? phases(day, column) : nil)
    }

    /// Why a day cannot be had, whatever the meal.
    func why(_ reasons: [Reason]) -> Why {
        guard let reason = reasons.foremost else { return .unknown }
        let column = reason.slot.flatMap(activity.slot).map { Column($0.name, $0.meals.first) }
        return .because(reason, ways: column.map { ways($0, reason) } ?? [], phases: nil)
    }

    /// Why nothing of some columns of a day can be ticked: those told of in one sentence together.
    func whys(_ day: CivilDate, _ heads: [PlanHead]) -> [ShutSlots] {
        heads.filter { !$0.isFormer }.reduce(into: []) { shut, head in
            let why = why(day, head.column)
            if let known = shut.firstIndex(where: { $0.why.isLike(why) }) {
                shut[known].heads.append(head)
            } else {
                shut.append(ShutSlots(why: why, heads: [head]))
            }
        }
    }

    /// What stands in a row for slots that cannot be ticked, on one day or several.
    ///
    /// - Parameter isWholeDay: whether they are all the slots of the day: what shuts them all is told without their names.
    func notes(_ shut: [ShutSlots], of days: [CivilDate], isWholeDay: Bool = true) -> [PlanNote] {
        if isWholeDay, shut.count < 2 { return [note(shut.first?.why ?? .unknown, of: days)] }
        return shut.map { slots in
            var note = note(slots.why, of: days)
            // One slot of a day that is not over has begun.
            if case .because(let reason, _, _) = slots.why, reason.isPast, days.count == 1 {
                note.sentence = ReasonWording(town: town, activity: activity).sentence(reason)
            }
            note.sentence = "\(words(slots.heads).withCapital)\u{A0}: \(note.sentence.insideSentence)"
            return note
        }
    }

    /// What stands in a greyed row, for one day or several.
    func note(_ why: Why, of days: [CivilDate]) -> PlanNote {
        switch why {
        case .unknown: PlanNote(sentence: missing, kind: .lack)
        case .because(let reason, _, _): PlanNote(sentence: sentence(why, of: days), rule: reason.rule)
        }
    }
}

extension [PlanWording.ShutSlots] {
    /// Those of some days and those of the days after them, told in one row; nil where they cannot be.
    func with(_ later: Self) -> Self? {
        guard count == later.count else { return nil }
        var both: Self = []
        for (slots, others) in zip(self, later) {
            guard slots.heads == others.heads, let why = slots.why.with(others.why) else { return nil }
            both.append(.init(why: why, heads: slots.heads))
        }
        return both
    }
}

extension [Reason] {
    /// What is told of a day. One that is past or closed is so, whether or not the child was enrolled by then.
    fileprivate var foremost: Reason? { (first?.cause == .notEnrolled ? first(where: \.isOfDay) : nil) ?? first }
}

extension Reason {
    /// Whether both come from one rule and are said in the same words, but for the instant.
    fileprivate func says(as other: Reason) -> Bool {
        guard rule == other.rule else { return false }
        return switch (cause, other.cause) {
        case (.begun, .begun): true
        case (.deadlinePassed(let since), .deadlinePassed(let until)):
            (since == nil) == (until == nil) && verb == other.verb && inTimeBy == other.inTimeBy
        default: cause == other.cause && because == other.because
        }
    }

    fileprivate var isPast: Bool {
        if case .begun = cause { true } else { false }
    }

    /// Whether nobody could book it, enrolled or not: nothing runs that day, or it is over.
    fileprivate var isOfDay: Bool {
        switch cause {
        case .closed, .notOffered, .begun: true
        case .notEnrolled, .notAdmitted, .otherMeal, .notAnnounced, .notOpenYet, .deadlinePassed, .wrongChannel, .requirement, .needs,
            .excludes, .limit, .full, .wrongShape:
            false
        }
    }

    /// Whether it opens later.
    fileprivate var isOpening: Bool {
        if case .notOpenYet = cause { true } else { false }
    }
}
