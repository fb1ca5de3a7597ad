public import GRDB
public import TenantConfig

// The database keeps a town's words as the file writes them, and days in ISO form.

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
