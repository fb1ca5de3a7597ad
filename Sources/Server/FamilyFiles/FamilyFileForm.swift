import RulesEngine
import TenantConfig

/// What an agent sends of a family's file: about the household, or about one of its children.
struct FamilyFileForm {
    let form: Form
    let file: FamilyFile
    let town: TownInForce
    let agent: Agent
    let now: LocalInstant

    /// What is wrong with what was sent.
    struct Fault: Error {
        let sentence: String
    }

    /// What changes; what is as it was keeps who noted it and when.
    func read(child: String?) -> Result<FamilyFileChanges, Fault> {
        var changes = FamilyFileChanges()
        do throws(Fault) {
            guard let id = child else {
                try readHousehold(&changes)
                return .success(changes)
            }
            guard let child = file.children.first(where: { $0.id == id }) else {
                throw Fault(sentence: "Cet enfant n’est pas de cette famille.")
            }
            try read(child, &changes)
            return .success(changes)
        } catch {
            return .failure(error)
        }
    }

    private var today: CivilDate { now.date }

    private func readHousehold(_ changes: inout FamilyFileChanges) throws(Fault) {
        let commune = text("commune")
        guard commune.isEmpty || Commune(code: commune) != nil else {
            throw Fault(sentence: "Le code de la commune est le code INSEE, en cinq caractères, comme 91228.")
        }
        let quotient = text("quotient")
        guard quotient.isEmpty || Int(quotient).map({ (0...99_999).contains($0) }) == true else {
            throw Fault(sentence: "Le quotient familial est un nombre entier, comme 845.")
        }
        set(.commune, to: commune.isEmpty ? nil : commune, of: file.known.home, &changes)
        set(.quotient, to: Int(quotient).map { "\($0)" }, of: file.known.home, &changes)
        let unpaid = try amount()
        changes.unpaid = .some(unpaid)
        // What is still owed is owed since it was.
        let owed = file.household.unpaid ?? 0 > 0
        changes.unpaidSince = unpaid ?? 0 > 0 ? (owed ? file.household.unpaidSince : now) : nil
        changes.household = file.household.id
        for situation in town.town.situations where situation.owner == .household {
            readSituation(situation, of: file.known.home, &changes)
        }
        for document in town.town.documents where document.owner == .household { try read(document, of: file.known.home, &changes) }
        for document in town.town.documents where document.owner == .eachGuardian {
            for guardian in file.guardians { try read(document, of: KnownFact.Holder(kind: .guardian, id: guardian.id), &changes) }
        }
    }

    private func read(_ child: Child, _ changes: inout FamilyFileChanges) throws(Fault) {
        let holder = KnownFact.Holder(kind: .child, id: child.id)
        let level = SchoolLevel(word: text("classe"))
        changes.child = FamilyFileChanges.ChildChange(id: child.id, born: try date("naissance"), level: level)
        let school = text("ecole")
        if let known = town.town.schools.first(where: { $0.name.text == school }), let level, !known.teaches(level) {
            throw Fault(sentence: "\(known.label) n’a pas de classe de \(level.french).")
        }
        let isSchool = school == "autre" || town.town.schools.contains { $0.name.text == school }
        if !town.town.schools.isEmpty { set(.school, to: isSchool ? (school == "autre" ? "" : school) : nil, of: holder, &changes) }
        for activity in town.town.activities where file.status(of: child, in: activity) != nil {
            let status = activity.statuses.first { $0.name.text == text("statut-\(activity.name)") }
            changes.statuses.append((child.id, activity.name, status?.name))
        }
        for situation in town.town.situations where situation.owner == .child { readSituation(situation, of: holder, &changes) }
        for document in town.town.documents where document.owner == .child { try read(document, of: holder, &changes) }
        for activity in town.town.activities {
            let (way, last) = (text("venue-\(activity.name)"), try date("venue-\(activity.name)-le"))
            guard way != "oui" || last != nil else {
                throw Fault(sentence: "\(activity.label)\u{A0}: donnez la date de la dernière venue.")
            }
            let value = way == "jamais" ? "" : way == "oui" ? last?.iso : nil
            set(.came, activity.name.text, to: value, of: holder, &changes)
        }
    }

    private func readSituation(_ situation: FamilySituation, of holder: KnownFact.Holder, _ changes: inout FamilyFileChanges) {
        let value = ["oui": "yes", "non": "no"][text("situation-\(situation.name)")]
        set(.situation, situation.name.text, to: value, of: holder, &changes)
    }

    private func read(_ document: Document, of holder: KnownFact.Holder, _ changes: inout FamilyFileChanges) throws(Fault) {
        let field = FamilyFilePage.field(of: document, holder)
        let known = file.known.fact(.document, document.name.text, of: holder)
        let isValid = known.map { fact in fact.validUntil.map { today <= $0 } ?? true } ?? false
        let end = document.validity == .itsDate ? try date("\(field)-fin") : nil
        guard form[field] != nil else {
            if isValid { changes.forgotten.append((.document, document.name.text, holder)) }
            return
        }
        if document.validity == .itsDate, end == nil {
            throw Fault(sentence: "\(document.label)\u{A0}: donnez la date jusqu’à laquelle elle est valable.")
        }
        if isValid, document.validity != .itsDate || known?.validUntil == end { return }
        changes.noted.append(
            KnownFact(
                holder: holder, subject: .document, name: document.name.text, value: today.iso,
                validUntil: document.validity == .itsDate ? end : town.rulebook.end(of: document.validity, givenOn: today), notedOn: today,
                notedBy: agent.id))
    }

    private func set(
        _ subject: KnownFact.Subject, _ name: String = "", to value: String?, of holder: KnownFact.Holder,
        _ changes: inout FamilyFileChanges
    ) {
        let known = file.known.fact(subject, name, of: holder)
        if known?.value == value { return }
        if let value {
            changes.noted.append(
                KnownFact(holder: holder, subject: subject, name: name, value: value, notedOn: today, notedBy: agent.id))
        } else {
            changes.forgotten.append((subject, name, holder))
        }
    }

    private func text(_ field: String) -> String {
        String((form[field] ?? "").drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }

    private func date(_ field: String) throws(Fault) -> CivilDate? {
        let text = text(field)
        if text.isEmpty { return nil }
        guard let date = CivilDate(iso: text) else { throw Fault(sentence: "« \(text) » n’est pas une date, comme 2027-03-14.") }
        return date
    }

    /// `132`, `132,50`; nothing: not known.
    private func amount() throws(Fault) -> Int? {
        let text = text("impayes")
        if text.isEmpty { return nil }
        let parts = text.split(separator: text.contains(",") ? "," : ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let euros = Int(parts[0]), (0..<1_000_000).contains(euros) else { throw wrongAmount }
        if parts.count == 1 { return euros * 100 }
        guard (1...2).contains(parts[1].count), let cents = Int(parts[1]), cents >= 0 else { throw wrongAmount }
        return euros * 100 + (parts[1].count == 1 ? cents * 10 : cents)
    }

    private var wrongAmount: Fault { Fault(sentence: "La somme due est un montant en euros, comme 132,50.") }
}

extension Rulebook {
    /// The last day on which a paper is good that is given on a day; nil: for ever, or as long as the child attends, or until its own date.
    func end(of validity: Document.Validity, givenOn day: CivilDate) -> CivilDate? {
        switch validity {
        case .once, .itsDate, .whileAttending: nil
        case .schoolYear: schoolYear(of: day).upperBound
        case .civilYear: CivilDate(year: day.parts.year, month: 12, day: 31)
        case .months(let months): day.addingMonths(months) - 1
        }
    }
}
