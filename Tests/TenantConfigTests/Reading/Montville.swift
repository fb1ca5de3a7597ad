@testable import TenantConfig

/// A small town, and readings of it.
enum Montville {
    static let text = """
        guichet: 1
        town:
          name: Montville
          calendar: france/zone-b
          words: { bookings: Réserver }
          desk: { name: Mairie }
        closed: [12-24..12-31, { days: 2026-05-15, because: pont }]
        meals: { classique: { label: Repas classique } }
        activities:
          cantine:
            label: Cantine
            open: { weekdays: monday-friday, during: term }
            book:
              - { weekday: monday, until: friday before at 09:00 }
              - until: 2 working days before at 10:00
                because: article 4
            cancel: as book
            gauges: 40
            slots:
              midi: { label: Repas, hours: 12:00-13:30, meals: classique }
              soir: { label: Soir, needs: { any: midi } }

        """

    static func read(_ text: String = text, name: String = "montville.yaml") -> Reading<Town> {
        TownFile.read(Array(text.utf8), name: name, calendars: Tenants.calendars)
    }

    static func activity() -> Activity? { read().value?.activities.first }

    /// A town of one canteen, with these lines under it.
    ///
    /// - Parameter centres: what the town declares of them, on a line; empty: nothing.
    static func canteen(_ rules: String, centres: String = "") -> Reading<Town> {
        let lines = rules.split(separator: "\n").map { "    \($0)\n" }.joined()
        return read(
            """
            guichet: 1
            town: { name: Montville, calendar: france/zone-b, desk: { name: Mairie } }
            \(centres.isEmpty ? "" : "centres: { \(centres) }\n")activities:
              cantine:
                label: Cantine
                open: { weekdays: monday-friday, during: term }
                slots: { midi: { label: Repas, hours: 12:00-13:30 } }
            \(lines)
            """)
    }
}
