import RulesEngine
import TenantConfig

extension PlanWording {
    /// Why something cannot be ticked.
    enum Why: Hashable, Sendable {
        case because(Reason)
        /// A fact is missing.
        case unknown

        /// Whether two neighbouring days can be told of in one sentence.
        func merges(with other: Why) -> Bool {
            switch (self, other) {
            case (.unknown, .unknown): true
            case (.unknown, .because), (.because, .unknown): false
            case (.because(let left), .because(let right)): left.rule == right.rule && left.says(as: right)
            }
        }
    }

    /// Slots of a day that cannot be ticked for the same reason.
    struct ShutSlots: Hashable, Sendable {
        let why: Why
        var heads: [PlanHead]
    }

    /// Why a day and column cannot be ticked.
    func why(_ day: CivilDate, _ column: Column) -> Why {
        let all = reasons(day, column)
        // A day that is past is past, whether or not the child was enrolled by then.
        let past = all.first?.cause == .notEnrolled ? all.first(where: \.isPast) : nil
        return (past ?? all.first).map(Why.because) ?? .unknown
    }

    /// Why nothing of some columns of a day can be ticked: those told of in one sentence together.
    func whys(_ day: CivilDate, _ heads: [PlanHead]) -> [ShutSlots] {
        heads.filter { !$0.isFormer }.reduce(into: []) { shut, head in
            let why = why(day, head.column)
            if let known = shut.firstIndex(where: { $0.why.merges(with: why) }) {
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
            if case .because(let reason) = slots.why, reason.isPast, days.count == 1 {
                note.sentence = ReasonWording(town: town, activity: activity).sentence(reason)
            }
            note.sentence = "\(words(slots.heads).withCapital)\u{A0}: \(note.sentence)"
            return note
        }
    }

    /// What stands in a greyed row, for one day or several.
    func note(_ why: Why, of days: [CivilDate]) -> PlanNote {
        switch why {
        case .unknown: PlanNote(sentence: missing)
        case .because(let reason): PlanNote(sentence: sentence(why, of: days), rule: reason.rule)
        }
    }
}

extension [PlanWording.ShutSlots] {
    /// Whether two neighbouring days can be told of in one row.
    func merge(with other: Self) -> Bool {
        count == other.count && zip(self, other).allSatisfy { $0.why.merges(with: $1.why) && $0.heads == $1.heads }
    }
}

extension Reason {
    /// Whether both are said in the same words, but for the instant.
    fileprivate func says(as other: Reason) -> Bool {
        switch (cause, other.cause) {
        case (.begun, .begun): true
        case (.deadlinePassed(let since), .deadlinePassed(let until)):
            (since == nil) == (until == nil) && verb == other.verb && inTimeBy == other.inTimeBy
        default: cause == other.cause && because == other.because
        }
    }

    fileprivate var isPast: Bool {
        if case .begun = cause { true } else { false }
    }
}
