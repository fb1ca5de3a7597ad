import GRDB
import RulesEngine
import TenantConfig

/// What the rules say of absences, asked inside the block of the database that shows or keeps them.
struct AbsenceRulings {
    let town: TownInForce
    let instant: RequestInstant
    let database: Database
    /// How the family told it, where an agent enters it: it is judged by that channel, and at that moment.
    var arrival: Arrival?

    /// One place with what the rules say of it.
    struct Case: Sendable {
        let place: BookedPlace
        let outcome: AbsenceRuling.Outcome
        let freesPlace: Bool
        /// Its day in the spell of absences for the same reason, counted from 0.
        let spellDay: Int
        /// On what terms less would stay due now, were it told by these channels.
        let others: [(channels: [Channel], terms: AbsenceRuling.Terms)]

        /// On what terms it is taken; nil when it is not.
        var terms: AbsenceRuling.Terms? {
            if case .taken(let terms) = outcome { terms } else { nil }
        }

        /// What was shown, as its form brings it back.
        func seen(_ town: Town) -> String {
            let rule = terms.map { $0.line.place.path } ?? "0"
            return "\(place.child).\(place.activity).\(place.day).\(place.slot)=\(rule)/\(spellDay)\(freesPlace ? "/free" : "")"
        }
    }

    private var name: Name<Town> { town.town.id }

    /// When the town was told: now, or when it reached an agent, which is never later.
    private var toldAt: Instant { arrival.map { min($0.receivedAt, instant.utc) } ?? instant.utc }

    /// - Parameter household: from which the child is seen; nil: any of its own, and the town tells it for everybody.
    func cases(_ places: [BookedPlace], reason: Name<AbsenceReason>?, household: String? = nil) throws -> [Case] {
        let store = AbsenceStore(town: name, database: database)
        return try places.sorted { ($0.day, $0.slot) < ($1.day, $1.slot) }.compactMap { place in
            guard let child = try FamilyStore(name, database).child(place.child),
                let home = try household ?? store.guardians(of: place.child).first?.household
            else { return nil }
            let days = place.day...place.day
            let facts = try FamilyStore(name, database).facts(of: child, in: home, under: town.rulebook, on: place.day)
            let standing = try StandingStore(town: name, database: database)
                .standing(child: place.child, activity: place.activity, days: town.rulebook.limited(place.activity, days), under: town)
            func ruling(_ channel: Channel) -> AbsenceRuling {
                let situation = Situation(
                    child: facts, enrolled: .at(place.centre), standing: standing,
                    taken: PlacesTaken(days: days, columns: town.rulebook.columns(of: place.activity)), now: town.zone.wall(at: toldAt),
                    channel: channel)
                return town.rulebook.absence(place.activity, day: place.day, column: place.column, reason: reason, in: situation)
            }
            let own = ruling(arrival?.channel ?? .portal)
            let told = Set(places.filter { $0.child == place.child && $0.activity == place.activity }.map(\.day))
            let spellDay = try spellDay(of: place, reason, told: told, store)
            return Case(
                place: place, outcome: own.outcome, freesPlace: own.freesPlace, spellDay: spellDay,
                others: household == nil || arrival != nil ? [] : better(than: own, spellDay: spellDay, ruling))
        }
    }

    /// By which channels less would stay due, those of one line together: a family that tells it on the portal could still call.
    private func better(
        than own: AbsenceRuling, spellDay: Int, _ ruling: (Channel) -> AbsenceRuling
    ) -> [(channels: [Channel], terms: AbsenceRuling.Terms)] {
        guard case .taken(let own) = own.outcome else { return [] }
        var others: [(channels: [Channel], terms: AbsenceRuling.Terms)] = []
        for channel in Arrival.channels {
            guard case .taken(let terms) = ruling(channel).outcome, terms.line.keys.leavesLess(than: own.line.keys, spellDay: spellDay)
            else { continue }
            if let known = others.firstIndex(where: { $0.terms.line.place == terms.line.place }) {
                others[known].channels.append(channel)
            } else {
                others.append(([channel], terms))
            }
        }
        return others
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

    /// Keeps those that are taken, and answers them.
    @discardableResult
    func keep(_ cases: [Case], reason: Name<AbsenceReason>?, isOfTown: Bool, by account: String) throws -> [Absence] {
        let store = AbsenceStore(town: name, database: database)
        let entry = arrival.map { RequestEntry(channel: $0.channel, agent: $0.agent.name, enteredAt: instant.utc) }
        return try cases.compactMap { found in
            guard let terms = found.terms else { return nil }
            let absence = Absence(found, terms, reason: reason, isOfTown: isOfTown, by: account, entry: entry, at: toldAt)
            try store.keep(absence, agent: arrival?.agent.id, under: town.revision, freesPlace: found.freesPlace)
            return absence
        }
    }
}

extension Absence {
    fileprivate init(
        _ found: AbsenceRulings.Case, _ terms: AbsenceRuling.Terms, reason: Name<AbsenceReason>?, isOfTown: Bool, by account: String,
        entry: RequestEntry?, at toldAt: Instant
    ) {
        func due(_ line: Line<AbsenceTerms>?) -> Due {
            Due(words: line?.keys.french(spellDay: found.spellDay) ?? "tout reste dû", rule: line?.place.french)
        }
        self.init(
            id: Token.random(bytes: 16), place: found.place, reason: reason, toldAt: toldAt, isOfTown: isOfTown, account: account,
            entry: entry, due: due(terms.line), otherwise: due(terms.otherwise), proof: terms.line.keys.proof, proofBy: terms.proofBy,
            proofAt: nil,
            answer: terms.awaitsAnswer ? .awaited : nil, sentence: nil)
    }
}

extension AbsenceTerms {
    /// Whether less stays due of the day so many-th in its spell than on other terms, as far as the two can be compared.
    func leavesLess(than other: AbsenceTerms, spellDay: Int) -> Bool {
        guard let price = due.compared(with: other.due, spellDay: spellDay), let more = surcharge.compared(with: other.surcharge) else {
            return false
        }
        return min(price, more) < 0 && max(price, more) <= 0
    }
}

extension AbsenceTerms.Due {
    /// Below 0 where less stays due than by another, above 0 where more does; nil where that hangs on the price.
    fileprivate func compared(with other: Self, spellDay: Int) -> Int? {
        switch (self, other) {
        case (.percent(let own), .percent(let other)), (.money(let own), .money(let other)): return (own - other).signum()
        case (_, _):
            let (own, others) = (share(spellDay: spellDay), other.share(spellDay: spellDay))
            return own == others && own == 1 ? nil : own - others
        }
    }

    /// 0: nothing; 1: a part; 2: all.
    private func share(spellDay: Int) -> Int { isDue(spellDay: spellDay).map { $0 ? 2 : 0 } ?? 1 }
}

extension Charge.Amount? {
    /// Below 0 where less is added than by another, above 0 where more is; nil where that hangs on the price.
    fileprivate func compared(with other: Self) -> Int? {
        switch (self, other) {
        case (.percentMore(let own)?, .percentMore(let other)?), (.more(let own)?, .more(let other)?): (own - other).signum()
        case (nil, _?): -1
        case (_?, nil): 1
        case (_, _): self == other ? 0 : nil
        }
    }
}
