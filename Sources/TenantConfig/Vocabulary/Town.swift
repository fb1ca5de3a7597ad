/// A town as its file declares it. One that exists is a town whose every word made sense.
public struct Town: Hashable, Sendable {
    /// The file's name without `.yaml`. It is also the town's address on the portal.
    public let id: Name<Town>
    public let portal: Portal
    public let desk: Desk
    public let calendar: SchoolCalendar
    /// Days on which the town hall works (public holidays out).
    public let workingDays: WeekdaySet
    /// Days on which the town's schools teach, within the calendar's.
    public let schoolDays: WeekdaySet
    /// Where households are resident; empty when the town does not say.
    public let communes: [Commune]
    /// Days on which nothing runs.
    public let closed: [Line<[DaySet]>]
    public let schools: [School]
    /// What staff confirm of families.
    public let situations: [FamilySituation]
    public let sectors: [Sector]
    public let centres: [Centre]
    public let periods: [Period]
    public let meals: [Meal]
    public let documents: [Document]
    public let tariffs: [Tariff]
    /// Reasons of absence.
    public let reasons: [AbsenceReason]
    public let refusals: [RefusalReason]
    public let messages: [Message]
    /// In the order shown; never empty.
    public let activities: [Activity]

    public init(
        id: Name<Town>, portal: Portal, desk: Desk, calendar: SchoolCalendar, workingDays: WeekdaySet, schoolDays: WeekdaySet,
        closed: [Line<[DaySet]>], sectors: [Sector], centres: [Centre], periods: [Period], meals: [Meal], documents: [Document],
        tariffs: [Tariff] = [], reasons: [AbsenceReason] = [],
        refusals: [RefusalReason], messages: [Message], activities: [Activity], communes: [Commune] = [],
        schools: [School] = [], situations: [FamilySituation] = []
    ) {
        self.id = id
        self.portal = portal
        self.desk = desk
        self.calendar = calendar
        self.workingDays = workingDays
        self.schoolDays = schoolDays
        self.closed = closed
        self.sectors = sectors
        self.centres = centres
        self.periods = periods
        self.meals = meals
        self.documents = documents
        self.tariffs = tariffs
        self.reasons = reasons
        self.refusals = refusals
        self.messages = messages
        self.activities = activities
        self.communes = communes
        self.schools = schools
        self.situations = situations
    }
}

/// How the town's portal looks and speaks.
public struct Portal: Hashable, Sendable {
    /// Words that differ from town to town.
    public struct Words: Hashable, Sendable {
        /// The way into booking: `Modifier les réservations`, `Gérer mes réservations`.
        public let bookings: String
        /// The way into enrolling: `S'inscrire`.
        public let enrol: String

        public init(bookings: String = "Gérer mes réservations", enrol: String = "S'inscrire") {
            self.bookings = bookings
            self.enrol = enrol
        }
    }

    /// What people call it.
    public let name: String
    /// Its name in full, shown at the top; the name when the town gives none.
    public let fullName: String
    /// `Espace famille`.
    public let space: String
    /// `#1f5f8b`; nil: the portal's own colour.
    public let accent: String?
    /// The path of a 40 by 40 drawing, as in SVG: letters, digits, spaces, commas, points and hyphens only.
    public let logo: String?
    public let words: Words

    public init(name: String, fullName: String, space: String, accent: String?, logo: String?, words: Words) {
        self.name = name
        self.fullName = fullName
        self.space = space
        self.accent = accent
        self.logo = logo
        self.words = words
    }
}
