import RulesEngine
import TenantConfig

/// What the lines on absences say to a cancelling that comes too late: the child could be told absent instead.
struct AbsenceAnswers: Sendable {
    /// Of each line that answers for some reason.
    private(set) var says: [RulePlace: RuleAnswers.Says] = [:]
    private(set) var instants: [RulePlace: LocalInstant] = [:]
    /// On what terms an absence would be taken, by the reason that is told; nil: none.
    private(set) var terms: [(reason: Name<AbsenceReason>?, terms: AbsenceRuling.Terms)] = []

    init(_ inquiry: Inquiry) {
        guard inquiry.cancels, !inquiry.passes else { return }
        let reasons = inquiry.book.town.reasons.filter { $0.declaredBy == .family }.map(\.name)
        for reason in [nil] + reasons.map(Optional.some) {
            for ruling in inquiry.absences(for: reason) { take(ruling, reason) }
        }
    }

    private mutating func take(_ ruling: AbsenceRuling, _ reason: Name<AbsenceReason>?) {
        switch ruling.outcome {
        case .taken(let terms):
            says[terms.line.place] = .passes
            if let other = terms.otherwise, says[other.place] == nil { says[other.place] = .silent }
            if !self.terms.contains(where: { $0.terms.line.place == terms.line.place }) { self.terms.append((reason, terms)) }
        case .tooLate(let since, let rule?):
            if says[rule] == nil { says[rule] = .refuses }
            instants[rule] = since
        case .tooLate, .cancelInstead, .wrongChannel, .undetermined: break
        }
    }
}

extension Inquiry {
    /// What becomes of the same days, told as an absence for that reason.
    fileprivate func absences(for reason: Name<AbsenceReason>?) -> [AbsenceRuling] {
        var asked = TownTest.Asked()
        asked.absent[activity.name] = ticks
        asked.reason = reason
        let told = TownTest(
            name: test.name, line: test.line, now: test.now, child: test.child, booked: test.booked, placesLeft: test.placesLeft,
            asked: asked,
            expected: test.expected, channel: test.channel)
        return book.run(told).absences.map(\.ruling)
    }
}
