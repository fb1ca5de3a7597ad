public import GRDB
public import TenantConfig

// What values are in a column: a town's words as the file writes them, days in ISO form, instants as their UTC seconds.

extension Name: DatabaseValueConvertible {
    public var databaseValue: DatabaseValue { text.databaseValue }

    public static func fromDatabaseValue(_ value: DatabaseValue) -> Name? {
        String.fromDatabaseValue(value).map(Name.init)
    }
}

extension CivilDate: DatabaseValueConvertible {
    public var databaseValue: DatabaseValue { iso.databaseValue }

    public static func fromDatabaseValue(_ value: DatabaseValue) -> CivilDate? {
        String.fromDatabaseValue(value).flatMap { CivilDate(iso: $0) }
    }
}

extension LocalInstant: DatabaseValueConvertible {
    public var databaseValue: DatabaseValue { description.databaseValue }

    public static func fromDatabaseValue(_ value: DatabaseValue) -> LocalInstant? {
        String.fromDatabaseValue(value).flatMap { LocalInstant(iso: $0) }
    }
}

extension Instant: DatabaseValueConvertible {
    var databaseValue: DatabaseValue { seconds.databaseValue }

    static func fromDatabaseValue(_ value: DatabaseValue) -> Instant? {
        Int64.fromDatabaseValue(value).map(Instant.init(seconds:))
    }
}

extension Name<Centre> {
    /// As a column has it that is part of a key: the empty text stands for the single place, which needs no name.
    init?(kept text: String) {
        if text.isEmpty { return nil }
        self.init(text)
    }
}
