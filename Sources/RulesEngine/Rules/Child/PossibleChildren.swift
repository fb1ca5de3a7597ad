import TenantConfig

extension ChildFacts {
    /// The child, once for each way in which the answers to these questions could still turn out; a single one when all is known.
    ///
    /// - Parameters:
    ///   - enrolled: whether it is enrolled in the activity; nil: as far as the facts say.
    ///   - now: when the rules are asked, which matters for what has been owed for some time.
    ///   - most: so many ways are gone through; a child of whom more is missing is not judged before it is known.
    func views(
        asked questions: [Condition], _ ground: FactGround, enrolled: Situation.Enrolled? = nil, at now: LocalInstant,
        atMost most: Int = 256
    ) -> [ChildView] {
        let asked = questions.flatMap { $0.asked(ground) }
        var base = known(ground, enrolled: enrolled)
        base.now = now
        let missing = missing(asked, ground, enrolled: enrolled)
        var views = [base]
        views[0].supposed = unknown(ground)
        for suppositions in suppositions(asked, missing, ground) {
            let telling = suppositions.areTold ? distinct(suppositions.all, views[0], questions + asked, ground) : suppositions.all
            guard views.count * telling.count <= most else {
                views[0].isUncertain = true
                return [views[0]]
            }
            views = views.flatMap { view in telling.map { suppose in view.supposing(suppose) } }
        }
        return views
    }

    /// The facts that are unknown though these questions ask for them.
    func missing(for questions: [Condition], _ ground: FactGround, enrolled: Situation.Enrolled? = nil) -> MissingFacts {
        missing(questions.filter { !$0.holdsUnknown(ground, self) }.flatMap { $0.asked(ground) }, ground, enrolled: enrolled)
    }

    private func known(_ ground: FactGround, enrolled: Situation.Enrolled?) -> ChildView {
        var view = ChildView()
        if let born = born.value { view.age = .born(born) }
        view.level = level.value
        view.sector = sector.value ?? nil
        view.school = school.value ?? nil
        view.commune = commune.value
        view.quotient = quotient.value ?? 0
        view.siblings = siblings.value ?? 1
        view.situations = Set(situations.filter(\.value).keys)
        view.situationEnds = situationEnds
        view.unpaid = unpaid.value ?? 0
        view.unpaidSince = unpaidSince
        view.documents = documents.value ?? [:]
        (view.came.days, view.events) = (came[ground.activity]?.days ?? [], events[ground.activity] ?? [:])
        let enrolments = enrolments.value ?? [:]
        view.isEnrolled = enrolled.map { $0 != .no } ?? (enrolments[ground.activity] != nil)
        view.status = enrolments[ground.activity] ?? nil
        view.enrolledIn = Set(enrolments.keys)
        return view
    }

    private func missing(_ asked: [Condition], _ ground: FactGround, enrolled: Situation.Enrolled?) -> MissingFacts {
        asked.reduce(into: []) { missing, question in
            switch question {
            case .ages: if born == .unknown { missing.insert(.birthDate) }
            case .level: if level == .unknown { missing.insert(.level) }
            case .sector: if sector == .unknown { missing.insert(.address) }
            case .fact(let fact): missing.formUnion(self.missing(fact, ground, enrolled))
            case .weekday, .dates, .period, .slot, .meal, .centre, .channel, .wish: break
            }
        }
    }

    /// What is unknown of the facts that may be asked for by the value `unknown`.
    private func unknown(_ ground: FactGround) -> MissingFacts {
        var unknown: MissingFacts = ground.situations.reduce(into: []) {
            if situations[$1] == nil { $0.formUnion(ground.fact(of: $1)) }
        }
        let facts: [(MissingFacts, Bool)] = [
            (.birthDate, born == .unknown), (.level, level == .unknown), (.address, sector == .unknown), (.school, school == .unknown),
            (.commune, commune == .unknown), (.quotient, quotient == .unknown), (.siblings, siblings == .unknown),
        ]
        for (fact, isUnknown) in facts where isUnknown { unknown.insert(fact) }
        return unknown
    }

    private func missing(_ fact: FactCondition, _ ground: FactGround, _ enrolled: Situation.Enrolled?) -> MissingFacts {
        switch fact {
        case .school, .schooledHere: school == .unknown ? .school : []
        case .resident, .commune: commune == .unknown ? .commune : []
        case .situation(let names):
            names.contains { situations[$0] == true && situationEnds[$0] == nil }
                ? []
                : names.filter { situations[$0] == nil || situationEnds[$0] != nil }.reduce(into: []) { $0.formUnion(ground.fact(of: $1)) }
        case .quotient: quotient == .unknown ? .quotient : []
        case .siblings: siblings == .unknown ? .siblings : []
        case .enrolled: enrolled == nil && enrolments == .unknown ? .enrolments : []
        case .status: lacksStatus(ground, enrolled) ? .enrolments : []
        case .came: came[ground.activity]?.isWhole == true ? [] : .came
        case .file: documents == .unknown ? .documents : []
        case .unpaid, .lacks(.unpaidAtMost): unpaid == .unknown ? .unpaid : []
        case .lacks(.documents): documents == .unknown ? .documents : []
        case .lacks(.enrolledIn): enrolments == .unknown ? .enrolments : []
        case .unknown, .times: []
        }
    }

    /// A child that is enrolled, or may be, with a status that is not known.
    private func lacksStatus(_ ground: FactGround, _ enrolled: Situation.Enrolled?) -> Bool {
        if enrolled == .no || ground.statuses.isEmpty { return false }
        guard let enrolments = enrolments.value else { return true }
        return enrolments[ground.activity, default: nil] == nil && (enrolled != nil || enrolments.keys.contains(ground.activity))
    }
}

/// A value supposed of a fact that is not known.
private typealias Supposition = (inout ChildView) -> Void

/// All values worth supposing of one fact.
private struct Suppositions {
    let all: [Supposition]
    /// Whether what is answered about one day tells those apart that differ on any.
    var areTold = true
}

extension ChildFacts {
    /// For each fact that is missing, all values worth supposing.
    private func suppositions(_ asked: [Condition], _ missing: MissingFacts, _ ground: FactGround) -> [Suppositions] {
        var all: [Suppositions] = []
        func suppose<Value>(_ fact: MissingFacts, _ key: WritableKeyPath<ChildView, Value>, _ values: @autoclosure () -> [Value]) {
            if missing.contains(fact) { all.append(Suppositions(all: values().map { value in { $0[keyPath: key] = value } })) }
        }
        suppose(.birthDate, \.age, asked.ageLimits.map { .years($0) })
        suppose(.level, \.level, SchoolLevel.allCases)
        suppose(.address, \.sector, ground.sectors + [nil])
        suppose(.school, \.school, ground.schools + [nil])
        suppose(.commune, \.commune, asked.communes + [nil])
        suppose(.quotient, \.quotient, asked.limits { if case .quotient(let bands) = $0 { bands } else { [] } })
        if ground.countsQuotient, missing.contains(.quotient) { all[all.count - 1].areTold = false }
        suppose(.siblings, \.siblings, asked.limits { if case .siblings(let bands) = $0 { bands } else { [] } }.filter { $0 > 0 })
        suppose(.unpaid, \.unpaid, asked.debts)
        if missing.contains(.came) {
            let ways: [ChildView.Came.Before] = [.never, .longAgo, .always]
            all.append(Suppositions(all: ways.map { way in { $0.came.before = way } }, areTold: false))
        }
        for situation in ground.situations where missing.contains(ground.fact(of: situation)) {
            all.append(
                situationEnds[situation] == nil
                    ? Suppositions(all: [{ $0.situations.remove(situation) }, { $0.situations.insert(situation) }])
                    : Suppositions(
                        all: [{ $0.laterSituations.remove(situation) }, { $0.laterSituations.insert(situation) }], areTold: false))
        }
        if missing.contains(.documents) {
            for document in Set(ground.papers.flatMap(\.documents)).sorted() {
                all.append(Suppositions(all: [{ $0.documents[document] = nil }, { $0.documents[document] = .some(nil) }], areTold: false))
            }
        }
        if missing.contains(.enrolments) { all.append(Suppositions(all: enrolmentsPossible(ground), areTold: false)) }
        for activity in enrolments == .unknown ? asked.activities : [] {
            all.append(Suppositions(all: [{ $0.enrolledIn.remove(activity) }, { $0.enrolledIn.insert(activity) }]))
        }
        return all
    }

    private func enrolmentsPossible(_ ground: FactGround) -> [Supposition] {
        let statuses = ground.statuses.map { Optional($0) } + [nil]
        return statuses.map { status in { $0.status = status } }
            + (enrolments == .unknown ? statuses.map { status in { ($0.isEnrolled, $0.status) = (!$0.isEnrolled, status) } } : [])
    }

    /// One supposition for each way of answering.
    private func distinct(
        _ suppositions: [Supposition], _ view: ChildView, _ questions: [Condition], _ ground: FactGround
    ) -> [Supposition] {
        var seen: Set<[Bool]> = []
        let day = CivilDate(dayNumber: 0)
        return suppositions.filter { suppose in
            let child = view.supposing(suppose)
            return seen.insert(questions.map { child.answers($0, on: day, ground) }).inserted
        }
    }
}

extension ChildView {
    fileprivate func supposing(_ suppose: Supposition) -> ChildView {
        var view = self
        suppose(&view)
        return view
    }
}

extension Condition {
    /// The conditions on facts that stand behind a question.
    fileprivate func asked(_ ground: FactGround) -> [Condition] {
        switch self {
        case .fact(.unknown(_, let condition)): condition.map { $0.asked(ground) } ?? []
        case .fact(.file): [self] + ground.papers.flatMap(\.conditions).flatMap { $0.asked(ground) }
        default: [self]
        }
    }

    /// Whether a question holds because the fact behind it is not known.
    fileprivate func holdsUnknown(_ ground: FactGround, _ facts: ChildFacts) -> Bool {
        guard case .fact(.unknown(let subject, let condition?)) = self else { return false }
        return !facts.missing(for: [condition], ground).isDisjoint(with: ground.facts(behind: subject))
    }
}

extension [Condition] {
    /// Ages on either side of each limit.
    fileprivate var ageLimits: [Int] {
        let limits = flatMap { question -> [Int] in
            guard case .ages(let ranges) = question else { return [] }
            return ranges.flatMap { [$0.least - 1, $0.least] + ($0.most.map { [$0, Swift.min($0, 1000) + 1] } ?? []) }
        }
        return Set([0] + limits.filter { $0 >= 0 }).sorted()
    }

    /// Numbers on either side of each limit.
    fileprivate func limits(_ bands: (FactCondition) -> [Band]) -> [Int] {
        let limits = flatMap { question -> [Int] in
            guard case .fact(let fact) = question else { return [] }
            return bands(fact).flatMap { [$0.least - 1, $0.least] + ($0.most.map { [$0, $0 + 1] } ?? []) }
        }
        return Set([0, 1] + limits.filter { $0 >= 0 }).sorted()
    }

    /// Sums owed on either side of each limit, in cents.
    fileprivate var debts: [Int] {
        let limits = flatMap { question -> [Int] in
            guard case .fact(.lacks(.unpaidAtMost(let cents, _))) = question else { return [] }
            return [cents, cents + 1]
        }
        return Set([0, 1] + limits).sorted()
    }

    /// The other activities in which it matters to be enrolled.
    fileprivate var activities: [Name<Activity>] {
        let names = flatMap { question -> [Name<Activity>] in
            if case .fact(.lacks(.enrolledIn(let names))) = question { names } else { [] }
        }
        return Set(names).sorted()
    }

    fileprivate var communes: [Commune?] {
        flatMap { question -> [Commune] in
            switch question {
            case .fact(.commune(let communes)), .fact(.resident(_, in: let communes)): communes
            default: []
            }
        }
    }
}
