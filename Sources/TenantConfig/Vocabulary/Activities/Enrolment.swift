/// How a child is admitted to an activity at one centre.
public struct Enrolment: Hashable, Sendable {
    /// Who says which centre.
    public enum Assignment: Hashable, Sendable {
        /// The centre that serves the home's sector.
        case bySector
        /// The centre to which the pupils of the child's school go.
        case bySchool
        /// The family chooses among the activity's centres, or among these.
        case familyChooses
        /// This one.
        case centre(Name<Centre>)
    }

    /// What a family does that needs another centre than the one assigned.
    public enum OtherCentre: Hashable, Sendable {
        /// The page names the desk to contact.
        case desk
        case no
    }

    public let approval: Approval
    public let assignment: Assignment
    public let otherCentre: OtherCentre
    public let place: RulePlace

    public init(approval: Approval, assignment: Assignment, otherCentre: OtherCentre, place: RulePlace) {
        self.approval = approval
        self.assignment = assignment
        self.otherCentre = otherCentre
        self.place = place
    }
}
