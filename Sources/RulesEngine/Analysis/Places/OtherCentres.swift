import TenantConfig

extension Survey {
    /// A line for centres at none of which the activity is: the rules put no child there.
    func atOtherCentres(_ place: RulePlace, _ conditions: [Condition]) -> Oddity? {
        guard let centre = elsewhere(conditions), let told = notThere(centre) else { return nil }
        return Oddity(
            .centreElsewhere(centre.text, activity.name.text), at: .rule(place),
            witness: .notAt(centre, activity.enrolledByBooking.centre, told))
    }

    /// The first centre for which lines are that are for centres at none of which the activity is; nil where it is at one.
    func elsewhere(_ conditions: [Condition]) -> Name<Centre>? {
        let asked = conditions.lazy.compactMap { if case .centre(let names) = $0 { names } else { nil } }
        return asked.first { names in names.allSatisfy { !centres.contains(ground.position(of: $0)) } }?.first
    }

    /// A child that the rules put at no such centre: it is not enrolled there, or books elsewhere.
    private func notThere(_ centre: Name<Centre>) -> WitnessCase? {
        guard let (cell, variant) = firstLive else { return nil }
        var trial = Trial(self, variant, cell)
        if activity.enrolledByBooking == .no {
            trial.asking = .enrol
            let decision = book.enrol(activity.name, child: trial.situation.child, now: trial.now, wish: centre)
            guard !decision.centres.contains(centre), !decision.requestable.contains(centre) else { return nil }
            var told = trial.told
            (told.slots, told.day, told.centre) = ([], nil, nil)
            return told
        }
        guard trial.centre == activity.enrolledByBooking.centre, trial.mask.isDisjoint(with: [.notEnrolled, .closed]) else { return nil }
        var told = trial.told(now: nil)
        told.centre = nil
        return told
    }

    /// An activity whose families choose a centre, and that names none among which they could.
    func nothingToChoose() -> [Oddity] {
        let line = activity.enrolment?.lines.first { $0.keys.assignment == .familyChooses }
        guard activity.centres.isEmpty, let line, let wish = town.centres.first?.name, let (cell, variant) = firstLive else { return [] }
        var trial = Trial(self, variant, cell)
        trial.asking = .enrol
        let decision = book.enrol(activity.name, child: trial.situation.child, now: trial.now, wish: wish)
        guard decision.centres.isEmpty, decision.requestable.isEmpty else { return [] }
        var told = trial.told
        (told.slots, told.day, told.centre) = ([], nil, nil)
        return [
            Oddity(
                .nothingToChoose(activity.name.text, of: town.centres.map(\.name.text)), at: .rule(line.place),
                witness: .offeredNone(town.centres.count, told))
        ]
    }

    /// The first cell that a child may be asked about, with the child.
    var firstLive: (cell: CellPosition, variant: Variant)? {
        for variant in everybody ?? [] {
            for day in classes([], among: days) {
                if let cell = cells(day, variant).first(where: { isLive($0, variant) }) { return (cell, variant) }
            }
        }
        return nil
    }
}

extension Situation.Enrolled {
    /// nil: none, or one without a name.
    fileprivate var centre: Name<Centre>? { if case .at(let centre) = self { centre } else { nil } }
}
