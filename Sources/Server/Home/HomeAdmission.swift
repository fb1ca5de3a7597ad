import RulesEngine
import TenantConfig

/// Tells which activities are for others than a child of a family, from what is known of the family.
struct HomeAdmission {
    let town: TownInForce
    let instant: RequestInstant
    let household: String
    let records: FamilyRecords

    /// How far ahead it is looked, in days.
    private static let horizon = 365

    /// Whom an activity is for, where it is not for the child on any day of the year to come, or that it is over; nil where it is for the
    /// child, or may be.
    ///
    /// - Parameter kept: the child's enrolments in it.
    func exclusion(of child: Child, from activity: Activity, _ kept: [KeptEnrolment]) -> FrenchText? {
        let day = town.rulebook.nextDay(of: activity.name, from: instant.today) ?? instant.today
        let facts = records.facts(of: child, in: household, under: town.rulebook, on: day)
        let enrolled = kept.inForce(on: day).map { Situation.Enrolled.at($0.centre) } ?? activity.enrolledByBooking
        if enrolled != .no, let over = town.rulebook.over(activity.name, on: instant.today) { return over }
        let lines =
            enrolled == .no
            ? refusingToEnrol(facts, in: activity)
            : town.rulebook.admittingOthers(
                activity.name, than: facts, enrolled: enrolled, on: instant.today...instant.today + Self.horizon, at: instant.wall)
        guard !lines.isEmpty else { return nil }
        let because = lines.count == 1 ? lines[0].because : nil
        return Admission(town: town.town, asOf: activity.asOf).text(lines) + (because.map { " (\($0))" } ?? "") + "."
    }

    /// The lines of `for` by which a child may not be enrolled, whatever else stands in the way.
    private func refusingToEnrol(_ facts: ChildFacts, in activity: Activity) -> [Line<NoKeys>] {
        let decision = town.rulebook.enrol(activity.name, child: facts, now: instant.wall, wish: nil)
        guard case .refused(let reasons) = decision.outcome else { return [] }
        return reasons.lazy.compactMap { if case .notAdmitted(let lines) = $0.cause { lines } else { nil } }.first ?? []
    }
}
