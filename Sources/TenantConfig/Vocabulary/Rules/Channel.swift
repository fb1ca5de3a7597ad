/// How a request comes to the town.
public enum Channel: String, Hashable, Sendable, CaseIterable, Comparable {
    /// The family, signed in.
    case portal
    /// At the town's desk.
    case desk
    case phone
    case email
    /// A form or a letter.
    case paper
    /// Where the activity takes place.
    case site

    /// In the order in which they are listed.
    public static func < (left: Self, right: Self) -> Bool {
        (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
}
