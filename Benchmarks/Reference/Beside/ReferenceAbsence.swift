public import RulesEngine
public import TenantConfig

extension ReferenceRulebook {
    /// What stays due of a day not attended: the first line that fits, whose end and proof are still to come.
    public func absence(
        _ name: Name<Activity>, day: CivilDate, column: Column, reason: Name<AbsenceReason>?, in situation: Situation
    ) -> AbsenceRuling {
        let nothing = AbsenceRuling(outcome: .tooLate(since: nil, rule: nil), freesPlace: false)
        guard let activity = town.activities.first(where: { $0.name == name }), !activity.absence.isEmpty, days.facts[day] != nil
        else { return nothing }
        let isOfTown = town.reasons.first { $0.name == reason }?.declaredBy == .town
        let removal = ReservationRequest([ReservationRequest.Cell(day, column.slot): .remove])
        switch decide(name, removal, in: situation).outcome {
        case .accepted, .awaitingApproval: if !isOfTown { return AbsenceRuling(outcome: .cancelInstead, freesPlace: true) }
        case .waiting, .refused, .undetermined, .nothingToDo: break
        }
        let ofHours = activity.slots.flatMap(\.conditionsOfHours).flatMap(\.self)
        let asked =
            activity.absence.flatMap(\.conditions) + activity.open.flatMap(\.conditions)
            + (activity.cancel ?? activity.book).lines.flatMap(\.conditions) + ofHours
        let children = ReferenceChild.possible(situation, asked: asked, of: activity, days)
        let outcomes = Set(
            children.map { child in
                let outcome = { (channel: Channel) -> AbsenceRuling.Outcome in
                    var asked = situation
                    asked.channel = channel
                    return ReferenceCell(rulebook: self, activity: activity, situation: asked, child: child)
                        .standing(day, column.slot).absence(day, column, reason, isOfTown)
                }
                let told = outcome(situation.channel)
                guard case .tooLate = told else { return told }
                let others = Channel.allCases.filter { if case .taken = outcome($0) { true } else { false } }
                return others.isEmpty ? told : .wrongChannel(instead: others)
            })
        let freesPlace = children.allSatisfy { child in
            let cell = ReferenceCell(rulebook: self, activity: activity, situation: situation, child: child).standing(day, column.slot)
            return situation.now < cell.begins(day, column.slot, column.meal)
        }
        let missing = ReferenceChild.missing(situation, asked: asked, of: activity, days)
        return AbsenceRuling(
            outcome: outcomes.count == 1 ? outcomes.first ?? .undetermined(missing) : .undetermined(missing),
            freesPlace: freesPlace)
    }
}

extension ReferenceCell {
    fileprivate func absence(
        _ day: CivilDate, _ column: Column, _ reason: Name<AbsenceReason>?, _ isOfTown: Bool
    ) -> AbsenceRuling.Outcome {
        var late: (instant: LocalInstant, rule: RulePlace)?
        var taken: (line: Line<AbsenceTerms>, proofBy: LocalInstant?)?
        func terms(
            _ taken: (line: Line<AbsenceTerms>, proofBy: LocalInstant?), otherwise: Line<AbsenceTerms>?
        ) -> AbsenceRuling.Terms {
            let awaitsAnswer = isOfTown ? false : taken.line.keys.isDecidedByStaff
            return AbsenceRuling.Terms(line: taken.line, proofBy: taken.proofBy, otherwise: otherwise, awaitsAnswer: awaitsAnswer)
        }
        for line in activity.absence {
            let concerns = line.keys.reasons.isEmpty || line.keys.reasons.contains { $0 == reason }
            guard concerns, fits(line.conditions, day, column.slot, column.meal, isColumn: isColumn(column.slot, column.meal)) else {
                continue
            }
            let verb = activity.cancel ?? activity.book
            guard takes(line, by: line.keys.channels, orAs: verb, day, column.slot, column.meal) else { continue }
            let (told, until) = passes(line.keys.until, line.conditions, day, column)
            var isInTime = told
            var proofBy: LocalInstant?
            if line.keys.proof != nil {
                let (proven, end) = line.keys.proofBy == nil ? (told, until) : passes(line.keys.proofBy, [], day, column)
                isInTime = isInTime && proven
                proofBy = end
            }
            if let until, until > late?.instant ?? .distantPast { late = (until, line.place) }
            if until == nil, told, late?.instant != .distantFuture { late = (.distantFuture, line.place) }
            guard isInTime else { continue }
            let isSettled = line.keys.proof == nil && !(line.keys.isDecidedByStaff && !isOfTown)
            if let taken {
                if isSettled { return .taken(terms(taken, otherwise: line)) }
            } else if isSettled {
                return .taken(terms((line, nil), otherwise: nil))
            } else {
                taken = (line, proofBy)
            }
        }
        if let taken { return .taken(terms(taken, otherwise: nil)) }
        return .tooLate(since: late?.instant, rule: late?.rule)
    }

    /// Whether a limit is still to come, and when it falls; without a limit, when the slot begins.
    private func passes(
        _ limit: Ruled<Limit>?, _ conditions: [Condition], _ day: CivilDate, _ column: Column
    ) -> (Bool, LocalInstant?) {
        guard let limit else {
            let begins = begins(day, column.slot, column.meal)
            return (situation.now < begins, begins)
        }
        let verb = Verb(lines: [Line(conditions: conditions, keys: Verb.Keys(until: limit), place: limit.place)])
        switch instant(\.until, verb, day, column.slot, column.meal) {
        case .at(let seconds): return (situation.now.seconds < seconds, LocalInstant(seconds: seconds))
        case .anyTime: return (true, nil)
        case .never, .notAnnounced, .otherChannel, .otherShape, .outside: return (false, nil)
        }
    }
}
