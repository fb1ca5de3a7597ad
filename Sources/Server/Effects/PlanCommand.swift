import ArgumentParser
import Foundation
import RulesEngine
import TenantConfig

/// `guichet plan`.
struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Tell what a changed town's file does to families, before it is taken up.",
        discussion: """
            Both files are asked about every slot of every day, for a child of each kind that either tells apart, at every instant at \
            which an answer turns. What is answered otherwise is told by the rule that turns, with its line in both files.
            With the portal's database, the same is asked of every reservation, request and wish from today on, as of the instant at which \
            it was asked for. Nothing is written.
            Ends with status 0 when nothing is answered otherwise, 2 when something is, and 1 when nobody can tell: a file has mistakes.

            Examples: guichet plan tenants/bourg.yaml bourg-changed.yaml
                      guichet plan tenants/bourg.yaml bourg-changed.yaml --database guichet.db
            """)

    /// The status when nobody can tell: 2, with which other commands end then, says that there is an effect.
    static let cannotTell: Int32 = 1

    @Argument(help: "The town's file as it is.") var old: String
    @Argument(help: "The town's file as it would be.") var new: String
    @Option(help: "The portal's database file, to tell what becomes of what is booked.") var database: String?
    @Option(help: "The town's name in the database. (that of the first file)") var town: String?
    @Option(help: "The first day that is looked at: 2026-09-01. (today)") var from: String?
    @Flag(help: "List all that is booked and answered otherwise, not the first of each rule.") var all = false
    @Option(help: "text, or json for programs.") var format: String = "text"
    @Option(help: "The language of what is told: en or fr.") var lang: String = "en"
    @Option(help: "The folder whose calendars are used where a file has none beside it.") var tenants: String = "tenants"

    func run() throws {
        do {
            let hasEffect = try tell()
            if hasEffect { throw ExitCode(2) }
        } catch let fault as SettingFault {
            FileHandle.standardError.write(Data("guichet: \(fault)\n".utf8))
            throw ExitCode(Self.cannotTell)
        }
    }

    /// Tells the effect; whether there is one.
    private func tell() throws -> Bool {
        let language = try Language(setting: lang)
        guard let format = Format(rawValue: format) else {
            throw SettingFault(name: "--format", value: self.format, help: "text or json is expected")
        }
        guard let before = read(old, language), let after = read(new, language) else { throw ExitCode(Self.cannotTell) }
        let zone = try zone(of: before.town)
        let first = from.map { CivilDate(iso: $0) } ?? zone.wall(at: PortalClock.system.now()).date
        guard let first else { throw SettingFault(name: "--from", value: from ?? "", help: "a day is expected: 2026-09-01") }
        let reservations = try database.map { try self.reservations(in: $0, before, after, zone, from: first) }
        let plan = FilePlan(
            before: before, after: after, first: first, cells: before.rulebook.effect(of: after.rulebook, from: first),
            reservations: reservations)
        switch format {
        case .text: print(PlanReport(plan: plan, words: EffectWords(language), most: all ? nil : 5).text)
        case .json: print(try PlanJSON(plan).text())
        }
        return !plan.isEmpty
    }

    /// What becomes of what is booked and asked for.
    private func reservations(
        in path: String, _ before: PlannedFile, _ after: PlannedFile, _ zone: Zone, from first: CivilDate
    ) throws -> ReservationPlan {
        let file = try ReadOnlyFile(path: path)
        let kept: KeptReservations
        do {
            kept = try file.read { database in
                try EffectReading(
                    before: before.rulebook, after: after.rulebook, zone: zone, town: town.map { Name($0) } ?? before.town.id,
                    database: database
                ).reservations(from: first)
            }
        } catch {
            throw SettingFault(name: "--database", value: path, help: "it cannot be read: \(error)")
        }
        return ReservationPlan(kept, from: before.rulebook, to: after.rulebook)
    }

    private func zone(of town: Town) throws(SettingFault) -> Zone {
        do {
            return try Zone(named: town.calendar.timeZone)
        } catch {
            throw SettingFault(name: "calendar", value: town.calendar.timeZone, help: "\(error)")
        }
    }

    private enum Format: String {
        case text, json
    }

    /// Reads a file; nil once it is told why it cannot be used.
    private func read(_ path: String, _ language: Language) -> PlannedFile? {
        guard let bytes = FileManager.default.contents(atPath: path) else {
            print("\(path): \(language == .french ? "ce fichier ne peut pas être lu" : "this file cannot be read")")
            return nil
        }
        let reading = TownFile.read([UInt8](bytes), name: path, calendars: TownPaths(tenants: tenants).calendars(for: path))
        guard let town = reading.value else {
            print(reading.diagnostics.rendered(in: language))
            return nil
        }
        return PlannedFile(name: path, text: String(decoding: bytes, as: UTF8.self), rulebook: Rulebook(town))
    }
}

/// A town's file that is compared with another.
struct PlannedFile: Sendable {
    let name: String
    private let lines: [String]
    let rulebook: Rulebook

    var town: Town { rulebook.town }

    init(name: String, text: String, rulebook: Rulebook) {
        self.name = name
        self.rulebook = rulebook
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    }

    /// What stands on the line of a rule, without what is before and after it.
    func line(of place: RulePlace) -> String {
        guard lines.indices.contains(place.line - 1) else { return "" }
        let line = lines[place.line - 1]
        // A remark at its end, but nothing that stands between quotes.
        let remark = line.indices.dropFirst().first { index in
            line[index] == "#" && line[line.index(before: index)].isWhitespace && line[..<index].count { $0 == "\"" }.isMultiple(of: 2)
        }
        return line[..<(remark ?? line.endIndex)].trimmingCharacters(in: .whitespaces)
    }
}

/// All that is known of what a changed file does.
struct FilePlan: Sendable {
    let before, after: PlannedFile
    /// The first day that was looked at.
    let first: CivilDate
    let cells: CellEffect
    /// nil: no database was looked at.
    let reservations: ReservationPlan?

    var isEmpty: Bool { cells.isEmpty && reservations?.effect.isEmpty ?? true }
}
