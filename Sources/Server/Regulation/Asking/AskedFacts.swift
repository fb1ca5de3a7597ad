import TenantConfig

extension TownTest.AskedFact {
    /// `la date de naissance`, with the word of the command line.
    var french: String {
        switch self {
        case .born: "la date de naissance (born)"
        case .level: "la classe (level)"
        case .address: "l’adresse (address ou sector)"
        case .school: "l’école (school)"
        case .commune: "la commune (commune)"
        case .quotient: "le quotient familial (quotient)"
        case .siblings: "le rang dans la fratrie (siblings)"
        case .situations: "les situations (situations)"
        case .came: "la dernière venue (came)"
        case .unpaid: "la somme due (unpaid)"
        case .documents: "les pièces remises (documents)"
        case .enrolled: "les inscriptions (enrolled)"
        }
    }
}

extension Condition {
    /// What has to be known of a child to answer it; nil for what is known of every request.
    var fact: TownTest.AskedFact? {
        switch self {
        case .ages: .born
        case .level: .level
        case .sector: .address
        case .fact(let fact): fact.fact
        case .weekday, .dates, .period, .slot, .meal, .centre, .channel, .wish: nil
        }
    }
}

extension FactCondition {
    fileprivate var fact: TownTest.AskedFact? {
        switch self {
        case .school, .schooledHere: .school
        case .resident, .commune: .commune
        case .situation: .situations
        case .quotient: .quotient
        case .siblings: .siblings
        case .enrolled, .status: .enrolled
        case .came: .came
        case .file: .documents
        case .unpaid: .unpaid
        case .lacks(.documents): .documents
        case .lacks(.unpaidAtMost): .unpaid
        case .lacks(.enrolledIn): .enrolled
        case .times: nil
        case .unknown(_, let other): other?.fact
        }
    }
}

extension Activity {
    /// What each line of its rules has to know of a child, by the places that answer.
    var factsAsked: [RulePlace: Set<TownTest.AskedFact>] {
        var asked: [RulePlace: Set<TownTest.AskedFact>] = [:]
        func take<Keys>(_ lines: [Line<Keys>], _ places: (Line<Keys>) -> [RulePlace?] = { [$0.place] }) {
            for line in lines {
                for place in places(line).compactMap(\.self) { asked[place, default: []].formUnion(line.conditions.compactMap(\.fact)) }
            }
        }
        take(admits)
        take(open)
        take(closed)
        for verb in [book, change, cancel].compactMap(\.self) {
            take(verb.lines + verb.trials) { line in
                line.keys.limits.map { $0?.place } + [line.keys.approval?.place, line.keys.channels?.place, line.keys.fee?.place]
            }
        }
        for slot in slots {
            take(slot.admits)
            take(slot.open)
            take(slot.closed)
            take(slot.needs)
            take(slot.hours)
        }
        take(bookLate + lateTrials)
        take(unbooked)
        take(waitingList)
        take(limits)
        take(gauges)
        take(gauges.flatMap(\.keys.quotas))
        take(requirements)
        for line in requirements { asked[line.place, default: []].formUnion(line.keys.parts.map(\.fact)) }
        return asked
    }
}

extension Requirement.Part {
    fileprivate var fact: TownTest.AskedFact {
        switch self {
        case .documents: .documents
        case .unpaidAtMost: .unpaid
        case .enrolledIn: .enrolled
        }
    }
}
