extension Reader {
    /// Tells of lines of an activity's verbs that can never be used, or whose moment cannot be found.
    func checkDeadlines(of activity: Activity) {
        for verb in [activity.book, activity.change, activity.cancel] {
            guard let verb else { continue }
            for line in verb.lines + verb.trials {
                checkOrder(line.keys)
                checkHours(line, activity.slots)
            }
            checkReach(verb.lines)
            checkChannels(verb.lines, \.opens)
            checkChannels(verb.lines, \.until)
        }
        for line in activity.enrolment?.lines ?? [] { checkOrder(Verb.Keys(opens: line.keys.opens, until: line.keys.until)) }
        checkAbsences(of: activity)
        checkPromises(of: activity)
        for line in activity.waitingList {
            guard let until = line.keys.until else { continue }
            checkHours(Line(conditions: line.conditions, keys: Verb.Keys(until: until), place: line.place), activity.slots)
        }
        for line in activity.bookLate + activity.lateTrials {
            checkOrder(of: line.keys.until, after: activity.book, .lateBeforeDeadline)
            checkHours(
                Line(
                    conditions: line.conditions, keys: Verb.Keys(until: line.keys.until, answerBy: line.keys.answerBy), place: line.place),
                activity.slots)
        }
    }

    /// Tells of an answer that nobody gives, and of a confirmation of what nobody has granted.
    private func checkPromises(of activity: Activity) {
        let late = activity.bookLate.compactMap(\.keys.approval)
        for verb in [activity.book, activity.change, activity.cancel].compactMap(\.self) {
            let decides = verb.lines.compactMap(\.keys.approval?.value) + late
            guard Set(decides).isDisjoint(with: [.manual, .batch, .waitingList]) else { continue }
            if let place = verb.lines.compactMap(\.keys.answerBy).first?.place {
                findings.add(.nothingToAnswer, at: findings.place(of: place))
            }
            if let place = verb.lines.compactMap(\.keys.confirmBy).first?.place {
                findings.add(.nothingToConfirm, at: findings.place(of: place))
            }
        }
        checkPromises(of: activity.bookLate, beside: activity.book)
        guard !activity.waitingList.isEmpty else { return }
        // A place that the list gives would have to be paid for as well.
        for limit in activity.book.lines.compactMap(\.keys.payBy) {
            findings.add(.wordNotEnforcedYet("pay_by", key: "waiting_list"), at: findings.place(of: limit.place))
        }
    }

    /// Tells of an answer to what is late that nobody gives: each line decides by itself, or else as `book` does.
    private func checkPromises(of offers: [Line<Offer>], beside book: Verb) {
        let isDecided = !Set(book.lines.compactMap(\.keys.approval?.value)).isSubset(of: [.automatic])
        for line in offers where line.keys.approval.map({ $0 == .automatic }) ?? !isDecided {
            guard let answerBy = line.keys.answerBy else { continue }
            findings.add(.nothingToAnswer, at: findings.place(of: answerBy.place))
        }
    }

    private func checkAbsences(of activity: Activity) {
        for line in activity.absence {
            checkOrder(of: line.keys.until, after: activity.cancel ?? activity.book, .absenceBeforeCancel)
            for limit in [line.keys.until, line.keys.proofBy] {
                guard let limit else { continue }
                checkHours(Line(conditions: line.conditions, keys: Verb.Keys(until: limit), place: line.place), activity.slots)
            }
        }
    }

    /// An offer that ends no later than the deadline before it is never used. Seen where the verb has a single deadline, for everything.
    private func checkOrder(of until: Ruled<Limit>?, after verb: Verb, _ problem: Problem) {
        let deadlines = verb.lines.filter { $0.keys.until != nil }
        guard deadlines.count == 1, deadlines[0].conditions.isEmpty, let deadline = deadlines[0].keys.until, let until,
            case .moment(let first) = deadline.value, case .moment(let last) = until.value,
            let closes = first.instant(withoutHour: .endOfDay), let ends = last.instant(withoutHour: .endOfDay),
            closes.anchor == ends.anchor, ends.minutes <= closes.minutes
        else { return }
        let second = Finding.Second(.deadlineHere, findings.place(of: deadline.place))
        findings.add(problem, at: findings.place(of: until.place), second: second)
    }

    /// Whether a moment always falls before a verb's only deadline.
    func ends(_ until: Ruled<Limit>, before verb: Verb) -> Bool {
        let deadlines = verb.lines.compactMap(\.keys.until)
        guard deadlines.count == 1, case .moment(let first) = until.value, case .moment(let last) = deadlines[0].value,
            let ends = first.instant(withoutHour: .endOfDay), let closes = last.instant(withoutHour: .endOfDay)
        else { return false }
        return ends.anchor == closes.anchor && ends.minutes < closes.minutes
    }

    private func checkOrder(_ keys: Verb.Keys) {
        guard let opens = keys.opens, let until = keys.until else { return }
        guard case .moment(let first) = opens.value, case .moment(let last) = until.value else { return }
        guard let start = first.instant(withoutHour: .startOfDay), let end = last.instant(withoutHour: .endOfDay) else { return }
        guard start.anchor == end.anchor, end.minutes <= start.minutes else { return }
        let second = Finding.Second(.opensHere, findings.place(of: opens.place))
        findings.add(.opensAfterUntil, at: findings.place(of: until.place), second: second)
    }

    private func checkHours(_ line: Line<Verb.Keys>, _ slots: [Slot]) {
        for limit in line.keys.limits {
            guard let limit, case .moment(let moment) = limit.value, moment.countsHoursBefore else { continue }
            guard let slot = slots.first(where: { !$0.hasHours && line.mayConcern($0) && !areHoursRefused(of: $0) }) else { continue }
            let second = declared.slots.place(of: slot.name.text).map { Finding.Second(.thisSlot, $0) }
            findings.add(.hoursWithoutSlotHours(slot.name.text), at: findings.place(of: limit.place), second: second)
        }
    }

    /// Whether a slot has hours that made no sense, which has been told.
    private func areHoursRefused(of slot: Slot) -> Bool {
        let hours = declared.slots.block(of: slot.name.text)?.child(SlotKey.hours.rawValue)
        return hours.map { findings.areErrors(in: $0.place) } ?? false
    }

    /// Where every line that gives an opening or an end is for some channels, requests by the others are never taken.
    private func checkChannels(_ lines: [Line<Verb.Keys>], _ key: KeyPath<Verb.Keys, Ruled<Limit>?>) {
        let giving = lines.filter { $0.keys[keyPath: key] != nil }
        guard let place = giving.first?.keys[keyPath: key]?.place else { return }
        let answered = giving.reduce(into: Set<Channel>()) { $0.formUnion($1.channels) }
        let others = Set(Channel.allCases).subtracting(answered).sorted()
        guard !others.isEmpty else { return }
        let name = key == \Verb.Keys.opens ? VerbKey.opens.rawValue : VerbKey.until.rawValue
        findings.add(.answeredForSomeChannels(name, others.map(\.rawValue)), at: findings.place(of: place))
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
    /// How many minutes after its anchor a moment is, or after 1970 without one; nil when that is not always the same.
    fileprivate func instant(withoutHour usual: TimeOfDay) -> (anchor: Anchor?, minutes: Int)? {
        guard fallback == nil else { return nil }
        let minute = Int((hour ?? usual).minutes)
        switch day {
        case .date(let date): return (nil, Int(date.dayNumber) * 1440 + minute)
        case .step(let count, .days, let anchor): return (anchor, count * 1440 + minute)
        case .step(let count, .weeks, let anchor): return (anchor, count * 7 * 1440 + minute)
        case .step(let count, .clearDays, let anchor): return (anchor, (count + count.signum()) * 1440 + minute)
        case .step, .weekdayBefore, .yearDayBefore, .weekdayOfWeek, .dayOfMonth, .weekdayOfMonth, .dayOfPeriod: return nil
        }
    }

    fileprivate var countsHoursBefore: Bool {
        guard case .step(let count, let unit, _) = day else { return false }
        return count <= 0 && (unit == .hours || unit == .workingHours)
    }
}

extension Line {
    /// The channels for which it is.
    fileprivate var channels: Set<Channel> {
        channelsAsked ?? Set(Channel.allCases)
    }

    fileprivate func mayConcern(_ slot: Slot) -> Bool {
        conditions.allSatisfy { condition in
            if case .slot(let names) = condition { names.contains(slot.name) } else { true }
        }
    }
}

extension Verb.Keys {
    fileprivate func isAnswered(by other: Self) -> Bool {
        (opens == nil || other.opens != nil) && (until == nil || other.until != nil) && (approval == nil || other.approval != nil)
            && (channels == nil || other.channels != nil) && (answerBy == nil || other.answerBy != nil)
            && (confirmBy == nil || other.confirmBy != nil) && (payBy == nil || other.payBy != nil) && (fee == nil || other.fee != nil)
    }

    fileprivate func completed(by other: Self) -> Self {
        Verb.Keys(
            opens: opens ?? other.opens, until: until ?? other.until, approval: approval ?? other.approval,
            channels: channels ?? other.channels, answerBy: answerBy ?? other.answerBy, confirmBy: confirmBy ?? other.confirmBy,
            payBy: payBy ?? other.payBy, fee: fee ?? other.fee)
    }
}
