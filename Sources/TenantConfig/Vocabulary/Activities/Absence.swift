/// Why a child does not come on a day that is booked.
public struct AbsenceReason: Hashable, Sendable {
    /// Who says so.
    public enum Declarer: Hashable, Sendable {
        /// The family, day by day.
        case family
        /// The town, for all at once: a strike, an outing.
        case town
    }

    public let name: Name<AbsenceReason>
    public let label: String
    public let declaredBy: Declarer

    public init(name: Name<AbsenceReason>, label: String, declaredBy: Declarer) {
        self.name = name
        self.label = label
        self.declaredBy = declaredBy
    }
}

/// What stays due of a day that is booked and not attended. Read whole: the first line that fits, whose `until` has not passed and whose
/// proof can still be given.
public struct AbsenceTerms: Hashable, Sendable {
    public enum Due: Hashable, Sendable {
        case all
        case none
        /// A share of the price, in hundredths of a percent.
        case percent(Int)
        /// So much for each slot, in cents.
        case money(Int)
        /// All of so many first days of the spell, and nothing of the days after them.
        case firstDays(Int)
    }

    public let due: Due
    /// Added to what is due: a share of the price, or money; nil: nothing.
    public let surcharge: Charge.Amount?
    /// Any of these; empty: whatever the reason, or none.
    public let reasons: [Name<AbsenceReason>]
    /// Until when the town is told; nil: until the slot begins.
    public let until: Ruled<Limit>?
    /// What is to be given.
    public let proof: Name<Document>?
    /// Until when the proof is given; nil: until when the town is told.
    public let proofBy: Ruled<Limit>?
    /// By which channels it is told; nil: by those of `cancel`.
    public let channels: Set<Channel>?
    /// Whether it holds only once the town has said so.
    public let isDecidedByStaff: Bool

    public init(
        due: Due, surcharge: Charge.Amount? = nil, reasons: [Name<AbsenceReason>] = [], until: Ruled<Limit>? = nil,
        proof: Name<Document>? = nil, proofBy: Ruled<Limit>? = nil, channels: Set<Channel>? = nil, isDecidedByStaff: Bool = false
    ) {
        self.due = due
        self.surcharge = surcharge
        self.reasons = reasons
        self.until = until
        self.proof = proof
        self.proofBy = proofBy
        self.channels = channels
        self.isDecidedByStaff = isDecidedByStaff
    }
}
