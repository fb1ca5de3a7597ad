/// Something that a changed town's file says otherwise than the file as it was, so that somebody may notice it.
public struct FileChange: Hashable, Sendable {
    /// What it is about, for people.
    public enum Subject: String, Hashable, Sendable, CaseIterable {
        /// What families and agents read.
        case words
        /// Tariffs, prices, fees, surcharges.
        case amounts
        case places
        /// Waiting for a place, and who comes first.
        case waiting
        /// How much is booked at least and at most, and which slots go together.
        case together
        /// Absences, and children who come without a reservation.
        case absences
        case enrolment
        /// What is taken in after a deadline.
        case late
        /// Sectors, communes and streets.
        case homes
        /// Documents, situations and schools.
        case families
        case calendar
        /// In which order things are shown.
        case order
        /// All other rules of activities.
        case rules
    }

    public let subject: Subject
    /// Where it stands in both files; nil where one says nothing of it.
    public let before, after: RulePlace?

    init(_ subject: Subject, before: RulePlace?, after: RulePlace?) {
        (self.subject, self.before, self.after) = (subject, before, after)
    }

    /// `activities.mercredis.gauges.places`
    public var path: String { (after ?? before)?.path ?? "" }
}

extension FileChange.Subject {
    /// What stands under some keys, from the top of the file.
    init(of keys: [String]) {
        let last = keys.last.flatMap { Self.ofKey[$0] }
        switch (last, keys.first) {
        case (.words, _), (.amounts, _): self = last ?? .rules
        case (_, "town"): self = keys.compactMap { Self.ofTown[$0] }.first ?? .words
        case (_, "activities"): self.init(among: keys.dropFirst(2))
        default: self.init(among: keys[...])
        }
    }

    private init(among keys: ArraySlice<String>) {
        let found = keys.compactMap { Self.ofKey[$0] }
        self = found.first { $0 == .amounts } ?? found.first ?? .rules
    }

    private static let ofTown: [String: Self] = [
        "calendar": .calendar, "working_days": .calendar, "school_days": .calendar, "communes": .homes,
    ]

    private static let ofKey: [String: Self] = [
        "label": .words, "short": .words, "because": .words, "text": .words, "messages": .words, "refusals": .words, "notices": .words,
        "tariffs": .amounts, "tariff": .amounts, "price": .amounts, "fee": .amounts, "surcharge": .amounts,
        "gauges": .places, "waiting_list": .waiting, "priority": .waiting,
        "limits": .together, "needs": .together, "excludes": .together, "periodicity": .together,
        "absence": .absences, "unbooked": .absences, "reasons": .absences,
        "enrol": .enrolment, "enrol_late": .enrolment, "statuses": .enrolment,
        "book_late": .late, "sectors": .homes, "serves": .homes, "documents": .families, "situations": .families, "schools": .families,
    ]
}
