/// The word of a list that someone most likely meant.
struct NearestSpelling {
    private let candidates: [String]

    init(among candidates: [String]) {
        self.candidates = candidates
    }

    /// A word that differs only by case, accents or `_`, `-` and spaces; else the one with the fewest slips of the pen, at most one for
    /// every three letters; the first of several. Nothing when none is near.
    func callAsFunction(_ word: String) -> String? {
        let plain = Self.plain(word)
        if let same = candidates.first(where: { Self.plain($0) == plain }) { return same }
        var nearest: (word: String, slips: Int)?
        for candidate in candidates {
            let letters = Self.plain(candidate)
            let allowed = max(plain.count, letters.count) / 3
            guard abs(plain.count - letters.count) <= allowed else { continue }
            let slips = Self.slips(plain, letters)
            if slips <= allowed, slips < nearest?.slips ?? .max { nearest = (candidate, slips) }
        }
        return nearest?.word
    }

    /// The letters of a word without case, accents and what joins its parts; the first forty, which keeps any word cheap to compare.
    private static func plain(_ word: String) -> [Unicode.Scalar] {
        word.prefix(40).lowercased().unicodeScalars.filter { $0 != "_" && $0 != "-" && $0 != " " }.map { unaccented[$0] ?? $0 }
    }

    private static let unaccented: [Unicode.Scalar: Unicode.Scalar] = [
        "à": "a", "â": "a", "ä": "a", "á": "a", "ã": "a", "ç": "c", "é": "e", "è": "e", "ê": "e", "ë": "e", "î": "i", "ï": "i", "í": "i",
        "ñ": "n", "ô": "o", "ö": "o", "ó": "o", "ù": "u", "û": "u", "ü": "u", "ú": "u", "ÿ": "y",
    ]

    /// Damerau and Levenshtein's distance: letters added, missing, wrong, or two neighbours swapped.
    private static func slips(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for (row, letter) in left.enumerated() {
            var current = [row + 1]
            for (column, other) in right.enumerated() {
                var fewest = min(last[column] + (letter == other ? 0 : 1), last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
                    fewest = min(fewest, beforeLast[column - 1] + 1)
                }
                current.append(fewest)
            }
            (beforeLast, last) = (last, current)
        }
        return last[right.count]
    }
}
