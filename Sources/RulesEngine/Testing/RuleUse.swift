public import TenantConfig

/// A line of a rule upon which an example came.
public struct RuleUse: Hashable, Sendable {
    public let place: RulePlace
    /// Whether it answered and what it said is what came out; else another line answered before it, or another reason led.
    public let decided: Bool
    /// The instant it names for the day asked about, where it names one.
    public let instant: LocalInstant?
}

extension Rulebook {
    /// The lines of rules upon which a decision came: the same compiled lines that decided are asked which of them fit, and which answered.
    func uses(_ activity: Name<Activity>, _ request: ReservationRequest, _ decision: Decision, in situation: Situation) -> [RuleUse] {
        guard let rules = rules[activity] else { return [] }
        let ruling = CellRuling(rules, in: situation)
        let views = rules.views(situation)
        guard let child = views.first else { return [] }
        let changes = DayChange.days(request, on: situation.standing, slots: rules.activity.slots)
        let shapes = RequestShapes(changes, child, ruling)
        let lines = changes.flatMap { change in
            change.lines.flatMap { line -> [RuleUse] in
                let view = ruling.view(child.asking(shapes, on: change.day), line.slot, line.change, of: change)
                let decided = decision.lines.first { $0.day == change.day && $0.slot == line.slot }
                let lacksPlace = decision.isGathered && decided?.placesLeft == 0
                return decided.map { ruling.uses(line, of: change, view, lacksPlace: lacksPlace).told(by: $0) } ?? []
            }
        }
        return lines + ranks(decision, rules, situation)
    }

    /// What puts a child where it stands among those who wait, or are decided on together: what it fits, and the orders that every child has
    /// a place in.
    private func ranks(_ decision: Decision, _ rules: ActivityRules, _ situation: Situation) -> [RuleUse] {
        guard let priority = rules.priority, case .at(let centre) = situation.enrolled else { return [] }
        let ranked = decision.lines.filter { $0.waits != nil || decision.isGathered && $0.isAddition }
        let waiting = Dictionary(grouping: ranked, by: \.day)
        return waiting.sorted { $0.key < $1.key }.flatMap { day, lines -> [RuleUse] in
            let columns = lines.map { line -> Column in
                if case .add(let meal) = line.change { Column(line.slot, meal) } else { Column(line.slot) }
            }
            let wish = WaitingWish(child: situation.child, centre: centre, day: day, columns: columns, arrived: 0, days: waiting.count)
            return priority.places(wish, cell(of: wish, rules), centre: rules.centre(situation.enrolled)).map {
                RuleUse(place: $0, decided: true, instant: nil)
            }
        }
    }
}

extension Rulebook {
    /// The gauges of enrolled children in which an enrolment takes a place, each with the quota in which the child falls.
    func enrolmentGauges(
        _ activity: Name<Activity>, _ child: ChildFacts, as status: Name<Status>?, at centre: Name<Centre>?, on day: CivilDate
    ) -> [RulePlace] {
        guard let rules = rules[activity], rules.gauge.counting.contains(.enrolled),
            let view = rules.viewsForGauges(child, .no).first?.enrolling(as: status)
        else { return [] }
        let (gauge, fitting) = (rules.gauge, rules.fittingForGauges(view, on: day, at: rules.centre(.at(centre))))
        return gauge.lines.indices.filter { gauge.counting[$0] == .enrolled && fitting.contains($0, of: gauge.rule) }.flatMap { number in
            let quotas = gauge.quotas(of: number, view, fitting, day: 0, column: rules.columns.count + 1)
            return [gauge.lines[number].place] + quotas.map { gauge.lines[number].keys.quotas[$0].place }
        }
    }
}

extension Decision.Line {
    fileprivate var isAddition: Bool { if case .add = change { true } else { false } }
}

/// A line that fits what is asked, before it is known what came out.
struct FittingLine {
    let place: RulePlace
    /// Whether it answers: of a question, the first that fits.
    let answers: Bool
    var instant: Int64?
}

extension [FittingLine] {
    /// Where a line of a decision passes, all lines that answered decided it; where it does not, those behind its headline did.
    fileprivate func told(by line: Decision.Line) -> [RuleUse] {
        let leading =
            line.reasons.filter { $0.cause.bit == line.reasons.first?.cause.bit }.compactMap(\.rule)
            + [line.late?.place, line.waits?.place].compactMap(\.self)
        let passed = line.mask.isEmpty
        let known = map { fitting in
            RuleUse(
                place: fitting.place, decided: passed && fitting.answers || leading.contains(fitting.place),
                instant: fitting.instant.flatMap { $0 <= LimitInstant.asBook || $0 == LimitInstant.noEnd ? nil : LocalInstant(seconds: $0) }
            )
        }
        let others = Set((line.reasons.map(\.rule) + line.tried.map(\.rule)).compactMap(\.self)).subtracting(map(\.place))
        return known + others.map { RuleUse(place: $0, decided: leading.contains($0), instant: nil) }
    }
}
