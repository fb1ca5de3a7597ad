// Phrases that say when, in French or cut short.
extension Meant {
    /// A moment: `15 jours avant`, `la veille à 10h`, `J-15`, `12/09/2026 à 8h30`, `15`.
    static func moment(_ text: String, knowing known: Set<Moment.Anchor>) -> String? {
        let words = words(text)
        let phrases = [fixed(words, text), countdown(words), translated(words)]
        return phrases.compactMap(\.self).first { phrase in
            var parser = MomentPhrase(PhraseWords(Word(text: phrase, place: .beginning)), knowing: known)
            return phrase != text && (try? parser.moment()) != nil
        }
    }

    /// A date with or without an hour.
    private static func fixed(_ words: [String], _ text: String) -> String? {
        if let date = date(text) { return date }
        for split in words.indices.dropFirst() {
            let rest = words[split...].drop { $0 == "a" }
            let first = words[..<split].joined(separator: " ")
            guard let clock = clock(rest.joined(separator: " ")) else { continue }
            if let date = date(first) ?? CivilDate(iso: first)?.description { return "\(date) \(clock)" }
        }
        return nil
    }

    /// `J-15`.
    private static func countdown(_ words: [String]) -> String? {
        let joined = words.joined()
        guard joined.hasPrefix("j-"), let days = Int(digits: joined.dropFirst(2).utf8) else { return nil }
        return days == 1 ? "the eve" : "\(days) days before"
    }

    /// Word by word; nil when a word is neither French nor the language's.
    private static func translated(_ words: [String]) -> String? {
        var rest = words.flatMap(apart)[...]
        var phrase: [String] = []
        while let next = rest.first {
            if phrase.last == "at" {
                let hour = rest.prefix { !["or", "ou"].contains($0) }
                guard let clock = clock(hour.joined(separator: " ")) else { return nil }
                phrase.append(clock)
                rest = rest.dropFirst(hour.count)
            } else if let (length, meaning) = longest(rest) {
                if !meaning.isEmpty { phrase.append(meaning) }
                rest = rest.dropFirst(length)
            } else if next.utf8.allSatisfy(isDigit) || MomentPhrase.vocabulary.contains(next) {
                phrase.append(next)
                rest = rest.dropFirst()
            } else {
                return nil
            }
        }
        return completed(phrase)
    }

    /// What a count lacks: its unit, or that it is counted back.
    private static func completed(_ phrase: [String]) -> String? {
        guard let first = phrase.first, first.utf8.allSatisfy(isDigit) else { return phrase.isEmpty ? nil : phrase.joined(separator: " ") }
        if phrase.count == 1 { return "\(first) days before" }
        if phrase[1] == "before" { return ([first, "days"] + phrase[1...]).joined(separator: " ") }
        if phrase.count == 2 { return "\(first) \(phrase[1]) before" }
        return phrase.joined(separator: " ")
    }

    /// `48h` is `48 h`; `l'accueil` is `l accueil`.
    private static func apart(_ word: String) -> [String] {
        if word.hasSuffix("h"), word.dropLast().utf8.allSatisfy(isDigit), word.utf8.count > 1 { return [String(word.dropLast()), "h"] }
        return word.split { $0 == "'" || $0 == "’" || $0 == "." || $0 == "," }.map(String.init)
    }

    private static func longest(_ words: ArraySlice<String>) -> (length: Int, meaning: String)? {
        for length in stride(from: min(4, words.count), through: 1, by: -1) {
            let phrase = words.prefix(length).joined(separator: " ")
            if let meaning = phrases[phrase] ?? weekdays[phrase] { return (length, meaning) }
        }
        return nil
    }

    private static let phrases: [String: String] = [
        "la veille": "the eve", "veille": "the eve", "le jour meme": "the same day", "le meme jour": "the same day",
        "jours ouvres": "working days", "jour ouvre": "working day", "jours ouvrables": "working days", "jour ouvrable": "working day",
        "jours francs": "clear days", "jour franc": "clear day", "jours d ecole": "school days", "jours scolaires": "school days",
        "jours": "days", "jour": "day", "j": "days", "heures": "hours", "heure": "hour", "h": "hours", "heures ouvrees": "working hours",
        "semaines": "weeks", "semaine": "week", "mois": "months", "avant": "before", "a l avance": "before", "apres": "after", "a": "at",
        "precedent": "before", "de la semaine precedente": "of the week before", "de la semaine d avant": "of the week before",
        "de la semaine": "of the week", "avant la periode": "before the period", "avant les vacances": "before the period",
        "avant la rentree": "before the school year", "la periode": "the period", "l annee scolaire": "the school year",
        "le": "", "au plus tard": "", "jusqu a": "", "jusqu au": "", "jusqu": "", "l accueil": "", "midi": "at 12:00",
    ]
}
