import RulesEngine
import TenantConfig

/// All that is known of one household and some of its children, to be looked up.
struct KnownFacts: Sendable {
    let household: String
    let guardians: [String]
    private let facts: [KnownFact.Holder: [KnownFact]]

    init(_ facts: [KnownFact], household: String, guardians: [String]) {
        (self.household, self.guardians) = (household, guardians)
        self.facts = Dictionary(grouping: facts, by: \.holder)
    }

    var home: KnownFact.Holder { KnownFact.Holder(kind: .household, id: household) }

    func fact(_ subject: KnownFact.Subject, _ name: String = "", of holder: KnownFact.Holder) -> KnownFact? {
        facts[holder]?.first { $0.subject == subject && $0.name == name }
    }

    /// Who has to give a document: the child, the home, or each guardian.
    func holders(of document: Document, for child: String) -> [KnownFact.Holder] {
        switch document.owner {
        case .child: [KnownFact.Holder(kind: .child, id: child)]
        case .household: [home]
        case .eachGuardian: guardians.map { KnownFact.Holder(kind: .guardian, id: $0) }
        }
    }

    /// Whose situation it is.
    func holder(of situation: FamilySituation, for child: String) -> KnownFact.Holder {
        situation.owner == .child ? KnownFact.Holder(kind: .child, id: child) : home
    }

    /// The documents that are held for a child, each with the last day on which all of it is valid.
    ///
    /// - Parameter goesOn: the last day on which a paper counts that is good while the child attends.
    func documents(_ declared: [Document], for child: String, goesOn: (CivilDate?) -> CivilDate?) -> [Name<Document>: CivilDate?] {
        var held: [Name<Document>: CivilDate?] = [:]
        for document in declared {
            let given = holders(of: document, for: child).map { fact(.document, document.name.text, of: $0) }
            guard !given.isEmpty, !given.contains(nil) else { continue }
            let ends = given.compactMap(\.self).compactMap { paper in
                document.validity == .whileAttending ? goesOn(CivilDate(iso: paper.value)) : paper.validUntil
            }
            held[document.name] = .some(ends.min())
        }
        return held
    }
}

extension KnownFacts {
    /// Since when documents are held for a child, where that is noted: of several holders the last counts.
    func documentsSince(_ declared: [Document], for child: String) -> [Name<Document>: CivilDate] {
        var since: [Name<Document>: CivilDate] = [:]
        for document in declared {
            let given = holders(of: document, for: child).compactMap { fact(.document, document.name.text, of: $0)?.notedOn }
            since[document.name] = given.max()
        }
        return since
    }

    /// Every fact of a kind that is known of someone.
    func all(_ subject: KnownFact.Subject, of holder: KnownFact.Holder) -> [KnownFact] {
        facts[holder]?.filter { $0.subject == subject } ?? []
    }
}
