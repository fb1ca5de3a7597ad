import TenantConfig

extension Survey {
    /// The child of a variant as a family's facts, on a day.
    func facts(of variant: Variant, on day: Int) -> ChildFacts {
        let child = variant.child
        func known<Value>(_ value: Value, unless fact: MissingFacts) -> Fact<Value> {
            child.supposed.isDisjoint(with: fact) ? .known(value) : .unknown
        }
        var facts = ChildFacts(
            born: known(born(child, on: day), unless: .birthDate), level: known(child.level ?? .cp, unless: .level),
            sector: known(child.sector, unless: .address), documents: .known(child.documents), unpaid: .known(child.unpaid),
            school: known(child.school, unless: .school), quotient: known(child.quotient, unless: .quotient),
            siblings: known(child.siblings, unless: .siblings), came: [activity.name: came(child, before: day)],
            enrolments: .known(enrolments(child)))
        if let commune = child.commune ?? Commune(code: Commune.elsewhere) { facts.commune = known(commune, unless: .commune) }
        for situation in town.situations where child.supposed.isDisjoint(with: ground.facts.fact(of: situation.name)) {
            facts.situations[situation.name] = child.situations.contains(situation.name)
        }
        facts.events[activity.name] = child.events.mapValues { occasions($0.count, before: day) }
        return facts
    }

    /// What is told of the child of a variant: what the lines ask.
    func traits(of variant: Variant, on day: Int) -> [WitnessCase.Trait] {
        let child = variant.child
        var traits: [WitnessCase.Trait] = []
        func tell(_ trait: WitnessCase.Trait, unless fact: MissingFacts = []) {
            if child.supposed.isDisjoint(with: fact), !traits.contains(trait) { traits.append(trait) }
        }
        for question in variant.asked.sorted(by: { $0.rank < $1.rank }) {
            switch question {
            case .ages: if case .years(let years) = child.age { tell(.age(years, born: born(child, on: day)), unless: .birthDate) }
            case .level: if let level = child.level, !isTooYoung(variant) { tell(.level(level), unless: .level) }
            case .sector: tell(.sector(child.sector), unless: .address)
            case .fact(.unknown(_, let condition?)):
                let inner = Variant(child: child, view: variant.view, channel: variant.channel, asked: [condition])
                for trait in self.traits(of: inner, on: day) { tell(trait) }
            case .fact(let fact): for trait in self.traits(fact, child) { tell(trait.told, unless: trait.unless) }
            case .weekday, .dates, .period, .slot, .meal, .centre, .channel, .wish: break
            }
        }
        return traits
    }

    /// Whether a child whose age is told is in no class yet.
    private func isTooYoung(_ variant: Variant) -> Bool {
        guard case .years(let years) = variant.child.age, variant.child.supposed.isDisjoint(with: .birthDate) else { return false }
        return years < Self.yearsOfSchool.lowerBound && variant.asked.flatMap(\.behindUnknown).contains { $0.rank == 0 }
    }

    private func traits(_ fact: FactCondition, _ child: ChildView) -> [(told: WitnessCase.Trait, unless: MissingFacts)] {
        switch fact {
        case .school, .schooledHere: [(.school(child.school), .school)]
        case .resident, .commune: [(.commune(child.commune), .commune)]
        case .situation(let names): names.map { (.situation($0, child.situations.contains($0)), ground.facts.fact(of: $0)) }
        case .quotient: [(.quotient(child.quotient), .quotient)]
        case .siblings: [(.siblings(child.siblings), .siblings)]
        case .status: child.status.map { [(.status($0), [])] } ?? []
        case .enrolled: child.isEnrolled ? [] : [(.notEnrolled, [])]
        case .came: [(.cameBefore(child.came.before != .never), [])]
        case .unpaid, .lacks(.unpaidAtMost): [(.owes(child.unpaid), [])]
        case .file, .lacks(.documents): child.documents.isEmpty ? [(.lacksPapers, [])] : []
        case .times(let event, _): [(.soManyTimes((child.events[event]?.count ?? 0) + 1), [])]
        case .lacks(.enrolledIn), .unknown: []
        }
    }

    /// A day of birth half a year before the age is reached on the day that counts.
    private func born(_ child: ChildView, on day: Int) -> CivilDate {
        guard case .years(let years) = child.age else { return calendar.date(at: day).addingMonths(-6 * 12) }
        return ground.facts.ages.day(for: calendar.date(at: day)).addingMonths(-12 * min(years, 150) - 6)
    }

    private func came(_ child: ChildView, before day: Int) -> Attendance {
        let date = calendar.date(at: day)
        switch child.came.before {
        case .never: return Attendance(days: [])
        case .longAgo: return Attendance(days: [date.addingMonths(-60)])
        case .always: return Attendance(days: Set((1...18).map { date.addingMonths(-$0) }))
        }
    }

    private func enrolments(_ child: ChildView) -> [Name<Activity>: Name<Status>?] {
        var enrolments: [Name<Activity>: Name<Status>?] = [:]
        for activity in child.enrolledIn { enrolments[activity] = .some(nil) }
        if child.isEnrolled { enrolments[activity.name] = .some(child.status) }
        return enrolments
    }
}

extension Condition {
    /// The order in which traits are told.
    fileprivate var rank: Int {
        switch self {
        case .ages: 0
        case .level: 1
        case .sector: 2
        default: 3
        }
    }
}

extension [WitnessCase.Trait] {
    /// The same, of a child as old as it is on a day.
    func aged(as child: ChildFacts, on day: CivilDate) -> Self {
        map { trait in
            guard case .age = trait, let born = child.born.value else { return trait }
            return .age(born.years(until: day), born: born)
        }
    }
}
