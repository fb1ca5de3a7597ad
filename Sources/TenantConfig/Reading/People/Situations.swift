/// The keys of a situation.
enum SituationKey: String, KeyTable {
    case label, of, proof

    var card: KeyCard {
        switch self {
        case .label: .required("the situation in words", "la situation, en toutes lettres", .text)
        case .of:
            .required(
                "whose situation it is: child or household", "de qui est la situation : child (enfant) ou household (foyer)",
                .one(of: Choice<FamilySituation.Owner>.situationOwner))
        case .proof:
            .optional(
                "the document that shows it", "la pièce qui la prouve", .word(.name(of: .document)),
                otherwise: .init("none: what staff note holds", "il n’y en a pas : ce que notent les agents suffit"))
        }
    }
}

extension Reader {
    func familySituation(_ entry: Entry) -> FamilySituation? {
        guard let keys = block(SituationKey.self, entry, path: "situations.\(entry.key.text)") else { return nil }
        let label = text(keys[.label])
        let owner = one(of: .situationOwner, keys[.of])
        let proof: Name<Document>? = keys[.proof].flatMap(word).flatMap { reference($0, to: .document, among: declared.documents) }
        guard let label, let owner else { return nil }
        return FamilySituation(name: Name(entry.key.text), label: label, owner: owner, proof: proof)
    }
}

extension Choice<FamilySituation.Owner> {
    fileprivate static let situationOwner = Choice([("child", .child), ("household", .household)])
}

extension Referent {
    static let situation = Referent(english: "situation", french: "situation", key: "situations")
}
