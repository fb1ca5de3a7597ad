/// The keys of a status.
enum StatusKey: String, KeyTable {
    case label, kept

    var card: KeyCard {
        switch self {
        case .label: .required("the status in words", "le statut, en toutes lettres", .text)
        case .kept: .later("what keeps it", "ce qui permet de le garder")
        }
    }
}

extension Reader {
    /// - Parameter path: that of the activity's `statuses`.
    func status(_ entry: Entry, path: String) -> Status? {
        let path = "\(path).\(entry.key.text)"
        return block(StatusKey.self, entry, path: path).flatMap { text($0[.label]) }.map {
            Status(name: Name(entry.key.text), label: $0, place: RulePlace(path, entry.key.place))
        }
    }
}

extension Referent {
    static let status = Referent(english: "status", french: "statut", key: "statuses")
}
