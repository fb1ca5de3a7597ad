import GRDB
import RulesEngine
import TenantConfig

extension FamilyStore {
    /// What the engine asks to know of a child, seen from the household that asks: its address gives the sector, its invoices what is owed.
    ///
    /// - Parameter day: on which the child is enrolled in what it is, or later.
    func facts(of child: Child, in household: String, under rulebook: Rulebook, on day: CivilDate) throws -> ChildFacts {
        try records(of: [child.id], in: [household], counting: rulebook.countedEvents)
            .facts(of: child, in: household, under: rulebook, on: day)
    }

    /// All that is known of a household, its guardians and these children.
    func known(of household: String, children: [String]) throws -> KnownFacts {
        let guardians = try String.fetchAll(
            db, sql: "SELECT id FROM guardian WHERE town = ? AND household = ? ORDER BY id", arguments: [town, household])
        let facts = try FactStore(town, db).facts(of: [.household: [household], .guardian: Set(guardians), .child: Set(children)])
        return KnownFacts(facts.values.flatMap(\.self), household: household, guardians: guardians)
    }
}

extension FamilyRecords {
    /// What the engine asks to know of one of these children, seen from one of these homes.
    ///
    /// - Parameter day: on which the child is enrolled in what it is, or later.
    ///
    /// What the town has not written down is unknown, which is not no. Documents are written down when they come in, so that their list is known.
    func facts(of child: Child, in household: String, under rulebook: Rulebook, on day: CivilDate) -> ChildFacts {
        let home = self.household(household)
        let known = known(of: child.id, in: household)
        let came = attendance(of: child, known)
        let last = came.values.flatMap(\.days).max()
        let documents = known.documents(rulebook.town.documents, for: child.id) { given in
            [given, last].compactMap(\.self).max().map { rulebook.schoolYear(of: rulebook.schoolYear(of: $0).upperBound + 1).upperBound }
        }
        let commune = known.fact(.commune, of: known.home).flatMap { Commune(code: $0.value) }
        var facts = ChildFacts(
            born: Fact(child.born),
            level: Fact(child.level),
            sector: rulebook.sector(street: home?.street, number: home?.streetNumber, commune: commune),
            documents: .known(documents),
            unpaid: Fact(home?.unpaid),
            school: known.school(of: child.id, in: rulebook.town),
            commune: Fact(commune),
            quotient: Fact(known.fact(.quotient, of: known.home).flatMap { Int($0.value) }),
            siblings: rank(of: child.id, in: household),
            came: came,
            enrolments: .known(statuses(of: child.id, in: rulebook.town, on: day))
        )
        facts.unpaidSince = home?.unpaidSince
        facts.documentsSince = known.documentsSince(rulebook.town.documents, for: child.id)
        facts.events = happened(child.id)
        facts.meals = meals(child.id)
        for situation in rulebook.town.situations {
            guard let fact = known.fact(.situation, situation.name.text, of: known.holder(of: situation, for: child.id)) else { continue }
            facts.situations[situation.name] = fact.value == "yes"
            if let proof = situation.proof, fact.value == "yes" { facts.situationEnds[situation.name] = documents.end(of: proof) }
        }
        return facts
    }

    /// When the child came: the last day booked of each month, and what was noted of the time before the portal.
    private func attendance(of child: Child, _ known: KnownFacts) -> [Name<Activity>: Attendance] {
        let (days, noted) = (booked(child.id), known.attendanceNoted(of: child.id))
        return Dictionary(
            uniqueKeysWithValues: Set(days.keys).union(noted.keys).map { activity in
                let before = noted[activity]
                return (activity, Attendance(days: (days[activity] ?? []).union(before ?? []), isWhole: before != nil))
            })
    }
}

extension KnownFacts {
    /// The child's school; unknown when the town no longer has it.
    func school(of child: String, in town: Town) -> Fact<Name<School>?> {
        guard let fact = fact(.school, of: KnownFact.Holder(kind: .child, id: child)) else { return .unknown }
        if fact.value.isEmpty { return .known(nil) }
        return Fact(town.schools.first { $0.name.text == fact.value }?.name).map { $0 }
    }

    /// By activity, the last day before those the portal knows; none when the child never came.
    func attendanceNoted(of child: String) -> [Name<Activity>: [CivilDate]] {
        let facts = all(.came, of: KnownFact.Holder(kind: .child, id: child))
        return Dictionary(facts.map { (Name($0.name), CivilDate(iso: $0.value).map { [$0] } ?? []) }) { first, _ in first }
    }
}

extension [Name<Document>: CivilDate?] {
    /// The last day on which a proof counts: none when it is not held, so that what it proves is not known on any day.
    fileprivate func end(of proof: Name<Document>) -> CivilDate? {
        guard let validity = self[proof] else { return CivilDate(dayNumber: 0) }
        return validity
    }
}

extension Fact {
    /// Known when there is a value.
    init(_ value: Value?) {
        self = value.map(Fact.known) ?? .unknown
    }

    /// What follows from a known value.
    func map<Other>(_ transform: (Value) -> Other) -> Fact<Other> {
        switch self {
        case .known(let value): .known(transform(value))
        case .unknown: .unknown
        }
    }
}
