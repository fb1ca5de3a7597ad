import TenantConfig

/// At which centres a child may be enrolled.
struct EnrolmentRule: Sendable {
    let activity: Activity
    private let centres: [Centre]

    init(_ activity: Activity, in town: Town) {
        self.activity = activity
        centres = town.centres.filter { activity.centres.isEmpty || activity.centres.contains($0.name) }
    }

    /// What decides on the centre of a child.
    struct Origin: Hashable {
        var sector: Name<Sector>?
        var school: Name<School>?
    }

    /// The centres a child may have, in the order of the file; none when no centre serves its sector, or its school.
    func offered(_ origin: Origin) -> [Name<Centre>] {
        switch activity.enrolment?.assignment {
        case nil, .familyChooses?: activity.centres
        case .centre(let name)?: [name]
        case .bySector?: centres.filter { centre in origin.sector.map(centre.serves.contains) ?? false }.map(\.name)
        case .bySchool?: centres.filter { centre in origin.school.map(centre.schools.contains) ?? false }.map(\.name)
        }
    }

    /// Where the child may come from, as far as it matters, and what is missing to tell.
    func origins(_ child: ChildFacts, in town: Town) -> (possible: [Origin], missing: MissingFacts) {
        switch activity.enrolment?.assignment {
        case nil, .familyChooses?, .centre?: return ([Origin()], [])
        case .bySector?:
            if let sector = child.sector.value { return ([Origin(sector: sector)], []) }
            return (town.sectors.map { Origin(sector: $0.name) } + [Origin()], .address)
        case .bySchool?:
            if let school = child.school.value { return ([Origin(school: school)], []) }
            return (town.schools.map { Origin(school: $0.name) } + [Origin()], .school)
        }
    }

    /// Whether a wish can be met by the centres offered. Without any centre only an activity with a single, unnamed place can enrol.
    func accepts(_ wish: Name<Centre>?, among offered: [Name<Centre>]) -> Bool {
        if let wish { return offered.contains(wish) }
        return !offered.isEmpty || !isAssigned
    }

    /// Whether where the child comes from decides.
    private var isAssigned: Bool {
        switch activity.enrolment?.assignment {
        case .bySector?, .bySchool?: true
        case nil, .familyChooses?, .centre?: false
        }
    }
}
