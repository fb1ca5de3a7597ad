import TenantConfig

/// The règlement of one activity, in the order in which a family meets its rules.
struct ActivityChapter: Sendable {
    let town: Town
    let activity: Activity
    let say: Phrasing

    init(_ activity: Activity, of town: Town) {
        (self.town, self.activity) = (town, activity)
        say = Phrasing(town: town, activity: activity)
    }

    var chapter: Regulation.Chapter {
        let sections = [
            Regulation.Section("Pour qui", admissions),
            Regulation.Section("Quand et où", days),
            Regulation.Section("Ce que vous réservez", slots),
            Regulation.Section("S’inscrire", enrolling),
            Regulation.Section("Réserver", verb(.book, activity.book, waits: true) + late + limits + repeating),
            Regulation.Section("Changer", changing),
            Regulation.Section("Annuler", cancelling),
            Regulation.Section("Être absent, venir sans réservation", absences),
            Regulation.Section("Dossier", requirements),
            Regulation.Section("Places", places),
            Regulation.Section("Tarifs", prices),
            Regulation.Section("À savoir", notices),
        ]
        return Regulation.Chapter(title: activity.label, anchor: activity.name.text, sections: sections.compactMap(\.self))
    }
}
