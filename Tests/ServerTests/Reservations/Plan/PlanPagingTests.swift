import TenantConfig
import Testing

@testable import Server

struct PlanPagingTests {
    @Test func `shows the whole month of a day`() {
        let paging = paging(.month)
        let days = paging.days(around: civil("2023-03-08"))
        #expect(days == civil("2023-03-01")...civil("2023-03-31"))
        #expect(paging.title(of: days).plain == "Mars 2023")
        #expect(paging.next(after: days) == civil("2023-04-01"))
        #expect(paging.previous(before: days) == civil("2023-02-28"))
    }

    @Test func `shows two weeks where one holds a single day`() {
        let paging = paging(.week)
        let days = paging.days(around: civil("2023-03-08"))
        #expect(days == civil("2023-03-06")...civil("2023-03-19"))
        #expect(paging.title(of: days).plain == "Du 8 au 15 mars 2023")
        #expect(paging.days(around: paging.previous(before: days) ?? civil("")) == civil("2023-02-20")...civil("2023-03-05"))
    }

    @Test func `shows one week where it holds several days`() {
        let days = paging(.week, weekdays: .mondayToFriday).days(around: civil("2023-03-08"))
        #expect(days == civil("2023-03-06")...civil("2023-03-12"))
    }

    @Test func `shows the stretch of term of a day, and the next one for a day of the holidays between`() {
        let paging = paging(.term)
        #expect(paging.days(around: civil("2023-03-08")) == stretches[1])
        #expect(paging.days(around: civil("2023-02-25")) == stretches[1])
        #expect(paging.title(of: stretches[1]).plain == "Mars à avril 2023")
        #expect(paging.next(after: stretches[1]) == nil)
        #expect(paging.previous(before: stretches[1]) == stretches[0].lowerBound)
    }

    @Test func `stops where the school calendar does`() {
        let paging = paging(.month)
        let last = paging.days(around: civil("2024-07-05"))
        #expect(last == civil("2024-07-01")...civil("2024-07-05"))
        #expect(paging.next(after: last) == nil)
        #expect(paging.days(around: civil("2030-01-01")) == last)
        #expect(paging.previous(before: paging.days(around: civil("2022-09-01"))) == nil)
    }

    @Test func `tells the first and last day that count`() {
        let holiday = PlanPaging(
            extent: .holiday, stretches: [civil("2023-02-11")...civil("2023-02-26")], weekdays: .mondayToFriday, bounds: bounds)
        #expect(holiday.title(of: holiday.days(around: civil("2023-02-15"))).plain == "Du 13 au 24 février 2023")
    }

    @Test func `names a period of the town's own as a period, which need not be a holiday`() {
        let paging = paging(.period, weekdays: .mondayToFriday)
        #expect(PlanView.Extent.period.label == "Toute la période")
        #expect(paging.label(of: stretches[1], isNext: true).plain == "Période suivante\u{A0}: du 6 mars au 21 avril 2023")
    }

    private let bounds = civil("2022-09-01")...civil("2024-07-05")
    private let stretches = [civil("2023-01-03")...civil("2023-02-17"), civil("2023-03-06")...civil("2023-04-21")]

    private func paging(_ extent: PlanView.Extent, weekdays: WeekdaySet = WeekdaySet(.wednesday)) -> PlanPaging {
        PlanPaging(extent: extent, stretches: stretches, weekdays: weekdays, bounds: bounds)
    }
}
