import Foundation
import RulesEngine
import TenantConfig

/// What was known when a request was decided: with the town's revision and the instant, enough to decide again.
struct DecisionFacts: Codable, Hashable {
    let born: String?
    let level: String?
    /// Empty: the home lies in no sector. nil: not known.
    let sector: String?
    let centre: String?
    /// What the household owes, in cents; nil: not known.
    let unpaid: Int?
    /// What else was known of the child and the household, by its name: `quotient`, `situation pai`.
    let known: [String: String]
    /// What stood, by day and slot: `2023-03-08.repas`, with its meal.
    let standing: [String: String]
    /// Places held in the slots asked for, by day and column.
    let taken: [String: Int]
    /// What came after its deadline, each with the rule that took it in.
    let late: [String: String]
    /// What rules on trial had against it, told or not: by day and slot, the rules. nil: nothing.
    let tried: [String: [String]]?
    /// By which channel it came, if not by the portal.
    let channel: String?

    init(_ ruling: Ruling, of procedure: Procedure) {
        born = procedure.facts.born.value?.iso
        level = procedure.facts.level.value?.word
        sector = procedure.facts.sector.value.map { $0?.text ?? "" }
        centre = procedure.centre?.name.text
        known = procedure.facts.told
        unpaid = procedure.facts.unpaid.value
        var standing: [String: String] = [:]
        var taken: [String: Int] = [:]
        for day in Set(ruling.decision.lines.map(\.day)) {
            for (slot, place) in ruling.situation.standing.days[day] ?? [:] {
                standing[ReservationRequest.Cell(day, slot).text] = place.meal?.text ?? ""
            }
            for column in procedure.rulebook.columns(of: procedure.activity.name) {
                taken[Tick(cell: .init(day, column.slot), meal: column.meal).text] = ruling.situation.taken[day, column]
            }
        }
        self.standing = standing
        let offers = ruling.decision.lines.compactMap { line in
            line.late.map { (ReservationRequest.Cell(line.day, line.slot).text, $0.place.description) }
        }
        late = Dictionary(offers) { first, _ in first }
        let found = ruling.decision.lines.filter { !$0.tried.isEmpty }.map { line in
            (ReservationRequest.Cell(line.day, line.slot).text, line.tried.compactMap { $0.rule?.description })
        }
        tried = found.isEmpty ? nil : Dictionary(found) { first, _ in first }
        self.taken = taken
        channel = procedure.arrival?.channel.rawValue
    }

    /// With keys in order.
    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}
