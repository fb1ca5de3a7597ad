import TenantConfig

extension Survey {
    /// Answers that a town promises before it decides, and what a family is to do before it can have an answer.
    func promises() -> [Oddity] {
        let lines = activity.book.lines
        let isPromised = lines.contains { $0.keys.answerBy != nil || $0.keys.approval?.value == .batch }
        guard isPromised, let dues = rules.book.dues, let variants = variants(asking: conditions(of: activity.book)) else { return [] }
        var (early, late) = (InstantPairs(), InstantPairs())
        var vain: [DuesRule.Key: InstantPairs] = [.confirmBy: InstantPairs(), .payBy: InstantPairs()]
        for variant in variants {
            for instants in instants(rules.book, variant) where LimitInstant.isReal(instants.until) && isToCome(instants.cell.day) {
                guard let until = rules.book.source(\.until, instants.cell, variant.view)?.keys else { continue }
                let isGathered = rules.book.approval(instants.cell, variant.view) == .batch
                let answer = due(.answerBy, dues, instants, variant)
                let closes = LocalInstant(seconds: instants.until)
                if isGathered, let answer {
                    early.note(
                        answer.limit, until, isDated: answer.limit.value.isDated != until.value.isDated, isWrong: answer.at <= closes,
                        InstantPairs.Example(instants: instants, variant: variant, one: answer.at, other: closes))
                }
                if let answer {
                    late.note(
                        answer.limit, until, isDated: true,
                        isWrong: answer.at > LocalInstant(seconds: rules.midnight(instants.cell.day + 1)),
                        InstantPairs.Example(instants: instants, variant: variant, one: answer.at, other: closes))
                }
                // Until when an answer may come.
                guard let last = isGathered ? max(closes, answer?.at ?? closes) : answer?.at else { continue }
                let by = isGathered && last == closes ? until : answer?.limit ?? until
                for key in [DuesRule.Key.confirmBy, .payBy] {
                    guard let due = due(key, dues, instants, variant, answer: last) else { continue }
                    vain[key]?.note(
                        due.limit, by, isDated: due.limit.value.isDated != by.value.isDated, isWrong: due.at <= last,
                        InstantPairs.Example(instants: instants, variant: variant, one: due.at, other: last))
                }
            }
        }
        let promised = early.wrong.compactMap { promisedTooEarly($0.pair, $0.seen, $0.example) }
        return promised + late.wrong.compactMap { promisedTooLate($0.pair, $0.seen, $0.example) }
            + [DuesRule.Key.confirmBy, .payBy].flatMap { key in
                (vain[key]?.wrong ?? []).compactMap { dueBeforeAnswer(key, $0.pair, $0.seen, $0.example) }
            }
    }

    /// When one of what is due falls, of a request in the last second of booking.
    private func due(
        _ key: DuesRule.Key, _ dues: DuesRule, _ instants: CellInstants, _ variant: Variant, answer: LocalInstant? = nil
    ) -> (limit: Ruled<Limit>, at: LocalInstant)? {
        let (cell, view) = (instants.cell, variant.view)
        guard let limit = dues.limit(key, cell, view) else { return nil }
        let frame = DeadlineFrame(
            day: cell.day, hours: rules.hours.hours(cell, view.fitting),
            period: rules.opening.period(line: instants.opening < 0 ? rules.opening.lines.count : Int(instants.opening), day: cell.day),
            service: rules.service.indices.contains(view.centre) ? rules.service[view.centre] : nil, request: instants.lastSecond,
            answer: answer)
        let seconds = calendar.instant(of: limit.value, opening: false, in: frame)
        return LimitInstant.isReal(seconds) ? (limit, LocalInstant(seconds: seconds)) : nil
    }

    private func promisedTooEarly(_ pair: InstantPairs.Pair, _ seen: InstantPairs.Seen, _ example: InstantPairs.Example) -> Oddity? {
        let trial = Trial(self, example.variant, example.instants.cell, now: example.instants.lastSecond)
        let dues = book.dues(activity.name, trial.request, in: trial.situation, answer: nil)
        guard trial.decide().isGathered, dues.answerBy?.value == example.one else { return nil }
        return Oddity(
            .promisedTooEarly, at: .rule(pair.one), beside: Oddity.Beside(.closesHere, .rule(pair.other)),
            witness: .promisedTooEarly(example.one, example.other, days: seen.wrong.count, of: seen.all.count, trial.told))
    }

    private func promisedTooLate(_ pair: InstantPairs.Pair, _ seen: InstantPairs.Seen, _ example: InstantPairs.Example) -> Oddity? {
        let trial = Trial(self, example.variant, example.instants.cell, now: example.instants.lastSecond)
        let dues = book.dues(activity.name, trial.request, in: trial.situation, answer: nil)
        guard trial.decide().outcome == .awaitingApproval, dues.answerBy?.value == example.one else { return nil }
        return Oddity(
            .promisedTooLate, at: .rule(pair.one), beside: Oddity.Beside(.closesHere, .rule(pair.other)),
            witness: .promisedTooLate(example.one, days: seen.wrong.count, of: seen.all.count, trial.told))
    }

    private func dueBeforeAnswer(
        _ key: DuesRule.Key, _ pair: InstantPairs.Pair, _ seen: InstantPairs.Seen, _ example: InstantPairs.Example
    ) -> Oddity? {
        let trial = Trial(self, example.variant, example.instants.cell, now: example.instants.lastSecond)
        let dues = book.dues(activity.name, trial.request, in: trial.situation, answer: example.other)
        guard trial.decide().outcome == .awaitingApproval, (key == .payBy ? dues.payBy : dues.confirmBy) == nil else { return nil }
        return Oddity(
            .dueBeforeAnswer(key == .payBy ? "pay_by" : "confirm_by"), at: .rule(pair.one),
            beside: Oddity.Beside(.answeredUntilHere, .rule(pair.other)),
            witness: .dueBeforeAnswer(example.one, example.other, days: seen.wrong.count, of: seen.all.count, trial.told))
    }
}

extension CellInstants {
    /// The last moment at which it is asked for in time.
    fileprivate var lastSecond: LocalInstant { LocalInstant(seconds: ends - 1) }
}
