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
    func clause(_ lead: String, it: String? = nil, _ answers: [Answer], otherwise: String?, isUsual: Bool = true) -> Clause? {
        let reached = answers.throughFirst { $0.conditions.isEmpty }
        guard let last = reached.last else { return otherwise.map { .usual("\(lead) \($0)") } }
        let rest = isExhaustive(reached) ? nil : otherwise
        if reached.count == 1, rest == nil || last.conditions.isEmpty { return sentence(lead, last) }
        let subject = it.map { $0 + " " } ?? ""
        let items = reached.enumerated().map { number, answer in
            let when = when(answer.conditions) ?? "dans \(number == 0 ? "tous les" : "les autres") cas"
            return Clause("\(when)\u{A0}: \(subject)\(answer.words)", because: answer.because, at: answer.rule)
        }
        let head = lead.hasSuffix(",") ? String(lead.dropLast()) : lead
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

    /// Whether some line fits everything that may be asked.
    private func isExhaustive(_ answers: [Answer]) -> Bool {
        if answers.contains(where: \.conditions.isEmpty) { return true }
        let times = Dictionary(grouping: answers) { $0.conditions.last?.time }
        if times[nil] == nil, times.keys.contains(where: { $0?.isFirst == true }), times.keys.contains(where: { $0?.last == nil }) {
            return times.values.allSatisfy { lines in isExhaustive(lines.map(\.withoutLast)) }
        }
        let single = answers.compactMap { $0.conditions.count == 1 ? $0.conditions.first : nil }
        return coversWeek(single) || coversSlots(single) || coversCentres(single) || coversYesAndNo(single)
    }

    private func coversWeek(_ conditions: [Condition]) -> Bool {
        let open = activity?.open.reduce(WeekdaySet()) { $0.union($1.keys.weekdays) } ?? .all
        let said = conditions.reduce(WeekdaySet()) { days, condition in
            if case .weekday(let weekdays) = condition { days.union(weekdays) } else { days }
        }
        return said.isSuperset(of: open)
    }

    private func coversSlots(_ conditions: [Condition]) -> Bool {
        let said = conditions.flatMap { condition -> [Name<Slot>] in if case .slot(let names) = condition { names } else { [] } }
        return activity.map { Set(said).isSuperset(of: $0.slots.map(\.name)) } ?? false
    }

    private func coversCentres(_ conditions: [Condition]) -> Bool {
        let said = conditions.flatMap { condition -> [Name<Centre>] in if case .centre(let names) = condition { names } else { [] } }
        let all = activity.map { $0.centres.isEmpty ? town.centres.map(\.name) : $0.centres } ?? []
        return !all.isEmpty && Set(said).isSuperset(of: all)
    }

    /// Conditions of which one or the other holds.
    private func coversYesAndNo(_ conditions: [Condition]) -> Bool {
        conditions.contains { condition in condition.opposite.map(conditions.contains) ?? false }
    }
}

extension Answer {
    fileprivate var withoutLast: Answer {
        Answer(conditions: conditions.dropLast(), words: words, rule: rule, because: because)
    }
}

extension Condition {
    /// The days of its time, where it is what an amendment adds to a line.
    fileprivate var time: Time? {
        guard case .dates(let sets) = self, case .span(let first, let last)? = sets.first, sets.count == 1 else { return nil }
        return Time(first: first, last: last)
    }

    fileprivate struct Time: Hashable {
        let first: CivilDate
        let last: CivilDate?

        var isFirst: Bool { first.dayNumber <= 0 }
    }

    /// What holds exactly where this does not.
    fileprivate var opposite: Condition? {
        switch self {
        case .wish(.invoiced(let isSo)): .wish(.invoiced(!isSo))
        case .fact(.resident(let isSo, let communes)): .fact(.resident(!isSo, in: communes))
        case .fact(.schooledHere(let isSo)): .fact(.schooledHere(!isSo))
        case .fact(.enrolled(let isSo)): .fact(.enrolled(!isSo))
        case .fact(.file(let isSo)): .fact(.file(complete: !isSo))
        case .fact(.unpaid(let isSo)): .fact(.unpaid(!isSo))
        case .weekday, .dates, .period, .slot, .meal, .centre, .ages, .level, .sector, .channel, .wish, .fact: nil
        }
    }
}

extension Array {
    /// The elements through the first that fits; all of them where none does.
    fileprivate func throughFirst(where fits: (Element) -> Bool) -> [Element] {
        firstIndex(where: fits).map { Array(self[...$0]) } ?? self
    }
}
