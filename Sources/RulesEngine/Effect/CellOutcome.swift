public import TenantConfig

/// What comes of a wish for one slot of a day, as far as a change of the rules can change it.
public enum CellOutcome: Hashable, Sendable {
    case accepted
    /// Accepted on the terms of a line of `book_late`.
    case late
    /// The town decides.
    case awaitingApproval
    /// Nobody has decided: it waits for a place.
    case waiting
    /// A fact is missing.
    case undetermined
    /// With the reason that leads.
    case refused(TownTest.Cause)
    /// The file has it no more: the activity, the slot, the meal or the centre.
    case gone

    /// Whether it is taken in, at once or by the town's leave.
    public var passes: Bool {
        switch self {
        case .accepted, .late, .awaitingApproval, .waiting: true
        case .undetermined, .refused, .gone: false
        }
    }
}

/// What stands in the way of a cell at an instant, and who decides where nothing does.
struct CellState: Hashable {
    var mask: ReasonSet
    var isLate = false
    var approval = Approval.automatic

    /// The reason that leads; 0: none.
    var headline: UInt16 { mask.rawValue & (0 &- mask.rawValue) }

    private var isRefused: Bool { headline != 0 && headline != ReasonSet.undetermined.rawValue }

    /// Whether a family is answered the same: two refusals are, whatever their reasons.
    func answersAs(_ other: CellState) -> Bool {
        if isRefused || other.isRefused { return isRefused == other.isRefused }
        return headline == other.headline && isLate == other.isLate && approval == other.approval
    }

    var outcome: CellOutcome {
        guard let cause = mask.leading else {
            if mask.contains(.undetermined) { return .undetermined }
            if isLate { return .late }
            return switch approval {
            case .automatic: .accepted
            case .manual, .batch: .awaitingApproval
            case .waitingList: .waiting
            }
        }
        return .refused(cause)
    }
}

extension ReasonSet {
    /// The reason that leads, in the words of a tests file; nil where nothing is refused.
    fileprivate var leading: TownTest.Cause? {
        // The bits stand in the order of these words.
        let bit = rawValue.trailingZeroBitCount
        return TownTest.Cause.allCases.indices.contains(bit) ? TownTest.Cause.allCases[bit] : nil
    }
}
