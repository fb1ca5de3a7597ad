import RulesEngine
import TenantConfig

/// What comes of a wish for a centre.
struct ReferenceOffer: Hashable {
    let centres: [Name<Centre>]
    let requestable: [Name<Centre>]
    let isMet: Bool
    let isRequest: Bool
}

extension ReferenceAsking {
    /// What is offered under each of some terms, wherever the child may live or go to school.
    func place(_ wish: Name<Centre>?, _ terms: [ReferenceTerms]) -> (all: [ReferenceOffer], missing: MissingFacts) {
        var (all, missing): ([ReferenceOffer], MissingFacts) = ([], [])
        for rule in Set(terms.map(\.rule)) {
            let facts = situation.child
            var homes: [(Name<Sector>?, Name<School>?)] = [(nil, nil)]
            switch rule.assignment {
            case .bySector: homes = ([facts.sector.value] as [Name<Sector>??]).compactMap(\.self).map { ($0, nil) }
            case .bySchool: homes = ([facts.school.value] as [Name<School>??]).compactMap(\.self).map { (nil, $0) }
            case .familyChooses, .among, .centre: break
            }
            if homes.isEmpty, rule.assignment == .bySector {
                missing.insert(.address)
                homes = ([nil] + rulebook.town.sectors.map(\.name)).map { ($0, nil) }
            } else if homes.isEmpty {
                missing.insert(.school)
                homes = ([nil] + rulebook.town.schools.map(\.name)).map { (nil, $0) }
            }
            for home in homes {
                let offer = offer(wish, rule, home)
                if !all.contains(offer) { all.append(offer) }
            }
        }
        return (all, missing)
    }

    private func offer(
        _ wish: Name<Centre>?, _ rule: ReferenceTerms.Rule, _ home: (sector: Name<Sector>?, school: Name<School>?)
    ) -> ReferenceOffer {
        let running = rulebook.town.centres.filter { activity.centres.isEmpty || activity.centres.contains($0.name) }
        let isAssigned = rule.assignment == .bySector || rule.assignment == .bySchool
        let centres: [Name<Centre>]
        switch rule.assignment {
        case .bySector: centres = running.filter { centre in centre.serves.contains { $0 == home.sector } }.map(\.name)
        case .bySchool: centres = running.filter { centre in centre.schools.contains { $0 == home.school } }.map(\.name)
        case .familyChooses: centres = activity.centres
        case .among(let names): centres = names
        case .centre(let name): centres = [name]
        }
        let others = rule.otherCentre == .request ? running.map(\.name).filter { !centres.contains($0) } : []
        guard let wish else {
            return ReferenceOffer(centres: centres, requestable: others, isMet: !isAssigned || !centres.isEmpty, isRequest: false)
        }
        let isRequest = others.contains(wish)
        return ReferenceOffer(centres: centres, requestable: others, isMet: isRequest || centres.contains(wish), isRequest: isRequest)
    }
}
