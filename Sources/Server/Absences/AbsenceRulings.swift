import GRDB
import RulesEngine
import TenantConfig

/// What the rules say of absences, asked inside the block of the database that shows or keeps them.
struct AbsenceRulings {
    let town: TownInForce
    let instant: RequestInstant
    let database: Database

    /// One place with what the rules say of it.
    struct Case: Sendable {
        let place: BookedPlace
        let outcome: AbsenceRuling.Outcome
        let freesPlace: Bool
        /// Its day in the spell of absences for the same reason, counted from 0.
        let spellDay: Int

        /// On what terms it is taken; nil when it is not.
        var terms: AbsenceRuling.Terms? {
            if case .taken(let terms) = outcome { terms } else { nil }
        }

        /// What was shown, as its form brings it back.
        func seen(_ town: Town) -> String {
            "\(place.child).\(place.activity).\(place.day).\(place.slot)=\(terms.map { $0.line.place.path } ?? "0")/\(spellDay)"
        }
    }

    private var name: Name<Town> { town.town.id }

    /// - Parameter household: from which the child is seen; nil: any of its own.
    func cases(_ places: [BookedPlace], reason: Name<AbsenceReason>?, household: String? = nil) throws -> [Case] {
        let store = AbsenceStore(town: name, database: database)
        return try places.sorted { ($0.day, $0.slot) < ($1.day, $1.slot) }.compactMap { place in
            guard let child = try FamilyStore(name, database).child(place.child),
                let home = try household ?? store.guardians(of: place.child).first?.household
            else { return nil }
            let days = place.day...place.day
            let situation = Situation(
                child: try FamilyStore(name, database).facts(of: child, in: home, under: town.rulebook, on: place.day),
                enrolled: .at(place.centre),
                standing: try StandingStore(town: name, database: database)
                    .standing(
                        child: place.child, activity: place.activity, days: town.rulebook.limited(place.activity, days), under: town),
                taken: PlacesTaken(days: days, columns: town.rulebook.columns(of: place.activity)), now: instant.wall)
            let ruling = town.rulebook.absence(place.activity, day: place.day, column: place.column, reason: reason, in: situation)
            let told = Set(places.filter { $0.child == place.child && $0.activity == place.activity }.map(\.day))
            return Case(
                place: place, outcome: ruling.outcome, freesPlace: ruling.freesPlace,
                spellDay: try spellDay(of: place, reason, told: told, store))
        }
    }

    /// How many days booked just before are absences for the same reason, those told with this one among them.
    private func spellDay(
        of place: BookedPlace, _ reason: Name<AbsenceReason>?, told: Set<CivilDate>, _ store: AbsenceStore
    ) throws -> Int {
        let (attended, absent) = try store.spell(of: place.child, place.activity, before: place.day, reason: reason)
        let away = absent.union(told).filter { $0 < place.day }
        let days = attended.union(away).sorted(by: >)
        return days.prefix { away.contains($0) }.count
    }

    /// Keeps those that are taken; how many were.
    func keep(_ cases: [Case], reason: Name<AbsenceReason>?, isOfTown: Bool, by account: String) throws -> Int {
        let store = AbsenceStore(town: name, database: database)
        var kept = 0
        for found in cases {
            guard let terms = found.terms else { continue }
            try store.keep(
                Absence(found, terms, reason: reason, isOfTown: isOfTown, at: instant.utc), by: account, under: town.revision,
                freesPlace: found.freesPlace)
            kept += 1
        }
        return kept
    }
}

extension Absence {
    fileprivate init(
        _ found: AbsenceRulings.Case, _ terms: AbsenceRuling.Terms, reason: Name<AbsenceReason>?, isOfTown: Bool, at now: Instant
    ) {
        func due(_ line: Line<AbsenceTerms>?) -> Due {
            Due(words: line?.keys.french(spellDay: found.spellDay) ?? "tout reste dû", rule: line?.place.french)
        }
        self.init(
            id: Token.random(bytes: 16), place: found.place, reason: reason, toldAt: now, isOfTown: isOfTown, due: due(terms.line),
            otherwise: due(terms.otherwise), proof: terms.line.keys.proof, proofBy: terms.proofBy, proofAt: nil,
            answer: terms.awaitsAnswer ? .awaited : nil, sentence: nil)
    }
}
