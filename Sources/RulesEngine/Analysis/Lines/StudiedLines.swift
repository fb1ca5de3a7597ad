import TenantConfig

/// Lines that are answered together: those of a rule, or those that give one key of a verb.
struct StudiedLines {
    struct Line {
        /// Of what it says, which may be one key of a line.
        let place: RulePlace
        /// Of the whole line.
        let line: RulePlace
        let conditions: [Condition]
    }

    let lines: [Line]
    /// Of a question only the first line that fits answers; of a list all that fit count.
    let isQuestion: Bool
    /// How the rules can be asked who answers.
    let asking: WitnessCase.Asking

    init<Keys>(
        _ lines: [TenantConfig.Line<Keys>], asking: WitnessCase.Asking = .book, isQuestion: Bool = false,
        _ key: (TenantConfig.Line<Keys>) -> RulePlace? = { $0.place }
    ) {
        self.lines = lines.compactMap { line in key(line).map { Line(place: $0, line: line.place, conditions: line.conditions) } }
        (self.isQuestion, self.asking) = (isQuestion, asking)
    }
}

extension Activity {
    /// The lines of its rules, together as they are answered; closures, which are gone through by themselves, and admission, which says who counts, left aside.
    func studiedLines() -> [StudiedLines] {
        let verbs: [[StudiedLines]] = [
            book.studiedLines(.book), change?.studiedLines(.change) ?? [], cancel?.studiedLines(.cancel) ?? [],
        ]
        let ofSlots: [[StudiedLines]] = slots.map { [StudiedLines($0.needs), StudiedLines($0.hours)] }
        let quotas: [StudiedLines] = gauges.map { StudiedLines($0.keys.quotas) }
        let others: [StudiedLines] = [
            StudiedLines(gauges), StudiedLines(waitingList), StudiedLines(bookLate), StudiedLines(absence), StudiedLines(unbooked),
            StudiedLines(limits), StudiedLines(requirements), StudiedLines(notices),
        ]
        return (verbs + ofSlots + [quotas, others]).flatMap(\.self).filter { !$0.lines.isEmpty }
    }
}

extension Verb {
    fileprivate func studiedLines(_ asking: WitnessCase.Asking) -> [StudiedLines] {
        let keys: [(Keys) -> RulePlace?] = [
            { $0.opens?.place }, { $0.until?.place }, { $0.approval?.place }, { $0.channels?.place }, { $0.answerBy?.place },
            { $0.confirmBy?.place }, { $0.payBy?.place }, { $0.fee?.place },
        ]
        return keys.map { key in StudiedLines(lines, asking: asking, isQuestion: true) { key($0.keys) } }
    }
}
