import Foundation
import GRDB
import TenantConfig

/// Finds the families of a town by the names of those who live in them, inside a block of the database.
struct FamilySearch {
    let town: Name<Town>
    let db: Database

    /// One family of a list.
    struct Family: Sendable {
        let household: String
        let commune: String
        var guardians: [String] = []
        var children: [String] = []

        /// Whether each word is part of somebody's name.
        fileprivate func bears(_ words: [String]) -> Bool {
            let names = (guardians + children).map(\.asSearched)
            return words.allSatisfy { word in names.contains { $0.contains(word) } }
        }
    }

    init(_ town: Name<Town>, _ db: Database) {
        self.town = town
        self.db = db
    }

    /// Those in which every word of the search is part of a name, by their guardians' names; all of them when nothing is searched.
    func families(like search: String) throws -> [Family] {
        var families: [String: Family] = [:]
        for row in try Row.fetchAll(db, sql: "SELECT id, commune FROM household WHERE town = ?", arguments: [town]) {
            families[row["id"]] = Family(household: row["id"], commune: row["commune"])
        }
        let guardians = try Row.fetchAll(
            db, sql: "SELECT household, last_name, first_name FROM guardian WHERE town = ? ORDER BY last_name, first_name, id",
            arguments: [town])
        for row in guardians {
            families[row["household"]]?.guardians.append("\(row["last_name"] as String) \(row["first_name"] as String)")
        }
        let children = try Row.fetchAll(
            db,
            sql: """
                SELECT link.household, child.first_name, child.last_name FROM household_child link
                JOIN child ON child.town = link.town AND child.id = link.child WHERE link.town = ? ORDER BY child.born, child.first_name
                """,
            arguments: [town])
        for row in children { families[row["household"]]?.children.append("\(row["first_name"] as String) \(row["last_name"] as String)") }
        let words = search.asSearched.split(separator: " ").map(String.init)
        return families.values.filter { $0.bears(words) }.sorted {
            ($0.guardians.first ?? "", $0.household) < ($1.guardians.first ?? "", $1.household)
        }
    }
}

extension String {
    /// Without accents and capitals.
    fileprivate var asSearched: String { folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil) }
}
