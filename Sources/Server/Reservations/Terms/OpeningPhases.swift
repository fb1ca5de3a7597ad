import RulesEngine
import TenantConfig

/// When booking a day opens, where that depends on the shape of what is asked: whole weeks before single days.
struct OpeningPhases: Hashable, Sendable {
    /// What opens together.
    struct Phase: Hashable, Sendable {
        /// Empty: whatever is asked.
        var shapes: [Shape]
        /// nil: it is open.
        let opens: LocalInstant?
    }

    /// In order of time. The last may be of some shapes too: then days are never booked one by one.
    let phases: [Phase]

    /// In which shapes it can be asked for now.
    var shapesNow: [Shape] { phases.filter { $0.opens == nil }.flatMap(\.shapes) }
}

extension Rulebook {
    /// The phases in which a day and column opens; nil where it opens, or is shut, alike for whatever is asked.
    func phases(_ activity: Activity, _ day: CivilDate, _ column: Column, in situation: Situation) -> OpeningPhases? {
        let shapes = activity.shapesAsked
        guard !shapes.isEmpty else { return nil }
        func opening(_ whole: ReservationRequest?) -> Opening {
            var asked = situation
            asked.whole = whole
            let request = ReservationRequest(adding: [day: [column]])
            return Opening(decide(activity.name, request, in: asked).lines.first?.reasons ?? [])
        }
        let alone = opening(nil)
        guard alone != .open else { return nil }
        var phases: [OpeningPhases.Phase] = []
        for shape in shapes {
            let found = opening(request(shape, day, column))
            guard found != .never, found < alone else { continue }
            if let known = phases.firstIndex(where: { $0.opens == found.instant }) {
                phases[known].shapes.append(shape)
            } else {
                phases.append(.init(shapes: [shape], opens: found.instant))
            }
        }
        guard !phases.isEmpty else { return nil }
        phases.sort { ($0.opens ?? .distantPast) < ($1.opens ?? .distantPast) }
        return OpeningPhases(phases: phases + (alone == .never ? [] : [.init(shapes: [], opens: alone.instant)]))
    }

    /// All that is to be asked for, so that a day is asked for in that shape.
    private func request(_ shape: Shape, _ day: CivilDate, _ column: Column) -> ReservationRequest {
        let days: [CivilDate] =
            switch shape {
            case .wholeWeek: (0..<7).map { day.monday + $0 }
            case .fixedDays: Array(stride(from: 0, through: schoolYear(of: day).upperBound - day, by: 7)).map { day + $0 }
            case .alternateWeeks: Array(stride(from: 0, through: schoolYear(of: day).upperBound - day, by: 14)).map { day + $0 }
            }
        return ReservationRequest(adding: Dictionary(uniqueKeysWithValues: days.map { ($0, [column]) }))
    }
}

/// From when on something can be asked for.
private enum Opening: Hashable, Comparable {
    case open
    case at(LocalInstant)
    case never

    /// What reasons say of it, whatever else stands in the way.
    init(_ reasons: [Reason]) {
        var instant: LocalInstant?
        for reason in reasons {
            switch reason.cause {
            case .notOpenYet(let opens): instant = opens
            case .notAdmitted, .closed, .notOffered, .begun, .notAnnounced, .deadlinePassed, .wrongChannel:
                self = .never
                return
            case .wrongShape, .notEnrolled, .otherMeal, .requirement, .needs, .excludes, .limit, .full: continue
            }
        }
        let isShapeless = reasons.contains { if case .wrongShape = $0.cause { true } else { false } }
        self = instant.map(Opening.at) ?? (isShapeless ? .never : .open)
    }

    var instant: LocalInstant? { if case .at(let instant) = self { instant } else { nil } }

    static func < (left: Self, right: Self) -> Bool {
        switch (left, right) {
        case (.open, .open), (.never, _): false
        case (.open, _), (_, .never): true
        case (.at(let one), .at(let other)): one < other
        case (.at, .open): false
        }
    }
}

extension Activity {
    /// The shapes that lines of `book` ask for, in the order of the language.
    var shapesAsked: [Shape] {
        let conditions = book.lines.flatMap(\.conditions)
        let asked = conditions.reduce(into: Set<Shape>()) { if case .wish(.shape(let some)) = $1 { $0.formUnion(some) } }
        return Shape.allCases.filter(asked.contains)
    }
}
