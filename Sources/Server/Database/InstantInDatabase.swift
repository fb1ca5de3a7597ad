import GRDB

// The database keeps instants as their UTC seconds.
extension Instant: DatabaseValueConvertible {
    var databaseValue: DatabaseValue { seconds.databaseValue }

    static func fromDatabaseValue(_ value: DatabaseValue) -> Instant? {
        Int64.fromDatabaseValue(value).map(Instant.init(seconds:))
    }
}
