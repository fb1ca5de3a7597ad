import TenantConfig

/// What is asked for a child in one slot of a day, as conditions on it see it.
struct Wish: Hashable, Sendable {
    var shapes: Set<Shape> = []
    /// nil: nothing stands that day, or nothing stays.
    var changing: Changing?
    /// The other slots that are booked the same day.
    var others: Set<Name<Slot>> = []
    var past = Past()

    /// What has become of a slot before.
    struct Past: Hashable, Sendable {
        /// When what stands was booked; now, where nothing does.
        var bookedAt = LocalInstant.distantPast
        var isInvoiced = false
    }

    func answers(_ condition: WishCondition) -> Bool {
        switch condition {
        case .shape(let any): !shapes.isDisjoint(with: any)
        case .changing(let any): changing.map(any.contains) ?? false
        case .also(let slots): slots.contains(where: others.contains)
        case .bookedBefore(let instant): past.bookedAt < instant
        case .invoiced(let wanted): past.isInvoiced == wanted
        }
    }
}

/// What the rules of an activity ask of what is asked for.
struct WishQuestions: Sendable {
    /// In the order of the language.
    let shapes: [Shape]
    /// The slots beside which another price or rule holds, in the order of the file.
    let others: [Name<Slot>]
    /// Whether it matters what is changed, or what has become of what stands.
    let asksChanging, asksPast: Bool

    /// Whether nothing is asked.
    var isEmpty: Bool { shapes.isEmpty && others.isEmpty && !asksChanging && !asksPast }

    init(_ questions: [Condition], slots: [Slot]) {
        let asked = questions.compactMap { if case .wish(let wish) = $0 { wish } else { nil } }
        let shapes = asked.reduce(into: Set<Shape>()) { if case .shape(let some) = $1 { $0.formUnion(some) } }
        let others = asked.reduce(into: Set<Name<Slot>>()) { if case .also(let some) = $1 { $0.formUnion(some) } }
        self.shapes = Shape.allCases.filter(shapes.contains)
        self.others = slots.map(\.name).filter(others.contains)
        asksChanging = asked.contains { if case .changing = $0 { true } else { false } }
        asksPast = asked.contains(where: \.isAboutPast)
    }

    /// So many slots are gone through; of the others a plan supposes that they are not booked.
    private static let most = 4

    /// Everything that may yet be asked for, as far as answers differ; what is ordinary first.
    func possible(now: LocalInstant) -> [Wish] {
        let others = Self.parts(of: Array(others.prefix(Self.most)))
        return Self.parts(of: shapes).flatMap { shapes in
            others.map { Wish(shapes: Set(shapes), others: Set($0), past: Wish.Past(bookedAt: now)) }
        }
    }

    /// All sets that can be made of some things, the smallest first.
    private static func parts<Value>(of all: [Value]) -> [[Value]] {
        all.reduce([[]] as [[Value]]) { parts, next in parts + parts.map { $0 + [next] } }
    }
}

extension ChildView {
    /// The child, for whom that is asked.
    func asking(_ wish: Wish) -> ChildView {
        var child = self
        child.wish = wish
        return child
    }
}

extension CellRuling {
    /// The rules as they are for one line of a request.
    func view(_ child: ChildView, _ slot: Name<Slot>, _ line: Decision.Line.Change?, of change: DayChange) -> Viewpoint {
        rules.wishes.isEmpty ? view(child, on: change.day) : view(child.asking(wish(child, slot, line, of: change)), on: change.day)
    }

    /// What is asked in one line of a request, of a shape that the child carries; without a line, in a slot that stays as it is.
    func wish(_ child: ChildView, _ slot: Name<Slot>, _ line: Decision.Line.Change?, of change: DayChange) -> Wish {
        var wish = child.wish
        wish.others = Set(change.after.keys).subtracting([slot])
        if change.isChange, let line { wish.changing = line.isOfMeal ? .meal : .slots }
        wish.past = situation.past(change.day, slot)
        return wish
    }
}

extension Wish.Past {
    init(_ place: Standing.Place) {
        self.init(bookedAt: place.bookedAt ?? .distantPast, isInvoiced: place.isInvoiced)
    }
}

extension WishCondition {
    fileprivate var isAboutPast: Bool {
        switch self {
        case .bookedBefore, .invoiced: true
        case .shape, .changing, .also: false
        }
    }
}

extension Decision.Line.Change {
    fileprivate var isOfMeal: Bool { if case .meal = self { true } else { false } }
}

extension Situation {
    /// What stands in a slot, booked long ago where nobody knows when; booked now, where nothing stands.
    func past(_ day: CivilDate, _ slot: Name<Slot>) -> Wish.Past {
        standing.days[day]?[slot].map(Wish.Past.init) ?? Wish.Past(bookedAt: now)
    }

    /// A slot that stands, as conditions on it and on what stands beside it see it.
    func wish(_ day: CivilDate, _ slot: Name<Slot>) -> Wish {
        Wish(others: Set((standing.days[day] ?? [:]).keys).subtracting([slot]), past: past(day, slot))
    }
}
