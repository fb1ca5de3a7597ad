import TenantConfig

/// At which centres a child may be enrolled.
struct EnrolmentRule: Sendable {
    let activity: Activity
    let enrolment: Enrolment?
    private let centres: [Centre]

    init(_ activity: Activity, in town: Town) {
        self.activity = activity
        enrolment = activity.enrolment
        centres = town.centres.filter { activity.centres.isEmpty || activity.centres.contains($0.name) }
    }

    /// What decides on the centre of a child.
    struct Origin: Hashable {
        var sector: Name<Sector>?
        var school: Name<School>?
    }

    /// What comes of a wish for a centre.
    struct Offer: Hashable {
        /// Where the child may be enrolled, in the order of the file.
        let centres: [Name<Centre>]
        /// Where its family may ask for.
        let requestable: [Name<Centre>]
        /// Whether the wish can be met.
        let takes: Bool
        /// It is a wish for another centre than those offered, which the town answers.
        let isRequest: Bool
    }

    /// What is offered to a child from there. Without any centre only an activity with a single, unnamed place can enrol.
    func offer(_ wish: Name<Centre>?, from origin: Origin, _ terms: EnrolmentTerms) -> Offer {
        let centres = centres(of: origin, terms.assignment)
        let requestable = terms.otherCentre == .request ? self.centres.map(\.name).filter { !centres.contains($0) } : []
        guard let wish else {
            return Offer(
                centres: centres, requestable: requestable, takes: !centres.isEmpty || !Self.isAssigned(terms.assignment),
                isRequest: false)
        }
        let isRequest = requestable.contains(wish)
        return Offer(centres: centres, requestable: requestable, takes: isRequest || centres.contains(wish), isRequest: isRequest)
    }

    /// None when no centre serves the child's sector, or its school.
    private func centres(of origin: Origin, _ assignment: Enrolment.Assignment?) -> [Name<Centre>] {
        switch assignment {
        case nil, .familyChooses?: activity.centres
        case .among(let names)?: names
        case .centre(let name)?: [name]
        case .bySector?: centres.filter { centre in origin.sector.map(centre.serves.contains) ?? false }.map(\.name)
        case .bySchool?: centres.filter { centre in origin.school.map(centre.schools.contains) ?? false }.map(\.name)
        }
    }

    /// Where the child may come from, as far as it matters, and what is missing to tell.
    func origins(_ child: ChildFacts, _ assignment: Enrolment.Assignment?, in town: Town) -> (possible: [Origin], missing: MissingFacts) {
        switch assignment {
        case nil, .familyChooses?, .among?, .centre?: return ([Origin()], [])
        case .bySector?:
            if let sector = child.sector.value { return ([Origin(sector: sector)], []) }
            return (town.sectors.map { Origin(sector: $0.name) } + [Origin()], .address)
        case .bySchool?:
            if let school = child.school.value { return ([Origin(school: school)], []) }
            return (town.schools.map { Origin(school: $0.name) } + [Origin()], .school)
        }
    }

    /// Whether where the child comes from decides.
    private static func isAssigned(_ assignment: Enrolment.Assignment?) -> Bool {
        switch assignment {
        case .bySector?, .bySchool?: true
        case nil, .familyChooses?, .among?, .centre?: false
        }
    }
}
