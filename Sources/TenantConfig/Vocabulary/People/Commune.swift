/// A commune by the code that INSEE gives it: `91228`, `2A004`.
public struct Commune: Hashable, Sendable {
    public let code: String

    /// The commune of that code; nil for what is no code: five digits, the second of which may be A or B in Corsica.
    public init?(code: some StringProtocol) {
        let letters = Array(code.utf8)
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        let isCorsican =
            letters.count == 5 && letters[0] == UInt8(ascii: "2") && (letters[1] == UInt8(ascii: "A") || letters[1] == UInt8(ascii: "B"))
        guard letters.count == 5, letters.indices.allSatisfy({ digits.contains(letters[$0]) || $0 == 1 && isCorsican }) else { return nil }
        self.code = String(code)
    }
}
