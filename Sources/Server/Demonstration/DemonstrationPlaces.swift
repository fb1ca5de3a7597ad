import GRDB
import RulesEngine
import TenantConfig

/// Lets other children take places, so that a full day can be seen.
struct DemonstrationPlaces {
    let town: TownInForce
    let instant: RequestInstant

    /// Writes the children and their reservations; days that the calendar does not have are left out.
    func write(_ taken: [Demonstration.Taken], _ db: Database) throws {
        let most = taken.map(\.children).max() ?? 0
        for number in 0..<most {
            try db.execute(
                sql: "INSERT INTO child (town, id, first_name, last_name, born, level) VALUES (?, ?, ?, ?, NULL, NULL)",
                arguments: [town.town.id, child(number), "Enfant \(number + 1)", "Exemple"])
        }
        for places in taken {
            guard let day = day(places) else { continue }
            for number in 0..<places.children { try write(places, day, child(number), db) }
        }
    }

    private func write(_ places: Demonstration.Taken, _ day: CivilDate, _ child: String, _ db: Database) throws {
        let meal = town.rulebook.columns(of: places.activity).first { $0.slot == places.slot }?.meal
        try db.execute(
            sql: """
                INSERT INTO reservation (town, child, activity, day, slot, meal, centre, state, request, made_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, 'confirmed', NULL, ?)
                ON CONFLICT (town, child, activity, day, slot) DO NOTHING
                """,
            arguments: [
                town.town.id, child, places.activity, day, places.slot, meal, places.centre?.text ?? "", instant.utc,
            ])
    }

    private func child(_ number: Int) -> String { "exemple-\(number + 1)" }

    private func day(_ places: Demonstration.Taken) -> CivilDate? {
        switch places.day {
        case .date(let day): return day
        case .next(let count):
            let last = town.rulebook.days.upperBound
            guard instant.today <= last else { return nil }
            let open = openDays(of: places, instant.today...min(last, instant.today + 400))
            return open.count >= count ? open[count - 1] : nil
        }
    }

    private func openDays(of places: Demonstration.Taken, _ days: ClosedRange<CivilDate>) -> [CivilDate] {
        let columns = town.rulebook.columns(of: places.activity)
        let child = ChildFacts(born: .known(instant.today - 6 * 365), level: .known(.cp), sector: .known(nil))
        let situation = Situation(
            child: child, enrolled: .at(places.centre), standing: Standing(), taken: PlacesTaken(days: days, columns: columns),
            now: instant.wall)
        let plan = town.rulebook.plan(places.activity, days: days, in: situation)
        guard let column = plan.columns.firstIndex(where: { $0.slot == places.slot }) else { return [] }
        return plan.days.indices.filter { plan[$0, column].mask.isDisjoint(with: [.closed, .notOffered]) }.map { plan.days[$0] }
    }
}
