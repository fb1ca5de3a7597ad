import TenantConfig

/// Streets of a town, to find the sector of a home. Streets are compared without case, accents, hyphens, apostrophes and the
/// usual abbreviations: `Bd. F.-Mitterrand` is not guessed, `BD FRANCOIS MITTERRAND` is `Boulevard François-Mitterrand`.
struct SectorLookup: Sendable {
    private let stretches: [String: [(sector: Name<Sector>, address: Sector.Address)]]

    init(_ sectors: [Sector]) {
        var stretches: [String: [(sector: Name<Sector>, address: Sector.Address)]] = [:]
        for sector in sectors {
            for address in sector.addresses { stretches[Self.key(address.street), default: []].append((sector.name, address)) }
        }
        self.stretches = stretches
    }

    /// The sector of a number of a street: the first stretch of the file that has it. Without a number, it is known only where all of
    /// the street's stretches are of one sector and one of them is the whole street, or the street is in none.
    func sector(street: String, number: Int?) -> Fact<Name<Sector>?> {
        guard let candidates = stretches[Self.key(street)] else { return .known(nil) }
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

extension SectorLookup {
    /// What two spellings of one street have in common.
    static func key(_ street: String) -> String {
        let words = street.lowercased().unicodeScalars.map(letter).joined().split(separator: " ").map(String.init)
        guard let kind = words.first else { return "" }
        return ([kinds[kind] ?? kind] + words.dropFirst().map { short[$0] ?? $0 }).joined(separator: " ")
    }

    /// A letter without its accent; what is neither letter nor digit parts words.
    private static func letter(_ scalar: Unicode.Scalar) -> String {
        if let plain = plain[scalar] { return plain }
        // Accents written as characters of their own.
        if (0x300...0x36F).contains(scalar.value) { return "" }
        return scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? String(scalar) : " "
    }

    private static let plain: [Unicode.Scalar: String] = {
        let groups = [
            "a": "àáâãäå", "c": "ç", "e": "èéêë", "i": "ìíîï", "n": "ñ", "o": "òóôõö", "u": "ùúûü", "y": "ýÿ", "oe": "œ", "ae": "æ",
        ]
        var plain: [Unicode.Scalar: String] = [:]
        for (letter, accented) in groups {
            for scalar in accented.unicodeScalars { plain[scalar] = letter }
        }
        return plain
    }()

    private static let kinds = [
        "all": "allee", "av": "avenue", "ave": "avenue", "bd": "boulevard", "bld": "boulevard", "blvd": "boulevard", "boul": "boulevard",
        "che": "chemin", "chem": "chemin", "crs": "cours", "ham": "hameau", "imp": "impasse", "lot": "lotissement", "pass": "passage",
        "pl": "place", "prom": "promenade", "qu": "quai", "r": "rue", "res": "residence", "rte": "route", "sq": "square",
    ]

    private static let short = [
        "st": "saint", "ste": "sainte", "gal": "general", "mal": "marechal", "dr": "docteur", "pr": "professeur", "cdt": "commandant",
        "col": "colonel", "cne": "capitaine", "lt": "lieutenant", "pdt": "president", "fg": "faubourg",
    ]
}
