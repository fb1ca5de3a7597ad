import TenantConfig

/// What the pages of one enrolment have in common.
struct EnrolmentFrame: Sendable {
    let enrolment: EnrolmentCase
    let town: TownInForce

    /// `/bourg/enfants/1/mercredis/inscription`.
    var address: String { "\(place)/inscription" }
    /// Where the child's days are booked.
    var booking: String { place }
    /// `/bourg/`.
    var home: String { "/\(town.town.id)/" }
    var childName: String { enrolment.child.firstName }

    private var place: String { "\(home)enfants/\(enrolment.child.id)/\(enrolment.activity.name)" }

    /// The child, and what it is to be enrolled in.
    var subject: HTML {
        """
        <div class="row nowrap"><span class="face k1" aria-hidden="true">\(enrolment.child.initials)</span>\
        <p><b>\(childName)</b><br><span class="soft">\(enrolment.activity.label)</span></p></div>
        """
    }

    /// `Étape 1 sur 2`, as words and as bars.
    func step(_ number: Int) -> HTML {
        """
        <p class="step"><span>Étape \(number) sur 2</span> <i class="on" aria-hidden="true"></i>\
        <i\(if: number == 2, " class=\"on\"") aria-hidden="true"></i></p>
        """
    }

    /// `Étape 1, inscription de Noé – Mercredis`: the title of a page.
    func title(_ step: String) -> String { "\(step), inscription \(enrolment.child.ofFirstName) – \(enrolment.activity.short)" }

    /// What the child is enrolled for, in words.
    var days: EnrolmentDays { EnrolmentDays(town: town, activity: enrolment.activity) }

    /// Whom to ask.
    var desk: DeskCard { DeskCard(town.town.desk) }
}
