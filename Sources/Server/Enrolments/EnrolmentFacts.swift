import Foundation
import RulesEngine
import TenantConfig

/// What was known when an enrolment was asked for, and where: kept with the request, so that it can be judged again.
struct EnrolmentFacts: Codable, Sendable, Equatable {
    /// The centre asked for; nil where the activity has one place.
    let centre: String?
    /// The status asked for; nil where there is nothing to choose.
    var status: String? = nil
    /// The meals chosen, by slot; nil where there is nothing to choose.
    var meals: [String: String]? = nil
    /// The days for which it was asked; nil in what was kept before enrolments had an end.
    var from: String? = nil
    var until: String? = nil
    let born: String?
    let level: String?
    /// nil when the address is not known; empty when it lies in no sector.
    let sector: String?
    /// What else was known of the child and the household, by its name.
    var known: [String: String]? = nil

    init(_ facts: ChildFacts, wish: EnrolmentWish) {
        centre = wish.centre?.text
        status = wish.status?.text
        let chosen = Dictionary(uniqueKeysWithValues: wish.meals.map { ($0.key.text, $0.value.text) })
        meals = chosen.isEmpty ? nil : chosen
        (from, until) = (wish.days?.lowerBound.iso, wish.days?.upperBound.iso)
        born = facts.born.value?.iso
        level = facts.level.value?.word
        known = facts.told
        sector = facts.sector.value.map { $0?.text ?? "" }
    }

    /// What was asked for.
    var wish: EnrolmentWish {
        var wish = EnrolmentWish(centre: centre.map { Name($0) }, status: status.map { Name($0) }, days: days)
        wish.meals = Dictionary(uniqueKeysWithValues: (meals ?? [:]).map { (Name($0.key), Name($0.value)) })
        return wish
    }

    private var days: ClosedRange<CivilDate>? {
        guard let first = from.flatMap(CivilDate.init(iso:)), let last = until.flatMap(CivilDate.init(iso:)), first <= last else {
            return nil
        }
        return first...last
    }

    /// Reads what was kept; nil for anything else.
    init?(json: String) {
        guard let facts = try? JSONDecoder().decode(Self.self, from: Data(json.utf8)) else { return nil }
        self = facts
    }

    /// As it is kept.
    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}
