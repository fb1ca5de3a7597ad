import TenantConfig

/// How much of the plan a page shows, and from which day.
struct PlanView: Hashable, Sendable {
    /// The words stand in addresses.
    enum Extent: String, Hashable, Sendable {
        case week = "semaine"
        case month = "mois"
        /// A whole stretch of class days.
        case term = "trimestre"
        /// A whole holiday.
        case holiday = "vacances"
        /// A whole period that the town names itself: part of a holiday, or of term.
        case period = "periode"
        /// Not days but a typical week.
        case periodicity = "periodicite"
    }

    var extent: Extent
    /// Any day of what is shown; nil: where the family can book first.
    var day: CivilDate?

    /// `mois:2023-03-08`, as a draft keeps it.
    var text: String { extent.rawValue + (day.map { ":\($0)" } ?? "") }

    init(_ extent: Extent, _ day: CivilDate? = nil) {
        self.extent = extent
        self.day = day
    }

    /// Reads what a draft kept; nil for anything else.
    init?(text: String) {
        let parts = text.split(separator: ":", maxSplits: 1)
        guard let word = parts.first, let extent = Extent(rawValue: String(word)) else { return nil }
        self.init(extent, parts.dropFirst().first.flatMap { CivilDate(iso: $0) })
    }
}
