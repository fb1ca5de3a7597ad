import RulesEngine
import TenantConfig

/// The head of a column: what is ticked in it.
struct PlanHead: Hashable, Sendable {
    let column: Column
    /// `Matin`; where the slot offers meals, the meal's: `Repas classique`.
    let label: String
    /// The hours; of a meal, its slot where there are others, else its short name. Shown where there is room.
    let second: String?
    /// The activity has it no more: what stands there stays, and can only be given up.
    let isFormer: Bool

    init(_ column: Column, of activity: Activity, in town: Town) {
        self.column = column
        let slot = activity.slot(column.slot)
        let meal = town.meals.first { $0.name == column.meal }
        isFormer = slot.map { !($0.meals.isEmpty && column.meal == nil) && !$0.meals.contains { $0 == column.meal } } ?? true
        label = meal?.label ?? slot?.label ?? column.slot.readable.withCapital
        guard let meal, !isFormer else {
            second = isFormer ? "plus proposé" : slot?.fixedHours?.french
            return
        }
        let ofSlot = activity.slots.count > 1 && slot?.label != meal.label ? slot?.label : nil
        let short = meal.isBrought ? "apporté" : ofSlot != nil || meal.short == meal.label ? nil : meal.short
        let words = [ofSlot, short].compactMap(\.self)
        second = words.isEmpty ? nil : words.joined(separator: ", ")
    }

    /// `matin`, `repas.classique`: the name of the column in a form.
    var name: String { column.slot.text + (column.meal.map { ".\($0)" } ?? "") }
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
