import RulesEngine
import TenantConfig

/// A slot that is booked, of whichever child.
struct BookedPlace: Hashable, Sendable {
    let child: String
    let activity: Name<Activity>
    let day: CivilDate
    let slot: Name<Slot>
    let meal: Name<Meal>?
    let centre: Name<Centre>?
    /// Since when; nil where only an absence is left of it.
    let madeAt: Instant?

    var column: Column { Column(slot, meal) }
}

/// An absence as it is kept: a day that was booked, and what stays due of it.
struct Absence: Hashable, Sendable {
    /// What stays due, in words, and the rule that says so.
    struct Due: Hashable, Sendable {
        /// `rien n’est dû`, `tout reste dû`.
        let words: String
        /// `activities.cantine.absence[1], ligne 31`; nil where no rule is written.
        let rule: String?
    }

    let id: String
    let place: BookedPlace
    let reason: Name<AbsenceReason>?
    /// When the town was told: the moment by which it is judged.
    let toldAt: Instant
    let isOfTown: Bool
    /// Who told it: the guardian, or the agent who declares it for the town.
    let account: String
    /// Who entered it for the family; nil: the family told it on the portal, or the town declares it.
    let entry: RequestEntry?
    let due: Due
    /// What holds when the proof does not come in time, or the town does not accept the reason.
    let otherwise: Due
    let proof: Name<Document>?
    /// On the town's wall clock.
    let proofBy: LocalInstant?
    let proofAt: Instant?
    /// What the town has said of it; nil where it does not decide.
    let answer: Answer?
    /// The agent's own words with the answer.
    let sentence: String?

    /// Where the town's answer stands.
    enum Answer: String, Hashable, Sendable {
        case awaited, accepted, refused
    }

    /// Where the proof stands.
    enum Proof: Hashable {
        case notAsked, awaited, given, missed
    }

    /// - Parameter wall: what the town's clock showed at an instant.
    func proof(at now: LocalInstant, wall: (Instant) -> LocalInstant) -> Proof {
        guard proof != nil else { return .notAsked }
        if let proofAt { return proofBy.map { wall(proofAt) < $0 } ?? true ? .given : .missed }
        return proofBy.map { now < $0 } ?? true ? .awaited : .missed
    }

    /// What is due as things stand.
    func dueNow(at now: LocalInstant, wall: (Instant) -> LocalInstant) -> Due {
        answer == .refused || proof(at: now, wall: wall) == .missed ? otherwise : due
    }
}

extension AbsenceTerms {
    /// `tout reste dû, majoration de 5 €`.
    func french(spellDay: Int) -> String {
        let more: String? =
            switch surcharge {
            case .percentMore(let hundredths)?: "majoration de \(hundredths.frenchPercent)"
            case .more(let cents)?: "majoration de \(cents.frenchEuros)"
            case .instead?, .tariff?, nil: nil
            }
        return [due.french(spellDay: spellDay), more].compactMap(\.self).joined(separator: ", ")
    }
}

extension AbsenceTerms.Due {
    /// What stays due of a day, the so many-th of its spell, counted from 0.
    func french(spellDay: Int) -> String {
        switch self {
        case .percent(let hundredths): "\(hundredths.frenchPercent) du prix restent dus"
        case .money(let cents): "\(cents.frenchEuros) restent dus"
        case .all, .none, .firstDays: isDue(spellDay: spellDay) == true ? "tout reste dû" : "rien n’est dû"
        }
    }
}

extension RulePlace {
    /// `activities.cantine.absence[1], ligne 31`.
    var french: String { "\(path), ligne\u{A0}\(line)" }
}
