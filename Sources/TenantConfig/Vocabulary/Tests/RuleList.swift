extension Town {
    /// Every line by which this town decides something, in the order of the file, each once. Of a verb each key counts for itself: it is
    /// answered on its own.
    public var ruleLines: [RulePlace] {
        let places =
            closed.map(\.place) + centres.flatMap(\.closed).map(\.place) + meals.flatMap(\.admits).map(\.place)
            + activities.flatMap(\.ruleLines)
        return Set(places).sorted { ($0.line, $0.column, $0.path) < ($1.line, $1.column, $1.path) }
    }
}

extension Activity {
    /// The lines of its rules, those it shares with other activities among them.
    public var ruleLines: [RulePlace] {
        let verbs = [book, change, cancel].compactMap(\.self).flatMap { $0.lines + $0.trials }.flatMap(\.keys.ruleLines)
        return admits.map(\.place) + open.map(\.place) + closed.map(\.place) + (enrolment?.ruleLines ?? [])
            + slots.flatMap(\.ruleLines) + verbs + (bookLate + lateTrials).map(\.place) + unbooked.map(\.place) + waitingList.map(\.place)
            + limits.map(\.place)
            + gauges.flatMap { [$0.place] + $0.keys.quotas.map(\.place) }
            + requirements.map(\.place) + priority.map(\.place)
    }
}

extension Enrolment {
    fileprivate var ruleLines: [RulePlace] {
        let keys = lines.map(\.keys).flatMap { [$0.opens?.place, $0.until?.place, $0.channels?.place, $0.fee?.place, $0.answerBy?.place] }
            .compactMap(\.self)
        return [place] + keys + late.map(\.place)
    }
}

extension Slot {
    fileprivate var ruleLines: [RulePlace] {
        admits.map(\.place) + open.map(\.place) + closed.map(\.place) + needs.map(\.place) + [excludesPlace].compactMap(\.self)
            + linesOfCare.map(\.place)
    }
}

extension Verb.Keys {
    fileprivate var ruleLines: [RulePlace] {
        [
            opens?.place, until?.place, approval?.place, channels?.place, answerBy?.place, confirmBy?.place, payBy?.place, fee?.place,
        ].compactMap(\.self)
    }
}
