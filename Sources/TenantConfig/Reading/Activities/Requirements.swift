/// The keys of a line of `requirements`.
enum RequirementKey: String, KeyTable {
    case documents
    case unpaidAtMost = "unpaid_at_most"
    case enrolledIn = "enrolled_in"
    case walletAtLeast = "wallet_at_least"
    case grace, before

    var card: KeyCard {
        switch self {
        case .documents: .optional("papers, all of them", "pièces, toutes")
        case .unpaidAtMost: .optional("the greatest sum that may be owed, as 0 EUR", "la somme due au plus, comme 0 EUR")
        case .enrolledIn: .later("another activity", "une autre activité")
        case .walletAtLeast: .later("money in the family's wallet", "argent sur le compte de la famille")
        case .grace: .later("time to put things in order", "délai pour se mettre en règle")
        case .before: .later("before what", "avant quoi")
        }
    }
}

extension Reader {
    func requirements(_ entry: Entry?, path: String) -> [Line<Requirement>] {
        let rule = LineRule<RequirementKey>(main: nil, subjects: [.day, .cell, .child, .file], onlyAdvises: true)
        return lines(entry, path: path, rule) { keys in
            if keys.saysNothing { findings.add(.emptyLine(keys.owner.text, RequirementKey.spellings), at: keys.owner.place) }
            let unpaid = keys[.unpaidAtMost].flatMap { word($0) }.flatMap { cents($0) }
            return Requirement(documents: documents(keys[.documents]), unpaidAtMost: unpaid)
        }
    }
}
