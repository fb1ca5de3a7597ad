/// How streets are compared.
public enum StreetName {
    /// A street's name without case and accents, with one space for each run of spaces, hyphens, apostrophes and other marks: two ways of
    /// writing one street are equal then.
    public static func folded(_ street: String) -> String {
        var folded: [UInt8] = []
        folded.reserveCapacity(street.utf8.count)
        var isAfterGap = false
        for scalar in street.unicodeScalars {
            if isGap(scalar) {
                isAfterGap = true
            } else if !("\u{300}"..."\u{36F}").contains(scalar) {
                if isAfterGap && !folded.isEmpty { folded.append(UInt8(ascii: " ")) }
                isAfterGap = false
                Accents.append(scalar, to: &folded)
            }
        }
        return String(decoding: folded, as: UTF8.self)
    }

    private static func isGap(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case " ", "-", "'", ",", ".", "\t", "’", "\u{2010}", "\u{2011}", "\u{A0}", "\u{202F}": true
        default: false
        }
    }
}
