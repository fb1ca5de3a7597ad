import RulesEngine
import TenantConfig

extension ReferenceChild {
    /// Every child that the facts allow, as far as the conditions of the activity can tell them apart.
    static func possible(_ situation: Situation, asked: [Condition], of activity: Activity, _ days: ReferenceDays) -> [ReferenceChild] {
        let (facts, town) = (situation.child, days.town)
        let all = asked.flatMap { behind($0, activity, town) }
        let missing = missing(situation, all, activity, town)
        var children = [known(situation, activity, days)]
        func suppose<Value>(_ fact: MissingFacts, _ values: [Value], _ put: (inout ReferenceChild, Value) -> Void) {
            guard missing.contains(fact) else { return }
            children = children.flatMap { child in
                values.map { value in
                    var child = child
                    put(&child, value)
                    return child
                }
            }
        }
        suppose(.birthDate, Array(0...14)) { $0.age = $1 }
        suppose(.level, SchoolLevel.allCases) { $0.level = $1 }
        suppose(.address, [nil] + town.sectors.map(\.name)) { $0.sector = $1 }
        suppose(.school, [nil] + town.schools.map(\.name)) { $0.school = $1 }
        suppose(.commune, [nil] + Set(all.flatMap(\.communes))) { $0.commune = $1 }
        suppose(.quotient, Array(Set([0] + all.flatMap(\.limits)))) { $0.quotient = $1 }
        suppose(.siblings, Array(1...6)) { $0.rank = $1 }
        suppose(.unpaid, Array(Set([0, 1] + all.flatMap(\.debts)))) { $0.owed = $1 }
        suppose(.came, [0, 1, 2]) { ($0.cameAlways, $0.cameLongAgo) = ($1 == 1, $1 == 2) }
        for (position, situation) in town.situations.enumerated() {
            suppose(.situation(at: position), [false, true]) { child, holds in
                if !holds { return }
                if child.ends[situation.name] == nil {
                    child.situations.insert(situation.name)
                } else {
                    child.afterwards.insert(situation.name)
                }
            }
        }
        for document in Set(papers(activity, town).flatMap(\.1)) {
            suppose(.documents, [false, true]) { if $1 { $0.documents[document] = .some(nil) } }
        }
        if facts.enrolments != .unknown || situation.enrolled != .no {
            suppose(.enrolments, [nil] + activity.statuses.map(\.name)) { $0.status = $1 }
        }
        return children
    }

    private static func known(_ situation: Situation, _ activity: Activity, _ days: ReferenceDays) -> ReferenceChild {
        let facts = situation.child
        var child = ReferenceChild(days: days, activity: activity)
        child.born = facts.born.value
        if facts.born == .unknown { child.age = 0 }
        child.level = facts.level.value
        child.sector = facts.sector.value ?? nil
        child.school = facts.school.value ?? nil
        child.commune = facts.commune.value
        child.quotient = facts.quotient.value ?? 0
        child.rank = facts.siblings.value ?? 1
        child.situations = Set(facts.situations.filter { $0.value }.map(\.key))
        child.ends = facts.situationEnds
        child.owed = facts.unpaid.value ?? 0
        child.owedSince = facts.unpaidSince
        child.now = situation.now
        child.enrolledIn = Set((facts.enrolments.value ?? [:]).keys)
        child.documents = facts.documents.value ?? [:]
        child.cameOn = facts.came[activity.name]?.days ?? []
        child.happened = facts.events[activity.name] ?? [:]
        child.isEnrolled = situation.enrolled != .no
        child.status = facts.enrolments.value?[activity.name] ?? nil
        if facts.born == .unknown { child.unknown.insert("born") }
        if facts.level == .unknown { child.unknown.insert("level") }
        if facts.sector == .unknown { child.unknown.insert("sector") }
        if facts.school == .unknown { child.unknown.insert("school") }
        if facts.commune == .unknown { child.unknown.insert("commune") }
        if facts.quotient == .unknown { child.unknown.insert("quotient") }
        if facts.siblings == .unknown { child.unknown.insert("siblings") }
        for situation in days.town.situations where facts.situations[situation.name] == nil {
            child.unknown.insert("situation \(situation.name)")
        }
        return child
    }

    /// The facts that nobody knows and that conditions ask for; a condition that holds where its fact is unknown asks for nothing.
    static func missing(_ situation: Situation, asked: [Condition], of activity: Activity, _ days: ReferenceDays) -> MissingFacts {
        let child = known(situation, activity, days)
        let open = asked.filter { condition in
            guard case .fact(.unknown(let subject, let inner)) = condition else { return true }
            guard let inner else { return false }
            let needs = missing(situation, behind(inner, activity, days.town), activity, days.town)
            // What was confirmed until a day is unknown after it: then, too, there is nothing to ask for.
            let ending = child.ends.keys.map { "situation \($0)" }
            return needs.isEmpty || !subject.names.contains { child.unknown.contains($0) || ending.contains($0) }
        }
        return missing(situation, open.flatMap { behind($0, activity, days.town) }, activity, days.town)
    }

    private static func missing(_ situation: Situation, _ asked: [Condition], _ activity: Activity, _ town: Town) -> MissingFacts {
        let facts = situation.child
        var missing: MissingFacts = []
        for condition in asked {
            switch condition {
            case .ages where facts.born == .unknown: missing.insert(.birthDate)
            case .level where facts.level == .unknown: missing.insert(.level)
            case .sector where facts.sector == .unknown: missing.insert(.address)
            case .fact(.school) where facts.school == .unknown, .fact(.schooledHere) where facts.school == .unknown: missing.insert(.school)
            case .fact(.resident) where facts.commune == .unknown, .fact(.commune) where facts.commune == .unknown: missing.insert(.commune)
            case .fact(.quotient) where facts.quotient == .unknown: missing.insert(.quotient)
            case .fact(.siblings) where facts.siblings == .unknown: missing.insert(.siblings)
            case .fact(.unpaid) where facts.unpaid == .unknown: missing.insert(.unpaid)
            case .fact(.lacks(.unpaidAtMost)) where facts.unpaid == .unknown: missing.insert(.unpaid)
            case .fact(.lacks(.documents)) where facts.documents == .unknown: missing.insert(.documents)
            case .fact(.file) where facts.documents == .unknown: missing.insert(.documents)
            case .fact(.came) where facts.came[activity.name]?.isWhole != true: missing.insert(.came)
            case .fact(.situation(let names)) where !names.contains { facts.situations[$0] == true && facts.situationEnds[$0] == nil }:
                for (position, known) in town.situations.enumerated() where names.contains(known.name) {
                    guard facts.situations[known.name] == nil || facts.situationEnds[known.name] != nil else { continue }
                    missing.insert(.situation(at: position))
                }
            case .fact(.status) where situation.enrolled != .no && !activity.statuses.isEmpty:
                if (facts.enrolments.value?[activity.name] ?? nil) == nil { missing.insert(.enrolments) }
            default: break
            }
        }
        return missing
    }

    /// The conditions behind one: that which `unknown` stands beside, those of the lines that make a file complete.
    private static func behind(_ condition: Condition, _ activity: Activity, _ town: Town) -> [Condition] {
        switch condition {
        case .fact(.unknown(_, let inner)): inner.map { behind($0, activity, town) } ?? []
        case .fact(.file): [condition] + papers(activity, town).flatMap(\.0).flatMap { behind($0, activity, town) }
        default: [condition]
        }
    }
}

extension Condition {
    fileprivate var communes: [Commune] {
        switch self {
        case .fact(.commune(let communes)), .fact(.resident(_, in: let communes)): communes
        default: []
        }
    }

    fileprivate var debts: [Int] {
        if case .fact(.lacks(.unpaidAtMost(let cents, _))) = self { [cents, cents + 1] } else { [] }
    }

    fileprivate var limits: [Int] {
        guard case .fact(.quotient(let bands)) = self else { return [] }
        return bands.flatMap { [max(0, $0.least - 1), $0.least, $0.most ?? $0.least, ($0.most ?? $0.least) + 1] }
    }
}
