import RulesEngine
import TenantConfig

/// What each rule of an activity says to a question.
struct RuleAnswers: Sendable {
    enum Says: Hashable, Sendable {
        case passes, refuses
        /// It fits, and another line answered before it, or another reason led.
        case silent
        /// It asks what is not known.
        case unknown(Set<TownTest.AskedFact>)
        case doesNotConcern
    }

    struct Answer: Sendable {
        let place: RulePlace
        let says: Says
        /// The instant it names.
        let instant: LocalInstant?
    }

    let answers: [Answer]

    init(_ inquiry: Inquiry) {
        let (activity, town) = (inquiry.activity, inquiry.book.town)
        let asking = RulesAsking(inquiry)
        let closings = Set(asking.closings)
        let uses = Dictionary(inquiry.run.uses.map { ($0.place, $0) }) { left, right in left.decided ? left : right }
        let refusing = Set(inquiry.run.reasons.compactMap(\.rule))
        let absences = AbsenceAnswers(inquiry)
        var answered: Set<String> = []
        let places = Set(
            town.closed.map(\.place) + town.centres.flatMap(\.closed).map(\.place) + activity.ruleLines + activity.absence.map(\.place))
        answers = places.sorted { ($0.line, $0.column, $0.path) < ($1.line, $1.column, $1.path) }.map { place in
            let use = uses[place]
            let isFirst = use != nil && !place.isOffer && answered.insert(place.question).inserted
            let facts = asking.factsMissing(at: place)
            let says: Says =
                if refusing.contains(place) {
                    .refuses
                } else if let absence = absences.says[place] {
                    absence
                } else if asking.leavesAside(place) {
                    .doesNotConcern
                } else if closings.contains(place), use != nil {
                    // That another reason led does not open the day.
                    .refuses
                } else if !facts.isEmpty {
                    .unknown(facts)
                } else if let use {
                    use.decided || isFirst ? .passes : .silent
                } else {
                    .doesNotConcern
                }
            return Answer(place: place, says: says, instant: use?.instant ?? absences.instants[place])
        }
    }
}

extension RulePlace {
    /// What only one line answers: `activities.cantine.book.until` for `activities.cantine.book[2].until`; of what every line answers for itself
    /// the line.
    fileprivate var question: String {
        let names = path.split(separator: ".").map { part in String(part.prefix { $0 != "[" }) }
        return names.contains(where: Self.questions.contains) ? names.joined(separator: ".") : path
    }

    private static let questions: Set<String> = ["book", "change", "cancel", "enrol"]

    /// Whether it is of use only where it is taken up.
    fileprivate var isOffer: Bool {
        ["book_late", "enrol_late", "waiting_list", "unbooked", "absence"].contains { path.contains(".\($0)") }
    }
}
