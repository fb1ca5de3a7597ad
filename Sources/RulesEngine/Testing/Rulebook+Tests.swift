public import TenantConfig

extension Rulebook {
    /// What comes of an example: the same questions that the portal asks, in the order in which a family asks them.
    public func run(_ test: TownTest) -> TestRun {
        var child = facts(of: test.child)
        var enrolled = test.child.enrolled.mapValues { Situation.Enrolled.at($0) }
        let activities = town.activities.map(\.name).filter(test.asked.activities.contains)
        var enrolments: [TestRun.Enrolment] = []
        // What an example says of a child holds without end; what it enrols in, for as long as that lasts: a month or a period is that of
        // the first day it books.
        var spans: [Name<Activity>: [ClosedRange<CivilDate>]] = [:]
        for activity in activities {
            guard let wish = test.asked.enrol[activity] else { continue }
            let status = test.child.statuses[activity]
            let decision = enrol(
                activity, child: child, now: test.judgedAt, wish: wish, status: status, channel: test.channel,
                on: self.activity(activity)?.enrolment?.lastings == [.schoolYear] ? nil : test.firstDay(of: activity))
            if decision.outcome == .accepted {
                enrolled[activity] = .at(wish ?? decision.centres.first)
                spans[activity] = decision.spans
                child.enrolments = child.enrolments.enrolling(in: activity, as: status)
            }
            enrolments.append(TestRun.Enrolment(activity: activity, decision: decision))
        }
        let cases = activities.filter(test.books).map { TestCase(test, $0, child, enrolled[$0] ?? .no, for: spans[$0], in: self) }
        let bookings = cases.filter { test.asks($0.activity) }.map { $0.booking(in: self) }
        let told = activities.map { activity in
            let isFull = bookings.contains { $0.0.activity == activity && $0.0.decision.lacksPlaces }
            return advice(activity, days: test.days(of: activity), child: child, now: test.judgedAt, isFull: isFull)
        }
        let unbooked = cases.flatMap { $0.unbooked(in: self) }
        var uses = enrolments.flatMap { self.uses($0, of: facts(of: test.child), test) } + bookings.flatMap(\.1) + unbooked.flatMap(\.1)
        for (activity, advice) in zip(activities, told) { uses += self.uses(advice, of: activity, test, child) }
        return TestRun(
            test: test, enrolments: enrolments, bookings: bookings.map(\.0),
            absences: cases.flatMap { $0.absences(in: self) }, unbooked: unbooked.map(\.0), advice: told,
            impossiblePlaces: cases.flatMap(\.impossiblePlaces),
            uses: uses)
    }

    /// The lines behind a decision on enrolling.
    private func uses(_ enrolment: TestRun.Enrolment, of child: ChildFacts, _ test: TownTest) -> [RuleUse] {
        switch enrolment.decision.outcome {
        case .refused(let reasons):
            return reasons.enumerated().compactMap { order, reason in
                reason.rule.map { RuleUse(place: $0, decided: order == 0, instant: nil) }
            }
        case .accepted, .awaitingApproval, .undetermined:
            let place = activity(enrolment.activity)?.enrolment?.place
            let activity = enrolment.activity
            let centre = test.asked.enrol[activity].flatMap { $0 } ?? enrolment.decision.centres.first
            let gauges = enrolmentGauges(activity, child, as: test.child.statuses[activity], at: centre, on: test.judgedAt.date)
            let answered = [place, enrolment.decision.late?.place].compactMap(\.self) + enrolment.decision.rules + gauges
            return answered.map { RuleUse(place: $0, decided: enrolment.decision.isAnswered, instant: nil) }
        }
    }

    /// The lines behind what staff are told.
    private func uses(_ advice: Advice, of activity: Name<Activity>, _ test: TownTest, _ child: ChildFacts) -> [RuleUse] {
        let places = [advice.unpaid?.place, advice.notEnrolledIn?.place]
        let told = Set(advice.missingDocuments.map(\.place) + places.compactMap(\.self))
        let days = test.days(of: activity)
        return requirements(of: activity, fitting: days.isEmpty ? [test.now.date] : days, child, at: test.now).map { place in
            RuleUse(place: place, decided: told.contains(place), instant: nil)
        }
    }

    /// What is known of a child, as the engine takes it.
    private func facts(of child: TownTest.Child) -> ChildFacts {
        let home: Fact<Name<Sector>?> =
            switch child.home {
            case nil: sector(street: nil, number: nil, commune: child.commune)
            case .sector(let name)?: .known(name)
            case .elsewhere?: .known(nil)
            case .address(let street, let number)?: sector(street: street, number: number, commune: child.commune)
            }
        var facts = ChildFacts(
            born: Fact(child.born), level: Fact(child.level), sector: home, documents: Fact(child.documents), unpaid: Fact(child.unpaid),
            siblings: Fact(child.siblings),
            enrolments: .known(Dictionary(uniqueKeysWithValues: child.enrolled.keys.map { ($0, child.statuses[$0]) })))
        facts.unpaidSince = child.unpaidSince
        facts.events = child.events
        facts.meals = child.meals.mapValues { ticks in
            ChosenMeals(
                ticks.reduce(into: [:]) { chosen, tick in
                    if let meal = tick.meal { chosen[tick.slot] = [ChosenMeals.Choice(meal, since: days.lowerBound)] }
                })
        }
        for fact in child.known { facts.take(fact) }
        return facts
    }
}

extension TownTest.Child {
    /// The commune of the home, where it is known.
    fileprivate var commune: Commune? {
        known.lazy.compactMap { if case .commune(let code) = $0 { code } else { nil } }.first
    }
}

extension ChildFacts {
    fileprivate mutating func take(_ fact: Demonstration.Fact) {
        switch fact {
        case .commune(let code): commune = .known(code)
        case .quotient(let number): quotient = .known(number)
        case .school(let name): school = .known(name)
        case .situation(let name, let holds): situations[name] = holds
        case .came(let activity, let last): came[activity] = Attendance(days: Set([last].compactMap(\.self)))
        case .document: break
        }
    }
}

extension Fact<[Name<Activity>: Name<Status>?]> {
    /// These, and one more.
    fileprivate func enrolling(in activity: Name<Activity>, as status: Name<Status>?) -> Self {
        var enrolments = value ?? [:]
        enrolments[activity] = .some(status)
        return .known(enrolments)
    }
}

extension Fact {
    /// Known when there is a value.
    fileprivate init(_ value: Value?) {
        self = value.map { .known($0) } ?? .unknown
    }
}

extension TownTest {
    /// Whether something of that activity is to be booked, changed or cancelled, or an absence told.
    fileprivate func books(_ activity: Name<Activity>) -> Bool {
        asks(activity) || asked.absent[activity] != nil || asked.unbooked[activity] != nil
    }

    /// Whether something of that activity is to be booked, changed or cancelled.
    fileprivate func asks(_ activity: Name<Activity>) -> Bool {
        asked.book[activity] != nil || asked.cancel[activity] != nil || asked.weeks[activity] != nil
    }

    /// The first day that is booked.
    fileprivate func firstDay(of activity: Name<Activity>) -> CivilDate? {
        [asked.book[activity]?.keys.min(), asked.weeks[activity]?.range.lowerBound].compactMap(\.self).min()
    }

    /// The days asked about, in order.
    fileprivate func days(of activity: Name<Activity>) -> [CivilDate] {
        Set(asked.book[activity, default: [:]].keys).union(asked.cancel[activity, default: [:]].keys).sorted()
    }
}

extension EnrolmentDecision {
    fileprivate var isAnswered: Bool {
        if case .undetermined = outcome { false } else { true }
    }
}
