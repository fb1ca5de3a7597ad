import TenantConfig

extension Survey {
    /// What the lines of `enrol` come to, key by key, and those of `enrol_late`.
    func studyEnrolment() -> [StudyOfLines] {
        guard let enrolment = activity.enrolment, enrolment.lines.count > 1 || !enrolment.lines.asked().isEmpty || !enrolment.late.isEmpty,
            let cases = EnrolmentCases(self, enrolment)
        else { return [] }
        let keys = StudiedEnrolKey.all.map { study($0, enrolment, cases) }
        return keys + (enrolment.late.isEmpty ? [] : [studyLate(enrolment, cases)])
    }

    private func study(_ key: StudiedEnrolKey, _ enrolment: Enrolment, _ cases: EnrolmentCases) -> StudyOfLines {
        let lines = enrolment.lines.compactMap { line in key.place(line).map { (line: line, place: $0) } }
        var used: Set<Int> = []
        var shadows: [Int: [Int: EnrolmentCases.Case]] = [:]
        for one in cases.all where used.count < lines.count {
            let fitting = cases.fitting(one, lines.map(\.line.conditions))
            guard let first = fitting.first else { continue }
            let shadowed = fitting.dropFirst().filter { shadows[$0]?[first] == nil }
            guard !used.contains(first) || !shadowed.isEmpty, cases.isAdmitted(one) else { continue }
            used.insert(first)
            for line in shadowed { shadows[line, default: [:]][first] = one }
        }
        let idle = lines.indices.filter { !used.contains($0) }.map { number -> IdleLine in
            let (line, place) = lines[number]
            let answers = (shadows[number] ?? [:]).sorted { $0.key < $1.key }.compactMap { first, one -> Wording.Answer? in
                let terms = cases.terms(one)
                guard terms.map({ key.isAnswer($0, lines[first].line) }) ?? false else { return nil }
                return Wording.Answer(lines[first].place, cases.told(one))
            }
            let oddity = shadows[number] == nil ? cases.nobody(for: line.conditions, place) : Oddity.answeredAbove(place, by: answers)
            return IdleLine(place: place, line: line.place, oddity: oddity)
        }
        return (Set(used.map { lines[$0].place }), idle)
    }

    /// Late offers that are never taken up, though a child that may come asks at the end of each, and when enrolling in time has just ended.
    private func studyLate(_ enrolment: Enrolment, _ cases: EnrolmentCases) -> StudyOfLines {
        let all = enrolment.late
        var used: Set<RulePlace> = []
        var (others, inTime): ([RulePlace: (one: EnrolmentCases.Case, taken: RulePlace)], [RulePlace: EnrolmentCases.Case]) = ([:], [:])
        cases.visitLate { one in
            guard let window = cases.terms(one)?.window else { return false }
            if let taken = window.late?.place { used.insert(taken) }
            for line in cases.fitting(one, all.map(\.conditions)).map({ all[$0] }) where line.place != window.late?.place {
                if let taken = window.late?.place, others[line.place] == nil { others[line.place] = (one, taken) }
                if window.late == nil, window.reasons.isEmpty, inTime[line.place] == nil, cases.isEnd(of: line, one) {
                    inTime[line.place] = one
                }
            }
            return used.count == all.count
        }
        let idle = all.filter { !used.contains($0.place) }.map { line in
            let other = others[line.place].map { one, taken in
                Oddity(
                    .enrolOfferNeverUsed, at: .rule(line.place), beside: Oddity.Beside(.answersHere, .rule(taken)),
                    witness: .otherOffer(taken, not: line.place, cases.told(one)))
            }
            let early = inTime[line.place].map { one in
                Oddity(.enrolOfferNeverUsed, at: .rule(line.place), witness: .stillInTimeToEnrol(cases.told(one)))
            }
            return IdleLine(place: line.place, line: line.place, oddity: early ?? other ?? cases.nobody(for: line.conditions, line.place))
        }
        return (used, idle)
    }
}

/// One key that lines of `enrol` give, each on its own.
private struct StudiedEnrolKey {
    /// Where a line gives it; nil: it does not.
    let place: (Line<Enrolment.Keys>) -> RulePlace?
    /// Whether what came out is what a line says.
    let isAnswer: (EnrolmentTerms, Line<Enrolment.Keys>) -> Bool

    private init(placed place: @escaping (Enrolment.Keys) -> RulePlace?, in places: @escaping (EnrolmentTerms) -> [RulePlace?]) {
        self.place = { place($0.keys) }
        isAnswer = { terms, line in
            guard let place = place(line.keys) else { return false }
            return places(terms).contains(place)
        }
    }

    private init<Value: Equatable>(_ value: @escaping (Enrolment.Keys) -> Value?, as answer: @escaping (EnrolmentTerms) -> Value?) {
        place = { line in value(line.keys).map { _ in line.place } }
        isAnswer = { terms, line in answer(terms) == value(line.keys) }
    }

    static var all: [StudiedEnrolKey] {
        let placed: [StudiedEnrolKey] = [
            StudiedEnrolKey(placed: { $0.opens?.place }, in: { $0.window.rules }),
            StudiedEnrolKey(placed: { $0.until?.place }, in: { $0.window.rules }),
            StudiedEnrolKey(placed: { $0.channels?.place }, in: { $0.window.rules }),
            StudiedEnrolKey(placed: { $0.fee?.place }, in: { [$0.fee?.place] }),
            StudiedEnrolKey(placed: { $0.answerBy?.place }, in: { [$0.answerBy?.place] }),
        ]
        let others: [StudiedEnrolKey] = [
            StudiedEnrolKey({ $0.approval }, as: { $0.approval }), StudiedEnrolKey({ $0.assignment }, as: { $0.assignment }),
            StudiedEnrolKey({ $0.otherCentre }, as: { $0.otherCentre }), StudiedEnrolKey({ $0.lasting }, as: { $0.lasting }),
        ]
        return placed + others
    }
}
