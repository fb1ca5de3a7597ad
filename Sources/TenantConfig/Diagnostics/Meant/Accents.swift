/// Letters of French and its neighbours without case and accents.
enum Accents {
    /// Appends a letter, in UTF-8, without its accent and in lower case.
    static func append(_ letter: Unicode.Scalar, to text: inout [UInt8]) {
        if letter.isASCII {
            let byte = UInt8(truncatingIfNeeded: letter.value)
            text.append((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte)
        } else if let plain = plain[letter] {
            text.append(contentsOf: plain.utf8)
        } else {
            text.append(contentsOf: letter.properties.lowercaseMapping.utf8)
        }
    }

    private static let plain: [Unicode.Scalar: String] = {
        let letters: KeyValuePairs = [
            "a": "àâäáãåÀÂÄÁÃÅ", "c": "çÇ", "e": "éèêëÉÈÊË", "i": "îïíìÎÏÍÌ", "n": "ñÑ", "o": "ôöóòõÔÖÓÒÕ", "u": "ùûüúÙÛÜÚ", "y": "ÿýŸÝ",
            "oe": "œŒ", "ae": "æÆ", "ss": "ß",
        ]
        var plain: [Unicode.Scalar: String] = [:]
        for (letter, accented) in letters {
            for scalar in accented.unicodeScalars { plain[scalar] = letter }
        }
        return plain
    }()
}
