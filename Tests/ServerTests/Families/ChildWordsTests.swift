import TenantConfig
import Testing

@testable import Server

struct ChildWordsTests {
    @Test(arguments: [
        ("2018-03-04", "2027-03-03", 8), ("2018-03-04", "2027-03-04", 9), ("2020-02-29", "2027-02-28", 6), ("2020-02-29", "2027-03-01", 7),
    ])
    func `counts completed years`(born: String, day: String, age: Int) throws {
        let child = Child(id: "1", firstName: "Lina", lastName: "D", born: CivilDate(iso: born), level: nil)
        let today = try #require(CivilDate(iso: day))
        #expect(child.age(on: today) == age)
    }

    @Test func `says of a child what the town knows, and nothing more`() throws {
        let day = try #require(CivilDate(iso: "2027-01-19"))
        func words(_ born: String?, _ level: SchoolLevel?) -> String? {
            Child(id: "1", firstName: "Lina", lastName: "D", born: born.flatMap { CivilDate(iso: $0) }, level: level).described(on: day)
        }
        #expect(words("2018-03-04", .ce1) == "8\u{A0}ans, CE1")
        #expect(words("2018-03-04", nil) == "8\u{A0}ans")
        #expect(words(nil, .ms) == "moyenne section")
        #expect(words("2026-05-01", nil) == "moins d’un an")
        #expect(words("2027-01-20", nil) == nil)
        #expect(words(nil, nil) == nil)
    }

    @Test(arguments: [("Lina", "de Lina"), ("Inès", "d’Inès"), ("Éloi", "d’Éloi"), ("Hugo", "de Hugo"), ("", "de ")])
    func `elides before a vowel`(name: String, expected: String) {
        #expect(name.afterDe == expected)
    }
}
