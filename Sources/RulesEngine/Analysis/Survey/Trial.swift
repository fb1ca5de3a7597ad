import TenantConfig

/// A case that is put to the town's rules, as the portal would put it.
struct Trial {
    let survey: Survey
    let variant: Variant
    /// By position.
    let day: Int
    /// In the order of the file.
    var columns: [Column]
    var now: LocalInstant
    var asking = WitnessCase.Asking.book
    /// Who holds places, and how many each column has taken.
    var holders: [PlaceHolder] = []
    var taken: [Column: Int] = [:]
    var isEnrolled = true

    init(_ survey: Survey, _ variant: Variant, _ cell: CellPosition, now: LocalInstant? = nil) {
        (self.survey, self.variant, day) = (survey, variant, cell.day)
        columns = survey.rules.columns.indices.contains(cell.column) ? [survey.rules.columns[cell.column]] : []
        self.now = now ?? LocalInstant(survey.calendar.date(at: cell.day) - 60)
    }

    var date: CivilDate { survey.calendar.date(at: day) }
    var centre: Name<Centre>? {
        let centres = survey.ground.centres
        return centres.indices.contains(variant.view.centre) ? centres[variant.view.centre] : nil
    }

    /// As it is told.
    var told: WitnessCase { told(now: now) }

    /// As it is told, at whatever time it is asked.
    func told(now: LocalInstant?) -> WitnessCase {
        WitnessCase(
            (isEnrolled ? [] : [.notEnrolled]) + survey.traits(of: variant, on: day), at: centre, asking: asking, now: now,
            by: variant.asksChannel ? variant.channel : nil, slots: columns.map(\.slot), on: date)
    }

    var situation: Situation {
        var taken = PlacesTaken(days: date...date, columns: survey.rules.columns)
        for (column, count) in self.taken {
            taken[date, column] = count
            taken[everywhere: date, column] = count
        }
        taken.others = holders
        var standing = Standing()
        for column in standingColumns { standing.days[date, default: [:]][column.slot] = Standing.Place(meal: column.meal) }
        return Situation(
            child: survey.facts(of: variant, on: day), enrolled: isEnrolled ? .at(centre) : .no, standing: standing, taken: taken, now: now,
            channel: variant.channel)
    }

    /// What stands that day already.
    private var standingColumns: [Column] {
        switch asking {
        case .book, .enrol: []
        case .cancel: columns
        case .change: survey.rules.columns.first { !columns.contains($0) }.map { [$0] } ?? []
        }
    }

    var request: ReservationRequest {
        asking == .cancel
            ? ReservationRequest(Dictionary(columns.map { (ReservationRequest.Cell(date, $0.slot), .remove) }) { first, _ in first })
            : ReservationRequest(adding: [date: columns])
    }

    /// What the rules say of it.
    func decide() -> Decision { survey.book.decide(survey.activity.name, request, in: situation) }

    /// All that stands in the way.
    var mask: ReasonSet { decide().lines.reduce(into: []) { $0.formUnion($1.mask) } }

    /// The lines of rules behind it.
    func uses() -> [RuleUse] {
        let decision = decide()
        return survey.book.uses(survey.activity.name, request, decision, in: situation)
    }
}

extension Variant {
    /// Whether its channel is one that matters.
    fileprivate var asksChannel: Bool { channel != .portal }
}

extension Wording.Refusal {
    /// The reason that the rules give for it.
    var bit: ReasonSet {
        switch self {
        case .notAdmitted, .slotNotFor, .mealNotFor: .notAdmitted
        case .closed: .closed
        case .notOffered: .notOffered
        case .notEnrolled: .notEnrolled
        }
    }
}
