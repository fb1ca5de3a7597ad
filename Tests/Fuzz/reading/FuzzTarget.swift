import TenantConfig

/// What a fuzzer throws its inputs at: each is read and checked as what it says it is (a town's file, unless it says otherwise), and what is wrong
/// with it is told in both languages. Nothing may crash, hang or grow.
struct FuzzTarget {
    private let calendars: CalendarFolder
    /// A town whose names examples and demonstrations may use.
    private let town: Town?

    /// The files of a repository's folder `tenants`, read once.
    init(tenants: String) {
        calendars = CalendarFolder(at: "\(tenants)/calendars")
        let bytes = contents(of: "\(tenants)/evry-courcouronnes.yaml")
        town = TownFile.read(bytes, name: "evry-courcouronnes.yaml", calendars: calendars).value
    }

    /// Whether there is a town to read examples of.
    var isReady: Bool { town != nil }

    /// Reads some bytes. To tell what is wrong takes longer than to read: one in eight will do.
    func take(_ bytes: [UInt8]) {
        let diagnostics = read(bytes)
        guard bytes.count.isMultiple(of: 8) else { return }
        precondition(diagnostics.rendered(in: .english).isEmpty == diagnostics.isEmpty)
        precondition(diagnostics.rendered(in: .french).isEmpty == diagnostics.isEmpty)
    }

    private func read(_ bytes: [UInt8]) -> [Diagnostic] {
        guard let kind = Kind(bytes), let town else { return TownFile.read(bytes, name: "ville.yaml", calendars: calendars).diagnostics }
        switch kind {
        case .calendar: return CalendarFolder(files: ["a": bytes, "b": bytes]).diagnostics
        case .demonstration: return DemonstrationFile.read(bytes, name: "ville.yaml", of: town).diagnostics
        case .tests: return TestFile.read(bytes, name: "ville.tests.yaml", of: town).diagnostics
        }
    }

    /// What a file says of itself in its first word.
    private enum Kind {
        case calendar, demonstration, tests

        init?(_ bytes: [UInt8]) {
            if bytes.starts(with: "guichet_tests".utf8) {
                self = .tests
            } else if bytes.starts(with: "guichet_demonstration".utf8) {
                self = .demonstration
            } else if bytes.starts(with: "guichet_calendar".utf8) || bytes.starts(with: "guichet_public_holidays".utf8) {
                self = .calendar
            } else {
                return nil
            }
        }
    }
}
