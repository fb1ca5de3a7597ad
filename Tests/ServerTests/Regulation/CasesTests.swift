import TenantConfig
import Testing

@testable import Server

struct `The cases of a question` {
    /// Sets of lines that fit every case.
    private static let whole: [[[Condition]]] = [
        [[]],
        [[quotient(0, 700)], [quotient(701, nil)]],
        [
            [.fact(.resident(true, in: [])), quotient(0, 700)], [.fact(.resident(true, in: [])), quotient(701, nil)],
            [.fact(.resident(false, in: []))],
        ],
        [[.channel([.portal])], [.channel(Set(Channel.allCases).subtracting([.portal]))]],
        [[.ages([AgeRange(least: 3, most: 5)])], [.ages([AgeRange(least: 6, most: 11)])]],
        [[.weekday(WeekdaySet(.wednesday))]],
        [[.slot([Name("matin")])], [.meal([Name("classique"), Name("sans-viande")])], [.slot([Name("apres-midi")])]],
        [[.period([.term])]],
    ]

    /// The same with a hole: a number, an age, a channel, a meal, a thing whose cases nobody knows.
    private static let holed: [[[Condition]]] = [
        [],
        [[quotient(0, 700)], [quotient(702, nil)]],
        [[.fact(.resident(true, in: [])), quotient(0, 700)], [.fact(.resident(false, in: []))]],
        [[.channel([.portal])], [.channel([.desk])]],
        [[.ages([AgeRange(least: 3, most: 5)])], [.ages([AgeRange(least: 7, most: 11)])]],
        [[.weekday(WeekdaySet(.monday))]],
        [[.slot([Name("matin")])], [.meal([Name("classique")])], [.slot([Name("apres-midi")])]],
        [[.period([.holidays])]],
        [[.sector([Name("nord")])], [.sector([Name("sud")])]],
    ]

    @Test(arguments: whole)
    func `are covered where a line fits each of them`(lines: [[Condition]]) throws {
        #expect(try cases().areCovered(by: lines))
    }

    @Test(arguments: holed)
    func `are not covered where one is left out`(lines: [[Condition]]) throws {
        #expect(try !cases().areCovered(by: lines))
    }

    /// Of an activity on Wednesdays of term, for children of 3 to 11.
    private func cases() throws -> Cases {
        let town = try #require(TownFiles.town("evry-courcouronnes"))
        return Cases(of: town.activities.first { $0.name.text == "mercredis" }, slots: nil, in: town)
    }
}

private func quotient(_ least: Int, _ most: Int?) -> Condition { .fact(.quotient([Band(least: least, most: most)])) }
