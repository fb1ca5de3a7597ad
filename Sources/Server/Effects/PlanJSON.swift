import Foundation
import RulesEngine
import TenantConfig

/// What a changed file does, for programs: `docs/changing-a-town-file.md` says what each key means.
struct PlanJSON: Encodable {
    struct File: Encodable {
        let file, town: String
    }

    struct Part: Encodable {
        let kind: String
        let activity: String?
        let name: String
    }

    struct Place: Encodable {
        let path: String
        let line, column: Int

        init(_ place: RulePlace) {
            (path, line, column) = (place.path, place.line, place.column)
        }
    }

    struct Change: Encodable {
        let subject, path: String
        let before, after: Place?

        init(_ change: FileChange) {
            (subject, path) = (change.subject.rawValue, change.path)
            (before, after) = (change.before.map(Place.init), change.after.map(Place.init))
        }
    }

    struct Rule: Encodable {
        let activity, verb, kind: String
        let before, after: Place?
        let was, becomes: String
        let wasReason, becomesReason: String?

        init(_ rule: RuleTurn) {
            (activity, verb, kind) = (rule.activity.text, rule.verb.word, rule.kind.rawValue)
            (before, after) = (rule.before.map(Place.init), rule.after.map(Place.init))
            (was, becomes) = (rule.was.word, rule.becomes.word)
            (wasReason, becomesReason) = (rule.was.reason, rule.becomes.reason)
        }
    }

    struct Child: Encodable {
        let age: Int?
        let level, centre, sector, school, commune, status: String?
        let quotient, siblings, unpaid: Int?
        let situations: [String: Bool]

        init(_ child: TypicalChild, on day: CivilDate) {
            let facts = child.facts
            (age, level, status) = (child.age(on: day), facts.level.value?.word, child.status?.text)
            centre = if case .at(let centre) = child.enrolled { centre?.text } else { nil }
            (sector, school) = (facts.sector.value.map { $0?.text ?? "" }, facts.school.value.map { $0?.text ?? "" })
            (commune, quotient, siblings, unpaid) = (
                facts.commune.value?.code, facts.quotient.value, facts.siblings.value, facts.unpaid.value
            )
            situations = Dictionary(uniqueKeysWithValues: facts.situations.map { ($0.key.text, $0.value) })
        }
    }

    struct Example: Encodable {
        let child: Child
        let day, slot: String
        let meal: String?
        let channel: String
        let from: String?
        let until: String

        init(_ example: CellEffect.Example) {
            child = Child(example.child, on: example.day)
            (day, slot, meal) = (example.day.iso, example.column.slot.text, example.column.meal?.text)
            (channel, from, until) = (example.channel.rawValue, example.from?.description, example.until.description)
        }
    }

    struct Turn: Encodable {
        let rule: Rule
        let cells, children, days: Int
        let firstDay, lastDay: String?
        let slots: [String]
        let example: Example

        init(_ turn: CellEffect.Turn) {
            (rule, cells, children, days) = (Rule(turn.rule), turn.cells, turn.children, turn.days.count)
            (firstDay, lastDay) = (turn.days.min()?.iso, turn.days.max()?.iso)
            (slots, example) = (turn.slots.sorted().map(\.text), Example(turn.example))
        }
    }

    struct Cells: Encodable {
        let lookedAt: Int
        let turns: [Turn]
    }

    let guichetPlan = 1
    let old, new: File
    let hasEffect: Bool
    let from: String
    let changes: [Change]
    let gone, added: [Part]
    let cells: Cells
    /// Absent where no database was looked at.
    let reservations: Reservations?

    init(_ plan: FilePlan) {
        func file(_ planned: PlannedFile) -> File { File(file: planned.name, town: planned.town.id.text) }
        func parts(_ parts: [FilePart]) -> [Part] {
            parts.map { Part(kind: $0.kind.rawValue, activity: $0.activity?.text, name: $0.name) }
        }
        (old, new, hasEffect, from) = (file(plan.before), file(plan.after), !plan.isEmpty, plan.first.iso)
        changes = plan.changes.map(Change.init)
        (gone, added) = (parts(plan.cells.gone), parts(plan.cells.added))
        reservations = plan.reservations.map(Reservations.init)
        cells = Cells(lookedAt: plan.cells.cells, turns: plan.cells.turns.map(Turn.init))
    }

    /// With keys in order, so that two runs can be compared.
    func text() throws -> String {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}

extension CellOutcome {
    /// As a tests file says it, and `gone`.
    var word: String {
        switch self {
        case .accepted: "accepted"
        case .late: "late"
        case .awaitingApproval: "pending"
        case .waiting: "waiting"
        case .undetermined: "undetermined"
        case .refused: "refused"
        case .gone: "gone"
        }
    }

    /// Why it is refused, as a tests file says it.
    fileprivate var reason: String? { if case .refused(let cause) = self { cause.rawValue } else { nil } }
}

extension Reason.Verb {
    /// As a town's file says it.
    fileprivate var word: String {
        switch self {
        case .enrol: "enrol"
        case .book: "book"
        case .change: "change"
        case .cancel: "cancel"
        }
    }
}
