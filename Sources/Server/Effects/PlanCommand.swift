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
            What is written otherwise and turns no answer (amounts, places, what people read) is listed with its lines.
            Ends with status 0 when nothing changes that anybody can notice, 2 when something does, and 1 when nobody can tell: a file has \
            mistakes or cannot be read, or an option makes no sense.

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
        guard let before = try read(old, language), let after = try read(new, language) else { throw ExitCode(Self.cannotTell) }
        let zone = try zone(of: before.town)
        let first = from.map { CivilDate(iso: $0) } ?? zone.wall(at: PortalClock.system.now()).date
        guard let first else { throw SettingFault(name: "--from", value: from ?? "", help: "a day is expected: 2026-09-01") }
        let kept = try database.map { try self.kept(in: $0, before, after, zone, from: first) }
        let progress = Progress(of: 100)
        let plan = FilePlan(before, after, from: first, kept) { progress.share($0, new) }
        progress.end()
        switch format {
        case .text: print(PlanReport(plan, in: language, most: all ? nil : 5).text)
        case .json: print(try PlanJSON(plan).text())
        }
        return !plan.isEmpty
    }

    /// What is booked and asked for.
    private func kept(
        in path: String, _ before: PlannedFile, _ after: PlannedFile, _ zone: Zone, from first: CivilDate
    ) throws -> KeptReservations {
        let file = try ReadOnlyFile(path: path)
        do {
            return try file.read { database in
                try EffectReading(
                    before: before.rulebook, after: after.rulebook, zone: zone, town: town.map { Name($0) } ?? before.town.id,
                    database: database
                ).reservations(from: first)
            }
        } catch {
            throw SettingFault(name: "--database", value: path, help: "it cannot be read: \(error)")
        }
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

    /// Reads a file; nil once it is told what is wrong with it.
    private func read(_ path: String, _ language: Language) throws(SettingFault) -> PlannedFile? {
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw SettingFault(lackOf: path)
        }
        let calendars = TownPaths(tenants: tenants).calendars(for: path)
        let reading = TownFile.read([UInt8](bytes), name: path, calendars: calendars)
        guard let town = reading.value else {
            print(reading.rendered(in: language))
            return nil
        }
        return PlannedFile(name: path, [UInt8](bytes), calendars, Rulebook(town))
    }
}
