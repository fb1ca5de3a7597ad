import TenantConfig

/// At which centres a child may be enrolled.
struct EnrolmentRule: Sendable {
    let activity: Activity
    private let centres: [Centre]

    init(_ activity: Activity, in town: Town) {
        self.activity = activity
        centres = town.centres.filter { activity.centres.isEmpty || activity.centres.contains($0.name) }
    }

    /// The centres a home of that sector may have, in the order of the file; none when its sector is served by none.
    func offered(sector: Name<Sector>?) -> [Name<Centre>] {
        switch activity.enrolment?.assignment {
        case nil, .familyChooses?: activity.centres
        case .centre(let name)?: [name]
        case .bySector?: centres.filter { centre in sector.map(centre.serves.contains) ?? false }.map(\.name)
        }
    }

    /// Whether the sector of the home matters.
    var asksSector: Bool { activity.enrolment?.assignment == .bySector }
}
