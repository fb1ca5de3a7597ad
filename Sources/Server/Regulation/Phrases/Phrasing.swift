import TenantConfig

/// Makes phrases of a town's words: what a condition, a moment, a set of days is called in a règlement.
struct Phrasing: Sendable {
    let town: Town
    /// nil: what is said is of no activity.
    let activity: Activity?

    /// `« Matin »`.
    func slot(_ name: Name<Slot>) -> String {
        (activity?.slots.first { $0.name == name }?.label ?? name.text).quoted
    }

    /// `« Repas sans viande »`.
    func meal(_ name: Name<Meal>) -> String { (town.meals.first { $0.name == name }?.label ?? name.text).quoted }

    /// `l’accueil de loisirs Les Aunettes`.
    func centre(_ name: Name<Centre>) -> String { (town.centres.first { $0.name == name }?.label ?? name.text).withArticle }

    /// `l’école Curie`.
    func school(_ name: Name<School>) -> String { (town.schools.first { $0.name == name }?.label ?? name.text).withArticle }

    /// `le secteur nord`.
    func sector(_ name: Name<Sector>) -> String { (town.sectors.first { $0.name == name }?.label ?? name.text).withArticle }

    /// `« Fiche sanitaire »`.
    func document(_ name: Name<Document>) -> String { (town.documents.first { $0.name == name }?.label ?? name.text).quoted }

    /// `la situation « PAI » ou « Parent isolé »`; `la situation familiale` where the label says the word.
    func situations(_ names: [Name<FamilySituation>]) -> String {
        let labels = names.map { name in town.situations.first { $0.name == name }?.label ?? name.text }
        if labels.count == 1, labels[0].hasPrefix("Situation ") { return "la " + labels[0].insideSentence }
        return "la situation " + labels.map(\.quoted).frenchAlternatives
    }

    /// `la pièce « Assurance »`, `les pièces « Assurance » et « Fiche sanitaire »`.
    func papers(_ names: [Name<Document>]) -> String {
        (names.count == 1 ? "la pièce " : "les pièces ") + names.map(document).frenchList
    }

    /// `la démarche « Rendez-vous »`.
    func steps(_ names: [Name<Document>]) -> String {
        (names.count == 1 ? "la démarche " : "les démarches ") + names.map(document).frenchList
    }

    func reason(_ name: Name<AbsenceReason>) -> String { (town.reasons.first { $0.name == name }?.label ?? name.text).quoted }

    func activity(_ name: Name<Activity>) -> String { (town.activities.first { $0.name == name }?.label ?? name.text).quoted }

    func status(_ name: Name<Status>) -> String { (activity?.statuses.first { $0.name == name }?.label ?? name.text).quoted }

    func tariff(_ name: Name<Tariff>) -> String { (town.tariffs.first { $0.name == name }?.label ?? name.text).quoted }
}
