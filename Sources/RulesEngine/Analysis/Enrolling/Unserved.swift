import TenantConfig

extension Survey {
    /// An activity whose centres serve none of those for whom it is, as residents where all sectors are of other communes.
    func nobodyServed() -> [Oddity] {
        guard let enrolment = activity.enrolment, enrolment.assignments.isSubset(of: [.bySector, .bySchool]),
            !enrolment.lines.contains(where: { $0.keys.otherCentre == .request }), let years = schoolYears
        else { return [] }
        let families = families(enrolment, years.lowerBound)
        var unserved: (child: ChildView, facts: ChildFacts, now: LocalInstant)?
        for now in moments {
            for (child, facts) in families {
                let causes = activity.statusesOrNone.map { enrolling(facts, now, as: $0) }
                if causes.contains(where: { $0.isDisjoint(with: [.notAdmitted, .notEnrolled]) }) { return [] }
                if unserved == nil, causes.allSatisfy({ $0.contains(.notEnrolled) && !$0.contains(.notAdmitted) }) {
                    unserved = (child, facts, now)
                }
            }
        }
        guard let unserved, let day = calendar.position(of: unserved.now.day) else { return [] }
        let asked = activity.admits.asked() + enrolment.assignments.flatMap(\.asked)
        let traits = traits(of: variant(of: unserved.child, asking: asked), on: day).aged(as: unserved.facts, on: unserved.now.day)
        return [
            Oddity(
                .nobodyServed(activity.name.text), at: .rule(enrolment.place),
                beside: activity.admits.first.map { Oddity.Beside(.forWhomItIs, .rule($0.place)) },
                witness: .servedNowhere(WitnessCase(traits, asking: .enrol, now: unserved.now)))
        ]
    }

    /// Children that `for` and `enrol` tell apart, each in every home and school that counts.
    private func families(_ enrolment: Enrolment, _ first: CivilDate) -> [(child: ChildView, facts: ChildFacts)] {
        let asked = (activity.admits.asked() + enrolment.lines.asked()).filter(\.isAboutChild)
        guard let day = calendar.position(of: first), let children = growingChildren(asking: asked) else { return [] }
        let homes = book.homes(asking: asked)
        let schools = enrolment.assignments.contains(.bySchool) ? town.schools.map { Optional($0.name) } + [nil] : []
        guard children.count * homes.count * max(1, schools.count) <= 2048 else { return [] }
        var seen: Set<ChildFacts> = []
        return children.flatMap { child -> [(child: ChildView, facts: ChildFacts)] in
            homes.flatMap { home -> [(child: ChildView, facts: ChildFacts)] in
                (schools.isEmpty ? [child.school] : schools).compactMap { school -> (child: ChildView, facts: ChildFacts)? in
                    var child = child
                    (child.commune, child.sector, child.school) = (home.commune, home.sector, school)
                    let facts = facts(of: variant(of: child, asking: asked), on: day)
                    return seen.insert(facts).inserted ? (child, facts) : nil
                }
            }
        }
    }

    /// All that stands in the way of enrolling.
    private func enrolling(_ child: ChildFacts, _ now: LocalInstant, as status: Name<Status>?) -> ReasonSet {
        guard case .refused(let reasons) = book.enrol(activity.name, child: child, now: now, wish: nil, status: status).outcome else {
            return []
        }
        return reasons.reduce(into: []) { $0.formUnion($1.cause.bit) }
    }
}

extension Enrolment.Assignment {
    /// What decides on the centre, as a question.
    fileprivate var asked: [Condition] {
        switch self {
        case .bySector: [.sector([]), .fact(.commune([]))]
        case .bySchool: [.fact(.school([]))]
        case .familyChooses, .among, .centre: []
        }
    }
}

extension Rulebook {
    /// Where families may live, as far as sectors and some conditions tell homes apart: the commune, and the sector in which the home is then.
    fileprivate func homes(asking conditions: [Condition]) -> [(commune: Commune?, sector: Name<Sector>?)] {
        let asked = conditions.flatMap { condition -> [Commune] in
            switch condition {
            case .fact(.commune(let communes)), .fact(.resident(_, in: let communes)): communes
            default: []
            }
        }
        let known = Set(town.communes + town.sectors.flatMap(\.communes) + asked).sorted { $0.code < $1.code }
        let communes = known.map { Optional($0) } + [Commune(code: Commune.elsewhere)]
        return communes.flatMap { commune -> [(commune: Commune?, sector: Name<Sector>?)] in
            if case .known(let sector) = sector(street: nil, number: nil, commune: commune) { return [(commune, sector)] }
            return town.sectors.filter { !$0.addresses.isEmpty }.map { (commune, $0.name) } + [(commune, nil)]
        }
    }
}
