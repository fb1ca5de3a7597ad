import RulesEngine
import TenantConfig

/// What a fuzzer throws its inputs at: each is read as a town's file, as its examples, as a calendar and as a demonstration, and told in both
/// languages; a town that reads is compiled, and examples that read are run. Nothing may crash, hang or grow.
struct FuzzTarget {
    private let calendars: CalendarFolder
    /// A town whose names examples and demonstrations may use.
    private let book: Rulebook?

    /// The files of a repository's folder `tenants`, read once.
    init(tenants: String) {
        calendars = CalendarFolder(at: "\(tenants)/calendars")
        let bytes = contents(of: "\(tenants)/evry-courcouronnes.yaml")
        book = TownFile.read(bytes, name: "evry-courcouronnes.yaml", calendars: calendars).value.map { Rulebook($0) }
    }

    /// Whether there is a town to read examples of.
    var isReady: Bool { book != nil }

    /// Reads some bytes in every way there is.
    func take(_ bytes: [UInt8]) {
        let town = TownFile.read(bytes, name: "ville.yaml", calendars: calendars)
        tell(town.diagnostics)
        // To compile a town takes longer than to read a dozen: one in eight will do.
        if let town = town.value, bytes.count.isMultiple(of: 8) { look(at: town) }
        let text = String(decoding: bytes, as: UTF8.self)
        if text.contains("guichet_calendar") || text.contains("guichet_public_holidays") {
            tell(CalendarFolder(files: ["a": bytes, "b": bytes]).diagnostics)
        }
        guard let book else { return }
        if text.contains("guichet_demonstration") { tell(DemonstrationFile.read(bytes, name: "ville.yaml", of: book.town).diagnostics) }
        guard text.contains("guichet_tests") else { return }
        let tests = TestFile.read(bytes, name: "ville.tests.yaml", of: book.town)
        tell(tests.diagnostics)
        let runs = (tests.value ?? []).map(book.run)
        precondition(RuleCoverage(book.town, runs).percentage <= 100 && runs.allSatisfy { $0.differences.count < 100 })
    }

    private func tell(_ diagnostics: [Diagnostic]) {
        precondition(diagnostics.rendered(in: .english).isEmpty == diagnostics.isEmpty)
        precondition(diagnostics.rendered(in: .french).isEmpty == diagnostics.isEmpty)
    }

    /// A town that reads has a plan of its first week for a child of whom nothing is known.
    private func look(at town: Town) {
        let book = Rulebook(town)
        for activity in town.activities {
            let days = book.days.lowerBound...min(book.days.upperBound, book.days.lowerBound + 6)
            let taken = PlacesTaken(days: days, columns: book.columns(of: activity.name))
            let situation = Situation(
                child: ChildFacts(born: .unknown), enrolled: activity.enrolledByBooking, standing: Standing(), taken: taken,
                now: LocalInstant(days.lowerBound))
            let plan = book.plan(activity.name, days: days, in: situation)
            precondition(plan.cells.count == plan.days.count * plan.columns.count)
        }
        precondition(town.ruleLines.allSatisfy { $0.line > 0 })
    }
}
