extension TownTest {
    /// What must come of a request. What a test does not say is not looked at.
    public struct Expected: Hashable, Sendable {
        public var verdict: Verdict
        /// All causes there are, in any order; nil: not looked at.
        public var causes: Set<Cause>?
        /// Paths of rules that must be among the reasons, or among the offers taken up.
        public var rules: [String] = []
        /// An instant that must be among the reasons, at that rule where one is named: since when it is too late, or from when it opens.
        public var since: LocalInstant?
        /// All facts to ask for.
        public var facts: Set<AskedFact>?
        /// The centres offered on enrolling.
        public var centres: [Name<Centre>]?
        /// Slots of days that are added, or of which the meal changes.
        public var adds: Int?
        /// Slots of days that are removed.
        public var removes: Int?
        /// Days that a typical week leaves as they stand.
        public var leaves: Int?
        /// All that lateness costs.
        public var surcharges: Set<Charge.Amount>?
        /// What the request changes in what the family owes, in cents.
        public var price: Int?
        /// What stays due of an absence.
        public var due: AbsenceTerms.Due?
        /// The paper without which that does not hold.
        public var proof: Name<Document>?
        /// Papers that staff are told to be missing.
        public var missingDocuments: Set<Name<Document>>?
        /// Reasons for refusing that are proposed to staff.
        public var suggested: Set<Name<RefusalReason>>?

        public init(_ verdict: Verdict) {
            self.verdict = verdict
        }
    }

    /// What becomes of a request, in the words of a tests file.
    public enum Verdict: String, Hashable, Sendable, CaseIterable {
        case accepted, pending, refused, undetermined
        /// At least one day waits for a place.
        case waiting
        /// Accepted on the terms of an offer, after the deadline.
        case late
        /// What is told as an absence can still be cancelled.
        case cancel
        /// What is asked stands already.
        case nothing
    }

    /// Why something may not be, in the words of a tests file and in the order in which reasons are shown.
    public enum Cause: String, Hashable, Sendable, CaseIterable {
        case notEnrolled = "not_enrolled"
        case notForThisChild = "not_for_this_child"
        case closedDay = "closed_day"
        case notThatDay = "not_that_day"
        case alreadyBegun = "already_begun"
        case notAnnounced = "not_announced"
        case notOpenYet = "not_open_yet"
        case deadlinePassed = "deadline_passed"
        case wrongChannel = "wrong_channel"
        case requirement
        case needsAnotherSlot = "needs_another_slot"
        case excludesAnotherSlot = "excludes_another_slot"
        case limit
        case noPlace = "no_place"
        case wrongShape = "wrong_shape"
    }

    /// A fact that is missing, in the words of a tests file.
    public enum AskedFact: String, Hashable, Sendable, CaseIterable {
        case born, level, address, school, commune, quotient, siblings, situations, came, unpaid, documents, enrolled
    }
}
