import TenantConfig

/// What one line answers to a question.
struct Answer: Sendable {
    let conditions: [Condition]
    let words: String
    let rule: RulePlace
    let because: String?
}

extension Phrasing {
    /// A question answered by the first line that fits: one sentence, or one with a list.
    ///
    /// - Parameters:
    ///   - lead: what the answers complete: `Vous pouvez réserver`.
    ///   - it: what they complete in a list: `elle` for `La demande`.
    ///   - otherwise: what holds where no line fits; nil: nothing is to be said of it.
    ///   - isUsual: whether that is what holds by default, and no hole between the lines.
    ///   - slots: of which it is asked; all of the activity's unless said.
    func clause(
        _ lead: String, it: String? = nil, _ answers: [Answer], otherwise: String?, isUsual: Bool = true, of slots: [Slot]? = nil
    ) -> Clause? {
        let reached = answers.throughFirst { $0.conditions.isEmpty }
        guard let last = reached.last else { return otherwise.map { .usual("\(lead) \($0)") } }
        let rest = Cases(of: activity, slots: slots, in: town).areCovered(by: reached.map(\.conditions)) ? nil : otherwise
        if reached.count == 1, rest == nil || last.conditions.isEmpty { return sentence(lead, last) }
        let subject = it.map { $0 + " " } ?? ""
        let items = reached.enumerated().map { number, answer in
            let when = when(answer.conditions) ?? "dans \(number == 0 ? "tous les" : "les autres") cas"
            return Clause("\(when)\u{A0}: \(subject)\(answer.words)", because: answer.because, at: answer.rule)
        }
        let head = lead.hasSuffix("\u{A0}:") ? String(lead.dropLast(2)) : lead.hasSuffix(",") ? String(lead.dropLast()) : lead
        let others = rest.map { Clause("dans les autres cas\u{A0}: \(subject)\($0)", kind: isUsual ? .usual : .written) }
        return Clause(head, items: items + [others].compactMap(\.self))
    }

    /// Offers, which are read whole: where the first is over, the next that fits may still stand, so that none hides those behind it.
    func offers(_ lead: String, _ answers: [Answer]) -> Clause? {
        guard answers.count > 1 else { return clause(lead, answers, otherwise: "ce n’est pas possible") }
        let items = answers.map { answer in
            Clause(when(answer.conditions).map { "\($0)\u{A0}: \(answer.words)" } ?? answer.words, because: answer.because, at: answer.rule)
        }
        return Clause("\(lead), d’après le premier cas qui convient", items: items)
    }

    /// `Le mercredi, vous pouvez réserver jusqu’à la veille à 12 h`.
    private func sentence(_ lead: String, _ answer: Answer) -> Clause {
        let words = when(answer.conditions).map { "\($0.withCapital), \(lead.insideSentence) \(answer.words)" }
        return Clause(words ?? "\(lead) \(answer.words)", because: answer.because, at: answer.rule)
    }
}

extension Array {
    /// The elements through the first that fits; all of them where none does.
    fileprivate func throughFirst(where fits: (Element) -> Bool) -> [Element] {
        firstIndex(where: fits).map { Array(self[...$0]) } ?? self
    }
}
