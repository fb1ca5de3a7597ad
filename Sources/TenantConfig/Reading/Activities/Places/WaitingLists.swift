/// The keys of a line of `waiting_list`.
enum WaitingKey: String, KeyTable {
    case promote, until, by
    case confirmBy = "confirm_by"

    var card: KeyCard {
        switch self {
        case .promote:
            .optional(
                "how a place that comes free is given: automatic, confirmed or staff",
                "comment une place libérée est donnée : automatic (aussitôt), confirmed (proposée) ou staff (par les agents)",
                .one(of: Choice<WaitingList.Promotion>.promotion), otherwise: .word("staff"))
        case .confirmBy:
            .optional(
                "until when an offer stands, as 48 hours after the answer",
                "jusqu’à quand une offre tient, comme 48 hours after the answer", .word(.moment),
                otherwise: .init("as long as places are given", "tant que des places sont données"))
        case .until:
            .optional(
                "until when places are given", "jusqu’à quand des places sont données", .word(.moment),
                otherwise: .init("until booking closes", "jusqu’à la fin des réservations"))
        case .by:
            .optional(
                "by which channels one joins the list", "par quels moyens on rejoint la liste", .many(of: Choice<Channel>.channel),
                otherwise: .init("those by which one could book", "ceux par lesquels on pourrait réserver"))
        }
    }
}

extension Reader {
    func waitingList(_ entry: Entry?, path: String) -> [Line<WaitingList>] {
        return lines(entry, path: path, .waitingList) { keys in
            if keys.saysNothing { findings.add(.emptyLine(keys.owner.text, WaitingKey.spellings), at: keys.place) }
            return WaitingList(
                promote: one(of: .promotion, keys[.promote]).map { Ruled($0, at: keys.place(of: .promote)) },
                confirmBy: limit(keys[.confirmBy], .answer).map { Ruled($0, at: keys.place(of: .confirmBy)) },
                until: limit(keys[.until], .until).map { Ruled($0, at: keys.place(of: .until)) },
                channels: channels(keys[.by]).map { Ruled($0, at: keys.place(of: .by)) })
        }
    }

    /// In what order children are taken: `[{ resident: yes }, arrival]`.
    func priorities(_ entry: Entry?, path: String) -> [Priority] {
        guard let entry else { return [] }
        guard case .sequence(let items) = entry.value.content else {
            return priority(entry.value, of: entry.key, path: path).map { [$0] } ?? []
        }
        return items.enumerated().compactMap { priority($1, of: entry.key, path: "\(path)[\($0 + 1)]") }
    }

    private func priority(_ node: Node, of owner: Word, path: String) -> Priority? {
        if case .scalar = node.content, !node.isNothing {
            guard let word = word(Entry(key: owner, value: node)) else { return nil }
            return one(of: Choice<PriorityOrder>.order, word, key: owner.text)?.at(RulePlace(path, node.place))
        }
        if case .sequence = node.content { return refuse(.listInList, at: node.place) }
        return lines(Entry(key: owner, value: node), path: path, .priority) { _ in NoKeys() }.first.map(Priority.fitting)
    }

    /// Tells of lists that never move, of ties that nobody breaks, and of waiting where there is no list.
    func checkWaiting(of activity: Activity) {
        checkListIsThere(for: activity)
        checkArrivalIsLast(in: activity)
        guard let first = activity.waitingList.first else { return }
        if activity.gauges.allSatisfy({ $0.keys.span == .enrolment }), !activity.letsWait {
            let problem = Problem.listWithoutGauge(activity.name.text, countsEnrolled: !activity.gauges.isEmpty)
            findings.add(problem, at: findings.place(of: first.place))
        }
        // What a request has asked for is not counted again when one of its days is given later.
        for minimum in activity.limits.filter({ $0.keys.span == .request }).compactMap(\.keys.atLeast) {
            findings.add(.wordNotEnforcedYet("at_least", key: "waiting_list"), at: findings.place(of: minimum.place))
        }
        let promotions = activity.waitingList.compactMap(\.keys.promote)
        if let line = activity.waitingList.first(where: { $0.keys.confirmBy != nil }), let confirmBy = line.keys.confirmBy,
            !promotions.contains(where: { $0.value == .confirmed })
        {
            findings.add(.confirmByWithoutOffer, at: findings.place(of: confirmBy.place))
        }
        if let last = activity.priority.last, !activity.priority.contains(where: \.isArrival),
            promotions.contains(where: { $0.value != .staff })
        {
            findings.add(.tiesNobodyBreaks, at: findings.place(of: last.place))
        }
        checkListMoves(in: activity)
    }

    private func checkListIsThere(for activity: Activity) {
        guard activity.waitingList.isEmpty else { return }
        let ofBook = activity.book.lines.compactMap(\.keys.approval).filter { $0.value == .waitingList }.map(\.place)
        let ofOffers = activity.bookLate.filter { $0.keys.approval == .waitingList }.map(\.place)
        for place in ofBook + ofOffers { findings.add(.noWaitingList(activity.name.text), at: findings.place(of: place)) }
        if let first = activity.priority.first, !activity.book.gathers {
            findings.add(.priorityWithoutList, at: findings.place(of: first.place))
        }
    }

    /// No two children arrive together: what stands behind `arrival` never speaks.
    private func checkArrivalIsLast(in activity: Activity) {
        guard let arrival = activity.priority.firstIndex(where: \.isArrival) else { return }
        let second = Finding.Second(.leavesNobodyEqual, findings.place(of: activity.priority[arrival].place))
        for order in activity.priority[(arrival + 1)...] {
            findings.add(.lineNeverReached, at: findings.place(of: order.place), second: second)
        }
    }

    /// A list moves when places come free: who can cancel no more while others can still book frees none, but by telling an absence.
    private func checkListMoves(in activity: Activity) {
        guard activity.absence.isEmpty else { return }
        guard let cancel = activity.cancel, let until = cancel.lines.compactMap(\.keys.until).first, cancel.lines.count == 1 else { return }
        guard until.value == .never || ends(until, before: activity.book) else { return }
        let booking = activity.book.lines.compactMap(\.keys.until).first
        let second = booking.map { Finding.Second(.bookingEndsHere, findings.place(of: $0.place)) }
        findings.add(.listNeverMoves, at: findings.place(of: until.place), second: second)
    }
}

extension Activity {
    /// Whether some line lets children wait that have a place.
    fileprivate var letsWait: Bool {
        book.lines.contains { $0.keys.approval?.value == .waitingList } || bookLate.contains { $0.keys.approval == .waitingList }
    }
}

/// An order in which children are taken that a word says.
enum PriorityOrder {
    case arrival, completeArrival, mostDays

    func at(_ place: RulePlace) -> Priority {
        switch self {
        case .arrival: .arrival(place)
        case .completeArrival: .completeArrival(place)
        case .mostDays: .mostDays(place)
        }
    }
}

extension Choice<PriorityOrder> {
    static let order = Choice([("arrival", .arrival), ("complete arrival", .completeArrival), ("most days", .mostDays)])
}

extension Choice<WaitingList.Promotion> {
    fileprivate static let promotion = Choice([("automatic", .automatic), ("confirmed", .confirmed), ("staff", .staff)])
}

extension LineRule<WaitingKey> {
    static let waitingList = LineRule(main: .promote, subjects: [.day, .cell, .child, .file, .request, .sameDay, .wish])
}

extension LineRule<NoKey> {
    static let priority = LineRule(main: nil, subjects: [.day, .cell, .child, .file])
}
