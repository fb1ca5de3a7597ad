import Logging
import TenantConfig

/// Takes up the files of the folder: all of them at the start, then whatever changes.
///
/// A changed file is read once it has stayed the same for two looks, so that a file that is still being written is left alone. A file that
/// cannot be used leaves what is in force as it is.
actor TownWatch {
    private let folder: TownFolder
    private let directory: TownDirectory
    private let revisions: TownRevisions
    private let clock: PortalClock
    private let logger: Logger

    /// What has been read, and what was there at the last look.
    private var taken = TownFolder.Listing()
    private var seen = TownFolder.Listing()
    private var calendarBytes: [String: [UInt8]] = [:]
    private var calendars = CalendarFolder(files: [:])

    init(_ folder: TownFolder, into directory: TownDirectory, revisions: TownRevisions, clock: PortalClock, logger: Logger) {
        self.folder = folder
        self.directory = directory
        self.revisions = revisions
        self.clock = clock
        self.logger = logger
    }

    /// Reads everything, at once. A town that was served once and has no file any more is closed.
    func start() async {
        seen = folder.listing() ?? TownFolder.Listing()
        await look()
        for town in (try? await revisions.towns()) ?? [] where seen.towns[town.text] == nil { _ = await close(town.text) }
    }

    /// Looks at the folder and takes up what has changed and settled.
    func look() async {
        guard let now = folder.listing() else {
            logger.error("the folder of towns cannot be read", metadata: ["folder": "\(folder.path)"])
            return
        }
        let before = seen
        seen = now
        guard now != before || now != taken else { return }
        let calendarsChanged = now.calendars != taken.calendars && now.calendars == before.calendars
        if calendarsChanged { readCalendars(now.calendars) }
        for town in Set(now.towns.keys).union(taken.towns.keys).sorted() {
            guard now.towns[town] == before.towns[town] else { continue }
            guard now.towns[town] != taken.towns[town] || calendarsChanged else { continue }
            if await takeUp(town, isThere: now.towns[town] != nil) { taken.towns[town] = now.towns[town] }
        }
    }

    private func readCalendars(_ listing: [String: TownFolder.Stamp]) {
        taken.calendars = listing
        calendarBytes = listing.keys.reduce(into: [:]) { files, name in files[name] = folder.bytes(ofCalendar: name) }
        calendars = CalendarFolder(files: calendarBytes)
        directory.set(calendars)
    }

    /// Takes up one file; false when it has to be tried again.
    private func takeUp(_ id: String, isThere: Bool) async -> Bool {
        guard isThere else { return await close(id) }
        guard let bytes = folder.bytes(of: id) else { return await reject(id, .unreadable, "") }
        let reading = TownFile.read(bytes, name: folder.file(id), calendars: calendars)
        guard let town = reading.value else {
            return await reject(id, .mistakes(reading.diagnostics, reading.untold), String(decoding: bytes, as: UTF8.self))
        }
        let text = TownText(bytes, of: town, among: calendarBytes, read: calendars)
        do {
            let inForce = try TownInForce(town, revision: text.revision)
            return try await putInForce(inForce, text, warnings: reading.diagnostics)
        } catch let failure as ZoneFailure {
            return await reject(id, .zone(failure), String(decoding: bytes, as: UTF8.self))
        } catch {
            logger.error("revision not kept, the old one stays in force", metadata: ["town": "\(id)", "error": "\(error)"])
            return false
        }
    }

    private func putInForce(_ town: TownInForce, _ text: TownText, warnings: [Diagnostic]) async throws -> Bool {
        let id = town.town.id
        let old = directory.standing(id.text)
        let since = try await revisions.takeUp(text, of: id, at: clock.now())
        directory.set(id.text, TownStanding(town: town, since: since, warnings: warnings))
        if old?.town.revision != town.revision || old?.rejected != nil {
            logger.notice("town in force", metadata: ["town": "\(id)", "revision": "\(town.revision.prefix(12))"])
        }
        for warning in warnings { logger.warning("\(warning.rendered(in: .english))", metadata: ["town": "\(id)"]) }
        return true
    }

    /// What was in force stays so; at the start, what was in force before.
    private func reject(_ id: String, _ fault: RejectedFile.Fault, _ text: String) async -> Bool {
        let rejected = RejectedFile(fault: fault, seen: clock.now(), text: text)
        if directory.standing(id) == nil, let old = await lastInForce(Name(id)) { directory.set(id, old) }
        directory.reject(id, rejected)
        let served = directory.standing(id).map { "revision \($0.town.revision.prefix(12)) stays in force" } ?? "the town is not served"
        logger.error("the town's file cannot be used: \(served)\n\(fault.text)", metadata: ["town": "\(id)"])
        return true
    }

    /// The town's pages say that its portal is closed, until the file comes back. Nothing that is kept of it is lost.
    private func close(_ id: String) async -> Bool {
        if directory.standing(id) == nil, let old = await lastInForce(Name(id)) { directory.set(id, old) }
        directory.reject(id, RejectedFile(fault: .gone, seen: clock.now(), text: ""))
        logger.warning("the town's file is gone: its portal is closed, its data are kept", metadata: ["town": "\(id)"])
        return true
    }

    private func lastInForce(_ id: Name<Town>) async -> TownStanding? {
        guard let kept = try? await revisions.last(of: id) else { return nil }
        let reading = TownFile.read(kept.text.file, name: folder.file(id.text), calendars: CalendarFolder(files: kept.text.calendars))
        guard let town = reading.value.flatMap({ try? TownInForce($0, revision: kept.text.revision) }) else { return nil }
        return TownStanding(town: town, since: kept.since, warnings: reading.diagnostics)
    }
}
