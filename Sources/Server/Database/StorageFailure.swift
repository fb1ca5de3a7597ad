import GRDB

/// What the world can do to the database.
enum StorageFailure: Error, Equatable, CustomStringConvertible {
    /// No room is left on the disk.
    case full
    /// Another process has held the file for longer than one waits.
    case locked
    /// The file or its folder cannot be opened or written.
    case notWritable
    /// The file is not a database, or no longer.
    case damaged
    /// The disk answers with an error.
    case unreadable

    var description: String {
        switch self {
        case .full: "the disk of the database is full"
        case .locked: "the database is held by another process"
        case .notWritable: "the database file cannot be opened for writing"
        case .damaged: "the database file is damaged, or is not a database"
        case .unreadable: "the disk of the database does not answer"
        }
    }

    /// The failure behind an error of the database; other errors, such as those a block throws on purpose, stay themselves.
    static func told(_ error: any Error) -> any Error {
        guard let error = error as? DatabaseError else { return error }
        switch error.resultCode {
        case .SQLITE_FULL: return full
        case .SQLITE_BUSY, .SQLITE_LOCKED: return locked
        case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: return notWritable
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: return damaged
        case .SQLITE_IOERR: return unreadable
        default: return error
        }
    }
}
