import RulesEngine
import TenantConfig
import Testing

/// What a changed file does to what families can book.
struct CellEffectTests {
    private func effect(_ old: Activity, _ new: Activity) -> CellEffect {
        Rulebook(.town([old], calendar: .oneYear)).effect(of: Rulebook(.town([new], calendar: .oneYear)))
    }

    @Test func `is nothing where nothing changes`() {
        let activity = Activity.activity(
            admits: [.admits([.ages([AgeRange(least: 3, most: 11)])])], book: .until(.step(-15, .days), opens: .step(-40, .days)),
            bookLate: [.late(until: .step(-2, .days))])
        let effect = effect(activity, activity)
        #expect(effect.isEmpty && effect.cells > 0)
    }

    @Test func `is told by the rule that turns, with the days and the instants between which it does`() throws {
        let effect = effect(.activity(book: .until(.step(-15, .days))), .activity(book: .until(.step(-20, .days))))
        let book = effect.turns.filter { $0.rule.verb == .book }
        let turn = try #require(book.first)
        #expect(book.count == 1)
        #expect(turn.rule.kind == .until && turn.rule.closes)
        #expect(turn.rule.before?.path == "book.until" && turn.rule.after?.path == "book.until")
        #expect(turn.rule.was == .accepted && turn.rule.becomes == .refused(.deadlinePassed))
        // The first Wednesday of the year, until the end of the twentieth day before instead of the fifteenth.
        #expect(turn.example.day == day("2026-09-02"))
        #expect(turn.example.from == instant("2026-08-14 00:00") && turn.example.until == instant("2026-08-19 00:00"))
        #expect(turn.cells == turn.days.count && turn.days.allSatisfy { $0.weekday == .wednesday })
    }

    @Test func `is asked at all centres where an activity names none`() throws {
        func town(_ centre: String, _ activity: String = "") throws -> Town {
            let file = """
                guichet: 1
                town: { name: Bourg, calendar: france/zone-b, desk: { name: Mairie } }
                sectors:
                  nord: { label: Nord, addresses: [{ street: Rue du Nord }] }
                  sud: { label: Sud, addresses: [{ street: Rue du Sud }] }
                centres:
                  les-pins: { label: Les Pins, serves: nord\(centre) }
                  le-lac: { label: Le Lac, serves: sud }
                activities:
                  cantine:
                    label: Cantine
                    open: { weekdays: monday-friday, during: term }
                    slots: { repas: { label: Repas } }
                    enrol: { assign: by sector }
                \(activity)
                """
            return try #require(TownFile.read(Array(file.utf8), name: "bourg.yaml", calendars: AllTowns.calendars).value)
        }
        let effect = Rulebook(try town("")).effect(of: Rulebook(try town(", closed: 2026-12-07..2026-12-11")))
        let booking = effect.turns.filter { $0.rule.verb == .book }
        #expect(booking.map(\.rule.becomes) == [.refused(.closedDay)])
        #expect(booking.first?.days.count == 5)
        let fewer = try town("", "    centres: [le-lac]")
        #expect(fewer.parts(missingFrom: try town("")) == [])
        #expect(try town("").parts(missingFrom: fewer).map(\.name) == ["les-pins"])
    }

    @Test func `cancelling without a rule of its own turns with booking`() {
        let effect = effect(.activity(book: .until(.step(-15, .days))), .activity(book: .until(.step(-20, .days))))
        #expect(effect.turns.map(\.rule.verb) == [.book, .cancel])
    }

    @Test func `cancelling is asked about where something can be booked, and two refusals are one answer`() throws {
        let effect = effect(.activity(book: .until(.step(-15, .days))), .activity(book: .until(.step(-20, .days))))
        #expect(effect.turns.map(\.cells) == [effect.turns[0].cells, effect.turns[0].cells])
        let cancel = Verb.until(.step(-15, .days), path: "cancel")
        let closed = Activity.activity(closed: [.closed([.period(.term)])], cancel: cancel)
        #expect(self.effect(closed, .activity(book: .until(.never), cancel: cancel)).isEmpty)
    }

    @Test func `looks at the days from one on`() throws {
        let (old, new) = (Activity.activity(), Activity.activity(closed: [.closed([.day(day("2026-11-25"))])]))
        let book = Rulebook(.town([old], calendar: .oneYear))
        let changed = Rulebook(.town([new], calendar: .oneYear))
        #expect(book.effect(of: changed, from: day("2026-11-25")).turns.isEmpty == false)
        #expect(book.effect(of: changed, from: day("2026-11-26")).turns.isEmpty)
    }

    @Test func `speaks of children of each age that is told apart`() throws {
        let effect = effect(
            .activity(admits: [.admits([.ages([AgeRange(least: 3, most: 11)])])]),
            .activity(admits: [.admits([.ages([AgeRange(least: 4, most: 11)])])]))
        let turn = try #require(effect.turns.first)
        #expect(effect.turns.count == 1)
        #expect(turn.rule.kind == .admission && turn.rule.becomes == .refused(.notForThisChild))
        #expect(turn.example.child.age(on: turn.example.day) == 3)
    }

    @Test func `tells a closure, and what opens when one goes`() throws {
        let closed = Activity.activity(closed: [.closed([.day(day("2026-11-25"))])])
        let closing = try #require(effect(.activity(), closed).turns.first)
        #expect(closing.rule.kind == .closed && closing.rule.before == nil && closing.rule.after?.path == "closed")
        #expect(closing.days == [day("2026-11-25")])
        let opening = try #require(effect(closed, .activity()).turns.first)
        #expect(opening.rule.opens && opening.rule.kind == .closed && opening.rule.after == nil)
    }

    @Test func `tells what waits for the town from what is booked at once`() throws {
        let effect = effect(
            .activity(book: .until(.step(-15, .days))), .activity(book: .until(.step(-15, .days), approval: .manual)))
        let turn = try #require(effect.turns.first { $0.rule.verb == .book })
        #expect(turn.rule.kind == .approval && turn.rule.was == .accepted && turn.rule.becomes == .awaitingApproval)
        #expect(turn.rule.before == nil && turn.rule.after?.path == "book.approval")
    }

    @Test func `tells late from in time`() throws {
        let late = [Line<Offer>.late(until: .step(-2, .days))]
        let effect = effect(
            .activity(book: .until(.step(-5, .days)), bookLate: late), .activity(book: .until(.step(-10, .days)), bookLate: late))
        let turn = try #require(effect.turns.first { $0.rule.verb == .book })
        #expect(turn.rule.was == .accepted && turn.rule.becomes == .late)
        #expect(turn.example.until == instant("2026-08-29 00:00"))
    }

    @Test func `names what is gone and what is new`() {
        let effect = effect(
            .activity(slots: [.slot("matin"), .slot("soir")]), .activity(slots: [.slot("matin"), .slot("midi")]))
        #expect(effect.gone == [FilePart(.slot, of: "mercredis", "soir")])
        #expect(effect.added == [FilePart(.slot, of: "mercredis", "midi")])
    }
}

extension SchoolCalendar {
    /// One school year of zone C.
    static let oneYear = SchoolCalendar(
        name: "France, zone C", timeZone: "Europe/Paris", source: "arrêtés", weekdaysOfClass: .mondayToFriday,
        years: zoneC.years.filter { $0.classDays.lowerBound == day("2026-09-01") }, publicHolidays: zoneC.publicHolidays)
}
