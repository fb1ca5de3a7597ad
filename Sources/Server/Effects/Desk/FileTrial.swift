import RulesEngine
import TenantConfig

/// A changed file that an agent tries out: nothing is kept of it.
struct FileTrial: Sendable {
    enum Outcome: Sendable {
        /// It cannot be used.
        case mistakes([Diagnostic], Untold)
        /// What it does to families, and what is strange in it.
        case effect(FilePlan, warnings: [Diagnostic])
        /// The effect of the change that is in force already.
        case lastChange(FilePlan, since: Instant)
        /// The file in force is the first there was.
        case noChange
    }

    /// What was typed; nil: nothing was.
    let text: String?
    let outcome: Outcome

    /// What stands in the way, or is strange.
    var diagnostics: [Diagnostic] {
        switch outcome {
        case .mistakes(let diagnostics, _): diagnostics
        case .effect(_, let warnings): warnings
        case .lastChange, .noChange: []
        }
    }

    /// How many mistakes there are beside these.
    var untold: Int {
        if case .mistakes(_, let untold) = outcome { untold.count } else { 0 }
    }
}

/// Tries files out on what is kept of a town.
struct FileTrials: Sendable {
    let portal: Portal
    let town: TownInForce
    let today: CivilDate

    /// What a text would do in the place of the file in force.
    func trial(of typed: String) async throws -> FileTrial {
        let text = typed.replacing("\r\n", with: "\n")
        let reading = TownFile.read(Array(text.utf8), name: file, calendars: portal.towns.calendars)
        guard let changed = reading.value else { return FileTrial(text: text, outcome: .mistakes(reading.diagnostics, reading.untold)) }
        let calendars = portal.towns.calendars
        let before = PlannedFile(name: file, Array(try await textInForce().utf8), calendars, town.rulebook)
        let after = PlannedFile(name: file, Array(text.utf8), calendars, Rulebook(changed))
        return FileTrial(text: text, outcome: .effect(try await plan(before, after), warnings: warnings(of: reading, in: text)))
    }

    /// All that is strange in a file that can be used.
    private func warnings(of reading: Reading<Town>, in text: String) -> [Diagnostic] {
        reading.analysed(Array(text.utf8), name: file, today: today)
    }

    /// All that is strange in the file in force.
    func warningsInForce() async throws -> [Diagnostic] {
        guard let kept = try await TownRevisions(database: portal.database).last(of: town.town.id) else { return [] }
        let reading = TownFile.read(kept.text.file, name: file, calendars: CalendarFolder(files: kept.text.calendars))
        return reading.analysed(kept.text.file, name: file, today: today)
    }

    /// What the file in force did in the place of the one before.
    func lastChange() async throws -> FileTrial {
        let revisions = try await TownRevisions(database: portal.database).latest(2, of: town.town.id)
        guard revisions.count == 2, let before = planned(revisions[1].text), let after = planned(revisions[0].text) else {
            return FileTrial(text: nil, outcome: .noChange)
        }
        return FileTrial(text: nil, outcome: .lastChange(try await plan(before, after), since: revisions[0].since))
    }

    /// The text of the file in force.
    func textInForce() async throws -> String {
        let kept = try await TownRevisions(database: portal.database).last(of: town.town.id)
        return kept.map { String(decoding: $0.text.file, as: UTF8.self) } ?? ""
    }

    private var file: String { "\(town.town.id.text).yaml" }

    private func planned(_ text: TownText) -> PlannedFile? {
        let calendars = CalendarFolder(files: text.calendars)
        let reading = TownFile.read(text.file, name: file, calendars: calendars)
        return reading.value.map { PlannedFile(name: file, text.file, calendars, Rulebook($0)) }
    }

    private func plan(_ before: PlannedFile, _ after: PlannedFile) async throws -> FilePlan {
        let kept = try await portal.database.read { [town, today] database in
            try EffectReading(
                before: before.rulebook, after: after.rulebook, zone: town.zone, town: town.town.id, database: database
            ).reservations(from: today)
        }
        return FilePlan(before, after, from: today, kept)
    }
}
