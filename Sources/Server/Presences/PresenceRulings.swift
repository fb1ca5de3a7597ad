import GRDB
import RulesEngine
import TenantConfig

/// Notes who came without a reservation, on the terms of the rules, inside the block of the database that keeps it.
struct PresenceRulings {
    let town: TownInForce
    let instant: RequestInstant
    let database: Database

    /// What comes of a child at a slot; nil when the town has no such child.
    func presence(
        of id: String, _ activity: Activity, on day: CivilDate, _ column: RulesEngine.Column, by agent: Agent
    ) throws -> Presence? {
        let name = town.town.id
        let families = FamilyStore(name, database)
        guard let child = try families.child(id),
            let home = try AbsenceStore(town: name, database: database).guardians(of: id).first?.household
        else { return nil }
        let enrolled = try EnrolmentStore(name, database).enrolled(child, in: activity.name)
        let days = town.rulebook.priced(activity.name, day...day)
        let situation = Situation(
            child: try families.facts(of: child, in: home, under: town.rulebook),
            enrolled: enrolled == .no ? activity.enrolledByBooking : enrolled,
            standing: try StandingStore(town: name, database: database).standing(child: id, activity: activity.name, days: days),
            taken: PlacesTaken(days: days, columns: town.rulebook.columns(of: activity.name)), now: instant.wall)
        let ruling = town.rulebook.unbooked(activity.name, day: day, column: column, in: situation)
        let estimate = ruling.terms.flatMap {
            town.rulebook.estimate(activity.name, unbooked: $0, day: day, column: column, in: situation)
        }
        let centre: Name<Centre>? = if case .at(let centre) = situation.enrolled { centre } else { nil }
        return Presence(
            child: id, activity: activity.name, day: day, column: column, centre: centre,
            terms: UnbookedWording(town: town.town).terms(ruling, of: child),
            price: estimate.flatMap { $0.items.isEmpty ? nil : $0.total.frenchEuros }, rule: ruling.rule?.french, notedAt: instant.utc,
            notedBy: agent.id)
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
