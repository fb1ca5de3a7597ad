import GRDB
import TenantConfig

@testable import Server

/// A family to put into the database of a portal under test.
struct SeededFamily: Sendable {
    /// What the guardian signs in with; it also names the household and the guardian.
    let identifier: String
    var civility = "Mme"
    var firstName = "Laëtitia"
    var lastName = "Test"
    /// nil: not known.
    var street: String? = "Allée des Tilleuls"
    var number: Int? = 12
    var unpaid: Int? = 0
    var children: [SeededChild] = []

    static let password = "brouette agrafe lilas"
}

/// A child to put into the database.
struct SeededChild: Sendable {
    let id: String
    var firstName = "Maël"
    var lastName = "Test"
    var born: String? = "2017-05-04"
    var level: String?
    /// Each held for ever.
    var documents: [String] = []
    /// Activity and centre; an empty centre is the single, unnamed place.
    var enrolled: [String: String] = [:]
}

extension PortalUnderTest {
    /// Puts a family in, whose guardian can sign in.
    func add(_ family: SeededFamily, to town: String) async throws {
        let hash = try await portal.passwords.hash(SeededFamily.password)
        let (name, id) = (Name<Town>(town), family.identifier)
        try await portal.database.write { db in
            try db.execute(
                sql: """
                    INSERT INTO household (town, id, street_number, street, postcode, commune, email, unpaid_cents)
                    VALUES (?, ?, ?, ?, '99000', 'Bourg', ?, ?)
                    """, arguments: [name, id, family.number, family.street, "\(id)@example.org", family.unpaid])
            try db.execute(
                sql: """
                    INSERT INTO guardian (town, id, household, civility, first_name, last_name, email, identifier, password_hash)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [name, id, id, family.civility, family.firstName, family.lastName, "\(id)@example.org", id, hash])
            for child in family.children { try insert(child, of: id, in: name, db) }
        }
    }

    /// Puts an agent of the desk in.
    func addAgent(_ identifier: String, named label: String = "Nolwenn B.", to town: String) async throws {
        let hash = try await portal.passwords.hash(SeededFamily.password)
        try await portal.database.write { db in
            try db.execute(
                sql: "INSERT INTO agent (town, id, identifier, name, password_hash) VALUES (?, ?, ?, ?, ?)",
                arguments: [town, identifier, identifier, label, hash])
        }
    }

    /// A browser in which a guardian has signed in.
    func signedIn(_ identifier: String, at town: String) async throws -> TestBrowser {
        let browser = browser()
        _ = try await browser.signIn(town, identifier, SeededFamily.password)
        return browser
    }

    /// A browser in which an agent has signed in.
    func signedInAtDesk(_ identifier: String, at town: String) async throws -> TestBrowser {
        let browser = browser()
        _ = try await browser.signInAtDesk(town, identifier, SeededFamily.password)
        return browser
    }

    /// The mails of a town, the newest first.
    func mails(of town: String) async throws -> [OutboxMail] {
        try await portal.database.read { try Outbox.mails(in: Name(town), $0) }
    }
}

private func insert(_ child: SeededChild, of household: String, in town: Name<Town>, _ db: Database) throws {
    try db.execute(
        sql: "INSERT INTO child (town, id, first_name, last_name, born, level) VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [town, child.id, child.firstName, child.lastName, child.born, child.level])
    try db.execute(
        sql: "INSERT INTO household_child (town, household, child) VALUES (?, ?, ?)", arguments: [town, household, child.id])
    for document in child.documents {
        try db.execute(
            sql: """
                INSERT INTO known_fact (town, holder_kind, holder, subject, name, value) VALUES (?, 'child', ?, 'document', ?, '')
                """, arguments: [town, child.id, document])
    }
    for (activity, centre) in child.enrolled {
        try db.execute(
            sql: "INSERT INTO enrolment (town, child, activity, centre, since) VALUES (?, ?, ?, ?, '2020-01-01')",
            arguments: [town, child.id, activity, centre])
    }
}
