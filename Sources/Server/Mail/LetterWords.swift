import RulesEngine
import TenantConfig

private let weekdays = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
private let months = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre",
]

func frenchDay(_ day: CivilDate, year: Bool = false) -> String {
    let parts = day.parts
    let number = parts.day == 1 ? "1er" : "\(parts.day)"
    return "\(weekdays[day.weekday.index]) \(number) \(months[parts.month - 1])" + (year ? " \(parts.year)" : "")
}

extension Column {
    /// In the middle of a sentence: `matin`, `repas sans viande`.
    func words(in activity: Activity, of town: Town) -> String {
        let label = town.meals.first { $0.name == meal }?.label ?? activity.slots.first { $0.name == slot }?.label ?? slot.text
        return label.prefix(1).lowercased() + label.dropFirst()
    }
}
