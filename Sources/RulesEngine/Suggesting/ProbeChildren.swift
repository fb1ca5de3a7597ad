import TenantConfig

/// A child, and how a request comes for it.
struct ProbeChild: Hashable {
    var child: TownTest.Child
    var channel = Channel.portal
}

/// Makes children who may ask something of an activity, so that what each line asks of a child fits one of them.
struct ProbeChildren {
    private let town: Town
    private let activity: Activity
    private let conditions: [[Condition]]
    private let questions: [Condition]
    private let day: CivilDate
    /// The most that are made.
    private static let most = 40

    /// - Parameter day: one on which they ask.
    init(of activity: Activity, in town: Town, _ conditions: [[Condition]], on day: CivilDate) {
        (self.activity, self.town, self.conditions, self.day) = (activity, town, conditions, day)
        questions = conditions.flatMap(\.self)
    }

    /// Those of the examples first; then, for each line of `for` and each centre, one who is in order; then one for each line of another rule.
    func all(beside runs: [TestRun]) -> [ProbeChild] {
        var children: [ProbeChild] = []
        func add(_ child: ProbeChild) { if !children.contains(child), children.count < Self.most { children.append(child) } }
        for run in runs where run.passes && run.test.asked.activities.contains(activity.name) && run.test.child.born != nil {
            var child = run.test.child
            child.booked = [:]
            if children.count < 3 { add(ProbeChild(child: child)) }
        }
        let bases = activity.admits.isEmpty ? [[]] : activity.admits.map(\.conditions)
        for base in bases { add(child(base, at: centres[0])) }
        for centre in centres.dropFirst() { add(child(bases[0], at: centre)) }
        for lack in lacks { add(lack) }
        for asked in Self.distinct(conditions.map { $0.filter(\.isAboutWhoAsks) }) where !bases.contains(asked) {
            for base in bases.prefix(2) { add(child(base + asked, at: centres[0])) }
        }
        return children
    }

    /// One for whom something that is required is not in order.
    private var lacks: [ProbeChild] {
        let usual = child(activity.admits.first?.conditions ?? [], at: centres[0])
        return activity.requirements.flatMap { line in
            line.keys.parts.map { part in
                var lacking = usual
                meet(line.conditions, &lacking)
                switch part {
                case .documents: lacking.child.documents = [:]
                case .unpaidAtMost(let cents, _): lacking.child.unpaid = cents + 1
                case .enrolledIn(let names): for name in names { lacking.child.enrolled[name] = nil }
                }
                return lacking
            }
        }
    }

    private var centres: [Centre?] {
        let centres = town.centres.filter { activity.centres.isEmpty || activity.centres.contains($0.name) }
        return centres.isEmpty ? [nil] : centres
    }

    private static func distinct(_ sets: [[Condition]]) -> [[Condition]] {
        var seen: Set<[Condition]> = [[]]
        return sets.filter { seen.insert($0).inserted }
    }

    /// A child of whom all is known that the activity asks, and nothing more; of what is asked last, all holds.
    private func child(_ conditions: [Condition], at centre: Centre?) -> ProbeChild {
        var made = ProbeChild(child: TownTest.Child())
        made.child.home = centre?.serves.first.map { .sector($0) }
        if activity.enrolment != nil || activity.centres.count > 1 { made.child.enrolled = [activity.name: centre?.name] }
        if let status = activity.statuses.first { made.child.statuses = [activity.name: status.name] }
        for requirement in activity.requirements.map(\.keys) {
            for document in requirement.documents { made.child.documents = (made.child.documents ?? [:]).merging([document: nil]) { $1 } }
            if requirement.unpaidAtMost != nil { made.child.unpaid = 0 }
            if let other = requirement.enrolledIn.first {
                made.child.enrolled[other] = .some(town.activities.first { $0.name == other }?.centres.first)
            }
        }
        for question in questions { if case .fact(let fact) = question { know(fact, &made.child) } }
        meet(conditions, &made)
        if made.child.level == nil, questions.contains(where: \.isAboutLevel) { made.child.level = level(of: made.child) }
        if made.child.born == nil { made.child.born = born(aged: made.child.level.map { Int($0.rawValue) + 3 } ?? 6) }
        return made
    }

    /// Of one who is `years` old on that day, and was so for some months.
    private func born(aged years: Int) -> CivilDate { day - (years * 365 + years / 4 + 100) }

    /// The class that most children of that age go to.
    private func level(of child: TownTest.Child) -> SchoolLevel {
        let years = child.born.map { (day - $0) / 365 } ?? 6
        return SchoolLevel.allCases[min(max(0, years - 3), SchoolLevel.allCases.count - 1)]
    }
}

extension ProbeChildren {
    /// Makes a fact known as it is for most children.
    private func know(_ fact: FactCondition, _ child: inout TownTest.Child) {
        switch fact {
        case .school, .schooledHere: child.know(.school(town.schools.first?.name))
        case .resident(_, let communes), .commune(let communes):
            if let commune = town.communes.first ?? communes.first { child.know(.commune(commune)) }
        case .situation(let names): for name in names { child.know(.situation(name, holds: false)) }
        case .quotient: child.know(.quotient(700))
        case .siblings: child.siblings = child.siblings ?? 1
        case .came: child.know(.came(activity.name, nil))
        case .unpaid: child.unpaid = child.unpaid ?? 0
        case .unknown(_, let condition?): if case .fact(let fact) = condition { know(fact, &child) }
        case .enrolled, .status, .file, .times, .lacks, .unknown: break
        }
    }

    /// Makes conditions hold for a child.
    private func meet(_ conditions: [Condition], _ made: inout ProbeChild) {
        for condition in conditions {
            switch condition {
            case .ages(let ranges):
                guard let range = ranges.first else { continue }
                made.child.born = born(aged: (range.least + min(range.most ?? range.least + 2, range.least + 20)) / 2)
            case .level(let set): made.child.level = SchoolLevel.allCases.first(where: set.contains)
            case .sector(let names): made.child.home = names.first.map { .sector($0) }
            case .centre(let names): if let name = names.first { made.child.enrolled[activity.name] = .some(name) }
            case .channel(let channels): made.channel = channels.contains(.portal) ? .portal : channels.min() ?? .portal
            case .fact(let fact): meet(fact, &made.child)
            case .weekday, .dates, .period, .slot, .meal, .wish: break
            }
        }
    }

    private func meet(_ fact: FactCondition, _ child: inout TownTest.Child) {
        switch fact {
        case .school(let names): if let name = names.first { child.know(.school(name)) }
        case .schooledHere(let isHere): child.know(.school(isHere ? town.schools.first?.name : nil))
        case .resident(true, let communes), .commune(let communes): if let commune = communes.first { child.know(.commune(commune)) }
        case .resident(false, _): if let commune = Commune(code: "99999") { child.know(.commune(commune)) }
        case .situation(let names): if let name = names.first { child.know(.situation(name, holds: true)) }
        case .quotient(let bands): if let band = bands.first { child.know(.quotient(band.least)) }
        case .siblings(let bands): child.siblings = bands.first?.least
        case .enrolled(let isEnrolled):
            if !isEnrolled { child.enrolled[activity.name] = nil }
        case .status(let names): if let name = names.first { child.statuses[activity.name] = name }
        case .came(let cases): child.know(.came(activity.name, cases.first == .lastYear ? day - 365 : nil))
        case .file(let isComplete): if !isComplete { child.documents = [:] }
        case .unpaid(let owes): child.unpaid = owes ? 1_000 : 0
        case .times(let event, let bands):
            guard let count = bands.first?.least else { return }
            child.events[activity.name, default: [:]][event] = (1..<max(1, count)).map { day + 7 * $0 }
        case .unknown(_, let condition?): if case .fact(let fact) = condition { meet(fact, &child) }
        case .lacks, .unknown: break
        }
    }
}

extension TownTest.Child {
    /// Takes up a fact in place of what was known of the same.
    fileprivate mutating func know(_ fact: Demonstration.Fact) {
        known.removeAll { $0.isAboutSame(as: fact) }
        known.append(fact)
    }
}

extension Demonstration.Fact {
    fileprivate func isAboutSame(as other: Self) -> Bool {
        switch (self, other) {
        case (.commune, .commune), (.quotient, .quotient), (.school, .school): true
        case (.situation(let own, _), .situation(let name, _)): own == name
        case (.document(let own), .document(let name)): own == name
        case (.came(let own, _), .came(let name, _)): own == name
        default: false
        }
    }
}

extension Condition {
    fileprivate var isAboutLevel: Bool { if case .level = self { true } else { false } }

    /// Whether it asks of the child or of how the request comes, not of the day and what is booked.
    fileprivate var isAboutWhoAsks: Bool {
        switch self {
        case .ages, .level, .sector, .fact, .centre, .channel: true
        case .weekday, .dates, .period, .slot, .meal, .wish: false
        }
    }
}
