import RulesEngine
import TenantConfig

/// A family's file as an agent sees and mends it: what is known, who noted it, what is missing.
struct FamilyFilePage: Sendable {
    let file: FamilyFile
    let town: TownInForce
    let today: CivilDate
    let requests: FamilyRequests
    let formKey: HTML
    var isSaved = false
    /// What was wrong with what was sent, and all of what was sent: it is shown again, to be mended.
    var refused: (fault: FamilyFileForm.Fault, form: Form)?

    var title: String { (refused == nil ? "" : "Erreur\u{A0}: ") + file.name }

    var html: HTML {
        """
        <p><a href="\(root)">Toutes les familles</a></p>
        <h1>\(file.name)</h1>
        \(said)<p>\(file.household.homeLine.map { "\($0), " as HTML })\(file.household.postcode) \(file.household.commune)<br>\
        \(guardians)</p>
        \(requests.html)\(household)\(file.children.map(child))
        """
    }

    /// `piece-sante`, `piece-domicile-laetitia`: the box of a document of someone.
    static func field(of document: Document, _ holder: KnownFact.Holder) -> String {
        holder.kind == .guardian ? "piece-\(document.name)-\(holder.id)" : "piece-\(document.name)"
    }

    private var root: String { "/\(town.town.id)/guichet/familles" }
    private var address: String { "\(root)/\(percentEncoded(file.household.id))" }
    private var declared: Town { town.town }

    private var said: HTML {
        if let refused {
            return """
                <div class="say bad" role="alert"><p id="faute"><b>Erreur\u{A0}:</b> \(refused.fault.sentence) Rien n’a été enregistré.</p></div>

                """
        }
        return isSaved ? "<div class=\"say ok\" role=\"status\"><p>Le dossier est enregistré.</p></div>\n" : .empty
    }

    private var guardians: HTML {
        "\(file.guardians.map { "\($0.fullName), \($0.email)<br>" as HTML })"
    }

    private var household: HTML {
        let known = file.known
        let commune = known.fact(.commune, of: known.home)
        let quotient = known.fact(.quotient, of: known.home)
        return """
            <section class="card"><h2>Le foyer</h2><form class="file" method="post" action="\(address)">\(formKey)
            \(input("Commune (code INSEE)", "commune", commune?.value ?? "", commune))
            \(input("Quotient familial", "quotient", quotient?.value ?? "", quotient))
            \(input("Somme due, en euros", "impayes", file.household.unpaid.map(euros) ?? "", nil))\(owedSince)
            \(declared.situations.filter { $0.owner == .household }.map { situation($0, of: known.home, "") })
            \(declared.documents.filter { $0.owner == .household }.map { document($0, of: known.home, "") })
            \(declared.documents.filter { $0.owner == .eachGuardian }.map(ofGuardians))
            <p><button class="btn">Enregistrer<span class="vh"> le foyer</span></button></p></form></section>

            """
    }

    private var owedSince: HTML {
        file.household.unpaidSince.map { "<p><small class=\"soft\">Due depuis le \(instant: $0, .withoutWeekday)</small></p>" as HTML }
            ?? .empty
    }

    private func ofGuardians(_ paper: Document) -> HTML {
        "\(file.guardians.map { document(paper, of: KnownFact.Holder(kind: .guardian, id: $0.id), "", whose: ", \($0.fullName)") })"
    }

    private func child(_ child: Child) -> HTML {
        let holder = KnownFact.Holder(kind: .child, id: child.id)
        let levels = [("", "inconnue")] + SchoolLevel.allCases.map { ($0.word, $0.french) }
        let suffix = "-\(child.id)"
        return """
            <section class="card"><h2>\(child.fullName)</h2>\(requests(for: child))<form class="file" method="post" action="\(address)">\(formKey)\
            <input type="hidden" name="enfant" value="\(child.id)">
            \(day("Date de naissance", "naissance", child.born, suffix))
            \(choice("Classe", "classe", levels, child.level?.word ?? "", nil, suffix))
            \(if: !declared.schools.isEmpty, school(holder, suffix))
            \(declared.activities.map { "\(status(child, $0, suffix))\(meals(child, $0, suffix))" as HTML })
            \(declared.situations.filter { $0.owner == .child }.map { situation($0, of: holder, suffix) })
            \(declared.documents.filter { $0.owner == .child }.map { document($0, of: holder, suffix) })
            <details><summary>Venues avant le portail</summary>\(declared.activities.map { came($0, holder, suffix) })</details>
            <p><button class="btn">Enregistrer<span class="vh"> \(child.fullName)</span></button></p></form></section>

            """
    }

    /// Where an agent enters what the family asks by phone, by letter or at the desk.
    private func requests(for child: Child) -> HTML {
        let links = declared.activities.map { activity -> HTML in
            """
            <li><a href="\(address)/\(percentEncoded(child.id))/\(activity.name.text)">Réserver, \(activity.short.insideSentence)\
            <span class="vh">, pour \(child.firstName)</span></a></li>
            """
        }
        let absences: HTML = """
            <li><a href="\(address)/\(percentEncoded(child.id))/absences">Déclarer une absence\
            <span class="vh"> \(child.ofFirstName)</span></a></li>
            """
        let takesAbsences = declared.activities.contains { !$0.absence.isEmpty }
        return "<ul>\(links)\(if: takesAbsences, absences)</ul>\n"
    }

    private func school(_ holder: KnownFact.Holder, _ suffix: String) -> HTML {
        let fact = file.known.fact(.school, of: holder)
        let schools = [("", "inconnue")] + declared.schools.map { ($0.name.text, $0.label) } + [("autre", "une autre école")]
        return choice("École", "ecole", schools, fact.map { $0.value.isEmpty ? "autre" : $0.value } ?? "", fact, suffix)
    }

    private func status(_ child: Child, _ activity: Activity, _ suffix: String) -> HTML {
        guard let status = file.status(of: child, in: activity) else { return .empty }
        let values = [("", "à choisir")] + activity.statuses.map { ($0.name.text, $0.label) }
        return choice("Statut, \(activity.short.insideSentence)", "statut-\(activity.name)", values, status?.text ?? "", nil, suffix)
    }

    /// The meals chosen when enrolling: another counts from a day on, and what is booked follows.
    private func meals(_ child: Child, _ activity: Activity, _ suffix: String) -> HTML {
        let choices = activity.slots.compactMap { slot -> HTML? in
            guard let meal = file.meal(of: child, in: activity, slot, on: today) else { return nil }
            let field = "\(EnrolmentWish.mealField)\(activity.name)-\(slot.name)"
            let values = [("", "à choisir")] + declared.meals.filter { slot.meals.contains($0.name) }.map { ($0.name.text, $0.label) }
            let label = "Repas, \(activity.short.insideSentence)"
            return """
                \(choice(label, field, values, meal?.text ?? "", nil, suffix))
                \(day("\(label)\u{A0}: un autre, à partir du", "\(field)-des", nil, suffix))
                """
        }
        return "\(choices)"
    }

    private func situation(_ situation: FamilySituation, of holder: KnownFact.Holder, _ suffix: String) -> HTML {
        let fact = file.known.fact(.situation, situation.name.text, of: holder)
        let values = [("", "à confirmer"), ("oui", "oui"), ("non", "non")]
        return choice(situation.label, "situation-\(situation.name)", values, ["yes": "oui", "no": "non"][fact?.value] ?? "", fact, suffix)
    }

    private func came(_ activity: Activity, _ holder: KnownFact.Holder, _ suffix: String) -> HTML {
        let fact = file.known.fact(.came, activity.name.text, of: holder)
        let values = [("", "inconnu"), ("jamais", "jamais"), ("oui", "oui, la dernière fois le")]
        let name = "venue-\(activity.name)"
        return """
            \(choice(activity.label, name, values, fact.map { $0.value.isEmpty ? "jamais" : "oui" } ?? "", fact, suffix))
            \(day("Dernière venue, \(activity.short.insideSentence)", "\(name)-le", fact.flatMap { CivilDate(iso: $0.value) }, suffix))
            """
    }

    private func document(_ document: Document, of holder: KnownFact.Holder, _ suffix: String, whose: String = "") -> HTML {
        let fact = file.known.fact(.document, document.name.text, of: holder)
        let isValid = fact.map { fact in fact.validUntil.map { today <= $0 } ?? true } ?? false
        let field = Self.field(of: document, holder)
        let isTicked = isSent(suffix) ? refused?.form[field] != nil : isValid
        let end = day("\(document.label)\(whose)\u{A0}: valable jusqu’au", "\(field)-fin", fact?.validUntil, suffix)
        return """
            <label class="choice">\(shown(field, isValid ? "1" : ""))<input type="checkbox" name="\(field)" value="1"\(if: isTicked, " checked")>\
            <span><b>\(document.label)\(whose)</b>\(validity(fact))\(if: file.origin(of: fact) != nil, "<br>")\(origin(fact))</span></label>
            \(if: document.validity == .itsDate, end)
            """
    }

    private func validity(_ fact: KnownFact?) -> HTML {
        guard let end = fact?.validUntil else { return .empty }
        return end < today ? "<br><b>expirée le \(day: end, .withoutWeekday)</b>" : "<br>valable jusqu’au \(day: end, .withoutWeekday)"
    }

    private func origin(_ fact: KnownFact?) -> HTML {
        file.origin(of: fact).map { "<small class=\"soft\">\($0)</small>" as HTML } ?? .empty
    }

    private func input(_ label: String, _ name: String, _ value: String, _ fact: KnownFact?) -> HTML {
        """
        <p class="field"><label for="\(name)">\(label)</label>\(shown(name, value))\
        <input id="\(name)" name="\(name)" value="\(filled(name, value, ""))" autocomplete="off"\(fault(name, ""))>\(origin(fact))</p>

        """
    }

    private func day(_ label: String, _ name: String, _ day: CivilDate?, _ suffix: String) -> HTML {
        let value = day?.iso ?? ""
        return """
            <p class="field"><label for="\(name)\(suffix)">\(label)</label>\(shown(name, value))\
            <input id="\(name)\(suffix)" name="\(name)" type="date" value="\(filled(name, value, suffix))"\(fault(name, suffix))></p>

            """
    }

    private func choice(
        _ label: String, _ name: String, _ values: [(String, String)], _ current: String, _ fact: KnownFact?, _ suffix: String
    ) -> HTML {
        // What the town's file no longer names stays what is known until another is chosen.
        let gone = values.contains { $0.0 == current } ? [] : [(current, "\(Name<Town>(current).readable) (n’est plus proposé)")]
        let chosen = filled(name, current, suffix)
        let options = (values + gone).map { value, words -> HTML in
            "<option value=\"\(value)\"\(if: value == chosen, " selected")>\(words)</option>"
        }
        return """
            <p class="field"><label for="\(name)\(suffix)">\(label)</label>\(shown(name, current))\
            <select id="\(name)\(suffix)" name="\(name)"\(fault(name, suffix))>\(options)</select>\(origin(fact))</p>

            """
    }

    /// What stands in the file beside a field, so that only what the agent changes is written.
    private func shown(_ name: String, _ value: String) -> HTML { "<input type=\"hidden\" name=\"vu\" value=\"\(name)=\(value)\">" }

    /// Whether this part of the page is what was sent and refused.
    private func isSent(_ suffix: String) -> Bool { refused.map { ($0.form["enfant"].map { "-\($0)" } ?? "") == suffix } ?? false }

    private func filled(_ name: String, _ value: String, _ suffix: String) -> String {
        isSent(suffix) ? refused?.form[name] ?? "" : value
    }

    private func fault(_ name: String, _ suffix: String) -> HTML {
        isSent(suffix) && refused?.fault.field == name ? " aria-invalid=\"true\" aria-describedby=\"faute\"" : .empty
    }

    /// Cents as an amount is typed: `132,50`.
    private func euros(_ cents: Int) -> String {
        cents % 100 == 0 ? "\(cents / 100)" : "\(cents / 100),\(cents % 100 < 10 ? "0" : "")\(cents % 100)"
    }
}
