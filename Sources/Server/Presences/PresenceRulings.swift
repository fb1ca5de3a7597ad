import GRDB
import RulesEngine
import TenantConfig

/// Notes who came without a reservation, on the terms of the rules, inside the block of the database that keeps it.
struct PresenceRulings {
    let town: TownInForce
    let instant: RequestInstant
    let database: Database

    enum Outcome {
        case noted(Presence)
        /// Nothing runs there: a price would be asked for what was not.
        case notRunning(Reason)
    }

    /// What comes of a child at a slot; nil when the town has no such child.
    func outcome(
        of id: String, _ activity: Activity, on day: CivilDate, _ column: RulesEngine.Column, by agent: Agent
    ) throws -> Outcome? {
        guard let (child, situation) = try situation(of: id, activity, on: day) else { return nil }
        let reasons = town.rulebook.reasons(activity.name, day: day, column: column, in: situation)
        if let reason = reasons.first(where: \.saysNothingRuns) { return .notRunning(reason) }
        let ruling = town.rulebook.unbooked(activity.name, day: day, column: column, in: situation)
        let estimate = ruling.terms.flatMap {
            town.rulebook.estimate(activity.name, unbooked: $0, day: day, column: column, in: situation)
        }
        let centre: Name<Centre>? = if case .at(let centre) = situation.enrolled { centre } else { nil }
        return .noted(
            Presence(
                child: id, activity: activity.name, day: day, column: column, centre: centre,
                terms: UnbookedWording(town: town.town).terms(ruling, of: child),
                price: estimate.flatMap { $0.items.isEmpty ? nil : $0.total.frenchEuros }, rule: ruling.rule?.french, notedAt: instant.utc,
                notedBy: agent.id))
    }

    private func situation(of id: String, _ activity: Activity, on day: CivilDate) throws -> (Child, Situation)? {
        let name = town.town.id
        let families = FamilyStore(name, database)
        guard let child = try families.child(id),
            let home = try AbsenceStore(town: name, database: database).guardians(of: id).first?.household
        else { return nil }
        let enrolled = try EnrolmentStore(name, database).enrolled(child, in: activity.name, on: day)
        let days = town.rulebook.priced(activity.name, day...day)
        let situation = Situation(
            child: try families.facts(of: child, in: home, under: town.rulebook, on: day),
            enrolled: enrolled == .no ? activity.enrolledByBooking : enrolled,
            standing: try StandingStore(town: name, database: database).standing(child: id, activity: activity.name, days: days),
            taken: PlacesTaken(days: days, columns: town.rulebook.columns(of: activity.name)), now: instant.wall)
        return (child, situation)
    }
}

extension Reason {
    /// The activity or the slot does not exist that day, whoever comes.
    fileprivate var saysNothingRuns: Bool {
        switch cause {
        case .closed, .notOffered: true
        case .notEnrolled, .notAdmitted, .otherMeal, .begun, .notAnnounced, .notOpenYet, .deadlinePassed, .wrongChannel, .requirement,
            .needs,
            .excludes, .limit, .full, .wrongShape:
            false
        }
    }
}

extension UnbookedRuling {
    /// On what terms the child is taken in, nil inside for the usual price; nil when it is not, or nobody can tell.
    fileprivate var terms: Line<Unbooked>?? { if case .admitted(let line) = self { .some(line) } else { nil } }

    fileprivate var rule: RulePlace? {
        switch self {
        case .admitted(let line): line?.place
        case .notAdmitted(let line): line.place
        case .undetermined: nil
        }
    }
}
