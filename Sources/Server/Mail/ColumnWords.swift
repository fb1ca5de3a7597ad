import RulesEngine
import TenantConfig

extension Column {
    /// In the middle of a sentence: `matin`, `repas sans viande`, and where the meal's label does not name its slot `journée (repas sans
    /// viande)`.
    func words(in activity: Activity, of town: Town) -> String {
        let declared = activity.slots.first { $0.name == slot }
        let label = (declared?.label ?? slot.readable).insideSentence
        guard let served = town.meals.first(where: { $0.name == meal }) else { return label }
        let words = served.label.insideSentence
        let whole = declared == nil || served.label.names(label, of: activity) ? words : "\(label) (\(words))"
        return whole.with(terms: served.isBrought ? "apporté par la famille" : nil)
    }
}

extension Name {
    /// The name as words, where nothing tells them any more: `etude du soir` for `etude-du-soir`, which the town has taken out of its file.
    var readable: String { text.replacing("-", with: " ") }
}
