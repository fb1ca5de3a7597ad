/// The keys of a line of `requirements`.
enum RequirementKey: String, KeyTable {
    case documents
    case unpaidAtMost = "unpaid_at_most"
    case enrolledIn = "enrolled_in"
    case walletAtLeast = "wallet_at_least"
    case grace, before

    var card: KeyCard {
        switch self {
        case .documents:
            .optional("papers, all of them", "pièces, toutes", .many(.name(of: .document)), otherwise: .notAsked)
        case .unpaidAtMost:
            .optional(
                "the greatest sum that may be owed, as 0 EUR", "la somme due au plus, comme 0 EUR", .word(.euros),
                otherwise: .notAsked)
        case .enrolledIn:
            .optional(
                "other activities, any of them", "d’autres activités, au moins une", .many(.name(of: .activity)),
                otherwise: .notAsked)
        case .walletAtLeast:
            .outOfScope(
                "the portal keeps no money, so that it cannot know what a wallet holds",
                "le portail ne tient aucun compte d’argent, et ne peut savoir ce qu’il contient")
        case .grace:
            .optional(
                "for how long more may be owed, as 48 hours", "pendant combien de temps devoir plus, comme 48 hours", .word(.length),
                otherwise: .init("no delay", "aucun délai"))
        case .before:
            .optional(
                "before what: booking, enrolling or attending",
                "avant quoi : booking (réserver), enrolling (s’inscrire) ou attending (venir)", .one(of: Choice<Requirement.Stage>.stage),
                otherwise: .word("booking"))
        }
    }
}

extension Reader {
    func requirements(_ entry: Entry?, path: String) -> [Line<Requirement>] {
        let requirements = lines(entry, path: path, .requirements) { keys in
            if !keys.asksSomething, !keys.lacksRefusedKey {
                findings.add(.emptyLine(keys.owner.text, RequirementKey.asking.map(\.rawValue)), at: keys.place)
            }
            let most = keys[.unpaidAtMost].flatMap { word($0) }.flatMap { cents($0) }
            if let grace = keys[.grace], !keys.gives(.unpaidAtMost) { findings.add(.graceWithoutDebt(grace.key.text), at: grace.key.place) }
            if let grace = keys[.grace], let most, most > 0 { findings.add(.graceAboveZero(grace.key.text), at: grace.key.place) }
            return Requirement(
                documents: documents(keys[.documents]), unpaidAtMost: most,
                grace: keys[.grace].flatMap { length($0) }, enrolledIn: activities(named: keys[.enrolledIn]),
                before: keys[.before].flatMap { one(of: .stage, $0) } ?? .booking)
        }
        // Whoever enrols has chosen no day and no slot yet.
        for line in requirements where line.keys.stage == .enrolling {
            for key in line.conditions.compactMap(\.keyOfCell) {
                findings.add(.conditionNotKnownHere(key), at: findings.place(of: line.place))
            }
        }
        return requirements
    }

    private func activities(named entry: Entry?) -> [Name<Activity>] {
        many(entry) { reference($0, to: .activity, among: declared.activities) }
    }
}

extension RequirementKey {
    /// Those of which a line gives one at least.
    fileprivate static let asking: [RequirementKey] = [.documents, .unpaidAtMost, .enrolledIn]
}

extension Block<RequirementKey> {
    fileprivate var asksSomething: Bool { RequirementKey.asking.contains(where: gives) }
}

extension Choice<Requirement.Stage> {
    fileprivate static let stage = Choice([("booking", .booking), ("enrolling", .enrolling), ("attending", .attending)])
}

extension Condition {
    /// Its key, where it asks of the day, or of what is booked.
    fileprivate var keyOfCell: String? {
        switch self {
        case .weekday: "weekday"
        case .dates: "dates"
        case .period: "period"
        case .slot: "slot"
        case .meal: "meal"
        case .centre: "centre"
        case .wish(.shape): "shape"
        case .wish(.changing): "changing"
        case .wish(.also): "also"
        case .wish(.bookedBefore): "booked_before"
        case .wish(.invoiced): "invoiced"
        case .ages, .level, .sector, .fact, .channel: nil
        }
    }
}

extension LineRule<RequirementKey> {
    static let requirements = LineRule(main: nil, subjects: [.day, .cell, .child, .file, .sameDay, .wish, .past], modes: .refuseOrWarn)
}
