import Foundation
import GRDB

/// The embedded database: one SQLite file for all the towns of a server.
///
/// Statements come in blocks, each one transaction. Every statement names the town first.
struct SQLiteFile: Sendable {
    private let pool: DatabasePool

    /// Opens the file, made when it does not exist, and brings its tables up to date.
    ///
    /// - Parameter busyTimeout: how long to wait for another process that holds the file, in seconds.
    init(path: String, busyTimeout: TimeInterval = 5) throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(busyTimeout)
        configuration.maximumReaderCount = 16
        if !FileManager.default.fileExists(atPath: path) {
            // Families' names are for the server's own account alone; SQLite gives its other files the rights of this one. Where this
            // fails, so does opening, which says why.
            _ = FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        }
        pool = try telling {
            let pool = try DatabasePool(path: path, configuration: configuration)
            // Only now: opening in WAL sets NORMAL, under which a power cut may take confirmed requests away.
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            try migrations.migrate(pool)
            return pool
        }
    }

    /// Reads in one transaction: what the block sees is the state of one instant.
    ///
    /// The block runs where it is called. Readers never wait for the writer, and what they do is mostly computing: handing a read of 16
    /// µs over to another thread and back costs several times as much.
    func read<Value: Sendable>(_ block: @Sendable (Database) throws -> Value) async throws -> Value {
        try readHere(block)
    }

    /// Reads and writes in one transaction, begun for writing: nothing another writer does comes in between. All is kept, or nothing when
    /// the block throws.
    func write<Value: Sendable>(_ block: @Sendable (Database) throws -> Value) async throws -> Value {
        do {
            return try await pool.write(block)
        } catch {
            throw StorageFailure.told(error)
        }
    }

    private func readHere<Value>(_ block: (Database) throws -> Value) throws -> Value {
        try telling { try pool.read(block) }
    }
}

private func telling<Value>(_ work: () throws -> Value) throws -> Value {
    do {
        return try work()
    } catch {
        throw StorageFailure.told(error)
    }
}
