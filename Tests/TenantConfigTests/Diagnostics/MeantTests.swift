import Testing

@testable import TenantConfig

struct `What is meant by words that the language does not have` {
    @Test(arguments: [
        ("thursday of the previous week", "thursday of the week before"),
        ("friday of last week at 12h", "friday of the week before at 12:00"),
        ("the day before", "the eve"), ("the previous day at 10:00", "the eve at 10:00"), ("same day at 9am", "the same day at 09:00"),
        ("15 days prior", "15 days before"), ("two weeks in advance", "2 weeks before"), ("quinze jours avant", "15 days before"),
        ("vendredi de la semaine d’avant", "friday of the week before"), ("le vendredi précédent à 12h", "friday before at 12:00"),
        ("jeudi 12h", "thursday before at 12:00"), ("la veille avant 10h", "the eve at 10:00"), ("avant 10h la veille", "the eve at 10:00"),
        ("2 jours ouvrés avant 10h", "2 working days before at 10:00"), ("la veille à minuit", "the eve"),
        ("the eve at noon", "the eve at 12:00"),
        ("le 20 du mois précédent", "day 20 of the month before"), ("the 20th of the previous month", "day 20 of the month before"),
        ("dernier vendredi du mois précédent", "last friday of the month before"),
        ("3 weeks before the holidays", "3 weeks before the period"),
        ("the eve at 12h or the working day before", "the eve at 12:00 or the working day before"), ("48h avant", "48 hours before"),
        ("12h avant", "12 hours before"), ("J-15", "15 days before"), ("la veille à 10", "the eve at 10:00"),
    ])
    func `is a moment`(written: String, meant: String) {
        #expect(Meant.moment(written, knowing: []) == meant)
    }

    @Test(arguments: ["30 minutes before", "tomorrow", "midnight", "soon", "15 days before", ""])
    func `is no moment where that is not clear, or nothing is wrong`(written: String) {
        #expect(Meant.moment(written, knowing: []) == nil)
    }

    @Test(arguments: [
        ("first week of august", "08-01..08-07"), ("last week of July", "07-25..07-31"), ("dernière semaine de février", "02-22..02-28"),
        ("deuxième semaine d’août", "08-08..08-14"), ("1ère quinzaine de juillet", "07-01..07-15"), ("août", "08-01..08-31"),
        ("second half of august", "08-16..08-31"), ("juillet-août", "07-01..08-31"), ("mois de mai 2027", "2027-05-01..2027-05-31"),
        ("last week of february 2028", "2028-02-23..2028-02-29"), ("15 august", "08-15"), ("August 15", "08-15"), ("25/12", "12-25"),
        ("1er au 15 août", "08-01..08-15"), ("du 6 juillet au 28 août 2026", "2026-07-06..2026-08-28"),
        ("from 1 august to 15 august", "08-01..08-15"), ("from 2026-08-01 to 2026-08-15", "2026-08-01..2026-08-15"),
    ])
    func `is days`(written: String, meant: String) {
        #expect(Meant.days(written) == meant)
    }

    @Test(arguments: ["first monday of september", "ninth week of august", "août-juillet", "toussaint", "week of august", "31/02"])
    func `is no days where that is not clear`(written: String) {
        #expect(Meant.days(written) == nil)
    }

    @Test(arguments: [
        ("première semaine des vacances d’hiver", "first week of hiver"), ("dernier vendredi du mois", "last friday of the month"),
        ("first week of the summer", "first week of ete"), ("1ère semaine de toussaint", "first week of toussaint"),
        ("première semaine des vacances", "first week of holidays"),
    ])
    func `is an edge of a period`(written: String, meant: String) {
        #expect(Meant.edge(written, among: ["term", "holidays", "toussaint", "noel", "hiver", "printemps", "ete"]) == meant)
    }

    @Test(arguments: [
        ("1,50 €", "1.50 EUR"), ("1,5€", "1.50 EUR"), ("12 €", "12 EUR"), ("1 234,50 €", "1234.50 EUR"), ("1.234,50 euros", "1234.50 EUR"),
        ("1\u{202F}234,50\u{A0}€", "1234.50 EUR"), ("3.1", "3.10 EUR"), ("2 EUR", "2 EUR"),
    ])
    func `is a sum`(written: String, meant: String) {
        #expect(Meant.money(written) == meant)
    }

    @Test(arguments: ["1,234 €", "12.34,50 €", "€", "free", "1,2,3 €"])
    func `is no sum where that is not clear`(written: String) {
        #expect(Meant.money(written) == nil)
    }
}

struct `The nearest path of a rule` {
    private let nearest = RuleSpelling(among: [
        "closed[1]", "closed[2]", "activities.mercredis.for", "activities.mercredis.book.until", "activities.mercredis.gauges",
        "activities.cantine.book[1].until", "activities.cantine.book[2].until", "activities.cantine.cancel.until", "every_activity.closed",
    ])

    @Test(arguments: [
        ("activities.mercredis.book.untill", "activities.mercredis.book.until"),
        ("activities.mercredi.gauges", "activities.mercredis.gauges"),
        ("activities.accueil-du-mercredi.book.until", "activities.mercredis.book.until"),
        ("activities.restauration.cancel.until", "activities.cantine.cancel.until"), ("every_activity.close", "every_activity.closed"),
        ("activities.cantines.book[2].until", "activities.cantine.book[2].until"),
        ("activities.mercredis.gauges[1]", "activities.mercredis.gauges"),
    ])
    func `is of the same activity, or the same rule of the one that has it`(written: String, meant: String) {
        #expect(nearest(written) == meant)
    }

    @Test func `is none where several are as near; then those are told`() {
        #expect(nearest("activities.cantine.book.until") == nil)
        #expect(nearest.candidates(for: "activities.cantine.book.until").allSatisfy { $0.hasPrefix("activities.cantine.") })
        #expect(nearest("closed") == nil)
        #expect(nearest.candidates(for: "closed") == ["closed[1]", "closed[2]"])
    }
}
