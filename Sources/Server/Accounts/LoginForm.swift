import TenantConfig

/// What a person types to sign in, and the page to go to afterwards.
struct LoginForm: Sendable, Equatable {
    let identifier: String
    let password: String
    /// A place of the same town and side; nil: its first page.
    let back: String?

    /// No identifier or password is longer, in bytes; hashing a megabyte would keep the machine busy.
    private static let longest = 512

    /// Reads what the page of login sends. Blanks around an identifier come from keyboards that guess the next word.
    init(_ form: Form, on side: Frame.Side, in town: Name<Town>) {
        identifier = Self.short(form["identifier"]).split(separator: " ").joined(separator: " ")
        password = Self.short(form["password"])
        back = Self.back(form["retour"], on: side, in: town)
    }

    /// The page to come back to, when it is one of this side of this town's portal: the desk's for agents, all others for families.
    static func back(_ address: String?, on side: Frame.Side, in town: Name<Town>) -> String? {
        guard let address = returnAddress(address, in: town) else { return nil }
        let isDesk = address.hasPrefix("/\(town)/guichet/")
        return isDesk == (side == .desk) ? address : nil
    }

    private static func short(_ text: String?) -> String {
        guard let text, text.utf8.count <= longest else { return "" }
        return text
    }
}
