import Foundation
import TenantConfig
import Testing

@testable import Server

/// What `guichet check` tells programs.
struct CheckFormsTests {
    @Test func `the JSON form is word for word as documented`() throws {
        let documented = try #require(Self.blocks(of: "docs/checking-a-town-file.md", "json").first)
        #expect(try CheckJSON(Self.report, in: .english).text == documented)
    }

    @Test func `both forms are told in French too, and the same each time`() throws {
        let text = try CheckJSON(Self.report, in: .french).text
        #expect(text.contains("« slot » est écrit") == false)
        #expect(text.contains("est écrit deux fois dans ce bloc") && text.contains("déclaré d’abord ici"))
        #expect(try CheckJSON(Self.report, in: .french).text == text)
        #expect(try CheckSARIF(Self.report, in: .french).text == CheckSARIF(Self.report, in: .french).text)
    }

    @Test func `SARIF names the rule, the region and the second place of a finding`() throws {
        let run = try Self.run(Self.report)
        let result = try #require((run["results"] as? [[String: Any]])?.first)
        #expect(result["ruleId"] as? String == "G0101")
        #expect(result["level"] as? String == "error")
        #expect(run["columnKind"] as? String == "unicodeCodePoints")
        let (place, second) = (try Self.place(result, "locations"), try Self.place(result, "relatedLocations"))
        #expect(place.uri == "tenants/le%20bourg.yaml" && second.uri == place.uri)
        #expect(place.region == [8, 3, 8, 10] && second.region == [4, 3, 4, 10])
    }

    @Test func `SARIF tells what each rule means, once, and refers to it by its place`() throws {
        let run = try Self.run(Self.report)
        let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
        let rules = try #require(driver["rules"] as? [[String: Any]])
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(rules.count == 2)
        for result in results {
            let index = try #require(result["ruleIndex"] as? Int)
            #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
        }
        #expect(rules.allSatisfy { ($0["help"] as? [String: String])?["text"]?.isEmpty == false })
    }

    @Test func `SARIF says which files could not be read`() throws {
        let run = try Self.run(CheckReport(files: [CheckedFile(path: "/a b.yaml", outcome: .unreadable(.missing))]))
        let invocation = try #require((run["invocations"] as? [[String: Any]])?.first)
        #expect(invocation["executionSuccessful"] as? Bool == false)
        #expect("\(invocation)".contains("file:///a%20b.yaml") && "\(invocation)".contains("there is no such file"))
    }

    @Test(arguments: [
        (Untold(errors: 1), "1 error more of this file is not listed", "1 erreur de plus dans ce fichier, hors de cette liste"),
        (
            Untold(errors: 50, warnings: 1), "50 errors and 1 warning more of this file are not listed",
            "50 erreurs et 1 avertissement de plus dans ce fichier, hors de cette liste"
        ),
    ])
    func `SARIF counts what it leaves out, by severity`(untold: Untold, english: String, french: String) throws {
        let report = CheckReport(files: [CheckedFile(path: "a.yaml", outcome: .read([], untold))])
        for (language, text) in [(Language.english, english), (.french, french)] {
            let invocation = try #require((try Self.run(report, in: language)["invocations"] as? [[String: Any]])?.first)
            let notes = try #require(invocation["toolExecutionNotifications"] as? [[String: Any]])
            #expect(notes.compactMap { ($0["message"] as? [String: String])?["text"] } == [text])
        }
    }

    @Test func `all forms tell how many mistakes there are beside those they list`() throws {
        let report = CheckReport(files: [
            CheckedFile(path: "a.yaml", outcome: .read(Self.report.diagnostics, Untold(errors: 50, warnings: 2)))
        ])
        #expect(try CheckJSON(report, in: .english).text.contains("\"not_listed\" : 52,"))
        let invocation = try #require((try Self.run(report)["invocations"] as? [[String: Any]])?.first)
        #expect(invocation["executionSuccessful"] as? Bool == true)
        #expect("\(invocation)".contains("50 errors and 2 warnings more of this file are not listed"))
        let text = CheckText(report: report, language: .english, paint: .none).text
        #expect(text.hasSuffix("... and 52 more\n\n1 file checked: 51 errors, 3 warnings\n"))
    }

    @Test func `a finding keeps its fingerprint when lines above it come and go`() throws {
        let prints = try [Self.text, "# a comment\n" + Self.text].map { try Self.fingerprints(Self.report(of: $0)) }
        #expect(prints[0] == prints[1])
        #expect(Set(prints[0]).count == 2)
    }
}

extension CheckFormsTests {
    private static let text = """
        guichet: 1
        town: { name: Bourg, calendar: france/zone-b, desk: { name: Mairie } }
        activities:
          cantine:
            label: Cantine
            open: { weekdays: monday-friday, during: term }
            slots: { midi: { label: Repas } }
          cantine:
            label: Cantine du soir
          garderie:
            label: Garderie
            open: { weekdays: monday-friday, during: term }
            slots: { soir: { label: Soir } }
            book: the eve at 23:59

        """

    private static let report = report(of: text)

    private static func report(of text: String) -> CheckReport {
        let calendars = CalendarFolder(at: projectTenants.appending(path: "calendars").path)
        let reading = TownFile.read(Array(text.utf8), name: "tenants/le bourg.yaml", calendars: calendars)
        // The name of a file with a space is no town's; here it is only to be shown.
        let diagnostics = reading.diagnostics.filter { $0.code.rawValue != "G0208" }
        return CheckReport(files: [CheckedFile(path: "tenants/le bourg.yaml", outcome: .read(diagnostics, Untold()))])
    }

    private static func run(_ report: CheckReport, in language: Language = .english) throws -> [String: Any] {
        let text = try CheckSARIF(report, in: language).text
        let sarif = try #require(JSONSerialization.jsonObject(with: Foundation.Data(text.utf8)) as? [String: Any])
        #expect(sarif["version"] as? String == "2.1.0")
        return try #require((sarif["runs"] as? [[String: Any]])?.first)
    }

    private static func place(_ result: [String: Any], _ key: String) throws -> (uri: String, region: [Int]) {
        let location = try #require((result[key] as? [[String: Any]])?.first)
        let physical = try #require(location["physicalLocation"] as? [String: Any])
        let uri = try #require((physical["artifactLocation"] as? [String: Any])?["uri"] as? String)
        let region = try #require(physical["region"] as? [String: Any])
        return (uri, ["startLine", "startColumn", "endLine", "endColumn"].compactMap { region[$0] as? Int })
    }

    private static func fingerprints(_ report: CheckReport) throws -> [String] {
        let results = try run(report)["results"] as? [[String: Any]] ?? []
        return results.compactMap { ($0["partialFingerprints"] as? [String: String])?["guichetLine/v1"] }
    }

    /// The texts between fences of a language in a document.
    private static func blocks(of path: String, _ language: String) throws -> [String] {
        let file = projectTenants.deletingLastPathComponent().appending(path: path)
        let parts = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "```\(language)\n").dropFirst()
        return parts.compactMap { $0.components(separatedBy: "```").first }
    }
}
