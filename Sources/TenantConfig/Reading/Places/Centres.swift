/// The keys of a centre.
enum CentreKey: String, KeyTable {
    case label, address, phone, email, serves, closed, schools
    case replacedBy = "replaced_by"

    var card: KeyCard {
        switch self {
        case .label: .required("the centre's name for people", "le nom du lieu", .text)
        case .address: .optional("postal address", "adresse postale", .text, otherwise: .none)
        case .phone: .optional("telephone", "téléphone", .text, otherwise: .none)
        case .email: .optional("e-mail address", "adresse électronique", .word(.email), otherwise: .none)
        case .serves:
            .optional(
                "the sectors whose homes it serves", "les secteurs dont il accueille les enfants", .many(.name(of: .sector)),
                otherwise: .none)
        case .closed: .optional("days on which it is closed", "jours de fermeture", .lines(LineRule<ClosedKey>.closed), otherwise: .none)
        case .schools:
            .optional("the schools it serves", "les écoles dont il accueille les enfants", .many(.name(of: .school)), otherwise: .none)
        case .replacedBy: .later("where its children go when it is closed", "où vont ses enfants quand il est fermé")
        }
    }
}

extension Reader {
    func centre(_ entry: Entry) -> Centre? {
        let path = "centres.\(entry.key.text)"
        guard let keys = block(CentreKey.self, entry, path: path) else { return nil }
        let label = text(keys[.label])
        let (address, phone, email) = (text(keys[.address]), text(keys[.phone]), self.email(keys[.email]))
        let serves = sectors(keys[.serves])
        let schools = schools(keys[.schools])
        let closed = closures(keys[.closed], path: keys.path(.closed))
        return label.map {
            Centre(
                name: Name(entry.key.text), label: $0, address: address, phone: phone, email: email, serves: serves, schools: schools,
                closed: closed)
        }
    }
}
