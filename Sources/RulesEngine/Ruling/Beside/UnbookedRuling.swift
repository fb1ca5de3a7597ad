public import TenantConfig

/// What becomes of a child who comes to a slot without a reservation.
public enum UnbookedRuling: Hashable, Sendable {
    /// On the terms of that line; nil: no line fits, so that it is taken in at the usual price.
    case admitted(Line<Unbooked>?)
    case notAdmitted(Line<Unbooked>)
    /// Facts are missing.
    case undetermined(MissingFacts)
}

extension Rulebook {
    /// Whether a child who comes without a reservation is taken in, by the first line that fits. Places are not asked: the child is there.
    public func unbooked(
        _ activity: Name<Activity>, day: CivilDate, column: Column, in situation: Situation
    ) -> UnbookedRuling {
        guard let rules = rules[activity], let unbooked = rules.unbooked, let position = calendar.position(of: day) else {
            return .admitted(nil)
        }
        let cell = rules.cell(position, column.slot, column.meal)
        let centre = rules.centre(situation.enrolled)
        let wish = situation.wish(day, column.slot)
        let views = unbooked.ground.views(situation).map { $0.asking(wish) }
        let possible = Set(
            views.map { child -> UnbookedRuling in
                let fitting = unbooked.ground.fitting(centre: centre, answers: unbooked.ground.answers(child, on: day))
                guard let line = unbooked.fitting(cell, fitting).first else { return .admitted(nil) }
                return line.keys.isAdmitted ? .admitted(line) : .notAdmitted(line)
            })
        guard let ruling = possible.first, possible.count == 1, !views[0].isUncertain else {
            return .undetermined(unbooked.ground.missing(situation))
        }
        return ruling
    }

    /// What a slot costs to which a child came without a reservation, on those terms; nil where the town says no price.
    public func estimate(
        _ activity: Name<Activity>, unbooked line: Line<Unbooked>?, day: CivilDate, column: Column, in situation: Situation
    ) -> Estimate? {
        let offer = line.map { line in
            Line(keys: Offer(charge: line.keys.charge, label: line.keys.label), because: line.because, place: line.place)
        }
        let cell = Decision.Line(
            day: day, slot: column.slot, change: .add(meal: column.meal), reasons: [], mask: [], closes: nil, placesLeft: nil, late: offer)
        return estimate(activity, Decision(outcome: .accepted, lines: [cell]), in: situation)
    }
}
