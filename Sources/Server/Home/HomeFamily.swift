import RulesEngine
import TenantConfig

/// What a family finds when it comes in.
struct HomeFamily: Sendable {
    let children: [HomeChild]
    let requests: [HomeRequest]
}

/// A child, its next day and what can be done for it.
struct HomeChild: Sendable {
    let child: Child
    let next: NextDay?
    let activities: [HomeActivity]

    /// The first day, from today on, on which something is booked or asked for.
    struct NextDay: Sendable, Equatable {
        let day: CivilDate
        /// By activity: its columns, by how they stand.
        let booked: [Name<Activity>: [PlaceState: [Column]]]
    }
}

/// An activity as it stands for a child.
struct HomeActivity: Sendable {
    /// What can be done.
    enum Way: Sendable, Equatable {
        /// At that centre; nil: the activity has a single, unnamed place.
        case book(Name<Centre>?)
        case enrol
        /// The request to enrol awaits the town's approval.
        case enrolling
    }

    let activity: Name<Activity>
    let way: Way
    /// The last day of the enrolment; nil: without end, or there is none.
    let until: CivilDate?
    /// Why it is for others than the child, who is then offered nothing.
    let exclusion: FrenchText?
}

/// One of the family's last requests.
struct HomeRequest: Sendable {
    let record: RequestRecord
    let child: Child
    let additions: Int
    let removals: Int
    /// Slots that wait for a place: none of them is booked yet.
    let waiting: Int
    /// Slots of a place that is held until the family takes it.
    let offered: Int
}
