import TenantConfig

/// All that is booked for a child in one month, whatever the activity.
struct MonthPage {
    struct Day {
        let day: CivilDate
        /// By activity: its short label, and what is booked.
        let bookings: [(activity: String, slots: [Slot])]
        /// `Vacances`; nil on other days.
        let remark: String?
        /// `Pique-nique fourni par la famille.`
        let notices: [FrenchText]
    }

    struct Slot {
        let label: String
        let state: PlaceState
    }

    let child: Child
    let month: CivilDate
    /// First days of the first and last months that can be leafed to.
    let months: ClosedRange<CivilDate>
    let days: [Day]
    let address: String
    let bookings: (label: String, address: String)
    let home: String

    var title: String { "\(month.frenchMonth.withCapital) – Réservations \(child.ofFirstName)" }

    var html: HTML {
        """
        <div class="row"><span class="face k1" aria-hidden="true">\(child.initials)</span><h1>Les jours \(child.ofFirstName)</h1></div>
        <nav class="pager" aria-label="Changer de mois">\(turn(month.addingMonths(-1), "Mois précédent", "M15 5l-7 7 7 7"))\
        <h2>\(month.frenchMonth.withCapital)</h2>\(turn(month.addingMonths(1), "Mois suivant", "M9 5l7 7-7 7"))</nav>
        <p>\(summary)</p>
        \(notices.map { "<p>\($0.html)</p>" as HTML })<ul class="month">\(blanks(before: days.first?.day))\(days.map(line))</ul>
        <p class="row noprint"><a class="btn second" href="\(bookings.address)">\(bookings.label)</a> \
        <a href="\(home)">Retour à l’accueil</a></p>
        """
    }

    /// What the town tells of every day on which something is booked.
    private var notices: [FrenchText] { days.filter { !$0.bookings.isEmpty }.map(\.notices).saidByAll() }

    private func turn(_ month: CivilDate, _ label: String, _ arrow: String) -> HTML {
        guard months.contains(month) else { return "<span></span>" }
        return """
            <a class="btn second square" href="\(address)?m=\(month.iso.prefix(7).description)"><svg viewBox="0 0 24 24" aria-hidden="true">\
            <path d="\(arrow)"/></svg><span class="vh">\(label)\u{A0}: \(month.frenchMonth)</span></a>
            """
    }

    private var summary: HTML {
        let slots = days.flatMap { $0.bookings.flatMap(\.slots) }.filter { $0.state != .waiting }
        let booked = days.count { $0.bookings.flatMap(\.slots).contains { $0.state != .waiting } }
        guard booked > 0 else { return "Rien n’est réservé ce mois-ci." }
        let unsettled = PlaceState.allCases.compactMap { state in
            let count = slots.count { $0.state == state }
            return count > 0 ? state.counted.map { "\(count) \($0)" } : nil
        }
        let among = unsettled.isEmpty ? "" : ", dont \(unsettled.frenchList)"
        return "<b>\(booked.french("jour", "jours"))</b>, \(slots.count.french("créneau", "créneaux"))\(among)."
    }

    /// Squares that bring the first day under its weekday, where the month is a grid of five columns.
    private func blanks(before day: CivilDate?) -> [HTML] {
        Array(repeating: #"<li class="out" aria-hidden="true"><span></span></li>"#, count: day.map { min($0.weekday.index, 4) } ?? 0)
    }

    private func line(_ day: Day) -> HTML {
        """
        <li\(if: day.bookings.isEmpty, " class=\"none\"")><span><b>\(day: day.day, .short)</b></span><span>\(day.bookings.map(booking))\
        \(day.remark.map { "<small class=\"soft\">\($0)</small>" as HTML })\
        \(day.notices.filter { !notices.contains($0) }.map { "<small>\($0.html)</small>" as HTML })</span></li>
        """
    }

    private func booking(_ activity: String, _ slots: [Slot]) -> HTML {
        let tags = slots.map { slot -> HTML in
            "<span class=\"tag\(if: slot.state != .booked, " warn")\">\(slot.label)\(slot.state.mark.map { ", \($0)" as HTML })</span> "
        }
        return "<small class=\"soft\">\(activity)\u{A0}:</small> \(tags)"
    }
}
