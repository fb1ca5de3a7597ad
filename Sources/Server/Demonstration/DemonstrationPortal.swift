import Foundation
import Logging
import TenantConfig

/// Fills a portal with the invented families of its towns, from `demonstration/<town>.yaml` in the folder of towns.
struct DemonstrationPortal: Sendable {
    let portal: Portal
    /// The folder of towns.
    let folder: String
    let logger: Logger

    /// The password of every invented account.
    static let password = "demonstration"

    /// Fills each town that has no families yet, and answers the lines that tell the logins.
    func fill() async throws -> [String] {
        let hash = try await portal.passwords.hash(Self.password)
        var lines: [String] = []
        for town in portal.towns.all {
            guard let demonstration = read(town) else { continue }
            let families = DemonstrationFamilies(
                town: town, demonstration: demonstration, instant: portal.instant(in: town), passwordHash: hash)
            try await portal.database.write { db in try families.write(db) }
            lines += logins(demonstration, of: town.town)
        }
        return lines
    }

    private func read(_ town: TownInForce) -> Demonstration? {
        let path = "\(folder)/demonstration/\(town.town.id).yaml"
        guard let bytes = FileManager.default.contents(atPath: path) else { return nil }
        let reading = DemonstrationFile.read([UInt8](bytes), name: path, of: town.town)
        if !reading.diagnostics.isEmpty { logger.warning("\(reading.rendered(in: .english))") }
        return reading.value
    }

    /// `bourg  family  laetitia  demonstration  Mme Laëtitia Test`.
    private func logins(_ demonstration: Demonstration, of town: Town) -> [String] {
        let families = demonstration.households.flatMap(\.guardians).map { guardian in
            ("family", guardian.identifier, [guardian.civility, guardian.firstName, guardian.lastName].joined(separator: " "))
        }
        let agents = demonstration.agents.map { ("desk", $0.identifier, $0.name) }
        return (families + agents).map { kind, identifier, name in
            [town.id.text.padded(20), kind.padded(8), identifier.padded(10), Self.password, " " + name].joined(separator: " ")
        }
    }
}

extension String {
    fileprivate func padded(_ width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
