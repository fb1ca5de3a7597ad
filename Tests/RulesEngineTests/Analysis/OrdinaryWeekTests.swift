import RulesEngine
import TenantConfig
import Testing

struct `An ordinary week` {
    @Test func `shows what 48 hours come to on a Monday and on a Friday`() throws {
        let open = [Line<Opening>.open(.mondayToFriday, [.period(.term)])]
        let activity = Activity.activity(open: open, slots: [.slot("matin", ("08:00", "12:00"))], book: .until(.step(-48, .hours)))
        let week = try #require(Rulebook(.town([activity])).ordinaryWeeks(of: "mercredis", from: day("2026-11-28")).first)
        #expect(week.child == nil && week.rows.map(\.day.weekday) == [.monday, .tuesday, .wednesday, .thursday, .friday])
        let (monday, friday) = (week.rows[0], week.rows[4])
        #expect(monday.book == .until(monday.begins + -48 * 3600) && friday.book == .until(friday.begins + -48 * 3600))
        #expect((monday.begins + -48 * 3600).date.weekday == .saturday)
    }

    @Test func `has no public holiday in it, nor in the three weeks before`() throws {
        let week = try #require(Rulebook(.town([.activity()])).ordinaryWeeks(of: "mercredis", from: day("2026-11-01")).first)
        let monday = try #require(week.rows.first).day.monday
        #expect(monday == day("2026-12-07"))
    }

    @Test func `shows a table for each kind of child whose last moments differ`() {
        let verb = Verb(lines: [.verb([.ages([AgeRange(least: 0, most: 5)])], until: .step(-7, .days)), .verb(until: .step(-2, .days))])
        let weeks = Rulebook(.town([.activity(book: verb)])).ordinaryWeeks(of: "mercredis", from: day("2026-11-28"))
        #expect(weeks.count == 2 && weeks.allSatisfy { $0.child != nil })
        #expect(Set(weeks.map { $0.rows.map(\.book) }).count == 2)
    }

    @Test func `tells slots of a day together of which the same is true`() {
        let slots: [Slot] = [.slot("matin"), .slot("repas"), .slot("apres-midi")]
        let verb = Verb(lines: [.verb([.slot(["repas"])], until: .step(-3, .days)), .verb(until: .step(-2, .days))])
        let weeks = Rulebook(.town([.activity(slots: slots, book: verb, cancel: .until(.never))])).ordinaryWeeks(of: "mercredis")
        #expect(weeks.first?.rows.map(\.slots) == [["matin"], ["repas"], ["apres-midi"]])
        #expect(weeks.first?.rows.allSatisfy { $0.cancel == .never } == true)
    }

    @Test func `tells from when booking opens, and what is still taken late, by which channels`() throws {
        let book = Verb(lines: [.verb(until: .step(-7, .days), opens: .step(-30, .days))])
        let late = [Line<Offer>.late([.channel([.phone])], until: .step(-1, .days))]
        let week = try #require(
            Rulebook(.town([.activity(book: book, bookLate: late)])).ordinaryWeeks(of: "mercredis", from: day("2026-11-28")).first)
        let row = try #require(week.rows.first)
        #expect(row.opens == .from(LocalInstant(row.day - 30)))
        #expect(row.late.map(\.until) == [.until(LocalInstant(row.day))])
        #expect(row.late.map(\.channels) == [[.phone]])
    }
}
