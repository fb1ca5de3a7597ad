import Testing

@testable import TenantConfig

struct `Two sectors` {
    @Test(arguments: [
        ("numbers: 1-99", "numbers: 99-120"),
        ("numbers: 1-99, side: odd", "numbers: 99"),
        ("numbers: [1-10, 50+]", "numbers: 48-50"),
        ("side: even", "numbers: 2"),
        ("numbers: 0-5", "side: even"),
        ("numbers: [10-90, 1-5]", "numbers: 40-50"),
    ])
    func `may not claim one house`(north: String, south: String) {
        #expect(codes(north, south) == [.addressClaimedTwice])
    }

    @Test(arguments: [
        ("numbers: 1-99", "numbers: 100-120"),
        ("numbers: 1-99, side: odd", "numbers: 2-98, side: even"),
        ("numbers: 1-99, side: odd", "numbers: 98"),
        ("numbers: [1-10, 50+]", "numbers: 11-49"),
        ("numbers: 98-98, side: odd", "numbers: 98"),
    ])
    func `may share a street`(north: String, south: String) {
        #expect(codes(north, south) == [])
    }

    @Test func `may not both have a street, however it is written`() {
        #expect(codes("", "", streets: ("Rue de l'Église", "RUE DE L’EGLISE")) == [.addressClaimedTwice])
        #expect(codes("", "", streets: ("Rue du Cœur", "rue  du-coeur.")) == [.addressClaimedTwice])
        #expect(codes("", "", streets: ("Bd du Gal Leclerc", "boulevard du Général-Leclerc")) == [.addressClaimedTwice])
        #expect(codes("", "", streets: ("Rue Haute", "Rue Hautes")) == [])
    }

    @Test func `are told apart from a sector that names a house twice`() {
        let text = Montville.text + "sectors: { nord: { label: N, addresses: [{ street: A }, { street: A, numbers: 1-9 }] } }\n"
        #expect(Montville.read(text).diagnostics.map(\.code) == [])
    }

    @Test func `are found among a third that lies between`() {
        let text = """
            sectors:
              a: { label: A, addresses: { street: Rue Haute, numbers: 1-100 } }
              b: { label: B, addresses: { street: Rue Haute, numbers: 201-300 } }
              c: { label: C, addresses: { street: Rue Haute, numbers: 90-95 } }

            """
        #expect(Montville.read(Montville.text + text).diagnostics.map(\.excerpt.place.start.line) == [25])
    }
}

private func codes(_ north: String, _ south: String, streets: (String, String) = ("Rue Haute", "Rue Haute")) -> [DiagnosticCode] {
    func address(_ street: String, _ numbers: String) -> String { "{ street: \"\(street)\"\(numbers.isEmpty ? "" : ", ")\(numbers) }" }
    let sectors = """
        sectors:
          nord: { label: Nord, addresses: [\(address(streets.0, north))] }
          sud: { label: Sud, addresses: [\(address(streets.1, south))] }

        """
    return Montville.read(Montville.text + sectors).diagnostics.map(\.code)
}
