/// The keys of a meal.
enum MealKey: String, KeyTable {
    case label, short, brought
    case admits = "for"

    var card: KeyCard {
        switch self {
        case .label: .required("the meal's name for people", "le nom du repas", .text)
        case .short: .optional("a short name, for narrow columns", "un nom court, pour les colonnes étroites", .text, otherwise: .label)
        case .brought:
            .optional(
                "whether the family brings it: yes or no", "si la famille l’apporte : yes ou no", .one(of: Choice<Bool>.yesOrNo),
                otherwise: .word("no"))
        case .admits: .optional("who may choose it", "qui peut le choisir", .lines(LineRule<NoKey>.mealAdmissions), otherwise: .everyone)
        }
    }
}

extension Reader {
    func meal(_ entry: Entry) -> Meal? {
        guard let keys = block(MealKey.self, entry, path: "meals.\(entry.key.text)") else { return nil }
        let (label, short) = (text(keys[.label]), text(keys[.short]))
        let admits = admissions(keys[.admits], path: keys.path(.admits), .mealAdmissions)
        let isBrought = keys[.brought].map { yes($0) } ?? false
        return label.map { Meal(name: Name(entry.key.text), label: $0, short: short ?? $0, admits: admits, isBrought: isBrought ?? false) }
    }
}

extension LineRule<NoKey> {
    static let mealAdmissions = LineRule(main: nil, subjects: [.day, .child])
}
