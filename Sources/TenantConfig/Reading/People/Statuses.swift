/// The keys of a status.
enum StatusKey: String, KeyTable {
    case label, kept

    var card: KeyCard {
        switch self {
        case .label: .required("the status in words", "le statut, en toutes lettres")
        case .kept: .later("what keeps it", "ce qui permet de le garder")
        }
    }
}

extension Reader {
    func status(_ entry: Entry) -> Status? {
        block(StatusKey.self, entry, path: "statuses.\(entry.key.text)").flatMap { text($0[.label]) }.map {
            Status(name: Name(entry.key.text), label: $0)
        }
    }
}

extension Referent {
    static let status = Referent(english: "status", french: "statut")
}
