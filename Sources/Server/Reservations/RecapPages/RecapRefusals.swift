import RulesEngine
import TenantConfig

extension RecapMaking {
    /// What may not be, each time with all that stands in the way and what can still be done; lines of which the same is to be said are
    /// told together.
    var refusals: [RecapPage.Refusal] {
        var told: [(said: Said, lines: [Decision.Line])] = []
        for line in ruling.refused {
            let said = said(of: line)
            if let known = told.firstIndex(where: { $0.said == said }) {
                told[known].lines.append(line)
            } else {
                told.append((said, [line]))
            }
        }
        return told.map { said, lines in
            RecapPage.Refusal(headline: headline(lines) + "\u{A0}: \(said.mark).", explanation: said.explanation, rules: said.rules)
        }
    }

    /// What is said of a line that may not be.
    private struct Said: Equatable {
        let mark: String
        let explanation: FrenchText
        let rules: [RulePlace]
    }

    private func said(of line: Decision.Line) -> Said {
        let sentences = line.reasons.map(wording.sentence) + wording.remedies(line.reasons) { ways($0, line) }
        return Said(
            mark: line.reasons.first.map(wording.mark) ?? "", explanation: sentences.joined(" "), rules: line.reasons.compactMap(\.rule))
    }

    /// By which other channels what was asked of that line is still possible.
    private func ways(_ reason: Reason, _ line: Decision.Line) -> [OtherWay] {
        let column = Column(line.slot, line.change.meal)
        return procedure.rulebook.otherWays(than: reason, for: column, of: procedure.activity.name, in: ruling.situation)
    }

    /// `Lundi 22 et mardi 23 février, journée`; of days of which not the same is asked, each with its own.
    private func headline(_ lines: [Decision.Line]) -> FrenchText {
        let days = Dictionary(grouping: lines, by: \.day).mapValues { $0.map(words).frenchList }.sorted { $0.key < $1.key }
        let stretches = days.reduce(into: [(words: String, days: [CivilDate])]()) { stretches, next in
            if stretches.last?.words == next.value {
                stretches[stretches.count - 1].days.append(next.key)
            } else {
                stretches.append((next.value, [next.key]))
            }
        }
        let parts = stretches.enumerated().map { number, stretch in
            "\(weekdays: stretch.days, withCapital: number == 0), \(stretch.words)" as FrenchText
        }
        return parts.joined("\u{202F}; ")
    }
}

extension ReasonWording {
    /// What can still be done about all that stands in the way of one line, each once. Who asks in the shape that is wanted needs neither
    /// wait nor
    /// add the days of a minimum.
    ///
    /// - Parameter ways: by which other channels, for a reason.
    func remedies(_ reasons: [Reason], _ ways: (Reason) -> [OtherWay]) -> [FrenchText] {
        let shapes = reasons.filter { if case .wrongShape = $0.cause { true } else { false } }
        let others = reasons.filter { reason in
            switch reason.cause {
            case .wrongShape: false
            case .limit(let broken): shapes.isEmpty || broken.bound == .atMost
            default: true
            }
        }
        let remedies = others.map { reason -> FrenchText in
            if case .notOpenYet = reason.cause, !shapes.isEmpty { return "Ou attendez cette ouverture." }
            return remedy(reason, ways: ways(reason))
        }
        return (shapes.map { remedy($0) } + remedies).reduce(into: []) { told, next in
            if !told.contains(next) { told.append(next) }
        }
    }
}
