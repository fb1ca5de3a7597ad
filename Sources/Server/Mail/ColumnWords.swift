import RulesEngine
import TenantConfig

extension Column {
    /// In the middle of a sentence: `matin`, `repas sans viande`.
    func words(in activity: Activity, of town: Town) -> String {
        let label = town.meals.first { $0.name == meal }?.label ?? activity.slots.first { $0.name == slot }?.label ?? slot.text
        return label.insideSentence
    }
}
