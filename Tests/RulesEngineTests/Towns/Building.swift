import RulesEngine
public import TenantConfig

/// A day by its ISO text; a wrong text is 1 January 1970, which no test expects.
func day(_ iso: String) -> CivilDate { CivilDate(iso: iso) ?? CivilDate(dayNumber: 0) }

/// An instant by its text: `2023-03-07 23:59:59`.
func instant(_ iso: String) -> LocalInstant { LocalInstant(iso: iso) ?? .distantPast }

/// From one day to another.
func days(_ first: String, _ last: String) -> ClosedRange<CivilDate> { day(first)...day(last) }

/// A place in no file.
func rulePlace(_ path: String, line: Int = 1) -> RulePlace { RulePlace(path: path, line: line, column: 1) }

func clock(_ text: String) -> TimeOfDay {
    let parts = text.split(separator: ":").compactMap { Int($0) }
    return parts.count == 2 ? TimeOfDay(hour: parts[0], minute: parts[1]) ?? .endOfDay : .endOfDay
}

extension Limit {
    /// `15 days before` and the like.
    static func step(
        _ count: Int, _ unit: Moment.Unit, from anchor: Moment.Anchor = .dayAttended, at hour: String? = nil,
        or fallback: Moment.Fallback? = nil
    ) -> Limit {
        .moment(Moment(day: .step(count, unit, from: anchor), fallback: fallback, hour: hour.map(clock)))
    }

    static func on(_ found: Moment.Day, at hour: String? = nil, or fallback: Moment.Fallback? = nil) -> Limit {
        .moment(Moment(day: found, fallback: fallback, hour: hour.map(clock)))
    }

    /// `2027-06-02 08:30`.
    static func date(_ iso: String, at hour: String? = nil) -> Limit { .on(.date(day(iso)), at: hour) }
}

extension Verb {
    /// A verb of one line.
    static func until(_ limit: Limit, opens: Limit? = nil, approval: Approval? = nil, path: String = "book") -> Verb {
        Verb(lines: [.verb(until: limit, opens: opens, approval: approval, path: path)])
    }
}

extension Line where Keys == Verb.Keys {
    static func verb(
        _ conditions: [Condition] = [], until: Limit? = nil, opens: Limit? = nil, approval: Approval? = nil,
        by channels: Set<Channel>? = nil, fee: Ruled<Int>? = nil, mode: Mode = .refuse, path: String = "book",
        because: String? = nil
    ) -> Line {
        Line(
            conditions: conditions,
            keys: Verb.Keys(
                opens: opens.map { Ruled($0, at: rulePlace("\(path).opens")) },
                until: until.map { Ruled($0, at: rulePlace("\(path).until")) },
                approval: approval.map { Ruled($0, at: rulePlace("\(path).approval")) },
                channels: channels.map { Ruled($0, at: rulePlace("\(path).by")) }, fee: fee),
            because: because, mode: mode, place: rulePlace(path))
    }
}

extension Line where Keys == Offer {
    static func late(
        _ conditions: [Condition] = [], until: Limit? = nil, approval: Approval? = nil, charge: Charge? = nil,
        by channels: Set<Channel>? = nil, path: String = "book_late", because: String? = nil
    ) -> Line {
        Line(
            conditions: conditions,
            keys: Offer(
                until: until.map { Ruled($0, at: rulePlace("\(path).until")) }, approval: approval, charge: charge, channels: channels),
            because: because, place: rulePlace(path))
    }
}

extension Line where Keys == Opening {
    static func open(_ weekdays: WeekdaySet, _ during: [DaySet], _ conditions: [Condition] = []) -> Line {
        Line(conditions: conditions, keys: Opening(weekdays: weekdays, during: during), place: rulePlace("open"))
    }
}

extension Line where Keys == [DaySet] {
    static func closed(_ days: [DaySet], _ conditions: [Condition] = [], because: String? = nil) -> Line {
        Line(conditions: conditions, keys: days, because: because, place: rulePlace("closed"))
    }
}

extension Line where Keys == NoKeys {
    static func admits(_ conditions: [Condition]) -> Line { Line(conditions: conditions, keys: NoKeys(), place: rulePlace("for")) }
}

extension Line where Keys == Gauge {
    static func places(
        _ places: Int, _ conditions: [Condition] = [], per span: Gauge.Span = .slot, shared: Bool = false, overbooked: Int = 0,
        quotas: [Line<Quota>] = []
    ) -> Line {
        let gauge = Gauge(places: places, span: span, isShared: shared, overbooked: overbooked, quotas: quotas)
        return Line(conditions: conditions, keys: gauge, place: rulePlace("gauges"))
    }
}

extension Line where Keys == SpanLimit {
    static func limit(
        _ span: SpanLimit.Span, atLeast least: SpanLimit.Count? = nil, atMost most: SpanLimit.Count? = nil,
        _ conditions: [Condition] = [], because: String? = nil, begins: Range<CivilDate>? = nil
    ) -> Line {
        let limit = SpanLimit(
            span: span, atLeast: least.map { Ruled($0, at: rulePlace("limits.at_least")) },
            atMost: most.map { Ruled($0, at: rulePlace("limits.at_most")) }, begins: begins)
        return Line(conditions: conditions, keys: limit, because: because, place: rulePlace("limits"))
    }
}

extension Line where Keys == WaitingList {
    static func waiting(
        _ conditions: [Condition] = [], promote: WaitingList.Promotion? = .automatic, confirmBy: Limit? = nil, until: Limit? = nil,
        by channels: Set<Channel>? = nil
    ) -> Line {
        let place = rulePlace("waiting_list")
        return Line(
            conditions: conditions,
            keys: WaitingList(
                promote: promote.map { Ruled($0, at: place) }, confirmBy: confirmBy.map { Ruled($0, at: place) },
                until: until.map { Ruled($0, at: place) }, channels: channels.map { Ruled($0, at: place) }), place: place)
    }
}

extension Line where Keys == Quota {
    static func quota(_ places: Int, _ conditions: [Condition] = []) -> Line {
        Line(conditions: conditions, keys: Quota(places: places), place: rulePlace("gauges.quotas"))
    }
}

extension Name: ExpressibleByStringLiteral, ExpressibleByUnicodeScalarLiteral, ExpressibleByExtendedGraphemeClusterLiteral {
    public init(stringLiteral text: String) { self.init(text) }
}

extension Activity {
    /// An activity with what a test says of it, and nothing else.
    static func activity(
        _ name: Name<Activity> = "mercredis", admits: [Line<NoKeys>] = [], centres: [Name<Centre>] = [],
        open: [Line<Opening>] = [.open(WeekdaySet(.wednesday), [.period(.term)])], closed: [Line<[DaySet]>] = [],
        enrolment: Enrolment? = nil,
        slots: [Slot] = [.slot("matin", ("08:00", "12:00"))], book: Verb = .until(.step(-15, .days)), change: Verb? = nil,
        cancel: Verb? = nil, bookLate: [Line<Offer>] = [], absence: [Line<AbsenceTerms>] = [],
        unbooked: [Line<Unbooked>] = [], periodicity: Periodicity? = nil, limits: [Line<SpanLimit>] = [], gauges: [Line<Gauge>] = [],
        waitingList: [Line<WaitingList>] = [], priority: [Priority] = [], requirements: [Line<Requirement>] = [],
        statuses: [Status] = [], notices: [Line<Notice>] = [], asOf: AsOf = .day, lateTrials: [Line<Offer>] = []
    ) -> Activity {
        Activity(
            name: name, label: name.text, short: name.text, admits: admits, centres: centres, open: open, closed: closed,
            enrolment: enrolment,
            slots: slots, book: book, change: change, cancel: cancel, bookLate: bookLate, absence: absence, unbooked: unbooked,
            periodicity: periodicity, limits: limits, gauges: gauges, waitingList: waitingList, priority: priority,
            requirements: requirements, place: rulePlace("activities.\(name)"), statuses: statuses, notices: notices, asOf: asOf,
            lateTrials: lateTrials)
    }
}

extension Town {
    static func town(
        _ activities: [Activity], calendar: SchoolCalendar = .zoneC, workingDays: WeekdaySet = .mondayToFriday,
        schoolDays: WeekdaySet = .schoolWeek, closed: [Line<[DaySet]>] = [], sectors: [Sector] = [], centres: [Centre] = [],
        periods: [Period] = [], refusals: [RefusalReason] = [], tariffs: [Tariff] = [],
        reasons: [AbsenceReason] = [], communes: [Commune] = [], schools: [School] = [],
        situations: [FamilySituation] = [], documents: [Document] = [], meals: [Meal] = []
    ) -> Town {
        Town(
            id: "ville", portal: Portal(name: "Ville", fullName: "Ville", space: "Espace famille", accent: nil, logo: nil, words: .init()),
            desk: Desk(name: "Guichet", phone: nil, email: nil, address: nil, hours: nil), calendar: calendar, workingDays: workingDays,
            schoolDays: schoolDays, closed: closed, sectors: sectors, centres: centres, periods: periods, meals: meals,
            documents: documents,
            tariffs: tariffs, reasons: reasons, refusals: refusals, messages: [], activities: activities,
            communes: communes, schools: schools, situations: situations)
    }
}

extension Centre {
    static func centre(
        _ name: Name<Centre>, serves: [Name<Sector>] = [], schools: [Name<School>] = [], closed: [Line<[DaySet]>] = []
    ) -> Centre {
        Centre(name: name, label: name.text, address: nil, phone: nil, email: nil, serves: serves, schools: schools, closed: closed)
    }
}

extension SchoolCalendar {
    /// Zone C with three of its school years; 2023-2026 are missing, so that a count cannot cross them.
    static let zoneC = SchoolCalendar(
        name: "France, zone C", timeZone: "Europe/Paris", source: "arrêtés", weekdaysOfClass: .mondayToFriday,
        years: [
            .year(
                "2022-09-01", "2023-07-07",
                [
                    ("toussaint", "2022-10-22", "2022-11-06"), ("noel", "2022-12-17", "2023-01-02"), ("hiver", "2023-02-18", "2023-03-05"),
                    ("printemps", "2023-04-22", "2023-05-08"), ("ete", "2023-07-08", "2023-09-03"),
                ], bridge: ("2023-05-19", "2023-05-20")),
            .year(
                "2025-09-01", "2026-07-03",
                [
                    ("toussaint", "2025-10-18", "2025-11-02"), ("noel", "2025-12-20", "2026-01-04"), ("hiver", "2026-02-21", "2026-03-08"),
                    ("printemps", "2026-04-18", "2026-05-03"), ("ete", "2026-07-04", "2026-08-31"),
                ], bridge: ("2026-05-15", "2026-05-16")),
            .year(
                "2026-09-01", "2027-07-02",
                [
                    ("toussaint", "2026-10-17", "2026-11-01"), ("noel", "2026-12-19", "2027-01-03"), ("hiver", "2027-02-06", "2027-02-21"),
                    ("printemps", "2027-04-03", "2027-04-18"), ("ete", "2027-07-03", "2027-09-01"),
                ], bridge: ("2027-05-07", "2027-05-08")),
        ],
        publicHolidays: [
            .on("Jour de l’an", 1, 1), .easter("Lundi de Pâques", 1), .on("Fête du travail", 5, 1), .on("Victoire 1945", 5, 8),
            .easter("Ascension", 39), .easter("Lundi de Pentecôte", 50), .on("Fête nationale", 7, 14), .on("Assomption", 8, 15),
            .on("Toussaint", 11, 1), .on("Armistice 1918", 11, 11), .on("Noël", 12, 25),
        ])
}

extension SchoolCalendar.Year {
    static func year(
        _ first: String, _ last: String, _ holidays: [(Name<SchoolHoliday>, String, String)], bridge: (String, String)? = nil
    ) -> Self {
        Self(
            classDays: days(first, last), holidays: holidays.map { SchoolCalendar.Holiday(name: $0.0, days: days($0.1, $0.2)) },
            noClass: bridge.map { [days($0.0, $0.1)] } ?? [])
    }
}

extension PublicHoliday {
    static func on(_ label: String, _ month: Int, _ day: Int) -> PublicHoliday {
        PublicHoliday(label: label, date: YearDay(month: month, day: day).map { .yearDay($0) } ?? .easter(0))
    }

    static func easter(_ label: String, _ offset: Int) -> PublicHoliday { PublicHoliday(label: label, date: .easter(offset)) }
}
