/// Letters of French and its neighbours without their accents.
enum Accents {
    /// The letter under an accent; any other character as it is. Lower case only.
    static func removed(from letter: Unicode.Scalar) -> Unicode.Scalar {
        letter.value < 0x80 ? letter : plain[letter] ?? letter
    }

    /// Letters joined into one.
    static let ligatures: [Unicode.Scalar: String] = ["œ": "oe", "æ": "ae", "ß": "ss"]

    private static let plain: [Unicode.Scalar: Unicode.Scalar] = [
        "à": "a", "â": "a", "ä": "a", "á": "a", "ã": "a", "å": "a", "ç": "c", "é": "e", "è": "e", "ê": "e", "ë": "e", "î": "i", "ï": "i",
        "í": "i", "ì": "i", "ñ": "n", "ô": "o", "ö": "o", "ó": "o", "ò": "o", "õ": "o", "ù": "u", "û": "u", "ü": "u", "ú": "u", "ÿ": "y",
    ]
}
