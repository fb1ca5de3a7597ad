/// How streets are compared, by the checker of a town's file and by whoever looks for the sector of a home.
public enum StreetName {
    /// What two spellings of one street have in common: no case, accents, hyphens, apostrophes or other marks, and the usual
    /// abbreviations written out. `Bd. F.-Mitterrand` is not guessed, `BD FRANCOIS MITTERRAND` is `Boulevard François-Mitterrand`.
    public static func folded(_ street: String) -> String {
        let words = words(of: street)
        guard let kind = words.first else { return "" }
        return ([kinds[kind] ?? kind] + words.dropFirst().map { short[$0] ?? $0 }).joined(separator: " ")
    }

    private static func words(of street: String) -> [String] {
        var folded: [UInt8] = []
        folded.reserveCapacity(street.utf8.count)
        for scalar in street.unicodeScalars {
            // Accents written as characters of their own.
            if ("\u{300}"..."\u{36F}").contains(scalar) { continue }
            if isOfWord(scalar) { Accents.append(scalar, to: &folded) } else { folded.append(UInt8(ascii: " ")) }
        }
        return folded.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
    }

    private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return UInt8(truncatingIfNeeded: scalar.value).isLetterOrDigit }
        return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

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
