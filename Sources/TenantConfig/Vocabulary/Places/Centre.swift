/// A place where an activity runs.
public struct Centre: Hashable, Sendable {
    public let name: Name<Centre>
    public let label: String
    public let address: String?
    public let phone: String?
    public let email: String?
    /// The sectors whose homes it serves.
    public let serves: [Name<Sector>]
    /// The schools whose pupils go there.
    public let schools: [Name<School>]
    /// Days on which this centre is closed.
    public let closed: [Line<[DaySet]>]

    public init(
        name: Name<Centre>, label: String, address: String?, phone: String?, email: String?, serves: [Name<Sector>],
        schools: [Name<School>] = [], closed: [Line<[DaySet]>]
    ) {
        self.name = name
        self.label = label
        self.address = address
        self.phone = phone
        self.email = email
        self.serves = serves
        self.schools = schools
        self.closed = closed
    }
}

/// The town hall's desk for families.
public struct Desk: Hashable, Sendable {
    public let name: String
    public let phone: String?
    public let email: String?
    public let address: String?
    public let hours: String?

    public init(name: String, phone: String?, email: String?, address: String?, hours: String?) {
        self.name = name
        self.phone = phone
        self.email = email
        self.address = address
        self.hours = hours
    }
}
