import RulesEngine
import TenantConfig

/// What the lines of an activity's rules ask, beside what a question tells.
struct RulesAsking: Sendable {
    private let inquiry: Inquiry
    private let conditions: [RulePlace: [Condition]]
    private let requirements: [RulePlace: Requirement]

    init(_ inquiry: Inquiry) {
        self.inquiry = inquiry
        conditions = inquiry.activity.conditionsByPlace
        requirements = Dictionary(inquiry.activity.requirements.map { ($0.place, $0.keys) }) { first, _ in first }
    }

    /// The lines that close days, of the town, a centre, the activity and its slots.
    var closings: [RulePlace] {
        let (activity, town) = (inquiry.activity, inquiry.book.town)
        return town.closed.map(\.place) + town.centres.flatMap(\.closed).map(\.place) + activity.closed.map(\.place)
            + activity.slots.flatMap(\.closed).map(\.place)
    }

    /// Whether a line is of something else than what is asked: of another verb, another stage, another day, slot or channel.
    func leavesAside(_ place: RulePlace) -> Bool {
        if let requirement = requirements[place], requirement.stage == .enrolling || inquiry.cancels { return true }
        let names = place.path.split(separator: ".").dropFirst(2).map { part in String(part.prefix { $0 != "[" }) }
        let verbs = inquiry.cancels ? ["enrol", "change", "book_late"] : ["enrol", "change", "cancel", "absence", "unbooked"]
        return names.contains(where: verbs.contains) || conditions[place, default: []].contains { $0.excludes(inquiry) }
    }

    /// What a line asks of the child that the question does not tell.
    func factsMissing(at place: RulePlace) -> Set<TownTest.AskedFact> {
        let asked = conditions[place, default: []]
        let ofParts = requirements[place]?.parts.compactMap { inquiry.test.child.lacks($0) } ?? []
        let undecided = Set(asked.compactMap(\.fact)).intersection(inquiry.run.facts)
        return Set(asked.compactMap { inquiry.test.child.lacks($0, for: inquiry.activity.name) } + ofParts).union(undecided)
    }
}

extension TownTest.Child {
    /// The fact that a condition asks, where it is not told.
    fileprivate func lacks(_ condition: Condition, for activity: Name<Activity>) -> TownTest.AskedFact? {
        switch condition {
        case .ages: born == nil ? .born : nil
        case .level: level == nil ? .level : nil
        case .fact(let fact): lacks(fact, for: activity)
        // Of a sector what is known of the commune may be enough: the rules tell.
        case .sector, .weekday, .dates, .period, .slot, .meal, .centre, .channel, .wish: nil
        }
    }

    private func lacks(_ fact: FactCondition, for activity: Name<Activity>) -> TownTest.AskedFact? {
        switch fact {
        case .school, .schooledHere: knows { if case .school = $0 { true } else { false } } ? nil : .school
        case .resident, .commune: knows { if case .commune = $0 { true } else { false } } ? nil : .commune
        case .quotient: knows { if case .quotient = $0 { true } else { false } } ? nil : .quotient
        case .siblings: siblings == nil ? .siblings : nil
        case .situation(let names):
            names.contains { name in knows { if case .situation(name, _) = $0 { true } else { false } } } ? nil : .situations
        case .came: knows { if case .came(activity, _) = $0 { true } else { false } } ? nil : .came
        case .file: documents == nil ? .documents : nil
        case .unpaid: unpaid == nil ? .unpaid : nil
        case .enrolled, .status, .times, .lacks, .unknown: nil
        }
    }

    private func knows(_ isMeant: (Demonstration.Fact) -> Bool) -> Bool { known.contains(where: isMeant) }

    /// The fact that something to be in order asks, where it is not told.
    fileprivate func lacks(_ part: Requirement.Part) -> TownTest.AskedFact? {
        switch part {
        case .documents: documents == nil ? .documents : nil
        case .unpaidAtMost: unpaid == nil ? .unpaid : nil
        case .enrolledIn: nil
        }
    }
}

extension Condition {
    /// Whether it fits nothing of what is asked, whoever asks it.
    fileprivate func excludes(_ inquiry: Inquiry) -> Bool {
        switch self {
        case .weekday(let weekdays): !inquiry.ticks.keys.contains { weekdays.contains($0.weekday) }
        case .slot(let names): !inquiry.ticks.values.joined().contains { names.contains($0.slot) }
        case .meal(let names): !inquiry.ticks.values.joined().contains { $0.meal.map(names.contains) ?? false }
        case .channel(let channels): !channels.contains(inquiry.test.channel)
        case .dates, .period, .centre, .ages, .level, .sector, .fact, .wish: false
        }
    }

    /// What has to be known of a child to answer it; nil for what is known of every request.
    fileprivate var fact: TownTest.AskedFact? {
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
    /// What each line of its rules asks, by the places that answer.
    fileprivate var conditionsByPlace: [RulePlace: [Condition]] {
        var asked: [RulePlace: [Condition]] = [:]
        func take<Keys>(_ lines: [Line<Keys>], _ places: (Line<Keys>) -> [RulePlace?] = { [$0.place] }) {
            for line in lines { for place in places(line).compactMap(\.self) { asked[place, default: []] += line.conditions } }
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
        take(absence)
        take(unbooked)
        take(waitingList)
        take(limits)
        take(gauges)
        take(gauges.flatMap(\.keys.quotas))
        take(requirements)
        return asked
    }
}
