import GRDB

/// What a request keeps of the decision it was taken under.
struct KeptDecision: FetchableRecord {
    let revision: String
    let instant: String
    let facts: String

    init(row: Row) {
        revision = row["revision"]
        instant = row["reference_instant"]
        facts = row["facts"]
    }
}
