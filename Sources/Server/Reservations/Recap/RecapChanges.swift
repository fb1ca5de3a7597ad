import RulesEngine
import TenantConfig

extension RecapMaking {
    /// What is no longer as an earlier page showed it.
    func changes(since seen: SeenLines) -> [FrenchText] {
        let lines = ruling.decision.lines
        let refused = lines.count { !$0.reasons.isEmpty && seen.lines.contains($0.seenAsGranted) }
        let late = Set(lines.filter { $0.late != nil && seen.lines.contains($0.seenInTime) }.map(\.seenInTime))
        let turned = lines.count { $0.waits != nil && seen.lines.contains($0.seenWithPlace) }
        let free = lines.count { $0.waits == nil && seen.lines.contains($0.seenWaiting) }
        let added = lines.count {
            !seen.lines.contains($0.seenWithPlace) && !seen.lines.contains($0.seenWaiting) && !late.contains($0.seenInTime)
                && !seen.lines.contains($0.seenAsGranted) && !seen.lines.contains($0.seenAsRefused)
        }
        let known = Set(lines.flatMap { [$0.seenWithPlace, $0.seenWaiting] })
        let gone = seen.lines.count { $0 != SeenLines.approval && !known.contains($0.trimmedMark) && !late.contains($0.trimmedMark) }
        let changes: [FrenchText?] = [
            "La demande a changé depuis que cette page a été affichée. Vérifiez-la de nouveau\u{A0}: les coches sont gardées.",
            refused > 0 ? "\(refused.french("ligne n’est plus possible", "lignes ne sont plus possibles")), voyez pourquoi." : nil,
            turned > 0
                ? "\(turned.french("ligne est complète", "lignes sont complètes")) depuis\u{A0}: en validant, l’enfant rejoint la liste d’attente."
                : nil,
            free > 0 ? "Une place s’est libérée pour \(free.french("ligne", "lignes")) qui en attendait une." : nil,
            late.isEmpty
                ? nil
                : """
                Le délai est passé pour \(late.count.french("ligne, réservable", "lignes, réservables")) en retard\u{A0}: \
                voyez ce que cela coûte.
                """,
            added > 0 ? "\(added.french("ligne s’y est ajoutée", "lignes s’y sont ajoutées"))." : nil,
            gone > 0 ? "\(gone.french("ligne n’y est plus", "lignes n’y sont plus"))." : nil,
        ]
        return changes.compactMap { $0 }
    }
}

extension MissingFacts {
    /// What to tell the desk, so that an answer can be given.
    func sentence(for procedure: Procedure) -> FrenchText {
        let words = words(about: procedure.child, in: procedure.town.town).frenchList
        if procedure.arrival != nil { return "Il manque \(words) pour répondre. Complétez le dossier de la famille." }
        return "Il nous manque \(words) pour vous répondre. Le guichet complète votre dossier\u{A0}: \(procedure.town.town.desk.inWords)."
    }
}
