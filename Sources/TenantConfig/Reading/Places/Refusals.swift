/// The keys of a reason for refusing.
enum RefusalKey: String, KeyTable {
    case label, suggest

    var card: KeyCard {
        switch self {
        case .label: .required("the reason as families read it", "le motif, tel que les familles le lisent", .text)
        case .suggest:
            .optional(
                "when it is proposed to staff", "quand il est proposé aux agents", .block(SuggestKey.self),
                otherwise: .init("never proposed", "jamais proposé"))
        }
    }
}

/// The keys of `suggest`.
enum SuggestKey: String, KeyTable {
    case file, unpaid, capacity

    var card: KeyCard {
        switch self {
        case .file:
            .optional(
                "when documents are missing: incomplete", "quand des pièces manquent : incomplete",
                .one(of: Choice<RefusalReason.Suggestion>.file), otherwise: .notLookedAt)
        case .unpaid:
            .optional(
                "when something is owed: some", "quand il y a des impayés : some", .one(of: Choice<RefusalReason.Suggestion>.unpaid),
                otherwise: .notLookedAt)
        case .capacity:
            .optional(
                "when no place is left: full", "quand il ne reste plus de place : full",
                .one(of: Choice<RefusalReason.Suggestion>.capacity), otherwise: .notLookedAt)
        }
    }
}

extension Reader {
    func refusal(_ entry: Entry) -> RefusalReason? {
        let path = "refusals.\(entry.key.text)"
        guard let keys = block(RefusalKey.self, entry, path: path) else { return nil }
        let label = text(keys[.label])
        let suggestions = keys[.suggest].map { self.suggestions($0, path: keys.path(.suggest)) } ?? []
        return label.map { RefusalReason(name: Name(entry.key.text), label: $0, suggestions: suggestions) }
    }

    private func suggestions(_ entry: Entry, path: String) -> [RefusalReason.Suggestion] {
        guard let keys = block(SuggestKey.self, entry, path: path) else { return [] }
        let file = one(of: .file, keys[.file])
        let unpaid = one(of: .unpaid, keys[.unpaid])
        let capacity = one(of: .capacity, keys[.capacity])
        return [file, unpaid, capacity].compactMap { $0 }
    }
}

extension Choice<RefusalReason.Suggestion> {
    fileprivate static let file = Choice([("incomplete", .fileIncomplete)])
    fileprivate static let unpaid = Choice([("some", .unpaid)])
    fileprivate static let capacity = Choice([("full", .full)])
}
