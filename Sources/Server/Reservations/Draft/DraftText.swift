import Foundation
import RulesEngine
import TenantConfig

/// A draft as the database keeps it: names as text, since the town's file may change between two visits.
struct DraftText: Codable {
    /// `2023-03-08.repas`: `+classique`, `+`, `-`, or `+classique+sans-viande` when both are ticked.
    var wishes: [String: String]
    var periodicity: PeriodicityForm?

    init(_ draft: Draft) {
        wishes = Dictionary(uniqueKeysWithValues: draft.wishes.map { ($0.text, $1.text) })
        periodicity = draft.periodicity
    }

    /// Reads what was kept; nil when it is not a draft.
    init?(json: String) {
        guard let text = try? JSONDecoder().decode(Self.self, from: Data(json.utf8)) else { return nil }
        self = text
    }

    /// With keys in order, so that the same draft is the same text.
    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    /// The wishes that the activity still offers; others are left out. What stands may always be asked to go.
    func wishes(in activity: Activity) -> [ReservationRequest.Cell: Wish] {
        var found: [ReservationRequest.Cell: Wish] = [:]
        for (key, text) in wishes {
            guard let cell = ReservationRequest.Cell(text: key) else { continue }
            let wish = Wish(text: text, offered: activity.slot(cell.slot)?.meals ?? [])
            if activity.slot(cell.slot) != nil || wish == .remove { found[cell] = wish }
        }
        return found
    }
}

extension Wish {
    fileprivate var text: String {
        switch self {
        case .remove: "-"
        case .take(let meals): "+" + meals.map(\.text).joined(separator: "+")
        }
    }

    fileprivate init?(text: String, offered: [Name<Meal>]) {
        if text == "-" {
            self = .remove
            return
        }
        let meals = text.split(separator: "+").map { Name<Meal>(String($0)) }.filter(offered.contains)
        guard text.hasPrefix("+"), meals.isEmpty == offered.isEmpty else { return nil }
        self = .take(meals)
    }
}

extension Activity {
    /// The slot of that name.
    func slot(_ name: Name<Slot>) -> Slot? { slots.first { $0.name == name } }
}
