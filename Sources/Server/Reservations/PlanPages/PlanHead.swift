import RulesEngine
import TenantConfig

/// The head of a column: what is ticked in it.
struct PlanHead: Hashable, Sendable {
    let column: Column
    /// `Journée avec repas`.
    let slot: String
    /// `8 h – 17 h 30`; nil where they vary, or the file gives none.
    let hours: String?
    /// `Repas classique`, where the slot offers meals.
    let meal: String?
    /// What is to be known beside: `apporté`, `plus proposé`.
    let remark: String?
    /// The short name of the meal, where it has another: for those who know it.
    let short: String?
    /// The whole, where it stands alone: `Matin`, `Repas classique`, `Journée avec repas, repas végétarien`.
    let label: String
    /// The activity has it no more: what stands there stays, and can only be given up.
    let isFormer: Bool

    init(_ column: Column, of activity: Activity, in town: Town) {
        self.column = column
        let declared = activity.slot(column.slot)
        let served = town.meals.first { $0.name == column.meal }
        isFormer = declared.map { !($0.meals.isEmpty && column.meal == nil) && !$0.meals.contains { $0 == column.meal } } ?? true
        let slot = declared?.label ?? column.slot.readable.withCapital
        hours = isFormer ? nil : declared?.fixedHours?.french
        meal = served?.label ?? column.meal?.readable.withCapital
        self.slot = slot
        remark = isFormer ? "plus proposé" : served?.isBrought == true ? "apporté" : nil
        short = remark == nil ? served.flatMap { $0.label.lowercased().contains($0.short.lowercased()) ? nil : $0.short } : nil
        switch meal {
        case nil: label = slot
        case let meal? where meal.names(slot, of: activity): label = meal
        case let meal?: label = "\(slot), \(meal.insideSentence)"
        }
    }

    /// The hours and what else there is to know, beside the whole.
    var second: String? {
        let words = [hours, remark, short].compactMap(\.self)
        return words.isEmpty ? nil : words.joined(separator: ", ")
    }

    /// `matin`, `repas.classique`: the name of the column in a form.
    var name: String { column.slot.text + (column.meal.map { ".\($0)" } ?? "") }
}

extension String {
    /// Whether the label of a meal names its slot as well: it has the slot's own words, or there is no other slot.
    func names(_ slot: String, of activity: Activity) -> Bool {
        activity.slots.count < 2 || lowercased().contains(slot.lowercased())
    }
}

extension Procedure {
    /// The heads of some columns.
    func heads(_ columns: [Column]) -> [PlanHead] { columns.map { PlanHead($0, of: activity, in: town.town) } }

    /// Those columns among some that the activity has no more, in order.
    func former(_ standing: [Column]) -> [Column] {
        Set(standing).subtracting(columns).sorted { ($0.slot, $0.meal?.text ?? "") < ($1.slot, $1.meal?.text ?? "") }
    }
}

extension Standing {
    /// The columns in which something stands, on any of its days.
    var columns: [Column] { days.values.flatMap { day in day.map { Column($0.key, $0.value.meal) } } }
}
