import RulesEngine
import TenantConfig

/// The head of a column: what is ticked in it.
struct PlanHead: Hashable, Sendable {
    let column: Column
    /// `Matin`; where the slot offers meals, the meal's: `Repas classique`.
    let label: String
    /// The hours, or the meal's short name; shown where there is room.
    let second: String?

    init(_ column: Column, of activity: Activity, in town: Town) {
        self.column = column
        let slot = activity.slot(column.slot)
        let meal = town.meals.first { $0.name == column.meal }
        label = meal?.label ?? slot?.label ?? column.slot.text
        second = meal.map { $0.short == $0.label ? nil : $0.short } ?? slot?.hours?.french
    }

    /// `matin`, `repas.classique`: the name of the column in a form.
    var name: String { column.slot.text + (column.meal.map { ".\($0)" } ?? "") }
}

extension Hours {
    /// `8 h – 12 h`.
    var french: String { "\(start.french) – \(end.french)" }
}
