import GRDB
import TenantConfig

/// What an agent changes of a family's file.
struct FamilyFileChanges {
    var noted: [KnownFact] = []
    var forgotten: [(subject: KnownFact.Subject, name: String, holder: KnownFact.Holder)] = []
    /// The household, where what it owes is told.
    var household: String?
    var unpaid: Int??
    var unpaidSince: LocalInstant?
    var child: ChildChange?
    var statuses: [(child: String, activity: Name<Activity>, status: Name<Status>?)] = []

    var meals: [(child: String, activity: Name<Activity>, slot: Name<Slot>, meal: Name<Meal>, since: CivilDate)] = []

    struct ChildChange {
        let id: String
        let born: CivilDate?
        let level: SchoolLevel?
    }

    /// Keeps all of it, inside a block of the database.
    func keep(in town: Name<Town>, on day: CivilDate, _ db: Database) throws {
        let store = FactStore(town, db)
        for fact in forgotten { try store.forget(fact.subject, fact.name, of: fact.holder) }
        for fact in noted { try store.note(fact) }
        if let household, let unpaid {
            try db.execute(
                sql: "UPDATE household SET unpaid_cents = ?, unpaid_since = ? WHERE town = ? AND id = ?",
                arguments: [unpaid, unpaidSince, town, household])
        }
        for noted in statuses { try EnrolmentStore(town, db).note(noted.status, of: noted.child, in: noted.activity, on: day) }
        for noted in meals {
            try ChosenMealStore(town, db).change(
                noted.meal, of: noted.slot, for: noted.child, in: noted.activity, since: noted.since)
        }
        if let child {
            try db.execute(
                sql: "UPDATE child SET born = ?, level = ? WHERE town = ? AND id = ?",
                arguments: [child.born, child.level?.word, town, child.id])
        }
    }
}
