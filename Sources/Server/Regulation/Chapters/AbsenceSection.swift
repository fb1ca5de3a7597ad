import TenantConfig

extension ActivityChapter {
    /// What becomes of days that are not attended, and of children who come without a reservation.
    var absences: [Clause?] {
        if let only = activity.absence.first, only.isForAll, only.keys.due == .all, only.keys.surcharge == nil {
            return [Clause(Self.allIsDue, because: only.because, at: only.place), unbooked]
        }
        let lines = activity.absence.map { line in
            Clause("\(situation(line))\u{A0}: \(line.keys.frenchDue)", because: line.because, at: line.place)
        }
        let isWhole = activity.absence.contains(where: \.isForAll)
        let rest = isWhole ? [] : [Clause.usual("dans les autres cas\u{A0}: tout reste dû")]
        let absent: Clause =
            lines.isEmpty
            ? .usual(Self.allIsDue)
            : Clause("Quand un enfant ne vient pas un jour réservé", items: lines + rest)
        return [absent, unbooked]
    }

    private static let allIsDue = "Un jour réservé qui n’a pas été annulé à temps reste dû en entier, même si l’enfant est absent"

    /// `pour le motif « Enfant malade », si vous prévenez au plus tard le jour même à 9 h`.
    private func situation(_ line: Line<AbsenceTerms>) -> String {
        let terms = line.keys
        let conditions = line.conditions.filter { if case .channel = $0 { false } else { true } }
        if line.isForAll || terms.comesToAll { return say.when(conditions) ?? "dans les autres cas" }
        let reasons = terms.reasons.isEmpty ? nil : "pour le motif \(terms.reasons.map(say.reason).frenchAlternatives)"
        let told = isDeclaredByTown(terms.reasons) ? "déclaré par la ville" : told(terms, by: line.channelsAsked ?? terms.channels)
        let decided = terms.isDecidedByStaff ? "après accord du service" : nil
        return [say.when(conditions), reasons, told, decided].compactMap(\.self).joined(separator: ", ")
    }

    /// `si vous prévenez par téléphone avant le début du créneau, et remettez la pièce « Certificat médical » au plus tard …`.
    private func told(_ terms: AbsenceTerms, by channels: Set<Channel>?) -> String {
        let ways = channels.map { " \($0.sorted().french)" } ?? ""
        let until =
            switch terms.until?.value {
            case nil: "avant le début du créneau"
            case .anyTime?: "à tout moment"
            case let limit?: VerbPhrase.cancel.by(limit) ?? VerbPhrase.cancel.until(limit)
            }
        let proofBy = terms.proofBy.flatMap { VerbPhrase.cancel.by($0.value) }.map { " " + $0 } ?? ""
        let proof = terms.proof.map { ", et remettez \(say.papers([$0]))\(proofBy)" } ?? ""
        return "si vous prévenez\(ways) \(until)\(proof)"
    }

    /// A strike, an outing: families tell nothing.
    private func isDeclaredByTown(_ reasons: [Name<AbsenceReason>]) -> Bool {
        !reasons.isEmpty && reasons.allSatisfy { name in town.reasons.contains { $0.name == name && $0.declaredBy == .town } }
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

extension Line<AbsenceTerms> {
    /// Whether every absence is meant, or comes to the same where it is not.
    fileprivate var isForAll: Bool { conditions.isEmpty && (keys.isOfAny && keys.until?.value == .anyTime || keys.comesToAll) }
}

extension AbsenceTerms {
    /// What stays due, and what comes on top: `10 % du prix restent dus, avec une majoration de 2 € par créneau`.
    var frenchDue: String {
        let more: String? =
            switch surcharge {
            case .percentMore(let hundredths)?: "majoration de \(hundredths.frenchPercent)"
            case .more(let cents)?: "majoration de \(cents.frenchEuros) par créneau"
            case .instead?, .tariff?, nil: nil
            }
        return [due.frenchRule, more].compactMap(\.self).joined(separator: ", avec une ")
    }

    /// Whether no reason, no paper and no leave is asked.
    fileprivate var isOfAny: Bool { reasons.isEmpty && proof == nil && !isDecidedByStaff && channels == nil }

    /// Whether all is due, as it is of absences that nobody tells.
    fileprivate var comesToAll: Bool { reasons.isEmpty && proof == nil && !isDecidedByStaff && due == .all && surcharge == nil }
}
