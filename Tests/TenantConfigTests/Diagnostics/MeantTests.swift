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
        ("2 days before at 10.30", "2 days before at 10:30"), ("2 jours avant à 10 30", "2 days before at 10:30"),
        ("J-2 à 10h", "2 days before at 10:00"), ("2j avant 10h30", "2 days before at 10:30"), ("15jours avant", "15 days before"),
        ("3 jours de classe avant", "3 school days before"), ("1 jour ouvré avant", "1 working day before"),
        ("1 mois avant", "1 month before"), ("2 jour avant", "2 days before"), ("the eve at 24:00", "the eve"),
        ("jeudi avant minuit", "thursday before"), ("24h", "24 hours before"), ("48 heures", "48 hours before"),
        ("le jeudi midi de la semaine précédente", "thursday of the week before at 12:00"),
        ("la veille ouvrée à 10h", "1 working day before at 10:00"), ("le dernier jour ouvré avant", "1 working day before"),
        ("3 semaines avant le début des vacances", "3 weeks before the period"),
    ])
    func `is a moment`(written: String, meant: String) {
        #expect(Meant.moment(written, knowing: []) == meant)
    }

    @Test(arguments: [
        "30 minutes before", "tomorrow", "midnight", "soon", "15 days before", "", "le 20 à 10h", "the 20th", "avant le 15", "10h",
        "à 10:00",
        "the eve at 10:00 at 12:00", "2.5 days before", "2 days before at 10:00 3", "48 hours before midnight",
    ])
    func `is no moment where that is not clear, or nothing is wrong`(written: String) {
        #expect(Meant.moment(written, knowing: []) == nil)
    }

    @Test(arguments: [
        ("février", "02-01..02-29"), ("février 2027", "2027-02-01..2027-02-28"), ("1ère quinzaine de juillet", "07-01..07-15"),
        ("août", "08-01..08-31"),
        ("second half of august", "08-16..08-31"), ("juillet-août", "07-01..08-31"), ("mois de mai 2027", "2027-05-01..2027-05-31"),
        ("15 august", "08-15"), ("August 15", "08-15"), ("25/12", "12-25"),
        ("1er au 15 août", "08-01..08-15"), ("du 6 juillet au 28 août 2026", "2026-07-06..2026-08-28"),
        ("from 1 august to 15 august", "08-01..08-15"), ("from 2026-08-01 to 2026-08-15", "2026-08-01..2026-08-15"),
        ("du 24 décembre au 2 janvier 2027", "2026-12-24..2027-01-02"), ("du 24/12 au 02/01/2027", "2026-12-24..2027-01-02"),
    ])
    func `is days`(written: String, meant: String) {
        #expect(Meant.days(written) == meant)
    }

    @Test(arguments: ["du 28 août 2026 au 6 juillet 2026", "du 20 décembre 2026 au 5 janvier"])
    func `offers no stretch that ends before it begins, and drops no year`(written: String) {
        #expect(Meant.days(written) == nil)
    }

    @Test(arguments: [
        "first week of august", "first monday of september", "ninth week of august", "août-juillet", "toussaint", "week of august", "31/02",
    ])
    func `is no days where that is not clear`(written: String) {
        #expect(Meant.days(written) == nil)
    }

    @Test(arguments: [
        ("first week of august", "08-01..08-07"), ("last week of July", "07-25..07-31"), ("dernière semaine de février", "02-22..02-28"),
        ("deuxième semaine d’août", "08-08..08-14"), ("last week of february 2028", "2028-02-23..2028-02-29"),
    ])
    func `is seven days called a week`(written: String, meant: String) {
        #expect(Meant.weekOfMonth(written) == meant)
    }

    @Test(arguments: [
        ("10h", "10:00", 10), ("10 heures", "10:00", 10), ("10:00", "10:00", nil), ("à 9h30", "09:30", nil), ("10.30", "10:30", nil),
    ])
    func `is an hour without its day`(written: String, clock: String, hours: Int?) throws {
        let hour = try #require(Meant.hourAlone(written))
        #expect(hour.clock == clock && hour.hours == hours)
    }

    @Test func `is a day without its month`() throws {
        #expect(try #require(Meant.dayAlone("le 20 à 10h")) == (20, "10:00"))
        #expect(try #require(Meant.dayAlone("the 20th")) == (20, nil))
        #expect(Meant.dayAlone("le 20 du mois précédent") == nil)
    }

    /// Of any words in a row: what is offered holds every number, as it is or as an hour.
    @Test func `is a moment with every number that was written`() {
        let words = [
            "2", "15", "3", "days", "jours", "j", "weeks", "hours", "before", "avant", "after", "at", "à", "10h", "10:30", "10.45", "10",
            "le",
            "the", "eve", "la veille", "thursday", "jeudi", "of the week", "du mois précédent", "working days", "minuit", "J-3", "20th",
            "48h",
        ]
        var seed: UInt64 = 7
        func next(_ most: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % most
        }
        var offered = 0
        for _ in 0..<12_000 {
            let written = (0...next(6)).map { _ in words[next(words.count)] }.joined(separator: " ")
            guard let meant = Meant.moment(written, knowing: []) else { continue }
            offered += 1
            let (before, after) = (Self.numbers(written), Self.numbers(meant))
            let isWhole = before.allSatisfy { number in
                after.count { $0 == number } >= before.count { $0 == number }
            }
            #expect(isWhole, "\(written) → \(meant)")
        }
        #expect(offered > 150)
    }

    /// The numbers of a text but noughts, with which hours are filled up, and centuries.
    private static func numbers(_ text: String) -> [Int] {
        text.split { !$0.isWholeNumber }.compactMap { Int($0).map { $0 % 100 } }.filter { $0 != 0 }
    }

    @Test(arguments: [
        ("première semaine des vacances d’hiver", "first week of hiver"), ("dernier vendredi du mois", "last friday of the month"),
        ("first week of the summer", "first week of ete"), ("1ère semaine de toussaint", "first week of toussaint"),
        ("première semaine des vacances", "first week of holidays"), ("le premier lundi du mois", "first monday of the month"),
    ])
    func `is an edge of a period`(written: String, meant: String) {
        #expect(Meant.edge(written, among: ["term", "holidays", "toussaint", "noel", "hiver", "printemps", "ete"]) == meant)
    }

    @Test(arguments: [
        ("1,50 €", "1.50 EUR"), ("1,5€", "1.50 EUR"), ("12 €", "12 EUR"), ("1 234,50 €", "1234.50 EUR"), ("1.234,50 euros", "1234.50 EUR"),
        ("1\u{202F}234,50\u{A0}€", "1234.50 EUR"), ("3.1", "3.10 EUR"), ("2 EUR", "2 EUR"),
        ("gratuit", "0 EUR"), ("€ 3,10", "3.10 EUR"), ("50 centimes", "0.50 EUR"), ("5 centimes", "0.05 EUR"),
    ])
    func `is a sum`(written: String, meant: String) {
        #expect(Meant.money(written) == meant)
    }

    @Test(arguments: [
        ("3 jours", "3 days"), ("une semaine", "1 week"), ("2 semaines", "2 weeks"), ("tous les jours", "all days"),
        ("1 créneau", "1 slot"),
        ("3 jours au maximum", "3 days"), ("3", nil), ("3 mois", nil), ("3 jours de classe", nil),
    ])
    func `is a count`(written: String, meant: String?) {
        #expect(Meant.count(written) == meant)
    }

    @Test(arguments: [
        ("de 0 à 800", "0-800"), ("moins de 400", "0-399"), ("801 et plus", "801+"), ("0 - 400", "0-400"), ("à partir de 401", "401+"),
        ("plus de 400", nil), ("jusqu’à 400", nil),
    ])
    func `is a band`(written: String, meant: String?) {
        #expect(Meant.band(written) == meant)
    }

    @Test(arguments: [("moins de 6 ans", "0-5"), ("3 à 11 ans", "3-11"), ("6 ans et plus", "6+"), ("moins d’un an", nil)])
    func `are ages`(written: String, meant: String?) {
        #expect(Meant.ages(written) == meant)
    }

    @Test(arguments: [
        ("jamais", "never"), ("à tout moment", "any time"), ("n’importe quand", "any time"), ("comme la réservation", "as book"),
    ])
    func `is a limit that is no moment`(written: String, meant: String) {
        #expect(Meant.limit(written) == meant)
    }

    @Test(arguments: [("12.00-13.30", "12:00-13:30"), ("de 8 h à 12.30", "08:00-12:30")])
    func `are hours`(written: String, meant: String) {
        #expect(Meant.hours(written) == meant)
    }

    @Test(arguments: [
        ("-2 EUR", Meant.SumFlaw.belowZero), ("3.105 EUR", .decimals), ("3,105 €", .decimals), ("1000000 EUR", .tooLarge),
        ("999999999 EUR", .tooLarge),
    ])
    func `is no sum though it is in figures`(written: String, flaw: Meant.SumFlaw) {
        #expect(Meant.sumFlaw(written) == flaw)
    }

    @Test(arguments: ["2.99 EUR", "2,99 €", "0 EUR", "000001 EUR", "free", "1,2,3 €", "EUR"])
    func `has none of these flaws`(written: String) {
        #expect(Meant.sumFlaw(written) == nil)
    }

    @Test(arguments: ["1,234 €", "12.34,50 €", "€", "offert", "1,2,3 €", "250 centimes"])
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
        ("activities.mercredis.gauges[1]", "activities.mercredis.gauges"), ("mercredis.gauges", "activities.mercredis.gauges"),
        ("gauges", "activities.mercredis.gauges"), ("activities.mercredis.book", "activities.mercredis.book.until"),
    ])
    func `is of the same activity, or the same rule of the one that has it`(written: String, meant: String) {
        #expect(nearest(written) == meant)
    }

    @Test func `is none where several are as near; then those are told`() {
        #expect(nearest("activities.cantine.book.until") == nil)
        #expect(nearest.candidates(for: "activities.cantine.book.until").allSatisfy { $0.hasPrefix("activities.cantine.") })
        #expect(nearest("closed") == nil)
        #expect(nearest("activities.cantine.book") == nil)
        #expect(nearest.candidates(for: "activities.cantine.book").allSatisfy { $0.hasPrefix("activities.cantine.book[") })
        #expect(nearest.candidates(for: "closed") == ["closed[1]", "closed[2]"])
    }
}
