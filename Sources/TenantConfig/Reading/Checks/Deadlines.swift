extension Reader {
    /// Tells of lines of an activity's verbs that can never be used, or whose moment cannot be found.
    func checkDeadlines(of activity: Activity) {
        for verb in [activity.book, activity.change, activity.cancel] {
            guard let verb else { continue }
            for line in verb.lines {
                checkOrder(line.keys)
                checkHours(line, activity.slots)
            }
            checkReach(verb.lines)
        }
    }

    private func checkOrder(_ keys: Verb.Keys) {
        guard let opens = keys.opens, let until = keys.until else { return }
        guard case .moment(let first) = opens.value, case .moment(let last) = until.value else { return }
        guard let start = first.fixedInstant(withoutHour: .startOfDay), let end = last.fixedInstant(withoutHour: .endOfDay), end <= start
        else { return }
        let second = Finding.Second(.opensHere, findings.place(of: opens.place))
        findings.add(.opensAfterUntil(start.minute, end.minute), at: findings.place(of: until.place), second: second)
    }

    private func checkHours(_ line: Line<Verb.Keys>, _ slots: [Slot]) {
        for limit in [line.keys.opens, line.keys.until] {
            guard let limit, case .moment(let moment) = limit.value, moment.countsHoursBefore else { continue }
            guard let slot = slots.first(where: { $0.hours == nil && line.mayConcern($0) }) else { continue }
            findings.add(.hoursWithoutSlotHours(slot.name.text), at: findings.place(of: limit.place))
        }
    }

    /// A line is never reached when lines above, which fit always, have answered each of its keys.
    private func checkReach(_ lines: [Line<Verb.Keys>]) {
        var answered = Verb.Keys()
        var answering: Line<Verb.Keys>?
        for line in lines {
            if let answering, line.keys.isAnswered(by: answered) {
                let second = Finding.Second(.fitsAlways, findings.place(of: answering.place))
                findings.add(.lineNeverReached, at: findings.place(of: line.place), second: second)
            } else if line.conditions.isEmpty {
                answered = answered.completed(by: line.keys)
                answering = line
            }
        }
    }
}

extension Moment {
    /// The instant of a moment with a date of its own; nil when it depends on the day attended, or on which days are worked.
    fileprivate func fixedInstant(withoutHour usual: TimeOfDay) -> LocalInstant? {
        guard case .date(let date) = day, fallback == nil else { return nil }
        return LocalInstant(date, hour ?? usual)
    }

    fileprivate var countsHoursBefore: Bool {
        guard case .step(let count, let unit, _) = day else { return false }
        return count <= 0 && (unit == .hours || unit == .workingHours)
    }
}

extension LocalInstant {
    /// `2026-09-01 08:30`.
    fileprivate var minute: String { String(description.dropLast(3)) }
}

extension Line {
    fileprivate func mayConcern(_ slot: Slot) -> Bool {
        conditions.allSatisfy { condition in
            if case .slot(let names) = condition { names.contains(slot.name) } else { true }
        }
    }
}

extension Verb.Keys {
    fileprivate func isAnswered(by other: Self) -> Bool {
        (opens == nil || other.opens != nil) && (until == nil || other.until != nil) && (approval == nil || other.approval != nil)
    }

    fileprivate func completed(by other: Self) -> Self {
        Verb.Keys(opens: opens ?? other.opens, until: until ?? other.until, approval: approval ?? other.approval)
    }
}
