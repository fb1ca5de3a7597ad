import TenantConfig

/// What is asked for a child in one slot of a day, as conditions on it see it.
struct Wish: Hashable, Sendable {
    var shapes: Set<Shape> = []
    /// nil: nothing stands that day, or nothing stays.
    var changing: Changing?
    /// The other slots that are booked the same day.
    var others: Set<Name<Slot>> = []
    /// When what stands was booked; now, where nothing does.
    var bookedAt = LocalInstant.distantPast

    func answers(_ condition: WishCondition) -> Bool {
        switch condition {
        case .shape(let any): !shapes.isDisjoint(with: any)
        case .changing(let any): changing.map(any.contains) ?? false
        case .also(let slots): slots.contains(where: others.contains)
        case .bookedBefore(let instant): bookedAt < instant
        }
    }
}

/// What the rules of an activity ask of what is asked for.
struct WishQuestions: Sendable {
    /// In the order of the language.
    let shapes: [Shape]
    /// The slots beside which another price or rule holds, in the order of the file.
    let others: [Name<Slot>]
    /// Whether it matters what is changed, or when what stands was booked.
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
        asksPast = asked.contains { if case .bookedBefore = $0 { true } else { false } }
    }

    /// So many slots are gone through; of the others a plan supposes that they are not booked.
    private static let most = 4

    /// Everything that may yet be asked for, as far as answers differ; what is ordinary first.
    func possible(now: LocalInstant) -> [Wish] {
        let others = Self.parts(of: Array(others.prefix(Self.most)))
        return Self.parts(of: shapes).flatMap { shapes in
            others.map { Wish(shapes: Set(shapes), others: Set($0), bookedAt: now) }
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
        wish.bookedAt = situation.bookedAt(change.day, slot)
        return wish
    }
}

extension Decision.Line.Change {
    fileprivate var isOfMeal: Bool { if case .meal = self { true } else { false } }
}

extension Situation {
    /// When what stands in a slot was booked, long ago where nobody knows; now, where nothing stands.
    func bookedAt(_ day: CivilDate, _ slot: Name<Slot>) -> LocalInstant {
        standing.days[day]?[slot].map { $0.bookedAt ?? .distantPast } ?? now
    }
}
