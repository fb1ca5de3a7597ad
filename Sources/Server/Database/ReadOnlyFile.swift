import Foundation
import GRDB

/// The embedded database, opened to look at it: nothing is written, and a server may be at work on it meanwhile.
struct ReadOnlyFile: Sendable {
    private let queue: DatabaseQueue

    /// Opens a file that exists and has the tables of this version.
    init(path: String) throws(SettingFault) {
        func fault(_ help: String) -> SettingFault { SettingFault(name: "--database", value: path, help: help) }
        guard FileManager.default.fileExists(atPath: path) else { throw fault("there is no such file") }
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
        do {
            queue = try DatabaseQueue(path: path, configuration: configuration)
            guard try queue.read(migrations.hasCompletedMigrations) else {
                throw fault("its tables are not those of this version: the server brings them up to date when it starts")
            }
        } catch let known as SettingFault {
            throw known
        } catch {
            throw fault("it cannot be read: \(StorageFailure.told(error))")
        }
    }

    /// Reads in one transaction: what the block sees is the state of one instant.
    func read<Value>(_ block: (Database) throws -> Value) throws -> Value {
        do {
            return try queue.read(block)
        } catch {
            throw StorageFailure.told(error)
        }
    }
}
