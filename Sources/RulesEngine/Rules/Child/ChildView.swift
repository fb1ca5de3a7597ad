import TenantConfig

/// A child as rules see it: every fact they ask for has a value, the known one or one of those still possible.
struct ChildView: Hashable, Sendable {
    enum Age: Hashable, Sendable {
        case born(CivilDate)
        /// Of that age on every day: enough to answer questions about one day.
        case years(Int)
    }

    /// The days on which the child came, and what is supposed of those before them.
    struct Came: Hashable, Sendable {
        enum Before: Hashable, Sendable {
            case never, longAgo, always
        }

        var days: Set<CivilDate> = []
        var before = Before.never
    }

    var age = Age.years(0)
    var level: SchoolLevel?
    var sector: Name<Sector>?
    var school: Name<School>?
    /// nil: none that is asked about.
    var commune: Commune?
    var quotient = 0
    var siblings = 1
    /// Those that hold.
    var situations: Set<Name<FamilySituation>> = []
    /// The last days for which some are known, and which of those hold afterwards.
    var situationEnds: [Name<FamilySituation>: CivilDate] = [:]
    var laterSituations: Set<Name<FamilySituation>> = []
    /// In cents.
    var unpaid = 0
    /// nil: for longer than anybody knows.
    var unpaidSince: LocalInstant?
    /// When the rules are asked.
    var now = LocalInstant.distantFuture
    var documents: [Name<Document>: CivilDate?] = [:]
    var came = Came()
    /// The days on which something happened that is counted.
    var events: [ChildEvent: [CivilDate]] = [:]
    var isEnrolled = false
    /// It is about to be enrolled, with that status.
    var isEnrolling = false
    var status: Name<Status>?
    /// The other activities it is enrolled in.
    var enrolledIn: Set<Name<Activity>> = []
    /// What is asked for it.
    var wish = Wish()
    /// What is supposed, not known.
    var supposed: MissingFacts = []
    /// More is missing than can be gone through: nothing is certain.
    var isUncertain = false

    /// The answer to a question about the child on a day.
    func answers(_ question: Condition, on day: CivilDate, _ ground: FactGround) -> Bool {
        switch question {
        case .ages(let ranges): ranges.contains { fits($0, on: ground.ages.day(for: day)) }
        case .level(let set): level.flatMap(ground.ages.level).map(set.contains) ?? false
        case .sector(let names): sector.map(names.contains) ?? false
        case .fact(let fact): answers(fact, on: day, ground)
        case .wish(let asked): wish.answers(asked)
        case .weekday, .dates, .period, .slot, .meal, .centre, .channel: true
        }
    }

    private func answers(_ fact: FactCondition, on day: CivilDate, _ ground: FactGround) -> Bool {
        switch fact {
        case .school(let names): school.map(names.contains) ?? false
        case .schooledHere(let wanted): (school != nil) == wanted
        case .resident(let wanted, let communes): (commune.map(communes.contains) ?? false) == wanted
        case .commune(let communes): commune.map(communes.contains) ?? false
        case .situation(let names): names.contains { (isOver($0, on: day) ? laterSituations : situations).contains($0) }
        case .quotient(let bands): bands.contains { $0.contains(quotient) }
        case .siblings(let bands): bands.contains { $0.contains(siblings) }
        case .enrolled(let wanted): isEnrolled == wanted
        case .status(let names): (isEnrolled || isEnrolling) && status.map(names.contains) ?? false
        case .came(let ways): ways.contains { came($0, before: day, ground) }
        case .file(let wanted): ground.isFileComplete(self, on: day) == wanted
        case .unpaid(let wanted): (unpaid > 0) == wanted
        case .times(let event, let bands): bands.contains { $0.contains(times(event, on: day, ground)) }
        case .lacks(let part): lacks(part, on: day)
        case .unknown(let subject, let condition):
            !supposed.isDisjoint(with: ground.facts(behind: subject)) || subject.situations.contains { isOver($0, on: day) }
                || condition.map { answers($0, on: day, ground) } ?? false
        }
    }

    /// The so-many-th day of its school year on which that happens, had it happened on this one.
    private func times(_ event: ChildEvent, on day: CivilDate, _ ground: FactGround) -> Int {
        let year = ground.schoolYear(of: day)
        return Set(events[event] ?? []).count { $0 != day && ground.schoolYear(of: $0) == year } + 1
    }

    private func lacks(_ part: Requirement.Part, on day: CivilDate) -> Bool {
        switch part {
        case .documents(let names): !names.allSatisfy { holds($0, on: day) }
        case .unpaidAtMost(let cents, let grace):
            unpaid > cents && !(grace.flatMap { grace in unpaidSince.map { now < grace.end(from: $0) } } ?? false)
        case .enrolledIn(let names): enrolledIn.isDisjoint(with: names)
        }
    }

    private func fits(_ range: AgeRange, on day: CivilDate) -> Bool {
        switch age {
        case .years(let years): range.least <= years && range.most.map { years <= $0 } ?? true
        case .born(let born):
            born.birthday(range.least) <= day && range.most.map { day < born.birthday(min($0, 1000) + 1) } ?? true
        }
    }

    private func came(_ way: FactCondition.Came, before day: CivilDate, _ ground: FactGround) -> Bool {
        let last = came.days.filter { $0 < day }.max()
        switch way {
        case .never: return last == nil && came.before == .never
        case .lastYear:
            let year = ground.schoolYear(of: day) - 1
            return came.before == .always || came.days.contains { ground.schoolYear(of: $0) == year }
        case .notFor(let months):
            if came.before == .always { return false }
            return last.map { $0.addingMonths(months) < day } ?? true
        }
    }

    /// Whether what was confirmed of a situation no longer counts on a day.
    private func isOver(_ situation: Name<FamilySituation>, on day: CivilDate) -> Bool {
        situationEnds[situation].map { $0 < day } ?? false
    }

    /// Whether that document is held and valid on a day.
    func holds(_ document: Name<Document>, on day: CivilDate) -> Bool {
        guard let validity = documents[document] else { return false }
        return validity.map { day <= $0 } ?? true
    }

    /// The days on which the answer to a question may change.
    func turningPoints(_ question: Condition, _ ground: FactGround) -> [CivilDate] {
        switch question {
        case .ages(let ranges):
            guard case .born(let born) = age else { return [] }
            guard ground.ages.asOf == .day else { return ground.ages.turns }
            return ranges.flatMap { range in [born.birthday(range.least)] + (range.most.map { [born.birthday(min($0, 1000) + 1)] } ?? []) }
        case .fact(.unknown(_, let condition?)): return turningPoints(condition, ground)
        case .fact(.situation(let names)): return names.compactMap { situationEnds[$0].map { $0 + 1 } }
        case .fact(.unknown(let subject, nil)): return subject.situations.compactMap { situationEnds[$0].map { $0 + 1 } }
        case .fact(.file): return ground.papers.flatMap(\.conditions).flatMap { turningPoints($0, ground) } + validityEnds
        case .fact(.lacks(.documents)): return validityEnds
        case .fact(.times(let event, _)):
            return ground.calendar.years.map(\.lowerBound) + (events[event] ?? []).flatMap { [$0, $0 + 1] }
        case .fact(.came(let ways)):
            let months = ways.compactMap { if case .notFor(let months) = $0 { months } else { nil } }
            return ground.calendar.years.map(\.lowerBound)
                + came.days.flatMap { day in [day + 1] + months.map { day.addingMonths($0) + 1 } }
        case .fact, .level, .sector, .weekday, .dates, .period, .slot, .meal, .centre, .channel, .wish: return []
        }
    }

    private var validityEnds: [CivilDate] { documents.values.compactMap { $0.map { $0 + 1 } } }
}

extension FactSubject {
    fileprivate var situations: [Name<FamilySituation>] { if case .situations(let names) = self { names } else { [] } }
}

extension CivilDate {
    /// The birthday of someone born on this day; that of 29 February falls on 1 March in common years. Ages beyond two centuries
    /// never come.
    func birthday(_ years: Int) -> CivilDate {
        let (year, month, day) = parts
        guard years <= 200 else { return CivilDate(dayNumber: .max / 2) }
        return CivilDate(year: year + years, month: month, day: day) ?? CivilDate(year: year + years, month: 3, day: 1)
            ?? CivilDate(dayNumber: .max / 2)
    }
}
