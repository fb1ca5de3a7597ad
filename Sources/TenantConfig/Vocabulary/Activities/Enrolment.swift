/// How a child is admitted to an activity at one centre.
///
/// Read as a question, like a verb: each key on its own is answered by the first line that fits and gives that key.
public struct Enrolment: Hashable, Sendable {
    /// Who says which centre.
    public enum Assignment: Hashable, Sendable {
        /// The centre that serves the home's sector.
        case bySector
        /// The centre to which the pupils of the child's school go.
        case bySchool
        /// The family chooses among the activity's centres.
        case familyChooses
        /// The family chooses among these.
        case among([Name<Centre>])
        /// This one.
        case centre(Name<Centre>)
    }

    /// What a family does that needs another centre than the one assigned.
    public enum OtherCentre: Hashable, Sendable {
        /// The page names the desk to contact.
        case desk
        /// It asks for that centre, and the town answers.
        case request
        case no
    }

    /// How long an enrolment lasts.
    public enum Lasting: Hashable, Sendable {
        case schoolYear
        /// The one in the line of `open` that opens the day.
        case period
        case month
    }

    /// What a line may say; nil where it says nothing.
    public struct Keys: Hashable, Sendable {
        public let opens: Ruled<Limit>?
        public let until: Ruled<Limit>?
        public let channels: Ruled<Set<Channel>>?
        public let approval: Approval?
        public let assignment: Assignment?
        public let otherCentre: OtherCentre?
        /// What enrolling costs, in cents.
        public let fee: Ruled<Int>?
        /// By when the town answers.
        public let answerBy: Ruled<Limit>?
        public let lasting: Lasting?

        public init(
            opens: Ruled<Limit>? = nil, until: Ruled<Limit>? = nil, channels: Ruled<Set<Channel>>? = nil, approval: Approval? = nil,
            assignment: Assignment? = nil, otherCentre: OtherCentre? = nil, fee: Ruled<Int>? = nil,
            answerBy: Ruled<Limit>? = nil, lasting: Lasting? = nil
        ) {
            self.opens = opens
            self.until = until
            self.channels = channels
            self.approval = approval
            self.assignment = assignment
            self.otherCentre = otherCentre
            self.fee = fee
            self.answerBy = answerBy
            self.lasting = lasting
        }
    }

    public let lines: [Line<Keys>]
    /// Where no line that fits says which centre.
    public let usualAssignment: Assignment
    /// After `until`; empty: nobody is enrolled late.
    public let late: [Line<Offer>]
    public let place: RulePlace

    public init(lines: [Line<Keys>], usualAssignment: Assignment, late: [Line<Offer>] = [], place: RulePlace) {
        self.lines = lines
        self.usualAssignment = usualAssignment
        self.late = late
        self.place = place
    }

    /// One line for everybody.
    public init(approval: Approval, assignment: Assignment, otherCentre: OtherCentre, place: RulePlace) {
        let keys = Keys(approval: approval, assignment: assignment, otherCentre: otherCentre)
        self.init(lines: [Line(keys: keys, place: place)], usualAssignment: assignment, place: place)
    }

    /// All lengths that an enrolment may have.
    public var lastings: Set<Lasting> {
        let said = lines.compactMap(\.keys.lasting)
        let isSaid = lines.contains { $0.conditions.isEmpty && $0.keys.lasting != nil }
        return Set(said + (isSaid ? [] : [.schoolYear]))
    }

    /// All ways in which a centre may be assigned.
    public var assignments: Set<Assignment> {
        let said = lines.compactMap(\.keys.assignment)
        let isSaid = lines.contains { $0.conditions.isEmpty && $0.keys.assignment != nil }
        return Set(said + (isSaid ? [] : [usualAssignment]))
    }
}
