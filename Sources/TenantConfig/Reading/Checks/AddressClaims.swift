extension Reader {
    /// Tells of each address some house of which another sector claims too.
    func checkAddresses(of sectors: [Sector]) {
        var streets: [String: [(sector: Int, address: Sector.Address)]] = [:]
        for (index, sector) in sectors.enumerated() {
            for address in sector.addresses { streets[StreetName.folded(address.street), default: []].append((index, address)) }
        }
        var told: Set<RulePlace> = []
        for claimed in streets.values where claimed.contains(where: { $0.sector != claimed[0].sector }) {
            for parity in [1, 0] {
                for (one, other) in Claim.conflicts(claimed.flatMap { Claim.claims(of: $0.address, $0.sector, parity) }) {
                    let (earlier, later) = one.address.place.isBefore(other.address.place) ? (one, other) : (other, one)
                    if told.insert(later.address.place).inserted { tell(later, earlier, sectors) }
                }
            }
        }
    }

    private func tell(_ later: Claim, _ earlier: Claim, _ sectors: [Sector]) {
        let (sector, other) = (sectors[later.sector].name.text, sectors[earlier.sector].name.text)
        let second = Finding.Second(.claimedHere(other), findings.place(of: earlier.address.place))
        findings.add(.addressClaimedTwice(later.address.street, sector, other), at: findings.place(of: later.address.place), second: second)
    }
}

/// House numbers of one parity in one street that a sector claims.
private struct Claim {
    let first: Int
    let last: Int
    let sector: Int
    let address: Sector.Address
}

extension Claim {
    /// The odd (1) or even (0) numbers of an address.
    static func claims(of address: Sector.Address, _ sector: Int, _ parity: Int) -> [Claim] {
        switch address.side {
        case .odd where parity == 0: return []
        case .even where parity == 1: return []
        case .odd, .even, .both: break
        }
        let ranges = address.numbers.isEmpty ? [Sector.NumberRange(first: 0, last: nil)] : address.numbers
        return ranges.compactMap { range in
            let first = range.first + (range.first % 2 == parity ? 0 : 1)
            let last = range.last ?? .max
            return first <= last ? Claim(first: first, last: last, sector: sector, address: address) : nil
        }
    }

    /// Claims of different sectors to one number, in one pass up the street: each claim is compared with the one that reaches furthest so
    /// far, and with the one that does in another sector than that.
    static func conflicts(_ claims: [Claim]) -> [(Claim, Claim)] {
        var conflicts: [(Claim, Claim)] = []
        var furthest: Claim?
        var furthestElsewhere: Claim?
        for claim in claims.sorted(by: { $0.first < $1.first }) {
            let rival = furthest?.sector == claim.sector ? furthestElsewhere : furthest
            if let rival, rival.last >= claim.first { conflicts.append((rival, claim)) }
            if claim.last > furthest?.last ?? -1 {
                if claim.sector != furthest?.sector { furthestElsewhere = furthest }
                furthest = claim
            } else if claim.sector != furthest?.sector, claim.last > furthestElsewhere?.last ?? -1 {
                furthestElsewhere = claim
            }
        }
        return conflicts
    }
}

extension RulePlace {
    fileprivate func isBefore(_ other: RulePlace) -> Bool {
        (line, column) < (other.line, other.column)
    }
}
