extension Sector.Address {
    /// Whether some house belongs to both.
    func shares(aHouseWith other: Self) -> Bool {
        if side != .both && other.side != .both && side != other.side { return false }
        let parity = side == .both ? other.side : side
        return ranges.contains { mine in other.ranges.contains { Self.meet(mine, $0, parity) } }
    }

    private var ranges: [Sector.NumberRange] {
        numbers.isEmpty ? [Sector.NumberRange(first: 0, last: nil)] : numbers
    }

    private static func meet(_ one: Sector.NumberRange, _ other: Sector.NumberRange, _ parity: Side) -> Bool {
        let first = max(one.first, other.first)
        let last = min(one.last ?? .max, other.last ?? .max)
        switch parity {
        case .both: return first <= last
        case .odd: return (first % 2 == 1 ? first : first + 1) <= last
        case .even: return (first % 2 == 0 ? first : first + 1) <= last
        }
    }
}

extension Reader {
    /// Tells of each address that a sector above has claimed already.
    func checkAddresses(of sectors: [Sector]) {
        var claims: [String: [(sector: Sector, address: Sector.Address)]] = [:]
        for sector in sectors {
            for address in sector.addresses {
                let street = StreetName.folded(address.street)
                let earlier = claims[street, default: []].first { $0.sector.name != sector.name && $0.address.shares(aHouseWith: address) }
                if let earlier { tell(sector, address, earlier.sector, earlier.address) }
                claims[street, default: []].append((sector, address))
            }
        }
    }

    private func tell(_ sector: Sector, _ address: Sector.Address, _ earlierSector: Sector, _ earlier: Sector.Address) {
        let second = Finding.Second(.claimedHere(earlierSector.name.text), findings.place(of: earlier.place))
        let problem = Problem.addressClaimedTwice(address.street, sector.name.text, earlierSector.name.text)
        findings.add(problem, at: findings.place(of: address.place), second: second)
    }
}
