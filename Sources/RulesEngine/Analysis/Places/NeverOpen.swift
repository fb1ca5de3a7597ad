import TenantConfig

extension Survey {
    /// Centres at which children may be, and that are closed on every day on which the activity runs.
    func centresNeverOpen() -> [Oddity] {
        guard let variants = variants(asking: []) else { return [] }
        let classes = classes([], among: days)
        return assignedCentres.sorted().filter(ground.centres.indices.contains).compactMap { centre -> Oddity? in
            let here = variants.filter { $0.view.centre == centre && $0.channel == .portal }
            var closed: (cell: CellPosition, variant: Variant)?
            for variant in here {
                for day in classes {
                    for cell in cells(day, variant) where obstacle(cell, variant, asideFromClosures: true) == nil {
                        if isLive(cell, variant) { return nil }
                        if closed == nil { closed = (cell, variant) }
                    }
                }
            }
            return closed.flatMap { neverOpen(ground.centres[centre], $0.cell, $0.variant) }
        }
    }

    /// What is told of such a centre: a child is put there, and each day is refused to it as closed.
    private func neverOpen(_ centre: Name<Centre>, _ cell: CellPosition, _ variant: Variant) -> Oddity? {
        let trial = Trial(self, variant, cell)
        let place = trial.decide().lines.flatMap(\.reasons).first { $0.cause == .closed(.closure) }?.rule
        let isClosed = classes([], among: days).allSatisfy { day in
            Trial(self, variant, rules.cell(day, column: cell.column)).mask.contains(.closed)
        }
        guard let place, isClosed, isPut(trial.situation.child, at: centre, now: trial.now) else { return nil }
        return Oddity(
            .centreNeverOpens(centre.text, activity.name.text), at: .rule(place),
            beside: activity.enrolment.map { Oddity.Beside(.putThereHere, .rule($0.place)) },
            witness: .closedEachDay(openDays([variant], asideFromClosures: true), trial.told(now: nil)))
    }

    /// Whether the rules put a child at a centre, from wherever the centre serves.
    private func isPut(_ child: ChildFacts, at centre: Name<Centre>, now: LocalInstant) -> Bool {
        guard activity.enrolledByBooking == .no else { return activity.enrolledByBooking == .at(centre) }
        let served = town.centres.first { $0.name == centre }
        var child = child
        if let sector = served?.serves.first { child.sector = .known(sector) }
        if let school = served?.schools.first { child.school = .known(school) }
        return book.enrol(activity.name, child: child, now: now, wish: centre).centres.contains(centre)
    }
}
