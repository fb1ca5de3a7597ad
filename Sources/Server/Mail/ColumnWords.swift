import RulesEngine
import TenantConfig

extension Column {
    /// In the middle of a sentence: `matin`, `repas sans viande`.
    func words(in activity: Activity, of town: Town) -> String {
        let served = town.meals.first { $0.name == meal }
        if let served, served.isBrought { return "\(served.label.insideSentence) (apporté par la famille)" }
        let label = served?.label ?? activity.slots.first { $0.name == slot }?.label ?? slot.readable
        return label.insideSentence
    }
}

extension Name {
    /// The name as words, where nothing tells them any more: `etude du soir` for `etude-du-soir`, which the town has taken out of its file.
    var readable: String { text.replacing("-", with: " ") }
}
