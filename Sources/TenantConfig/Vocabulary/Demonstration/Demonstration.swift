/// Invented families, children and agents of a town, with which its portal is shown. They stand beside the towns' files, in
/// `demonstration/<town>.yaml`.
public struct Demonstration: Hashable, Sendable {
    public let agents: [Agent]
    public let households: [Household]
    /// Days on which places are taken by other children.
    public let taken: [Taken]

    /// A person of the town hall.
    public struct Agent: Hashable, Sendable {
        /// What the person types to sign in.
        public let identifier: String
        public let name: String
    }

    /// A home with its guardians and children.
    public struct Household: Hashable, Sendable {
        public let name: String
        public let address: Address
        public let email: String
        /// In cents of a euro; nil: not known.
        public let unpaid: Int?
        /// What is known of the home.
        public let facts: [Fact]
        public let guardians: [Guardian]
        public let children: [Child]
        /// Children declared in another household that live here too: their parents are separated.
        public let shares: [String]
    }

    /// Where a household lives.
    public struct Address: Hashable, Sendable {
        public let number: Int?
        public let street: String
        public let postcode: String
        public let commune: String
    }

    /// A person who answers for the children of a household.
    public struct Guardian: Hashable, Sendable {
        /// What the person types to sign in.
        public let identifier: String
        public let civility: String
        public let firstName: String
        public let lastName: String
        public let email: String
        /// Its own papers, given and good for ever.
        public let documents: [Name<Document>]
    }

    /// Something the town knows of a family.
    public enum Fact: Hashable, Sendable {
        case commune(Commune)
        case quotient(Int)
        /// nil: none of the town's.
        case school(Name<School>?)
        case situation(Name<FamilySituation>, holds: Bool)
        case document(Name<Document>)
        /// The last day the child came before; nil: never.
        case came(Name<Activity>, CivilDate?)
    }

    /// A child.
    public struct Child: Hashable, Sendable {
        public let name: String
        public let firstName: String
        public let lastName: String
        /// nil: not known.
        public let born: CivilDate?
        /// nil: not known.
        public let level: Level?
        /// Held and good for ever.
        public let documents: [Name<Document>]
        /// What else is known of the child.
        public let facts: [Fact]
        public let enrolments: [Enrolment]
    }

    /// The class a child goes to.
    public enum Level: Hashable, Sendable {
        case of(SchoolLevel)
        /// The one that most children of that age go to, whatever the portal's year.
        case byAge
    }

    /// A child's admission to an activity.
    public struct Enrolment: Hashable, Sendable {
        public let activity: Name<Activity>
        /// nil where the activity has one place that needs no name.
        public let centre: Name<Centre>?
    }

    /// Places that other children take.
    public struct Taken: Hashable, Sendable {
        /// Which day is meant.
        public enum Day: Hashable, Sendable {
            case date(CivilDate)
            /// The n-th day on which the activity is open, from the portal's today on; 1 is the first.
            case next(Int)
        }

        public let activity: Name<Activity>
        public let centre: Name<Centre>?
        public let day: Day
        public let slot: Name<Slot>
        /// How many children.
        public let children: Int
    }
}
