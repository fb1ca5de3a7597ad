import RulesEngine
import TenantConfig

/// What the town knows of a family, for the family: to be read, and mended at the desk.
struct OwnFilePage: Sendable {
    let file: FamilyFile
    let town: TownInForce
    let today: CivilDate

    var html: HTML {
        """
        <h1>Mon dossier</h1>
        <p>Voici ce que la ville sait de votre famille. Pour compléter ou corriger\u{A0}: \(DeskCard(declared.desk).call).</p>
        <section class="card"><h2>Le foyer</h2><ul class="rows">\(household)</ul></section>
        \(file.children.map(child))
        """
    }

    private var declared: Town { town.town }

    private var household: HTML {
        let quotient = file.known.fact(.quotient, of: file.known.home)
        let hasRates = declared.tariffs.flatMap(\.price).contains { if case .rate = $0.keys.amount { true } else { false } }
        let asksQuotient = hasRates || declared.asks { if case .fact(.quotient) = $0 { true } else { false } }
        return """
            \(row("Adresse", file.household.homeLine.map { "\($0), \(file.household.postcode) \(file.household.commune)" }))
            \(if: quotient != nil || asksQuotient, row("Quotient familial", quotient?.value))
            \(if: !declared.communes.isEmpty, row("Habite la commune", resident))
            \(row("Somme due à la ville", file.household.unpaid.map { $0 == 0 ? "rien" : $0.frenchEuros }))
            \(declared.situations.filter { $0.owner == .household }.map { situation($0, of: file.known.home) })
            \(declared.documents.filter { $0.owner == .household }.map { document($0, of: file.known.home) })
            \(declared.documents.filter { $0.owner == .eachGuardian }.map(ofGuardians))
            """
    }

    private var resident: String? {
        file.known.fact(.commune, of: file.known.home).flatMap { Commune(code: $0.value) }.map {
            declared.communes.contains($0) ? "oui" : "non"
        }
    }

    private func ofGuardians(_ paper: Document) -> HTML {
        "\(file.guardians.map { document(paper, of: KnownFact.Holder(kind: .guardian, id: $0.id), whose: ", \($0.fullName)") })"
    }

    private func child(_ child: Child) -> HTML {
        let holder = KnownFact.Holder(kind: .child, id: child.id)
        return """
            <section class="card"><h2>\(child.fullName)</h2><ul class="rows">
            \(row("Date de naissance", child.born?.french(.withoutWeekday)))
            \(row("Classe", child.level?.french))
            \(if: !declared.schools.isEmpty, row("École", school(of: child)))
            \(declared.activities.map { "\(status(of: child, in: $0))\(meals(of: child, in: $0))" as HTML })
            \(declared.situations.filter { $0.owner == .child }.map { situation($0, of: holder) })
            \(declared.documents.filter { $0.owner == .child }.map { document($0, of: holder) })
            </ul></section>

            """
    }

    private func status(of child: Child, in activity: Activity) -> HTML {
        guard let name = file.status(of: child, in: activity) else { return .empty }
        let label = activity.statuses.first { $0.name == name }?.label
        return row("Statut, \(activity.short.insideSentence)", label, missing: "à choisir au guichet")
    }

    private func meals(of child: Child, in activity: Activity) -> HTML {
        let rows = activity.slots.compactMap { slot -> HTML? in
            guard let name = file.meal(of: child, in: activity, slot, on: today) else { return nil }
            let label = declared.meals.first { $0.name == name }?.label
            return row("Repas, \(activity.short.insideSentence)", label, missing: "choisi chaque jour")
        }
        return "\(rows)"
    }

    private func school(of child: Child) -> String? {
        file.known.school(of: child.id, in: declared).value.map { name in
            declared.schools.first { $0.name == name }?.label ?? "une autre école"
        }
    }

    private func situation(_ situation: FamilySituation, of holder: KnownFact.Holder) -> HTML {
        let fact = file.known.fact(.situation, situation.name.text, of: holder)
        return row(situation.label, fact.map { $0.value == "yes" ? "oui" : "non" }, missing: "à confirmer au guichet")
    }

    /// The papers that some activity asks for, of whom it is confirmed whom it asks.
    private func asksPaper(_ document: Name<Document>, of holder: KnownFact.Holder) -> Bool {
        declared.activities.flatMap(\.requirements).contains { line in
            line.keys.documents.contains(document)
                && line.conditions.allSatisfy { condition in
                    guard case .fact(.situation(let names)) = condition else { return true }
                    return names.contains { isConfirmed($0, of: holder) }
                }
        }
    }

    /// Of a child, or of the home or one of its children.
    private func isConfirmed(_ situation: Name<FamilySituation>, of holder: KnownFact.Holder) -> Bool {
        let children = file.children.map { KnownFact.Holder(kind: .child, id: $0.id) }
        let holders = [file.known.home] + (holder.kind == .child ? [holder] : children)
        return holders.contains { file.known.fact(.situation, situation.text, of: $0)?.value == "yes" }
    }

    /// Nothing where it is not held and nobody asks for it.
    private func document(_ document: Document, of holder: KnownFact.Holder, whose: String = "") -> HTML {
        guard let fact = file.known.fact(.document, document.name.text, of: holder) else {
            guard asksPaper(document.name, of: holder) else { return .empty }
            return row(document.label + whose, nil, missing: document.giver == .staff ? "à faire au guichet" : "à fournir")
        }
        guard let end = fact.validUntil else { return row(document.label + whose, "oui") }
        let words = end.french(.withoutWeekday)
        return end < today
            ? row(document.label + whose, nil, missing: "expirée le \(words)\u{A0}: à fournir de nouveau")
            : row(document.label + whose, "valable jusqu’au \(words)")
    }

    private func row(_ label: String, _ value: String?, missing: String = "à préciser au guichet") -> HTML {
        let said: HTML = value.map { "<b>\(raised: $0)</b>" } ?? "<span class=\"tag warn\">\(missing)</span>"
        return "<li><span>\(label)</span> \(said)</li>\n"
    }
}

extension Town {
    /// Whether some rule asks for such a condition.
    func asks(_ isMeant: (Condition) -> Bool) -> Bool {
        activities.contains { activity in
            let rules = [activity.admits.map(\.conditions), activity.book.lines.map(\.conditions), activity.requirements.map(\.conditions)]
            return rules.flatMap { $0.flatMap { $0 } }.contains { condition in
                if case .fact(.unknown(_, let inner?)) = condition { return isMeant(inner) }
                return isMeant(condition)
            }
        }
    }
}
