import TenantConfig
import Testing

@testable import Server

struct WordingTests {
    @Test(arguments: [
        (DayStyle.long, "mercredi 8 mars 2023"), (.withoutYear, "mercredi 8 mars"), (.withoutWeekday, "8 mars 2023"),
        (.short, "mer. 8 mars"),
    ])
    func `writes a day as French people do`(style: DayStyle, expected: String) throws {
        #expect(try day("2023-03-08").french(style) == expected)
    }

    @Test func `writes the first of a month as 1er, raised on a page`() throws {
        let first = try day("2021-03-01")
        #expect(first.french() == "lundi 1er mars 2021")
        #expect(HTML("\(day: first)").string == #"<time datetime="2021-03-01">lundi 1<sup>er</sup> mars 2021</time>"#)
        #expect(try day("2021-03-31").french() == "mercredi 31 mars 2021")
    }

    @Test(arguments: [
        ("2023-03-08 08:30", "mercredi 8 mars 2023 à 8\u{A0}h\u{A0}30"),
        ("2023-03-08 00:00", "mercredi 8 mars 2023 à 0\u{A0}h"),
        ("2023-03-08 10:00", "mercredi 8 mars 2023 à 10\u{A0}h"),
        ("2023-03-08 00:05:59", "mercredi 8 mars 2023 à 0\u{A0}h\u{A0}05"),
    ])
    func `writes an hour as French people do`(instant: String, expected: String) throws {
        #expect(try #require(LocalInstant(iso: instant)).french() == expected)
    }

    @Test(arguments: [
        ("2023-02-22 00:00", "mardi 21 février 2023, 23\u{A0}h\u{A0}59"), ("2023-03-06 10:00", "lundi 6 mars 2023, 10\u{A0}h"),
    ])
    func `names a limit by the last moment that people think of`(instant: String, expected: String) throws {
        #expect(try #require(LocalInstant(iso: instant)).frenchLimit() == expected)
    }

    @Test(arguments: [
        ([], ""), (["matin"], "matin"), (["matin", "repas"], "matin et repas"), (["matin", "repas", "soir"], "matin, repas et soir"),
    ])
    func `joins words into a list`(words: [String], expected: String) {
        #expect(words.frenchList == expected)
    }

    @Test func `counts zero and one in the singular`() {
        #expect([0, 1, 2].map { $0.french("jour", "jours") } == ["0\u{A0}jour", "1\u{A0}jour", "2\u{A0}jours"])
    }

    @Test(arguments: [(1250, "12,50\u{A0}€"), (800, "8\u{A0}€"), (5, "0,05\u{A0}€"), (-150, "−1,50\u{A0}€")])
    func `writes an amount in euros`(cents: Int, expected: String) {
        #expect(cents.frenchEuros == expected)
    }

    @Test func `takes a label into a sentence, but leaves an abbreviation`() {
        #expect(["Après-midi", "PAI", "Élémentaire", "repas"].map(\.insideSentence) == ["après-midi", "PAI", "élémentaire", "repas"])
    }

    @Test func `says whom an activity is for`() {
        #expect(SchoolLevelSet.nursery.union(.primary).french == "maternelle ou élémentaire")
        #expect(SchoolLevelSet(.gs ... .cp).french == "grande section ou CP")
        #expect(AgeRange(least: 3, most: 7).french == "de 3 à 7 ans")
        #expect(AgeRange(least: 6, most: nil).french == "à partir de 6 ans")
    }

    private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }
}
