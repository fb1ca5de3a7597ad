import GRDB
import TenantConfig

extension Database {
    /// The rows of a statement that nearly every page asks: it is prepared once for each connection, and kept.
    func rows(_ sql: String, _ arguments: StatementArguments) throws -> [Row] {
        try Row.fetchAll(cachedStatement(sql: sql), arguments: arguments)
    }

    /// The first row of such a statement; nil when there is none.
    func row(_ sql: String, _ arguments: StatementArguments) throws -> Row? {
        try Row.fetchOne(cachedStatement(sql: sql), arguments: arguments)
    }

    /// All rows of a statement whose last condition is that something is among some ids: several statements where there are very many.
    ///
    /// - Parameters:
    ///   - sql: ends in `IN`; the town is its only argument.
    ///   - rest: what follows the ids.
    func rows(_ sql: String, _ town: Name<Town>, _ ids: Set<String>, then rest: String = "") throws -> [Row] {
        let sorted = ids.sorted()
        return try stride(from: 0, to: sorted.count, by: 512).flatMap { start in
            let some = sorted[start..<min(start + 512, sorted.count)]
            // The first id once more until there are 1, 2, 4, 8... of them: few statements have to be kept.
            var width = 1
            while width < some.count { width *= 2 }
            let all = some + repeatElement(sorted[start], count: width - some.count)
            let marks = repeatElement("?", count: width).joined(separator: ", ")
            return try rows("\(sql) (\(marks)) \(rest)", [town] + StatementArguments(all))
        }
    }
}
