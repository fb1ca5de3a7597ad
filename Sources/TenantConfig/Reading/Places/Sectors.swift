/// The keys of a sector.
enum SectorKey: String, KeyTable {
    case label, addresses, communes

    var card: KeyCard {
        switch self {
        case .label: .required("the sector's name for people", "le nom du secteur", .text)
        case .addresses:
            .optional(
                "its streets", "ses rues", .blocks(BlockTable(AddressKey.self)),
                otherwise: .init("none; required without `communes`", "il n’y en a pas ; obligatoire sans `communes`"))
        case .communes:
            .optional(
                "communes that belong to it, by their INSEE codes", "communes qui en font partie, par leur code INSEE", .many(.commune),
                otherwise: .none)
        }
    }
}

/// The keys of an address of a sector.
enum AddressKey: String, KeyTable {
    case street, numbers, side

    var card: KeyCard {
        switch self {
        case .street: .required("the street as it is written on letters", "la rue, comme sur une enveloppe", .text)
        case .numbers:
            .optional(
                "house numbers, as 1-99 or 101+", "numéros, comme 1-99 ou 101+", .many(.numbers),
                otherwise: .init("the whole street", "toute la rue"))
        case .side:
            .optional(
                "odd or even numbers", "numéros impairs (odd) ou pairs (even)", .one(of: Choice<Sector.Address.Side>.side),
                otherwise: .init("both sides", "les deux côtés"))
        }
    }
}

extension Reader {
    func sector(_ entry: Entry) -> Sector? {
        let path = "sectors.\(entry.key.text)"
        guard let keys = block(SectorKey.self, entry, path: path) else { return nil }
        let label = text(keys[.label])
        let addresses = keys[.addresses].map { self.addresses($0, path: keys.path(.addresses)) } ?? []
        let communes = many(keys[.communes]) { commune($0) }
        if !keys.gives(.addresses), !keys.gives(.communes), !keys.lacksRefusedKey {
            findings.add(
                .missingKey(SectorKey.addresses.rawValue, of: entry.key.text, meaning: SectorKey.addresses.card), at: entry.key.place)
        }
        return label.map { Sector(name: Name(entry.key.text), label: $0, addresses: addresses, communes: communes) }
    }

    private func addresses(_ entry: Entry, path: String) -> [Sector.Address] {
        guard case .sequence(let items) = entry.value.content else {
            return address(entry.value, of: entry.key, path: path).map { [$0] } ?? []
        }
        return items.enumerated().compactMap { index, item in address(item, of: entry.key, path: "\(path)[\(index + 1)]") }
    }

    private func address(_ node: Node, of owner: Word, path: String) -> Sector.Address? {
        guard let keys = block(AddressKey.self, node, owner: Word(text: owner.text, place: node.place), path: path) else { return nil }
        let street = text(keys[.street])
        let numbers = many(keys[.numbers]) { houseNumbers($0) }
        let side = keys[.side].map { one(of: .side, $0) } ?? .both
        guard let street, let side else { return nil }
        return Sector.Address(street: street, numbers: numbers, side: side, place: RulePlace(path, node.place))
    }
}

extension Choice<Sector.Address.Side> {
    fileprivate static let side = Choice([("odd", .odd), ("even", .even)])
}
