public import TenantConfig

/// What a request changes in what a family owes: an estimate, each amount with the rule behind it. The invoice is the town's.
public struct Estimate: Hashable, Sendable {
    /// One amount.
    public struct Item: Hashable, Sendable {
        /// What it is paid for.
        public enum Subject: Hashable, Sendable {
            case slot(CivilDate, Name<Slot>)
            case day(CivilDate)
            /// The week that begins on that Monday.
            case week(CivilDate)
            /// The month that begins on that day.
            case month(CivilDate)
            /// The school year that begins on that day.
            case schoolYear(CivilDate)
            case request
            /// Once for the family, however many of its children ask.
            case family
            /// Once for what a request gives up.
            case cancelling
            /// Once for a child and an activity.
            case enrolling
        }

        public let subject: Subject
        /// nil: what lateness, giving up or enrolling costs.
        public let tariff: Name<Tariff>?
        /// In cents of a euro; negative for what is no longer owed. One amount, or from the least to the most that facts which are not known
        /// still allow.
        public let cents: ClosedRange<Int>
        public let rule: RulePlace
        public let because: String?

        public init(subject: Subject, tariff: Name<Tariff>?, cents: ClosedRange<Int>, rule: RulePlace, because: String?) {
            self.subject = subject
            self.tariff = tariff
            self.cents = cents
            self.rule = rule
            self.because = because
        }
    }

    /// In order of time: tariffs, then what lateness costs, then what giving up does.
    public let items: [Item]
    /// What is added and costs a tariff of which no line fits.
    public let unpriced: [ReservationRequest.Cell]
    /// The facts for want of which an amount is a range.
    public let missing: MissingFacts

    public init(items: [Item], unpriced: [ReservationRequest.Cell], missing: MissingFacts) {
        self.items = items
        self.unpriced = unpriced
        self.missing = missing
    }

    /// All of it, in cents.
    public var total: ClosedRange<Int> {
        items.reduce(0...0) { $0.lowerBound + $1.cents.lowerBound...$0.upperBound + $1.cents.upperBound }
    }
}
