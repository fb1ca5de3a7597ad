import TenantConfig

/// Where one signs in, and the page to come back to afterwards.
struct SignInEntry: Sendable {
    private let side: Frame.Side
    private let town: Name<Town>
    private let back: String?

    /// The way in for someone who asked for that address.
    init(_ side: Frame.Side, of town: Name<Town>, back asked: String) {
        self.side = side
        self.town = town
        back = returnAddress(asked, in: town)
    }

    /// `/bourg/connexion?retour=/bourg/demandes`.
    var address: String {
        let page =
            switch side {
            case .family: "/\(town)/connexion"
            case .desk: "/\(town)/guichet/connexion"
            }
        return back.map { "\(page)?retour=\(percentEncoded($0))" } ?? page
    }
}

/// The address, when it is a place of this town; nil otherwise, so that no link leads from the page of sign-in to elsewhere.
func returnAddress(_ address: String?, in town: Name<Town>) -> String? {
    guard let address, address.utf8.count <= 8192, address.hasPrefix("/\(town)/") else { return nil }
    let isPlain = address.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }
    return isPlain && !address.contains("//") && !climbs(address) ? address : nil
}

/// Whether the address has a step `..`, as browsers read it: at its end too, and with its dots written `%2E`.
private func climbs(_ address: String) -> Bool {
    address.prefix { $0 != "?" && $0 != "#" }.lowercased().replacing("%2e", with: ".").split(separator: "/").contains("..")
}

/// The text as a value after the `?` of an address.
func percentEncoded(_ text: String) -> String {
    text.utf8.map { byte in
        byte.isLetterOrDigit || "-._~/".utf8.contains(byte) ? String(UnicodeScalar(byte)) : "%" + hexadecimal([byte]).uppercased()
    }.joined()
}
