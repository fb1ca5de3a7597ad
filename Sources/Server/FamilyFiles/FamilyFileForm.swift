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
        /// The field it is about.
        var field: String?
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
        if let commune = changed("commune") {
            guard commune.isEmpty || Commune(code: commune) != nil else {
                throw Fault(sentence: "Le code de la commune est le code INSEE, en cinq caractères, comme 91228.", field: "commune")
            }
            set(.commune, to: commune.isEmpty ? nil : commune, of: file.known.home, &changes)
        }
        if let quotient = changed("quotient") {
            guard quotient.isEmpty || Int(quotient).map({ (0...99_999).contains($0) }) == true else {
                throw Fault(sentence: "Le quotient familial est un nombre entier, comme 845.", field: "quotient")
            }
            set(.quotient, to: Int(quotient).map { "\($0)" }, of: file.known.home, &changes)
        }
        if let due = changed("impayes") { try readUnpaid(due, &changes) }
        for situation in town.town.situations where situation.owner == .household {
            readSituation(situation, of: file.known.home, &changes)
        }
        for document in town.town.documents where document.owner == .household { try read(document, of: file.known.home, &changes) }
        for document in town.town.documents where document.owner == .eachGuardian {
            for guardian in file.guardians { try read(document, of: KnownFact.Holder(kind: .guardian, id: guardian.id), &changes) }
        }
    }

    private func readUnpaid(_ text: String, _ changes: inout FamilyFileChanges) throws(Fault) {
        let unpaid = try amount(text)
        changes.household = file.household.id
        changes.unpaid = .some(unpaid)
        // What is still owed is owed since it was.
        let owed = file.household.unpaid ?? 0 > 0
        changes.unpaidSince = unpaid ?? 0 > 0 ? (owed ? file.household.unpaidSince : now) : nil
    }

    private func read(_ child: Child, _ changes: inout FamilyFileChanges) throws(Fault) {
        let holder = KnownFact.Holder(kind: .child, id: child.id)
        let level = changed("classe").map { SchoolLevel(word: $0) } ?? child.level
        let born = try changedDate("naissance") ?? child.born
        changes.child = FamilyFileChanges.ChildChange(id: child.id, born: born, level: level)
        if !town.town.schools.isEmpty { try readSchool(level, of: holder, &changes) }
        for activity in town.town.activities where file.status(of: child, in: activity) != nil {
            guard let word = changed("statut-\(activity.name)") else { continue }
            changes.statuses.append((child.id, activity.name, activity.statuses.first { $0.name.text == word }?.name))
        }
        for activity in town.town.activities { try readMeals(of: child, in: activity, &changes) }
        for situation in town.town.situations where situation.owner == .child { readSituation(situation, of: holder, &changes) }
        for document in town.town.documents where document.owner == .child { try read(document, of: holder, &changes) }
        for activity in town.town.activities { try readCame(activity, of: holder, &changes) }
    }

    /// Another meal, from a day on that has not begun.
    private func readMeals(of child: Child, in activity: Activity, _ changes: inout FamilyFileChanges) throws(Fault) {
        for slot in activity.slots where file.meal(of: child, in: activity, slot, on: now.date) != nil {
            let field = "\(EnrolmentWish.mealField)\(activity.name)-\(slot.name)"
            guard let word = changed(field), let meal = slot.meals.first(where: { $0.text == word }) else { continue }
            let since = try date("\(field)-des") ?? now.date + 1
            guard since > now.date else { throw Fault(sentence: "Un autre repas compte au plus tôt demain.", field: "\(field)-des") }
            changes.meals.append((child.id, activity.name, slot.name, meal, since))
        }
    }

    private func readSchool(
        _ level: SchoolLevel?, of holder: KnownFact.Holder, _ changes: inout FamilyFileChanges
    ) throws(Fault) {
        let (school, isChanged) = (text("ecole"), changed("ecole") != nil)
        let known = town.town.schools.first { $0.name.text == school }
        if isChanged || changed("classe") != nil, let known, let level, !known.teaches(level) {
            throw Fault(sentence: "\(known.label) n’a pas de classe de \(level.french).", field: "classe")
        }
        if isChanged { set(.school, to: school == "autre" ? "" : known.map { _ in school }, of: holder, &changes) }
    }

    private func readCame(_ activity: Activity, of holder: KnownFact.Holder, _ changes: inout FamilyFileChanges) throws(Fault) {
        let field = "venue-\(activity.name)"
        guard changed(field) != nil || changed("\(field)-le") != nil else { return }
        let (way, last) = (text(field), try date("\(field)-le"))
        guard way != "oui" || last != nil else {
            throw Fault(sentence: "\(activity.label)\u{A0}: donnez la date de la dernière venue.", field: "\(field)-le")
        }
        set(.came, activity.name.text, to: way == "jamais" ? "" : way == "oui" ? last?.iso : nil, of: holder, &changes)
    }

    private func readSituation(_ situation: FamilySituation, of holder: KnownFact.Holder, _ changes: inout FamilyFileChanges) {
        guard let word = changed("situation-\(situation.name)") else { return }
        set(.situation, situation.name.text, to: ["oui": "yes", "non": "no"][word], of: holder, &changes)
    }

    private func read(_ document: Document, of holder: KnownFact.Holder, _ changes: inout FamilyFileChanges) throws(Fault) {
        let field = FamilyFilePage.field(of: document, holder)
        let isChanged = (form[field] == nil ? "" : "1") != shown(field) ?? ""
        guard isChanged || changed("\(field)-fin") != nil else { return }
        let known = file.known.fact(.document, document.name.text, of: holder)
        let isValid = known.map { fact in fact.validUntil.map { today <= $0 } ?? true } ?? false
        let end = document.validity == .itsDate ? try date("\(field)-fin") : nil
        guard form[field] != nil else {
            if isChanged, isValid { changes.forgotten.append((.document, document.name.text, holder)) }
            return
        }
        if document.validity == .itsDate, end == nil {
            throw Fault(sentence: "\(document.label)\u{A0}: donnez la date jusqu’à laquelle elle est valable.", field: "\(field)-fin")
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

    /// What a field was when the page was shown; nil where the page does not say.
    private func shown(_ field: String) -> String? {
        form.values("vu").first { $0.hasPrefix("\(field)=") }.map { String($0.dropFirst(field.count + 1)) }
    }

    /// What a field has become; nil when the form does not have it, or it is as it was shown. What others have noted meanwhile stays.
    private func changed(_ field: String) -> String? {
        guard form[field] != nil else { return nil }
        let text = text(field)
        return text == shown(field) ? nil : text
    }

    private func text(_ field: String) -> String {
        String((form[field] ?? "").drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }

    /// A day that has changed, nil inside where it is no longer known.
    private func changedDate(_ field: String) throws(Fault) -> CivilDate?? {
        changed(field) == nil ? nil : .some(try date(field))
    }

    private func date(_ field: String) throws(Fault) -> CivilDate? {
        let text = text(field)
        if text.isEmpty { return nil }
        guard let date = CivilDate(iso: text) else {
            throw Fault(sentence: "« \(text) » n’est pas une date, comme 2027-03-14.", field: field)
        }
        return date
    }

    /// `132`, `132,50`; nothing: not known.
    private func amount(_ text: String) throws(Fault) -> Int? {
        if text.isEmpty { return nil }
        let parts = text.split(separator: text.contains(",") ? "," : ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let euros = Int(parts[0]), (0..<1_000_000).contains(euros) else { throw wrongAmount }
        if parts.count == 1 { return euros * 100 }
        guard (1...2).contains(parts[1].count), let cents = Int(parts[1]), cents >= 0 else { throw wrongAmount }
        return euros * 100 + (parts[1].count == 1 ? cents * 10 : cents)
    }

    private var wrongAmount: Fault { Fault(sentence: "La somme due est un montant en euros, comme 132,50.", field: "impayes") }
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
