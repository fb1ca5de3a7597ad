import GRDB
import RulesEngine
import TenantConfig
import Testing

@testable import Server

/// A family of one guardian and one child in a portal under test, signed in.
struct TestFamily {
    let portal: PortalUnderTest
    let town: String
    let id: String
    let browser: TestBrowser

    /// Moves a family in. The child is enrolled in these activities, each at its centre.
    ///
    /// - Parameter centre: the name of a centre, or nothing where the activity has none.
    init(
        _ id: String = "diarra", child: String = "Lina", born: String = "2016-05-04", level: String? = "ce1",
        enrolled: [String: String], in town: String, of portal: PortalUnderTest
    ) async throws {
        try await portal.portal.database.write { db in
            let statements: [(String, StatementArguments)] = [
                (
                    """
                    INSERT INTO household (town, id, street_number, street, postcode, commune, email, unpaid_cents)
                    VALUES (?, ?, 12, 'Allée des Tilleuls', '00000', 'Ville', ?, 0)
                    """,
                    [town, id, "\(id)@example.org"]
                ),
                ("INSERT INTO guardian VALUES (?, ?, ?, 'Mme', 'Aminata', 'Diarra', ?, ?, '')", [town, id, id, "\(id)@example.org", id]),
                ("INSERT INTO child VALUES (?, ?, ?, 'Diarra', ?, ?)", [town, "\(id)-c", child, born, level]),
                ("INSERT INTO household_child VALUES (?, ?, ?)", [town, id, "\(id)-c"]),
            ]
            for (sql, arguments) in statements { try db.execute(sql: sql, arguments: arguments) }
            for (activity, centre) in enrolled {
                try db.execute(
                    sql: "INSERT INTO enrolment (town, child, activity, centre, since) VALUES (?, ?, ?, ?, '2020-09-01')",
                    arguments: [town, "\(id)-c", activity, centre])
            }
        }
        self.portal = portal
        self.town = town
        self.id = id
        browser = portal.browser()
        try await signIn(browser)
    }

    /// Signs the guardian in, in another browser or another tab.
    func signIn(_ browser: TestBrowser) async throws {
        let instant = portal.portal.clock.now()
        let token = try await portal.portal.sessions.open(.family, account: id, in: Name(town), at: instant)
        browser.setCookie("famille", token, path: "/\(town)/")
        try await browser.get("/\(town)/demandes")
    }

    var child: String { "\(id)-c" }

    /// The address of a step: `/bourg/enfants/diarra-c/mercredis/etape-1`.
    func address(_ activity: String, _ step: String = "") -> String {
        "/\(town)/enfants/\(child)/\(activity)" + (step.isEmpty ? "" : "/\(step)")
    }

    /// Sends the plan's page back as a press on a button would: what was ticked on it, but for what is ticked and unticked now.
    @discardableResult
    func press(
        _ button: (String, String), on plan: TestPage, at address: String, tick: [String] = [], untick: [String] = [],
        in browser: TestBrowser? = nil
    ) async throws -> TestPage {
        let ticks = plan.ticked.filter { !untick.contains($0) } + tick
        let shown = ("shown", try #require(plan.value(ofHidden: "shown")))
        let booked = ("booked", try #require(plan.value(ofHidden: "booked")))
        return try await (browser ?? self.browser).submit(address, [shown, booked] + ticks.map { ("tick", $0) } + [button])
    }

    /// Ticks these boxes of a page of the plan and goes to the recap.
    func recap(_ activity: String, on day: String, tick: [String] = [], untick: [String] = []) async throws -> TestPage {
        let address = address(activity, "etape-1") + "?vue=mois&du=\(day)"
        let plan = try await browser.get(address)
        return try await press(("go", "recap"), on: plan, at: address, tick: tick, untick: untick)
    }

    /// Confirms a recap.
    @discardableResult
    func confirm(
        _ recap: TestPage, _ activity: String, with button: String = "confirm", in browser: TestBrowser? = nil
    ) async throws -> TestPage {
        try await (browser ?? self.browser).submit(address(activity, "etape-2"), try recap.confirmation(button))
    }

    /// Books these slots, whatever the pages say.
    func hold(_ ticks: [String], of activity: String, at centre: String) async throws {
        try await portal.portal.database.write { db in
            for tick in ticks {
                let parts = tick.split(separator: ".").map(String.init)
                try db.execute(
                    sql: "INSERT INTO reservation VALUES (?, ?, ?, ?, ?, ?, ?, 'confirmed', NULL, 0)",
                    arguments: [town, child, activity, parts[0], parts[1], parts.dropFirst(2).first, centre])
            }
        }
    }

    /// What is booked, with `?` where it awaits approval: `2023-03-08.repas.classique`.
    func booked() async throws -> [String] {
        try await portal.portal.database.read { db in
            try Row.fetchAll(
                db, sql: "SELECT day, slot, meal, state FROM reservation WHERE town = ? AND child = ?", arguments: [town, child]
            ).map { row in
                let meal = (row["meal"] as String?).map { ".\($0)" } ?? ""
                return "\(row["day"] as String).\(row["slot"] as String)\(meal)\(row["state"] == "pending" ? "?" : "")"
            }.sorted()
        }
    }

    /// How many rows of a table are this town's.
    func count(_ table: String) async throws -> Int {
        try await portal.portal.database.read { db in
            try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM \(table) WHERE town = ?", arguments: [town]) ?? 0
        }
    }
}

extension TestPage {
    /// The values of the boxes that are ticked.
    var ticked: [String] { boxes.filter { $0.contains(" checked") }.compactMap(\.value) }

    /// The values of all boxes.
    var tickable: [String] { boxes.compactMap(\.value) }

    /// The text people read, its marks close to the words before them as on a screen.
    var words: String { text.replacing(" ,", with: ",").replacing(" .", with: ".") }

    /// Whether a box names itself so, and what else it says after.
    func box(_ name: String) -> Bool { body.contains("<span class=\"vh\">\(name)</span>") }

    /// What the recap's form sends.
    func confirmation(_ button: String = "confirm") throws -> [(String, String)] {
        [
            ("draft", try #require(value(ofHidden: "draft"))), ("seen", try #require(value(ofHidden: "seen")).replacing("&gt;", with: ">")),
            ("go", button),
        ]
    }

    private var boxes: [Substring] {
        body.split(separator: "<input ").dropFirst().map { $0.prefix { $0 != ">" } }.filter { $0.contains("name=\"tick\"") }
    }
}

extension Substring {
    fileprivate var value: String? {
        firstRange(of: "value=\"").map { String(self[$0.upperBound...].prefix { $0 != "\"" }) }
    }
}
