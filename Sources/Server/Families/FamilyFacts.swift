import GRDB
import RulesEngine
import TenantConfig

extension FamilyStore {
    /// What the engine asks to know of a child, seen from the household that asks: its address gives the sector, its invoices what is owed.
    ///
    /// What the town has not written down is unknown, which is not no. Documents are written down when they come in, so that their list is known.
    func facts(of child: Child, in household: String, under rulebook: Rulebook) throws -> ChildFacts {
        let home = try self.household(household)
        return ChildFacts(
            born: Fact(child.born),
            level: Fact(child.level),
            sector: home?.street.map { rulebook.sector(street: $0, number: home?.streetNumber) } ?? .unknown,
            documents: .known(try documents(of: child)),
            unpaid: Fact(home?.unpaid)
        )
    }

    private func documents(of child: Child) throws -> [Name<Document>: CivilDate?] {
        let rows = try Row.fetchAll(
            db, sql: "SELECT document, valid_until FROM child_document WHERE town = ? AND child = ?", arguments: [town, child.id])
        return Dictionary(uniqueKeysWithValues: rows.map { ($0["document"], $0["valid_until"] as CivilDate?) })
    }
}

extension Fact {
    /// Known when there is a value.
    init(_ value: Value?) {
        self = value.map(Fact.known) ?? .unknown
    }
}
