import TenantConfig
import Testing

@testable import Server

/// On which terms less stays due of an absence, as far as two can be compared.
struct AbsenceTermsTests {
    @Test(arguments: [
        (AbsenceTerms.Due.none, AbsenceTerms.Due.all, true), (.all, .none, false), (.none, .percent(5000), true),
        (.percent(1000), .percent(5000), true),
        (.percent(5000), .percent(5000), false), (.money(300), .money(500), true), (.percent(5000), .all, true),
        (.firstDays(1), .all, false),
    ])
    func `costs less where less stays due of the day`(due: AbsenceTerms.Due, other: AbsenceTerms.Due, isLess: Bool) {
        #expect(AbsenceTerms(due: due).leavesLess(than: AbsenceTerms(due: other), spellDay: 0) == isLess)
        #expect(AbsenceTerms(due: other).leavesLess(than: AbsenceTerms(due: other, surcharge: .more(500)), spellDay: 0))
    }

    @Test(arguments: [
        (AbsenceTerms(due: .percent(1000), surcharge: .more(5000)), AbsenceTerms(due: .percent(5000)), false),
        (AbsenceTerms(due: .percent(1000), surcharge: .more(500)), AbsenceTerms(due: .percent(5000), surcharge: .more(500)), true),
        (AbsenceTerms(due: .percent(5000), surcharge: .more(300)), AbsenceTerms(due: .percent(5000), surcharge: .more(500)), true),
        (AbsenceTerms(due: .none, surcharge: .more(300)), AbsenceTerms(due: .all, surcharge: .percentMore(1000)), false),
        (AbsenceTerms(due: .none, surcharge: .percentMore(1000)), AbsenceTerms(due: .all, surcharge: .percentMore(2000)), true),
        (AbsenceTerms(due: .money(300)), AbsenceTerms(due: .percent(5000), surcharge: .more(500)), false),
    ])
    func `costs less where neither the part of the price nor what is added is more`(
        own: AbsenceTerms, other: AbsenceTerms, isLess: Bool
    ) {
        #expect(own.leavesLess(than: other, spellDay: 0) == isLess)
        #expect(!other.leavesLess(than: own, spellDay: 0))
    }
}
