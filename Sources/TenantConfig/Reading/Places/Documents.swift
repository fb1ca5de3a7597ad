/// The keys of a document.
enum DocumentKey: String, KeyTable {
    case label, of, valid
    case givenBy = "given_by"

    var card: KeyCard {
        switch self {
        case .label: .required("the paper's name for people", "le nom de la pièce")
        case .of: .optional("whose paper it is: child", "de qui est la pièce : child (enfant)")
        case .valid: .optional("how long it is good for", "combien de temps elle est valable")
        case .givenBy: .optional("who gives it: family", "qui la fournit : family (la famille)")
        }
    }
}

extension Reader {
    func document(_ entry: Entry) -> Document? {
        guard let keys = block(DocumentKey.self, entry, path: "documents.\(entry.key.text)") else { return nil }
        let label = text(keys[.label])
        _ = one(of: .documentOwner, keys[.of])
        _ = one(of: .documentGiver, keys[.givenBy])
        let validity = keys[.valid].map { self.validity($0) } ?? .once
        guard let label, let validity else { return nil }
        return Document(name: Name(entry.key.text), label: label, validity: validity)
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

extension Choice<Void> {
    fileprivate static let documentOwner = Choice([("child", ())], later: ["household", "each guardian"])
    fileprivate static let documentGiver = Choice([("family", ())], later: ["staff"])
}

extension Choice<Document.Validity> {
    fileprivate static let validity = Choice(
        [("once", .once), ("school year", .schoolYear), ("civil year", .civilYear), ("its date", .itsDate), ("12 months", .months(12))],
        later: ["while attending"])
}
