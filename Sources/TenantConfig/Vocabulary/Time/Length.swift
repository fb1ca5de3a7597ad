/// A length of time from an instant on: `48 hours`, `2 days`, `1 month`.
public enum Length: Hashable, Sendable {
    case hours(Int)
    /// To the end of the day so many days later.
    case days(Int)
    /// To the end of the day so many months later.
    case months(Int)

    /// The first instant at which it is over.
    public func end(from instant: LocalInstant) -> LocalInstant {
        switch self {
        case .hours(let hours): instant + Int64(hours) * 3600
        case .days(let days): LocalInstant(instant.date + days + 1)
        case .months(let months): LocalInstant(instant.date.addingMonths(months) + 1)
        }
    }
}
