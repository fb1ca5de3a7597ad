import RulesEngine
import TenantConfig

extension PlanJSON {
    /// What a changed file does to what is booked and asked for.
    struct Reservations: Encodable {
        struct Listed: Encodable {
            let request: String?
            let child, household, state, day, slot: String
            let meal: String?
            let asked: String
        }

        struct Turn: Encodable {
            let rule: Rule
            let booked, pending, waiting, children, families: Int
            let listed: [Listed]
        }

        struct OverfullDay: Encodable {
            let activity: String
            let centre: String?
            let day, slot: String
            let held: Int
            let placesBefore: Int?
            let placesAfter: Int
            let before: Place?
            let after: Place
        }

        let booked, pending, waiting, earlier, withKeptFacts, refusedByBoth: Int
        let turns: [Turn]
        let overfull: [OverfullDay]

        init(_ plan: ReservationPlan) {
            let (kept, effect) = (plan.kept, plan.effect)
            (booked, pending, waiting) = (kept.count(.booked), kept.count(.pending), kept.count(.waiting))
            (earlier, withKeptFacts, refusedByBoth) = (kept.earlier, kept.remembered, effect.refusedByBoth)
            turns = effect.turns.map { turn in
                let count = EffectCount(turn.rows, of: kept)
                return Turn(
                    rule: Rule(turn.rule), booked: count.booked, pending: count.pending, waiting: count.waiting, children: count.children,
                    families: count.families, listed: turn.rows.map { Listed(kept.rows[$0], kept.entries[$0]) })
            }
            overfull = effect.overfull.map { day in
                OverfullDay(
                    activity: day.activity.text, centre: day.centre?.text, day: day.day.iso, slot: day.slot.text, held: day.held,
                    placesBefore: day.placesBefore, placesAfter: day.placesAfter, before: day.before.map(Place.init),
                    after: Place(day.after))
            }
        }
    }
}

extension PlanJSON.Reservations.Listed {
    fileprivate init(_ held: HeldReservation, _ entry: KeptReservations.Entry) {
        (request, child, household, state) = (entry.request, entry.child, entry.household, entry.state.rawValue)
        (day, slot, meal) = (held.day.iso, held.column.slot.text, held.column.meal?.text)
        asked = held.asked.description
    }
}
