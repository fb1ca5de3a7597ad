import TenantConfig

extension ActivityChapter {
    /// What becomes of days that are not attended, and of children who come without a reservation.
    var absences: [Clause?] {
        let lines = activity.absence.map { line in
            Clause("\(situation(line))\u{A0}: \(due(line.keys))", because: line.because, at: line.place)
        }
        let isWhole = activity.absence.contains { $0.conditions.isEmpty && $0.keys.isForAll }
        let rest = isWhole ? [] : [Clause.usual("dans les autres cas\u{A0}: tout reste dû")]
        let absent: Clause =
            lines.isEmpty
            ? .usual("Un jour réservé qui n’a pas été annulé à temps reste dû en entier, même si l’enfant est absent")
            : Clause("Quand un enfant ne vient pas un jour réservé", items: lines + rest)
        return [absent, unbooked]
    }

    /// `pour le motif « Enfant malade », signalé jusqu’au jour même à 9 h`.
    private func situation(_ line: Line<AbsenceTerms>) -> String {
        let (terms, verb) = (line.keys, VerbPhrase.cancel)
        let reasons = terms.reasons.isEmpty ? nil : "pour le motif \(terms.reasons.map(say.reason).frenchAlternatives)"
        let ways = terms.channels.map { " \($0.sorted().french)" } ?? ""
        let until = terms.until.map { verb.until($0.value) } ?? "avant le début du créneau"
        let told = isDeclaredByTown(terms.reasons) ? "déclaré par la ville" : "si vous prévenez\(ways) \(until)"
        let proofBy = terms.proofBy.flatMap { verb.by($0.value) }.map { " remis \($0)" } ?? ""
        let proof = terms.proof.map { "avec \(say.document($0))\(proofBy)" }
        let decided = terms.isDecidedByStaff ? "après accord du service" : nil
        return [say.when(line.conditions), reasons, told, proof, decided].compactMap(\.self).joined(separator: ", ")
    }

    /// A strike, an outing: families tell nothing.
    private func isDeclaredByTown(_ reasons: [Name<AbsenceReason>]) -> Bool {
        !reasons.isEmpty && reasons.allSatisfy { name in town.reasons.contains { $0.name == name && $0.declaredBy == .town } }
    }

    private func due(_ terms: AbsenceTerms) -> String {
        let more: String? =
            switch terms.surcharge {
            case .percentMore(let hundredths)?: "majoration de \(hundredths.frenchPercent)"
            case .more(let cents)?: "majoration de \(cents.frenchEuros) par créneau"
            case .instead?, .tariff?, nil: nil
            }
        return [terms.due.frenchRule, more].compactMap(\.self).joined(separator: ", avec une ")
    }

    /// Nothing where the town says nothing: what it would do is no rule of its own.
    private var unbooked: Clause? {
        if activity.unbooked.isEmpty { return nil }
        let answers = activity.unbooked.map { line in
            let label = line.keys.label?.insideSentence
            let charge = line.keys.isAdmitted ? line.keys.charge?.french(in: town) ?? "prix habituel" : nil
            let notes = [label, charge].compactMap(\.self).joined(separator: ", ")
            let words = (line.keys.isAdmitted ? "est accueilli" : "n’est pas accueilli") + (notes.isEmpty ? "" : " (\(notes))")
            return Answer(conditions: line.conditions, words: words, rule: line.place, because: line.because)
        }
        return say.clause("Un enfant qui vient sans réservation", it: "il", answers, otherwise: "est accueilli (prix habituel)")
    }
}

extension AbsenceTerms {
    /// Whether every absence is meant, or comes to the same where it is not.
    fileprivate var isForAll: Bool {
        reasons.isEmpty && proof == nil && !isDecidedByStaff && (until?.value == .anyTime || due == .all && surcharge == nil)
    }
}
