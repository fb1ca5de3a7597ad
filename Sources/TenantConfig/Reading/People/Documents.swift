/// The keys of a document.
enum DocumentKey: String, KeyTable {
    case label, of, valid
    case givenBy = "given_by"

    var card: KeyCard {
        switch self {
        case .label: .required("the paper's name for people", "le nom de la pièce", .text)
        case .of:
            .optional(
                "whose paper it is: child, household or each guardian", "de qui est la pièce : child, household (foyer), each guardian",
                .one(of: Choice<Document.Owner>.documentOwner), otherwise: .word("child"))
        case .valid: .optional("how long it is good for", "combien de temps elle est valable", .word(.validity), otherwise: .word("once"))
        case .givenBy:
            .optional(
                "who gives it: family, or staff who tick it", "qui la fournit : family (la famille), ou staff (cochée par un agent)",
                .one(of: Choice<Document.Giver>.documentGiver), otherwise: .word("family"))
        }
    }
}

extension Reader {
    func document(_ entry: Entry) -> Document? {
        guard let keys = block(DocumentKey.self, entry, path: "documents.\(entry.key.text)") else { return nil }
        let label = text(keys[.label])
        let owner = keys[.of].map { one(of: .documentOwner, $0) } ?? .child
        let giver = keys[.givenBy].map { one(of: .documentGiver, $0) } ?? .family
        let validity = keys[.valid].map { self.validity($0) } ?? .once
        guard let label, let validity, let owner, let giver else { return nil }
        return Document(name: Name(entry.key.text), label: label, validity: validity, owner: owner, giver: giver)
    }

    /// `once`, `school year`, `6 months`...
    private func validity(_ entry: Entry) -> Document.Validity? {
        guard let word = word(entry) else { return nil }
        if word.text.hasSuffix(" months"), let months = Int(digits: word.text.dropLast(7).utf8), (1...120).contains(months) {
            return .months(months)
        }
        return one(of: .validity, word, key: entry.key.text)
    }
}

extension Choice<Document.Owner> {
    fileprivate static let documentOwner = Choice([("child", .child), ("household", .household), ("each guardian", .eachGuardian)])
}

extension Choice<Document.Giver> {
    fileprivate static let documentGiver = Choice([("family", .family), ("staff", .staff)])
}

extension Choice<Document.Validity> {
    fileprivate static let validity = Choice(
        [
            ("once", .once), ("school year", .schoolYear), ("civil year", .civilYear), ("its date", .itsDate), ("12 months", .months(12)),
            ("while attending", .whileAttending),
        ])
}
