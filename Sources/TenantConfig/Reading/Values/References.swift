/// What a name may refer to, in words.
struct Referent: Sendable {
    let english: StaticString
    let french: StaticString

    static let sector = Referent(english: "sector", french: "secteur")
    static let centre = Referent(english: "centre", french: "lieu d’accueil")
    static let meal = Referent(english: "meal", french: "repas")
    static let slot = Referent(english: "slot", french: "créneau")
    static let document = Referent(english: "document", french: "pièce")
    static let tariff = Referent(english: "tariff", french: "tarif")
    static let reason = Referent(english: "reason of absence", french: "motif d’absence")
    static let period = Referent(english: "period", french: "période")

    /// `de secteur`, `d’activité`.
    var ofFrench: String {
        let word = "\(french)"
        return ("aeiouéh".contains(word.prefix(1)) ? "d’" : "de ") + word
    }
}

extension Reader {
    /// A name that something declared bears; one that nothing bears is told with the nearest that does.
    func reference<Subject>(_ word: Word, to referent: Referent, among names: Names) -> Name<Subject>? {
        if names.contains(word.text) { return Name(word.text) }
        return refuse(.unknownName(word.text, referent, nearest: nearest(word.text, among: names.all), known: names.all), at: word.place)
    }

    func sectors(_ entry: Entry?) -> [Name<Sector>] {
        many(entry) { reference($0, to: .sector, among: declared.sectors) }
    }

    func centres(_ entry: Entry?) -> [Name<Centre>] {
        many(entry) { reference($0, to: .centre, among: declared.centres) }
    }

    func meals(_ entry: Entry?) -> [Name<Meal>] {
        many(entry) { reference($0, to: .meal, among: declared.meals) }
    }

    func slots(_ entry: Entry?) -> [Name<Slot>] {
        many(entry) { reference($0, to: .slot, among: declared.slots(at: $0.place)) }
    }

    func documents(_ entry: Entry?) -> [Name<Document>] {
        many(entry) { reference($0, to: .document, among: declared.documents) }
    }
}
