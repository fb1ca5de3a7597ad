import Foundation
import RulesEngine
import TenantConfig

/// A town's file that is compared with another.
struct PlannedFile: Sendable {
    let name: String
    let source: TownSource
    private let lines: [String]
    let rulebook: Rulebook

    var town: Town { rulebook.town }

    init(name: String, _ bytes: [UInt8], _ calendars: CalendarFolder, _ rulebook: Rulebook) {
        (self.name, self.rulebook) = (name, rulebook)
        source = TownSource(bytes, calendars: calendars)
        lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
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
    /// All that is written otherwise, so that somebody may notice it.
    let changes: [FileChange]
    let cells: CellEffect
    /// nil: no database was looked at.
    let reservations: ReservationPlan?

    /// - Parameters:
    ///   - kept: what is booked and asked for; nil: nobody looked.
    ///   - progress: is told now and then how much is done, from 0 to 1.
    init(
        _ before: PlannedFile, _ after: PlannedFile, from first: CivilDate, _ kept: KeptReservations?,
        progress: (Double) -> Void = { _ in }
    ) {
        (self.before, self.after, self.first) = (before, after, first)
        let comparison = TownComparison(before.source, after.source)
        changes = comparison.changes
        cells = before.rulebook.effect(of: after.rulebook, from: first, except: comparison.sameActivities, progress: progress)
        reservations = kept.map { ReservationPlan($0, from: before.rulebook, to: after.rulebook) }
    }

    /// Whether nothing changes that anybody can notice.
    var isEmpty: Bool { changes.isEmpty && cells.isEmpty && reservations?.effect.isEmpty ?? true }

    /// What is written otherwise though no answer tells of it, subject by subject.
    var untold: [(subject: FileChange.Subject, changes: [FileChange])] {
        let turns = cells.turns.map(\.rule) + (reservations?.effect.turns.map(\.rule) ?? [])
        let rules = turns.flatMap { [$0.before, $0.after] } + (reservations?.effect.overfull ?? []).flatMap { [$0.before, $0.after] }
        let told = Set(rules.compactMap { $0?.path } + (cells.gone + cells.added).compactMap(\.path))
        let untold = changes.filter { change in !told.contains { isWithin(change.path, $0) || isWithin($0, change.path) } }
        return FileChange.Subject.allCases.compactMap { subject in
            let some = untold.filter { $0.subject == subject }
            return some.isEmpty ? nil : (subject, some)
        }
    }

    /// Whether a path is that of a rule, or of what stands in it: `book[2].until` in `book`.
    private func isWithin(_ path: String, _ rule: String) -> Bool {
        path.hasPrefix(rule) && ([nil, ".", "["] as [Character?]).contains(path.dropFirst(rule.count).first)
    }

    /// Whether what is written otherwise concerns what is booked, at which nobody looked.
    var needsDatabase: Bool { reservations == nil && changes.contains { $0.subject == .places || $0.subject == .together } }
}

extension FilePart {
    /// Where it stands in the file; nil where it is but named.
    fileprivate var path: String? {
        switch (kind, activity) {
        case (.activity, _): "activities.\(name)"
        case (.slot, let activity?): "activities.\(activity).slots.\(name)"
        case (.centre, nil): "centres.\(name)"
        case (.meal, _), (.schoolYear, _), (.centre, _), (.slot, nil): nil
        }
    }
}
