import RulesEngine
import TenantConfig
import Testing

struct SectorLookupTests {
    @Test func `a commune that a sector names is its own, whatever the street`() {
        let street = Sector.Address(street: "Rue Basse", numbers: [], side: .both, place: rulePlace("sectors"))
        let (named, other) = (Commune(code: "38002"), Commune(code: "38001"))
        let sectors = [
            Sector(name: "bourg", label: "Bourg", addresses: [street]),
            Sector(name: "val", label: "Val", addresses: [], communes: [named].compactMap(\.self)),
        ]
        let book = Rulebook(.town([.activity()], sectors: sectors))
        #expect(book.sector(street: "rue Basse", number: 3, commune: named) == .known("val"))
        #expect(book.sector(street: nil, number: nil, commune: named) == .known("val"))
        #expect(book.sector(street: "rue Basse", number: 3, commune: other) == .known("bourg"))
        #expect(book.sector(street: "rue Basse", number: 3) == .unknown, "the same street may be in either commune")
        #expect(book.sector(street: nil, number: nil, commune: other) == .unknown)
        let communesAlone = Rulebook(.town([.activity()], sectors: [sectors[1]]))
        #expect(communesAlone.sector(street: nil, number: nil, commune: other) == .known(nil))
    }

    @Test func `a street of another commune is not the town's`() {
        let street = Sector.Address(street: "Rue des Écoles", numbers: [], side: .both, place: rulePlace("sectors"))
        let communes = ["38001", "38002", "38009"].compactMap { Commune(code: $0) }
        func sector(_ commune: Commune?, of town: [Commune]) -> Fact<Name<Sector>?> {
            let bourg = Sector(name: "bourg", label: "Bourg", addresses: [street])
            let book = Rulebook(.town([.activity()], sectors: [bourg], communes: town))
            return book.sector(street: "rue des Ecoles", number: 3, commune: commune)
        }
        #expect(sector(communes[0], of: Array(communes.prefix(2))) == .known("bourg"))
        #expect(sector(communes[2], of: Array(communes.prefix(2))) == .known(nil))
        #expect(sector(communes[2], of: []) == .known("bourg"), "the town does not say where it lies")
        #expect(sector(nil, of: communes) == .known("bourg"))
    }

    private let book = Rulebook(
        .town(
            [.activity()],
            sectors: [
                sector("nord", [("Boulevard François Mitterrand", [(1, 99), (201, nil)], .odd), ("Allée des Tilleuls", [], .both)]),
                sector(
                    "sud",
                    [("Boulevard François Mitterrand", [(2, 98)], .even), ("Rue de l’Œuvre", [], .both), ("Place d'Armes", [], .odd)]),
            ]))

    @Test(
        arguments: [
            (1, "nord"), (99, "nord"), (100, nil), (101, nil), (2, "sud"), (98, "sud"), (0, nil), (201, "nord"), (9999, "nord"), (202, nil),
            (-3, nil),
        ] as [(Int, String?)])
    func `finds the side and the range of a number`(number: Int, sector: String?) {
        #expect(book.sector(street: "Boulevard François Mitterrand", number: number) == .known(sector.map { Name($0) }))
    }

    @Test(arguments: [
        "BD FRANCOIS MITTERRAND", "bd. François-Mitterrand", "  Boulevard   françois  mitterrand ", "Blvd Franc\u{327}ois Mitterrand",
        "BOULEVARD FRANÇOIS-MITTERRAND",
    ])
    func `reads a street as people write it`(street: String) {
        #expect(book.sector(street: street, number: 3) == .known("nord"))
    }

    @Test(arguments: [("all des tilleuls", "nord"), ("R de l'oeuvre", "sud"), ("rue de l oeuvre", "sud"), ("pl. d’armes", "sud")])
    func `reads abbreviations, apostrophes and ligatures`(street: String, sector: String) {
        #expect(book.sector(street: street, number: 7) == .known(Name(sector)))
    }

    @Test func `without a number, a street of one sector is known, a shared one is not`() {
        #expect(book.sector(street: "Allée des Tilleuls", number: nil) == .known("nord"))
        #expect(book.sector(street: "Boulevard François Mitterrand", number: nil) == .unknown)
        #expect(book.sector(street: "Place d'Armes", number: nil) == .unknown)
        #expect(book.sector(street: "Rue Inconnue", number: nil) == .known(nil))
        #expect(book.sector(street: "", number: 3) == .known(nil))
    }

    private static func sector(_ name: Name<Sector>, _ streets: [(String, [(Int, Int?)], Sector.Address.Side)]) -> Sector {
        Sector(
            name: name, label: name.text,
            addresses: streets.map { street, numbers, side in
                Sector.Address(
                    street: street, numbers: numbers.map { Sector.NumberRange(first: $0.0, last: $0.1) }, side: side,
                    place: rulePlace("sectors"))
            })
    }
}
