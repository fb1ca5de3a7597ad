import ArgumentParser
import Foundation
import GRDB
import TenantConfig

/// `guichet user`.
struct UserCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user", abstract: "Accounts of agents and families.",
        discussion: """
            Examples:
              guichet user add-agent bourg claire --name "Claire Martin"
              guichet user reset-password bourg claire
              guichet user reset-password bourg famille.martin --family
            """,
        subcommands: [AddAgent.self, ResetPassword.self])
}

/// Where the accounts are, and their new password.
struct AccountOptions: ParsableArguments {
    @Argument(help: "The town, by the name of its file.", completion: .custom { _, _, _ in TownPaths.usualTowns }) var town: String
    @Argument(help: "What the person types to sign in.") var identifier: String
    @Option(help: "The database file. (guichet.db)", completion: .file()) var database: String?
    @Flag(help: "Read the password from standard input, instead of making one.") var passwordStdin = false

    /// The database, which must be there already.
    func open() throws -> SQLiteFile {
        let given = GivenSettings(["database": database])["database"]
        let setting = given ?? GivenSettings.Setting(name: "--database", text: "guichet.db")
        guard FileManager.default.fileExists(atPath: setting.text) else { throw setting.fault("there is no such file") }
        return try openDatabase(setting.text)
    }

    /// The new password: a line of standard input, or one made now and to be shown once.
    func password() throws(SettingFault) -> (text: String, isMade: Bool) {
        guard passwordStdin else { return (Token.random(bytes: 12), true) }
        guard let line = readLine(), line.count >= 12 else {
            throw SettingFault(name: "--password-stdin", value: "", help: "a line of at least 12 characters is expected")
        }
        return (line, false)
    }
}

/// `guichet user add-agent TOWN IDENTIFIER`.
struct AddAgent: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Give a person of the town hall access to the desk.",
        discussion: """
            The password is made and shown once, unless a line of standard input gives it.

            Examples:
              guichet user add-agent bourg claire --name "Claire Martin" --database /var/lib/guichet/guichet.db
              guichet user add-agent bourg claire --password-stdin < password
            """)

    @OptionGroup var account: AccountOptions
    @Option(help: "The person's name, as colleagues read it.") var name: String?

    func run() async throws {
        let database = try account.open()
        let password = try account.password()
        let (town, identifier, name) = (Name<Town>(account.town), account.identifier, name ?? account.identifier)
        guard try await TownRevisions(database: database).last(of: town) != nil else {
            throw SettingFault(name: "TOWN", value: account.town, help: "this database has never served a town of that name")
        }
        let hash = try await Passwords().hash(password.text)
        let isNew = try await database.write { db in
            try db.execute(
                sql: """
                    INSERT INTO agent (town, id, identifier, name, password_hash) VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT (town, identifier) DO NOTHING
                    """,
                arguments: [town, Token.random(bytes: 16), identifier, name, hash])
            return db.changesCount == 1
        }
        guard isNew else { throw SettingFault(name: "IDENTIFIER", value: identifier, help: "this town has an agent of that identifier") }
        print(password.isMade ? "Password of \(identifier): \(password.text)" : "Agent added: \(identifier)")
    }
}

/// `guichet user reset-password TOWN IDENTIFIER`.
struct ResetPassword: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Give an agent, or with --family a guardian, a new password.",
        discussion: """
            Sessions that are open under the old one end.

            Examples:
              guichet user reset-password bourg claire --database /var/lib/guichet/guichet.db
              guichet user reset-password bourg famille.martin --family
            """)

    @OptionGroup var account: AccountOptions
    @Flag(help: "The account is a family's.") var family = false

    func run() async throws {
        let database = try account.open()
        let password = try account.password()
        let (town, identifier, kind) = (Name<Town>(account.town), account.identifier, family ? Session.Kind.family : .desk)
        let table = family ? "guardian" : "agent"
        let hash = try await Passwords().hash(password.text)
        let id = try await database.write { db in
            try String.fetchOne(
                db, sql: "UPDATE \(table) SET password_hash = ? WHERE town = ? AND identifier = ? RETURNING id",
                arguments: [hash, town, identifier])
        }
        guard let id else { throw SettingFault(name: "IDENTIFIER", value: identifier, help: "this town has no such account") }
        try await Sessions(database: database).closeAll(kind, of: id, in: town)
        print(password.isMade ? "Password of \(identifier): \(password.text)" : "Password changed: \(identifier)")
    }
}
