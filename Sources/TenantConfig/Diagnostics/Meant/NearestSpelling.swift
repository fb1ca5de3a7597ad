/// The word of a list that someone most likely meant.
struct NearestSpelling {
    private let candidates: [String]

    init(among candidates: [String]) {
        self.candidates = candidates
    }

    /// The word that a French one stands for; else one that differs only by case, accents or `_`, `-` and spaces; else the one with the fewest slips of the pen, at most one for
    /// every three letters. Nothing when none is near, or several are as near.
    func callAsFunction(_ word: String) -> String? {
        let plain = Self.plain(word)
        let meant = FrenchWords.meanings[String(decoding: plain, as: UTF8.self)] ?? []
        if let meant = meant.first(where: candidates.contains) { return meant }
        if let same = candidates.first(where: { Self.plain($0) == plain }) { return same }
        var nearest: (word: String?, slips: Int)?
        for candidate in candidates {
            let letters = Self.plain(candidate)
            let allowed = max(plain.count, letters.count) / 3
            guard abs(plain.count - letters.count) <= allowed else { continue }
            let slips = Self.slips(plain, letters)
            guard slips <= allowed, slips <= nearest?.slips ?? .max else { continue }
            nearest = (slips == nearest?.slips ? nil : candidate, slips)
        }
        return nearest?.word
    }

    /// The letters of a word without case, accents and what joins its parts; of the first forty, which keeps any word cheap to compare.
    private static func plain(_ word: String) -> [UInt8] {
        var plain: [UInt8] = []
        for letter in word.unicodeScalars.prefix(40) where !" _-'’".unicodeScalars.contains(letter) {
            Accents.append(letter, to: &plain)
        }
        return plain
    }

    /// Damerau and Levenshtein's distance: letters added, missing, wrong, or two neighbours swapped.
    private static func slips(_ left: [UInt8], _ right: [UInt8]) -> Int {
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
