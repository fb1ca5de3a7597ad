import TenantConfig

/// A child at a centre, with what is asked for it and by which channel, as far as some lines tell it from others.
struct Variant {
    let child: ChildView
    let view: Viewpoint
    let channel: Channel
    /// What the lines ask of the child.
    let asked: [Condition]
    /// Whether there are children of that age at that level.
    var isUsual = true
}

extension Survey {
    /// More differences than can be gone through: nothing is said then.
    private static let most = 4096

    /// Every child, centre, wish and channel that some lines, and what opens the days, tell apart; nil where they are too many.
    ///
    /// - Parameters:
    ///   - everyChannel: whether channels are told apart though no line asks for one, as `by` does.
    ///   - alsoUnusual: whether children of an age at which nobody is at their level are gone through as well, behind the others.
    func variants(asking conditions: [Condition], everyChannel: Bool = false, alsoUnusual: Bool = false) -> [Variant]? {
        let asked = (conditions + conditionsOfCells).uniqued
        guard let children = children(asking: asked), let wishes = wishes(asking: asked), children.count * wishes.count <= Self.most else {
            return nil
        }
        let channels = everyChannel || asked.contains(where: \.isAboutChannel) ? Channel.allCases : [.portal]
        let day = calendar.date(at: days.first ?? 0)
        var seen: [Channel: Set<LineBits>] = [:]
        var variants: [Variant] = []
        let usual = children.compactMap { self.usual($0, asking: asked) }.map { (child: $0, isUsual: true) }
        let others = alsoUnusual ? children.filter { self.usual($0, asking: asked) == nil }.map { (child: $0, isUsual: false) } : []
        for (child, isUsual) in usual + others {
            for wish in wishes {
                let child = child.asking(wish)
                let answers = ground.answers(child, on: day)
                for centre in centres {
                    for channel in channels {
                        let view = Viewpoint(ground, centre: centre, answers: answers, channel: channel, now: .distantPast)
                        guard seen[channel, default: []].insert(view.fitting).inserted else { continue }
                        let asked = asked.filter(\.isAboutChild)
                        variants.append(Variant(child: child, view: view, channel: channel, asked: asked, isUsual: isUsual))
                    }
                }
            }
        }
        return variants
    }

    /// All children that lines tell apart, in everything else in order.
    func children(asking conditions: [Condition]) -> [ChildView]? {
        let facts = ground.facts
        let asked = conditions.filter(\.isAboutChild)
        let known = ChildFacts(
            born: .unknown, documents: asked.contains(where: \.isAboutPapers) ? .unknown : .known(papers),
            unpaid: asked.contains(where: \.isAboutDebts) ? .unknown : .known(0),
            enrolments: .known(Dictionary(town.activities.map { ($0.name, nil) }) { first, _ in first }))
        let views = known.views(asked: asked, facts, enrolled: .at(nil), at: .distantPast, atMost: Self.most)
        guard views.allSatisfy({ !$0.isUncertain }) else { return nil }
        var children = views.flatMap { view in
            Self.parts(of: asked.compactMap(\.subjectOfUnknown)).map { unknown in
                var view = view
                view.supposed = unknown.reduce(into: []) { $0.formUnion(facts.facts(behind: $1)) }
                if !asked.contains(where: \.isAboutPapers) { view.documents = papers }
                return view
            }
        }
        for activity in asked.flatMap(\.enrolmentsAsked).uniqued {
            children += children.map { child in
                var child = child
                child.enrolledIn.remove(activity)
                return child
            }
        }
        for (event, counts) in asked.counts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            children = counts.flatMap { count in
                children.map { child in
                    var child = child
                    child.events[event] = occasions(count, before: days.first ?? 0)
                    return child
                }
            }
        }
        return children.count <= Self.most ? children : nil
    }

    /// Such a child where it may be first, by the portal.
    func variant(of child: ChildView, asking conditions: [Condition]) -> Variant {
        let answers = ground.answers(child, on: calendar.date(at: days.first ?? 0))
        let view = Viewpoint(ground, centre: centres[0], answers: answers, channel: .portal, now: .distantPast)
        return Variant(child: child, view: view, channel: .portal, asked: conditions.filter(\.isAboutChild))
    }

    /// All papers of the town.
    private var papers: [Name<Document>: CivilDate?] {
        Dictionary(town.documents.map { ($0.name, nil) }) { first, _ in first }
    }

    /// So many days beside one, of its school year.
    func occasions(_ count: Int, before day: Int) -> [CivilDate] {
        let date = calendar.date(at: day)
        let year = book.schoolYear(of: date)
        return (year.lowerBound.dayNumber...year.upperBound.dayNumber).lazy.map { CivilDate(dayNumber: $0) }.filter { $0 != date }
            .prefix(max(0, count)).map(\.self)
    }

    /// All that may be wished, as far as lines ask; nil where it is too much.
    private func wishes(asking conditions: [Condition]) -> [Wish]? {
        let questions = WishQuestions(conditions, slots: activity.slots)
        guard questions.others.count <= 4 else { return nil }
        var wishes = questions.possible(now: .distantFuture)
        if questions.asksChanging { wishes = wishes.flatMap { wish in [nil, .meal, .slots].map { wish.with(\.changing, $0) } } }
        guard questions.asksPast else { return wishes }
        wishes = wishes.flatMap { wish in [LocalInstant.distantFuture, .distantPast].map { wish.with(\.past.bookedAt, $0) } }
        return wishes.flatMap { wish in [false, true].map { wish.with(\.past.isInvoiced, $0) } }
    }

    /// All sets that can be made of some things.
    private static func parts<Value: Hashable>(of all: [Value]) -> [[Value]] {
        all.uniqued.reduce([[]] as [[Value]]) { parts, next in parts + parts.map { $0 + [next] } }
    }
}

extension Wish {
    fileprivate func with<Value>(_ key: WritableKeyPath<Wish, Value>, _ value: Value) -> Wish {
        var wish = self
        wish[keyPath: key] = value
        return wish
    }
}

extension Condition {
    fileprivate var isAboutPapers: Bool {
        switch self {
        case .fact(.file), .fact(.lacks(.documents)): true
        default: false
        }
    }

    fileprivate var isAboutDebts: Bool {
        switch self {
        case .fact(.unpaid), .fact(.lacks(.unpaidAtMost)): true
        default: false
        }
    }

    fileprivate var subjectOfUnknown: FactSubject? {
        if case .fact(.unknown(let subject, _)) = self { subject } else { nil }
    }

    fileprivate var enrolmentsAsked: [Name<Activity>] {
        if case .fact(.lacks(.enrolledIn(let names))) = self { names } else { [] }
    }
}

extension Array where Element: Hashable {
    /// Each once, where it comes first: so that what is told is the same each time.
    fileprivate var uniqued: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}

extension [Condition] {
    /// By event, how often it may have happened before, on either side of each limit.
    fileprivate var counts: [ChildEvent: [Int]] {
        var counts: [ChildEvent: Set<Int>] = [:]
        for case .fact(.times(let event, let bands)) in self {
            for band in bands { counts[event, default: [0]].formUnion([Swift.max(0, band.least - 1), band.most ?? band.least]) }
        }
        return counts.mapValues { $0.sorted() }
    }
}
