/// How streets are compared.
public enum StreetName {
    /// A street's name without case and accents, with one space for each run of spaces, hyphens and apostrophes: two ways of writing one
    /// street are equal then.
    public static func folded(_ street: String) -> String {
        var folded = String.UnicodeScalarView()
        var isAfterGap = false
        for scalar in street.lowercased().unicodeScalars {
            if "-'’\u{2010}\u{2011} \u{A0}\u{202F}\t.,".unicodeScalars.contains(scalar) {
                isAfterGap = true
            } else if !("\u{300}"..."\u{36F}").contains(scalar) {
                if isAfterGap && !folded.isEmpty { folded.append(" ") }
                isAfterGap = false
                folded.append(contentsOf: (Accents.ligatures[scalar] ?? String(Accents.removed(from: scalar))).unicodeScalars)
            }
        }
        return String(folded)
    }
}
