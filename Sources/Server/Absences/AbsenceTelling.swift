import GRDB
import RulesEngine
import TenantConfig

/// Absences about to be told, with what the rules say of each, inside the block of the database that shows or keeps them.
struct AbsenceTelling {
    let asked: AbsenceForm.Asked
    let absent: AbsentChild
    /// The places that were ticked and of which no absence is told yet.
    let cases: [AbsenceRulings.Case]
    private let rulings: AbsenceRulings

    init(
        _ asked: AbsenceForm.Asked, of absent: AbsentChild, in town: TownInForce, at instant: RequestInstant, _ database: Database
    ) throws {
        (self.asked, self.absent) = (asked, absent)
        rulings = AbsenceRulings(town: town, instant: instant, database: database, arrival: asked.arrival)
        let places = try AbsenceStore(town: town.town.id, database: database).places(of: absent.child.id, days: Self.days(instant.today))
            .filter { town.town.takesAbsence($0) && asked.boxes.contains($0.box) }
        cases = try rulings.cases(places, reason: asked.reason, household: asked.guardian.household)
    }

    /// From a month ago, for what is told after the day, to two months ahead.
    static func days(_ today: CivilDate) -> ClosedRange<CivilDate> { today - 31...today + 62 }

    /// The first of its days that was not booked yet when an agent says it was told, to the minute: that is a slip, and would be judged by
    /// deadlines that had not begun.
    var fault: AbsenceForm.Fault? {
        guard let received = asked.arrival?.receivedAt else { return nil }
        let zone = rulings.town.zone
        return cases.lazy.map(\.place).compactMap { place in
            guard let made = place.madeAt, received.minute < made.minute else { return nil }
            return .notYetBooked(place.day, zone.wall(at: made))
        }.first
    }

    /// What is shown, as its form brings it back.
    var seen: String { cases.map { $0.seen(rulings.town.town) }.joined(separator: " ") }

    /// How many of them can be told.
    var taken: Int { cases.count { $0.terms != nil } }

    /// Whether it is told already and nothing of it is left to tell: a second press leads where the first one did.
    func isKept() throws -> Bool {
        let store = AbsenceStore(town: rulings.town.town.id, database: rulings.database)
        let told = try store.absences(of: absent.child.id, days: Self.days(rulings.instant.today))
        return taken == 0 && told.contains { !$0.isOfTown && $0.reason == asked.reason && asked.boxes.contains($0.place.box) }
    }

    /// Keeps what can be told; what an agent enters is written to the family, and what comes free is given to those who wait.
    func keep(_ portal: Portal) throws {
        let (town, instant, database) = (rulings.town, rulings.instant, rulings.database)
        let kept = try rulings.keep(cases, reason: asked.reason, isOfTown: false, by: asked.guardian.id)
        if asked.arrival != nil {
            let letters = AbsenceLetters(portal: portal, town: town, instant: instant, database: database)
            for (_, absences) in Dictionary(grouping: kept, by: \.place.activity).sorted(by: { $0.key < $1.key }) {
                try letters.send(.absenceTold, about: absences, to: asked.guardian)
            }
        }
        let moves = WaitingMoves(portal: portal, town: town, instant: instant, database: database)
        let freed = Dictionary(grouping: cases.filter { $0.terms != nil && $0.freesPlace }.map(\.place), by: \.activity)
        for (activity, places) in freed.sorted(by: { $0.key < $1.key }) {
            try moves.move(activity, freed: Set(places.map { FreedPlace(day: $0.day, centre: $0.centre?.text ?? "") }))
        }
    }
}

extension BookedPlace {
    /// The name of its box: `cantine.2026-09-24.midi`.
    var box: String { "\(activity).\(day).\(slot)" }
}

extension Town {
    /// Whether the place's activity says what stays due of absences.
    func takesAbsence(_ place: BookedPlace) -> Bool {
        activities.contains { $0.name == place.activity && !$0.absence.isEmpty }
    }
}

extension Instant {
    /// As far as an agent's form says it.
    fileprivate var minute: Int64 { seconds / 60 }
}
