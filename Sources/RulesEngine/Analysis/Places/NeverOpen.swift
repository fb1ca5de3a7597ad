import TenantConfig

extension Survey {
    /// Centres at which children may be, and that are closed on every day on which the activity runs.
    func centresNeverOpen() -> [Oddity] {
        guard let variants = everybody else { return [] }
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
            if let closed { return neverOpen(ground.centres[centre], closed.cell, closed.variant) }
            return neverOpened(ground.centres[centre], here, elsewhere: variants.filter { $0.view.centre != centre })
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

    /// What is told of a centre for which no line of `open` is, though children are put there: on days on which it is open elsewhere, it is not there.
    private func neverOpened(_ centre: Name<Centre>, _ here: [Variant], elsewhere: [Variant]) -> Oddity? {
        guard activity.open.contains(where: { $0.conditions.contains(where: \.isAboutCentre) }), let line = activity.open.last else {
            return nil
        }
        for day in classes([], among: days) {
            for other in elsewhere {
                guard let cell = cells(day, other).first(where: { isLive($0, other) }) else { continue }
                for variant in here where obstacles(cell, variant) == [.closed] {
                    let trial = Trial(self, variant, cell)
                    guard trial.mask.contains(.closed), isPut(trial.situation.child, at: centre, now: trial.now) else { continue }
                    return Oddity(
                        .centreNeverOpened(centre.text, activity.name.text), at: .rule(line.place),
                        beside: activity.enrolment.map { Oddity.Beside(.putThereHere, .rule($0.place)) },
                        witness: .notOpenThere(openDays(elsewhere), trial.told(now: nil)))
                }
            }
        }
        return nil
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

extension Condition {
    fileprivate var isAboutCentre: Bool { if case .centre = self { true } else { false } }
}
