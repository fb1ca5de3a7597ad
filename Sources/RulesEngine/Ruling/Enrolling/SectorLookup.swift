import TenantConfig

/// Communes and streets of a town, to find the sector of a home, whichever way its street is written (`StreetName`).
struct SectorLookup: Sendable {
    private let stretches: [String: [(sector: Name<Sector>, address: Sector.Address)]]
    private let communes: [Commune: Name<Sector>]
    /// Where the streets are: in no other commune; empty where the town names none.
    private let ofTown: Set<Commune>

    init(_ sectors: [Sector], communes ofTown: [Commune]) {
        var stretches: [String: [(sector: Name<Sector>, address: Sector.Address)]] = [:]
        for sector in sectors {
            for address in sector.addresses { stretches[StreetName.folded(address.street), default: []].append((sector.name, address)) }
        }
        self.stretches = stretches
        self.ofTown = Set(ofTown)
        communes = Dictionary(sectors.flatMap { sector in sector.communes.map { ($0, sector.name) } }) { first, _ in first }
    }

    /// The sector of a home. A commune that a sector names is that sector's, whatever the street; where sectors name communes, a home whose
    /// commune is not known may be in any of them. A home in another commune than the town's is in none: the same street names are everywhere.
    func sector(street: String?, number: Int?, commune: Commune?) -> Fact<Name<Sector>?> {
        if !communes.isEmpty {
            guard let commune else { return .unknown }
            if let sector = communes[commune] { return .known(sector) }
            if stretches.isEmpty { return .known(nil) }
        }
        if let commune, !ofTown.isEmpty, !ofTown.contains(commune) { return .known(nil) }
        return street.map { sector(street: $0, number: number) } ?? .unknown
    }

    /// The sector of a number of a street: the first stretch of the file that has it. Without a number, it is known only where all of
    /// the street's stretches are of one sector and one of them is the whole street, or the street is in none.
    private func sector(street: String, number: Int?) -> Fact<Name<Sector>?> {
        guard let candidates = stretches[StreetName.folded(street)] else { return .known(nil) }
        if let number { return .known(candidates.first { $0.address.contains(number) }?.sector) }
        guard let first = candidates.first, candidates.allSatisfy({ $0.sector == first.sector }),
            candidates.contains(where: { $0.address.numbers.isEmpty && $0.address.side == .both })
        else { return .unknown }
        return .known(first.sector)
    }
}

extension Sector.Address {
    /// Whether a house number lies in this stretch of the street.
    fileprivate func contains(_ number: Int) -> Bool {
        let onSide =
            switch side {
            case .both: true
            case .odd: number % 2 != 0
            case .even: number % 2 == 0
            }
        return onSide && (numbers.isEmpty || numbers.contains { $0.first <= number && ($0.last.map { number <= $0 } ?? true) })
    }
}
