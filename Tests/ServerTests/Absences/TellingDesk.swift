import GRDB

@testable import Server

/// A family of Montville, and an agent who tells its absences.
struct TellingDesk {
    let family: TestFamily
    let browser: TestBrowser
    let address = "/montville/guichet/familles/diarra/diarra-c/absences"

    init(_ absence: String, now: String) async throws {
        family = try await montville(now, absence: absence)
        try await family.portal.addAgent("nolwenn", to: "montville")
        browser = try await family.portal.signedInAtDesk("nolwenn", at: "montville")
    }

    /// The other parent of the same home.
    func addGuardian() async throws {
        try await family.portal.portal.database.write { db in
            try db.execute(
                sql: "INSERT INTO guardian VALUES ('montville', 'zz', 'diarra', 'M.', 'Issa', 'Diarra', 'issa@example.org', 'issa', '')")
        }
    }

    func recap(
        _ channel: String, received: String = "", _ days: [String], reason: String = "", guardian: String? = nil
    ) async throws -> TestPage {
        let fields =
            [("moyen", channel), ("recue", received), ("motif", reason)] + days.map { ("jour", $0) }
            + [guardian.map { ("responsable", $0) }].compactMap(\.self)
        let query = fields.map { "\($0.0)=\(percentEncoded($0.1))" }.joined(separator: "&")
        return try await browser.get("\(address)/recapitulatif?\(query)")
    }

    func confirm(_ recap: TestPage) async throws -> TestPage { try await browser.submit(address, recap.told) }
}

extension TestPage {
    /// What the form of a recap of absences sends, but for its key.
    var told: [(String, String)] {
        body.matches(of: /<input type="hidden" name="([^"]+)" value="([^"]*)">/).map { (String($0.1), String($0.2)) }
            .filter { $0.0 != "cle" }
    }
}
