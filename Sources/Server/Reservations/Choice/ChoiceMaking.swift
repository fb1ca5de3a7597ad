import GRDB
import RulesEngine
import TenantConfig

/// Finds what a child can do in one activity now.
struct ChoiceMaking {
    let procedure: Procedure
    let now: LocalInstant
    let database: Database

    /// How far ahead the next day is looked for, in days.
    private static let horizon = 365

    func line() throws -> ChoicePage.Line {
        let activity = procedure.activity
        func line(_ act: (String, String)?, _ remark: FrenchText?) -> ChoicePage.Line {
            .init(label: activity.label, centre: procedure.centre?.label, act: act, remark: remark)
        }
        if procedure.enrolled == .no {
            if let refusal = try refusal() { return line(nil, refusal) }
            return line((procedure.town.town.portal.words.enrol, procedure.address("inscription")), "Inscription à faire.")
        }
        let (plan, situation) = try ahead()
        guard let open = plan.firstDay(where: \.canChange) else { return line(nil, closed(plan, situation)) }
        let booked = situation.standing.days.keys.filter { $0 >= now.date }.min()
        let next: FrenchText? = booked.map { "Prochain jour réservé\u{A0}: \(day: $0, .beside(now.date, $0))." }
        return line(("Réserver", procedure.address()), next ?? "Premier jour ouvert\u{A0}: \(day: open, .beside(now.date, open)).")
    }

    /// Why the child may not be enrolled; nil when it may, and when no centre takes it, of which the enrolment's own page says what to do.
    private func refusal() throws -> FrenchText? {
        let wording = ReasonWording(town: procedure.town.town, activity: procedure.activity)
        let others = try PlaceStore(town: procedure.town, database: database).enrolled(procedure.activity.name, but: procedure.child.id)
        let decision = procedure.rulebook.enrol(procedure.activity.name, child: procedure.facts, now: now, wish: nil, others: others)
        switch decision.outcome {
        case .accepted, .awaitingApproval, .undetermined: return nil
        case .refused(let reasons):
            return decision.isOnRequest ? nil : reasons.first { $0.cause != .notEnrolled }.map(wording.sentence)
        }
    }

    private func ahead() throws -> (Plan, Situation) {
        let bounds = procedure.rulebook.days
        let first = min(max(now.date, bounds.lowerBound), bounds.upperBound)
        let days = first...min(first + Self.horizon, bounds.upperBound)
        let situation = try procedure.situation(on: days, at: now, database)
        return (procedure.rulebook.plan(procedure.activity.name, days: days, in: situation), situation)
    }

    /// Why no day can be booked: what is said of the first day that is neither merely closed nor too late to ask for, if there is one.
    private func closed(_ plan: Plan, _ situation: Situation) -> FrenchText {
        let wording = procedure.wording(in: situation)
        let running = plan.days.indices.filter { day in plan.columns.indices.contains { !plan[day, $0].mask.contains(.closed) } }
        let inTime = running.first { day in
            plan.columns.indices.contains { plan[day, $0].mask.isDisjoint(with: [.begun, .deadlinePassed]) }
        }
        if running.isEmpty, let over = procedure.rulebook.over(procedure.activity.name, on: now.date) { return over }
        guard let index = inTime ?? running.first ?? plan.days.indices.first else { return "Aucun jour n’est ouvert pour l’instant." }
        return wording.sentence(wording.why(plan, day: index), of: [plan.days[index]])
    }
}

extension Rulebook {
    /// Said of an activity that was for the last time on a day that is past, as far as the calendar goes; nil of another.
    func over(_ activity: Name<Activity>, on today: CivilDate) -> FrenchText? {
        guard let last = periods(of: activity).map(\.days.upperBound).max(), last < today else { return nil }
        return "Aucun accueil n’est prévu\u{A0}: le dernier jour était le \(day: last)."
    }
}

extension Plan {
    /// The first day of which a cell is such.
    func firstDay(where condition: (Cell) -> Bool) -> CivilDate? {
        cells.firstIndex(where: condition).map { days[$0 / columns.count] }
    }
}

extension Plan.Cell {
    /// Something can be ticked or unticked.
    var canChange: Bool {
        switch state {
        case .open, .booked(locked: false), .requested(locked: false): true
        case .booked(locked: true), .requested(locked: true), .full, .closed, .undetermined: false
        }
    }
}
