/// What a name may refer to, in words.
struct Referent: Sendable {
    let english: StaticString
    let french: StaticString
    /// The key under which it is declared; nil for what is not declared by its name.
    var key: String?
    /// Whether it is declared in a tests file, and not in the town's.
    var isOfTests = false

    static let sector = Referent(english: "sector", french: "secteur", key: "sectors")
    static let centre = Referent(english: "centre", french: "lieu d’accueil", key: "centres")
    static let meal = Referent(english: "meal", french: "repas", key: "meals")
    static let slot = Referent(english: "slot", french: "créneau", key: "slots")
    static let document = Referent(english: "document", french: "pièce", key: "documents")
    static let tariff = Referent(english: "tariff", french: "tarif", key: "tariffs")
    static let reason = Referent(english: "reason of absence", french: "motif d’absence", key: "reasons")
    static let period = Referent(english: "period", french: "période", key: "periods")

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
        let nearest = nearest(word.text, among: names.all)
        let isHere = !declared.isElsewhere || referent.isOfTests
        let problem = Problem.unknownName(
            word.text, referent, nearest: nearest, known: findings.areEnough ? [] : names.all, canBeDeclared: isHere)
        if nearest != nil {
            findings.add(problem, at: word.place)
        } else if findings.areEnough || !names.blocks.contains(where: findings.areNamesRepeated) {
            // It was never declared: one mistake, wherever it is named.
            findings.addOnce(problem, at: word.place)
        }
        return nil
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
