public import TenantConfig

/// A child made to stand for all those between whom the rules of an activity make no difference.
public struct TypicalChild: Hashable, Sendable {
    public internal(set) var facts: ChildFacts
    /// Where it is enrolled.
    public internal(set) var enrolled: Situation.Enrolled
    /// Its status in the activity; nil: none, or none is asked for.
    public internal(set) var status: Name<Status>?

    /// How old it is on a day; nil: nobody asks.
    public func age(on day: CivilDate) -> Int? {
        facts.born.value.map { $0.years(until: day) }
    }
}

extension CivilDate {
    /// Completed years from this day of birth to another day.
    func years(until day: CivilDate) -> Int {
        let ((year, month, dayOfMonth), (bornYear, bornMonth, bornDay)) = (day.parts, parts)
        return year - bornYear - ((month, dayOfMonth) < (bornMonth, bornDay) ? 1 : 0)
    }
}

/// Children of every kind between which the rules of an activity make a difference, in one file or the other.
struct TypicalChildren {
    /// So many are looked at; where there are more kinds, each condition is varied on its own.
    private static let most = 96

    private typealias Variation = (inout TypicalChild) -> Void

    let all: [TypicalChild]

    /// - Parameter day: one in the middle of the days looked at, on which ages are what they are said to be.
    init(_ old: ActivityRules, _ new: ActivityRules, centres: [Name<Centre>?], on day: CivilDate) {
        let asked = (old.ground.questions + new.ground.questions).flatMap(\.behind)
        var base = TypicalChild(facts: ChildFacts(born: .unknown, enrolments: .known([:])), enrolled: .at(nil))
        base.facts.unpaid = .known(0)
        base.facts.documents = .known([:])
        var children = [base]
        for axis in Self.axes(asked, old, new, centres, on: day) where axis.count > 0 {
            if children.count * axis.count <= Self.most {
                children = children.flatMap { child in axis.map { child.varied($0) } }
            } else {
                let first = children[0]
                children = children.map { child in axis.first.map(child.varied) ?? child } + axis.dropFirst().map(first.varied)
            }
        }
        let plausible = children.filter { $0.isPlausible(on: day) }
        var seen: Set<TypicalChild> = []
        all = (plausible.isEmpty ? children : plausible).filter { seen.insert($0).inserted }
    }

    /// For each fact that is asked for, all values worth looking at.
    private static func axes(
        _ asked: [Condition], _ old: ActivityRules, _ new: ActivityRules, _ centres: [Name<Centre>?], on day: CivilDate
    ) -> [[Variation]] {
        let (activity, facts) = (new.activity.name, asked.compactMap { if case .fact(let fact) = $0 { fact } else { nil } })
        let statuses = Set(old.ground.facts.statuses + new.ground.facts.statuses).sorted()
        let asksStatus = facts.contains { if case .status = $0 { true } else { false } }
        return [
            centres.map { centre in { $0.enrolled = .at(centre) } },
            ages(asked).map { years in
                { child in child.facts.born = .known(day - (years * 365 + years / 4 + 100)) }
            },
            levels(asked).map { level in { $0.facts.level = .known(level) } },
            asked.contains { if case .sector = $0 { true } else { false } }
                ? Set(old.ground.facts.sectors + new.ground.facts.sectors).sorted().map { sector in { $0.facts.sector = .known(sector) } }
                    + [{ $0.facts.sector = .known(nil) }] : [],
            (asksStatus ? statuses.map { Optional($0) } : [nil]).map { status in
                { child in
                    child.status = status
                    child.facts.enrolments = .known([activity: status])
                }
            },
        ] + homes(facts, old, new) + files(facts, activity, on: day)
    }

    private static func homes(_ facts: [FactCondition], _ old: ActivityRules, _ new: ActivityRules) -> [[Variation]] {
        let schools = Set(old.ground.facts.schools + new.ground.facts.schools).sorted()
        let asksSchool = facts.contains {
            switch $0 {
            case .school, .schooledHere: true
            default: false
            }
        }
        let communes = facts.flatMap { fact -> [Commune] in
            switch fact {
            case .commune(let communes), .resident(_, in: let communes): communes
            default: []
            }
        }
        let elsewhere = communes.isEmpty ? [] : [Commune(code: "99999")].compactMap(\.self)
        return [
            asksSchool
                ? schools.map { school in { $0.facts.school = .known(school) } } + [{ $0.facts.school = .known(nil) }] : [],
            (communes.distinct + elsewhere).map { commune in { $0.facts.commune = .known(commune) } },
            numbers(facts) { if case .quotient(let bands) = $0 { bands } else { [] } }.map { number in
                { $0.facts.quotient = .known(number) }
            },
            numbers(facts) { if case .siblings(let bands) = $0 { bands } else { [] } }.filter { $0 > 0 }.map { rank in
                { $0.facts.siblings = .known(rank) }
            },
        ]
    }

    private static func files(_ facts: [FactCondition], _ activity: Name<Activity>, on day: CivilDate) -> [[Variation]] {
        let situations = facts.flatMap { fact -> [Name<FamilySituation>] in if case .situation(let names) = fact { names } else { [] } }
        let documents = facts.flatMap { fact -> [Name<Document>] in if case .lacks(.documents(let names)) = fact { names } else { [] } }
        let debts = facts.flatMap { fact -> [Int] in
            switch fact {
            case .lacks(.unpaidAtMost(let cents, _)): [0, cents, cents + 1]
            case .unpaid: [0, 1]
            default: []
            }
        }
        let others = facts.flatMap { fact -> [Name<Activity>] in if case .lacks(.enrolledIn(let names)) = fact { names } else { [] } }
        let asksCame = facts.contains { if case .came = $0 { true } else { false } }
        return situations.distinct.map { name in [{ $0.facts.situations[name] = true }, { $0.facts.situations[name] = false }] } + [
            documents.isEmpty
                ? [] : [{ $0.facts.documents = .known(Dictionary(documents.map { ($0, nil) }) { first, _ in first }) }, { _ in }],
            debts.distinct.sorted().map { cents in { $0.facts.unpaid = .known(cents) } },
            others.isEmpty
                ? []
                : [
                    { child in
                        var enrolments = child.facts.enrolments.value ?? [:]
                        for other in others where enrolments[other] == nil { enrolments[other] = .some(nil) }
                        child.facts.enrolments = .known(enrolments)
                    }, { _ in },
                ],
            asksCame ? [[], [day - 365]].map { days in { $0.facts.came = [activity: Attendance(days: days)] } } : [],
        ]
    }

    /// The least age of each stretch of ages between which a difference is made; none where nobody asks.
    private static func ages(_ asked: [Condition]) -> [Int] {
        let limits = asked.flatMap { question -> [Int] in
            guard case .ages(let ranges) = question else { return [] }
            return ranges.flatMap { [$0.least] + ($0.most.map { [min($0, 100) + 1] } ?? []) }
        }
        guard let least = limits.min() else { return [] }
        return Set(limits + [least - 1]).filter { $0 >= 0 }.sorted()
    }

    /// A level of each kind that is told apart.
    private static func levels(_ asked: [Condition]) -> [SchoolLevel] {
        let sets = asked.compactMap { if case .level(let set) = $0 { set } else { nil } }
        guard !sets.isEmpty else { return [] }
        var seen: Set<[Bool]> = []
        return SchoolLevel.allCases.filter { level in seen.insert(sets.map { $0.contains(level) }).inserted }
    }

    /// Numbers on either side of each limit.
    private static func numbers(_ facts: [FactCondition], _ bands: (FactCondition) -> [Band]) -> [Int] {
        let asked = facts.flatMap(bands)
        let limits = asked.flatMap { [$0.least - 1, $0.least] + ($0.most.map { [$0, $0 + 1] } ?? []) }
        return Set(limits.filter { $0 >= 0 }).sorted()
    }
}

extension TypicalChild {
    fileprivate func varied(_ variation: (inout TypicalChild) -> Void) -> TypicalChild {
        var child = self
        variation(&child)
        return child
    }

    /// Whether a child of that age is at that level, more or less.
    fileprivate func isPlausible(on day: CivilDate) -> Bool {
        guard let age = age(on: day), let level = facts.level.value else { return true }
        return abs(age - 3 - Int(level.rawValue)) <= 1
    }
}

extension Condition {
    /// The conditions on facts that stand behind it.
    fileprivate var behind: [Condition] {
        if case .fact(.unknown(_, let condition?)) = self { condition.behind } else { [self] }
    }
}

extension Array where Element: Hashable {
    /// Each once, in order.
    fileprivate var distinct: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
