import GRDB
import RulesEngine
import TenantConfig

/// Writes the invented families of a town into a database that has none of that town.
struct DemonstrationFamilies {
    let town: TownInForce
    let demonstration: Demonstration
    let instant: RequestInstant
    /// Of the password that all accounts share.
    let passwordHash: String

    private var id: Name<Town> { town.town.id }

    /// Writes everything, or nothing when the town has families or agents already. Ids are the names of the file.
    func write(_ db: Database) throws {
        let isEmpty = try Bool.fetchOne(
            db, sql: "SELECT NOT EXISTS (SELECT 1 FROM household WHERE town = ?) AND NOT EXISTS (SELECT 1 FROM agent WHERE town = ?)",
            arguments: [id, id])
        guard isEmpty == true else { return }
        for agent in demonstration.agents {
            try db.execute(
                sql: "INSERT INTO agent (town, id, identifier, name, password_hash) VALUES (?, ?, ?, ?, ?)",
                arguments: [id, agent.identifier, agent.identifier, agent.name, passwordHash])
        }
        for household in demonstration.households { try write(household, db) }
        for household in demonstration.households { try share(household, db) }
        try DemonstrationPlaces(town: town, instant: instant).write(demonstration.taken, db)
    }

    private func write(_ household: Demonstration.Household, _ db: Database) throws {
        let address = household.address
        try db.execute(
            sql: """
                INSERT INTO household (town, id, street_number, street, postcode, commune, email, unpaid_cents)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                id, household.name, address.number, address.street, address.postcode, address.commune, household.email, household.unpaid,
            ])
        for fact in household.facts { try FactStore(id, db).note(KnownFact(fact, of: holder(.household, household.name))) }
        for guardian in household.guardians { try write(guardian, of: household.name, db) }
        for child in present(household.children) { try write(child, of: household.name, db) }
    }

    private func write(_ guardian: Demonstration.Guardian, of household: String, _ db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO guardian (town, id, household, civility, first_name, last_name, email, identifier, password_hash)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                id, guardian.identifier, household, guardian.civility, guardian.firstName, guardian.lastName, guardian.email,
                guardian.identifier, passwordHash,
            ])
        for document in guardian.documents {
            try FactStore(id, db).note(
                KnownFact(holder: holder(.guardian, guardian.identifier), subject: .document, name: document.text, value: ""))
        }
    }

    private func write(_ child: Demonstration.Child, of household: String, _ db: Database) throws {
        try db.execute(
            sql: "INSERT INTO child (town, id, first_name, last_name, born, level) VALUES (?, ?, ?, ?, ?, ?)",
            arguments: [id, child.name, child.firstName, child.lastName, child.born, level(child)?.word])
        try link(child.name, household, db)
        for document in child.documents {
            try FactStore(id, db).note(KnownFact(holder: holder(.child, child.name), subject: .document, name: document.text, value: ""))
        }
        for fact in child.facts { try FactStore(id, db).note(KnownFact(fact, of: holder(.child, child.name))) }
        for enrolment in child.enrolments {
            try db.execute(
                sql: "INSERT INTO enrolment (town, child, activity, centre, since, until) VALUES (?, ?, ?, ?, ?, ?)",
                arguments: [id, child.name, enrolment.activity, enrolment.centre?.text ?? "", instant.today, last(of: enrolment.activity)])
        }
    }

    /// The last day for which a child is enrolled that is enrolled today; nil: without end.
    private func last(of activity: Name<Activity>) -> CivilDate? {
        let isEnrolledFirst = town.rulebook.activity(activity)?.enrolment != nil
        return isEnrolledFirst ? town.rulebook.enrolmentDays(of: activity, from: instant.today)?.upperBound : nil
    }

    private func holder(_ kind: KnownFact.Holder.Kind, _ name: String) -> KnownFact.Holder { KnownFact.Holder(kind: kind, id: name) }

    private func share(_ household: Demonstration.Household, _ db: Database) throws {
        let children = present(demonstration.households.flatMap(\.children)).map(\.name)
        for child in household.shares where children.contains(child) { try link(child, household.name, db) }
    }

    private func link(_ child: String, _ household: String, _ db: Database) throws {
        try db.execute(
            sql: "INSERT INTO household_child (town, household, child) VALUES (?, ?, ?)", arguments: [id, household, child])
    }

    /// Those already born on the portal's day, which a demonstration clock may put into the past.
    private func present(_ children: [Demonstration.Child]) -> [Demonstration.Child] {
        children.filter { $0.born.map { $0 <= instant.today } ?? true }
    }

    private func level(_ child: Demonstration.Child) -> SchoolLevel? {
        switch child.level {
        case nil: return nil
        case .of(let level): return level
        case .byAge:
            guard let born = child.born else { return nil }
            let (year, month, _) = instant.today.parts
            let age = (month >= 9 ? year : year - 1) - born.parts.year
            return (3...14).contains(age) ? SchoolLevel.allCases[age - 3] : nil
        }
    }
}
