import RulesEngine
import TenantConfig

extension WaitingMoves {
    /// An agent gives a place to whom they choose, with the others of its minimum; false when there is none, or the child waits no more.
    func give(_ day: WaitingDay, by agent: String) throws -> Bool {
        guard day.state == .waiting, try isDecided(day), try terms(of: day) != nil else { return false }
        let given = try free(with: day)
        guard given.contains(day) else { return false }
        for day in given {
            try store.set(.given, day, by: agent, at: instant.utc)
            try hold(day, isOffered: false)
        }
        try tell(.requestAccepted, given)
        return true
    }

    /// The family takes what is offered, all that was offered together; false when the offer has ended.
    func confirm(_ day: WaitingDay) throws -> Bool {
        guard day.state == .offered else { return false }
        let taken = try together(day)
        let stands = try taken.allSatisfy { day in
            try isHeld(day) && day.offeredUntil.map { instant.wall < $0 } ?? false
        }
        guard stands else { return false }
        for day in taken {
            try store.set(.given, day, at: instant.utc)
            try confirmPlaces(of: day)
        }
        try tell(.requestAccepted, taken)
        return true
    }

    /// The family takes the child off the list, or turns an offer down, all that was offered together; the next in turn has the place.
    func leave(_ day: WaitingDay) throws -> Bool {
        guard day.state == .offered else { return try leave(day, as: .left, by: nil) }
        return try together(day).reduce(false) { left, day in try leave(day, as: .lost, by: nil) || left }
    }

    /// An agent takes the child off the list, or an offer back.
    ///
    /// - Parameter isTold: whether the family is written to about it; not where a mail about the whole request says more.
    func withdraw(_ day: WaitingDay, by agent: String, isTold: Bool = true) throws -> Bool {
        guard try leave(day, as: .left, by: agent) else { return false }
        let reason =
            day.state == .offered
            ? "Le service a dû reprendre la place proposée." : "Le service a retiré votre enfant de la liste d’attente."
        if isTold { try tellEnd(of: [day], because: reason) }
        return true
    }

    private func leave(_ day: WaitingDay, as state: WaitingDay.State, by agent: String?) throws -> Bool {
        switch day.state {
        case .waiting: return try store.set(state, day, by: agent, at: instant.utc)
        case .offered:
            try free(day)
            guard try store.set(state, day, by: agent, at: instant.utc) else { return false }
            try move(day.activity, freed: [FreedPlace(day: day.day, centre: day.centre?.text ?? "")])
            return true
        case .given, .lost, .left, .over: return false
        }
    }
}

extension WaitingMoves {
    /// Ends what is over: an offer that was not confirmed in time, or given up, and waiting for what can be had no more. True where no place
    /// came free in time.
    func end(_ day: WaitingDay) throws -> Bool {
        switch day.state {
        case .offered:
            guard try isHeld(day) else {
                // What the family kept of an offer that it gave up in part is held for nobody.
                try free(day)
                try store.set(.left, day, at: instant.utc)
                return false
            }
            guard let until = day.offeredUntil, until <= instant.wall else { return false }
            try free(day)
            try store.set(.lost, day, at: instant.utc)
            try tell(.placeLost, [day])
            return false
        case .waiting:
            let standing = try standing(of: day)
            if day.columns.contains(where: { standing.days[day.day]?[$0.slot] != nil }) {
                try store.set(.left, day, at: instant.utc)
                return false
            }
            let isOver = town.rulebook.isOver(day.activity, day.day, day.columns, in: try situation(of: day), now: instant.wall)
            return try isOver && store.set(.over, day, at: instant.utc)
        case .given, .lost, .left, .over: return false
        }
    }

    /// Gives places to a child whose turn it is, or offers them, where they are free and the rules give them.
    func give(_ days: [WaitingDay]) throws {
        guard let first = days.first, try isDecided(first) else { return }
        let found = try days.compactMap { try terms(of: $0) }
        guard found.count == days.count, let confirmBy = found.map(\.confirmBy).min(), !found.contains(where: { $0.promotion == .staff })
        else { return }
        let isOffered = found.contains { $0.promotion == .confirmed }
        guard !isOffered || confirmBy > instant.wall else { return }
        for day in days {
            guard try store.set(isOffered ? .offered : .given, day, until: isOffered ? confirmBy : nil, at: instant.utc) else { return }
            try hold(day, isOffered: isOffered)
        }
        try tell(isOffered ? .placeOffered : .requestAccepted, days, until: isOffered ? confirmBy : nil)
    }

    /// Whether the place that a day waits for is free, by itself.
    func isFree(_ day: WaitingDay) throws -> Bool { try isFree([day]) }

    /// The days that a child waits for and that can be had now, a day among them: that day alone, or, where a minimum asks for more, all of the
    /// same request that it counts with and that are free. Empty where they are not enough.
    func free(with day: WaitingDay) throws -> [WaitingDay] {
        if try isFree([day]) { return [day] }
        let free = try together(day).filter { try isFree([$0], askingMinimums: false) }
        return try free.count > 1 && isFree(free) ? free : []
    }

    /// The days of the same request, in the same state, that minimums count together with a day.
    private func together(_ day: WaitingDay) throws -> [WaitingDay] {
        let range = town.rulebook.daysOfMinimum(day.activity, with: day.day)
        guard range.lowerBound < range.upperBound else { return [day] }
        return try store.days(ofRequest: day.number).filter { $0.state == day.state && range.contains($0.day) }
    }

    private func isFree(_ days: [WaitingDay], askingMinimums: Bool = true) throws -> Bool {
        guard let first = days.first, let last = days.last, try !days.contains(where: { try isCalledOff($0) }) else { return false }
        return town.rulebook.hasPlace(
            first.activity, Dictionary(days.map { ($0.day, $0.columns) }) { one, _ in one },
            in: try situation(of: first, until: last.day), askingMinimums: askingMinimums)
    }

    /// On what terms a day waits; nil: no places are given for it any more.
    private func terms(of day: WaitingDay) throws -> WaitingTerms? {
        town.rulebook.waitingTerms(day.activity, day.day, day.columns, in: try situation(of: day), now: instant.wall)
    }
}
