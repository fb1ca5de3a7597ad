import TenantConfig

extension Survey {
    /// An activity at several centres to which no enrolment leads, and centres to which one leads in vain.
    func centresWithoutWay() -> [Oddity] {
        guard let variant = everybody?.first, let day = days.first, let cell = cells(day, variant).first else { return [] }
        var trial = Trial(self, variant, cell)
        guard let enrolment = activity.enrolment else {
            guard activity.centres.count > 1, activity.enrolledByBooking == .no else { return [] }
            trial.isEnrolled = false
            return [
                Oddity(
                    .severalCentresWithoutEnrol(activity.name.text), at: .keys(["activities", activity.name.text, "centres"]),
                    witness: .nowhere(activity.centres.count, trial.told(now: nil)))
            ]
        }
        guard !activity.centres.isEmpty else { return [] }
        return enrolment.lines.flatMap { line in
            (line.keys.assignment?.named ?? []).filter { !activity.centres.contains($0) }.compactMap { centre in
                trial.asking = .enrol
                let decision = book.enrol(activity.name, child: trial.situation.child, now: trial.now, wish: centre)
                guard decision.centres.contains(centre) else { return nil }
                var told = trial.told
                (told.slots, told.day, told.centre) = ([], nil, nil)
                return Oddity(
                    .assignedElsewhere(centre.text, activity.name.text), at: .rule(line.place), witness: .enrolledThere(centre, told))
            }
        }
    }

    /// Sectors, or schools, from which children may come and are enrolled nowhere, though another activity serves them.
    func sectorsLeftOut() -> [Oddity] {
        guard let enrolment = activity.enrolment, enrolment.assignments == [.bySector], let day = days.first else { return [] }
        let mine = town.centres.filter { activity.centres.isEmpty || activity.centres.contains($0.name) }
        let served = Set(mine.flatMap(\.serves))
        let servedElsewhere = Set(town.centres.flatMap(\.serves))
        return town.sectors.filter { !served.contains($0.name) && servedElsewhere.contains($0.name) }.compactMap { sector in
            guard let variants = everybody else { return nil }
            for variant in variants.compactMap({ $0.living(in: sector.name) }) {
                for cell in cells(day, variant) where isLive(cell, variant) {
                    var trial = Trial(self, variant, cell)
                    (trial.asking, trial.isEnrolled) = (.enrol, false)
                    let decision = book.enrol(activity.name, child: trial.situation.child, now: trial.now, wish: nil)
                    guard case .refused(let reasons) = decision.outcome, reasons.contains(where: { $0.cause == .notEnrolled }) else {
                        continue
                    }
                    var told = trial.told(now: nil)
                    (told.slots, told.day, told.centre) = ([], nil, nil)
                    told.traits = [.sector(sector.name)] + told.traits.filter { $0 != .notEnrolled && $0 != .sector(sector.name) }
                    return Oddity(
                        .sectorLeftOut(sector.name.text, activity.name.text), at: .rule(enrolment.place), witness: .servedNowhere(told))
                }
            }
            return nil
        }
    }
}

extension Enrolment.Assignment {
    /// The centres that it names.
    fileprivate var named: [Name<Centre>] {
        switch self {
        case .bySector, .bySchool, .familyChooses: []
        case .among(let names): names
        case .centre(let name): [name]
        }
    }
}

extension Variant {
    /// The same child in a sector; nil where lines ask for sectors, and it lives elsewhere.
    fileprivate func living(in sector: Name<Sector>) -> Variant? {
        let isAsked = asked.contains { if case .sector = $0 { true } else { false } }
        guard !isAsked || child.sector == sector else { return nil }
        var child = child
        child.sector = sector
        return Variant(child: child, view: view, channel: channel, asked: asked)
    }
}
