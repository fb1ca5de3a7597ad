// Phrases that say when, in French, in other English words, or cut short.
extension Meant {
    /// A moment: `15 jours avant`, `la veille à 10h`, `thursday of the previous week`, `J-15`, `12/09/2026 à 8h30`, `15`.
    static func moment(_ text: String, knowing known: Set<Moment.Anchor>) -> String? {
        let words = words(text)
        let phrases = [fixed(words, text), countdown(words)] + translated(words)
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

    /// Word by word, with an hour where it is due; nothing when a word is neither French nor the language's.
    private static func translated(_ words: [String]) -> [String?] {
        var rest = words.flatMap(apart)[...]
        var phrase: [String] = []
        var hour: (clock: String, after: Int)?
        while let next = rest.first {
            if !phrase.isEmpty, let (length, clock) = clock(leading: rest, isDue: phrase.last == "at") {
                if phrase.last == "at" { phrase.removeLast() }
                hour = (clock, phrase.count)
                rest = rest.dropFirst(length)
            } else if let (length, meaning) = longest(rest) {
                if !meaning.isEmpty { phrase.append(meaning) }
                rest = rest.dropFirst(length)
            } else if next.utf8.allSatisfy(isDigit) || MomentPhrase.vocabulary.contains(next) {
                phrase.append(next)
                rest = rest.dropFirst()
            } else {
                return []
            }
        }
        guard let hour else { return [completed(phrase[...])] }
        let (day, after) = (phrase[..<hour.after], phrase[hour.after...])
        let end = ([" at \(hour.clock)"] + after).joined(separator: " ")
        // « la veille avant 10 h » counts back from the hour, « 2 jours avant 10 h » from the day, « avant 10 h la veille » names the hour first.
        return [day, day.last == "before" ? day.dropLast() : day].map { completed($0).map { $0 + end } }
            + [completed(after).map { "\($0) at \(hour.clock)" }]
    }

    /// The hour with which some words begin, and how many they are; where one is due, `10` is one.
    private static func clock(leading words: ArraySlice<String>, isDue: Bool) -> (length: Int, clock: String)? {
        for length in stride(from: min(3, words.count), through: 1, by: -1) {
            let text = words.prefix(length).joined(separator: " ")
            if let clock = clock(text) ?? (isDue ? clock(text + "h") : nil) { return (length, clock) }
        }
        return nil
    }

    /// What a phrase lacks: of a count its unit, or that it is counted back; of a day of the month or the week what it is of.
    private static func completed(_ phrase: ArraySlice<String>) -> String? {
        let phrase = Array(
            phrase.first == "the" && phrase.dropFirst().first?.utf8.allSatisfy(isDigit) == true ? phrase.dropFirst() : phrase)
        if phrase.count == 1, Weekday(word: phrase[0]) != nil { return "\(phrase[0]) before" }
        guard let first = phrase.first, first.utf8.allSatisfy(isDigit) else { return phrase.isEmpty ? nil : phrase.joined(separator: " ") }
        if phrase.count == 1 { return "\(first) days before" }
        if phrase[1].hasPrefix("of ") { return "day \(phrase.joined(separator: " "))" }
        if phrase[1] == "before" { return ([first, "days"] + phrase[1...]).joined(separator: " ") }
        if phrase.count == 2 { return "\(first) \(phrase[1]) before" }
        return phrase.joined(separator: " ")
    }

    /// `48h` is `48 h`; `l'accueil` is `l accueil`; `20th` is `20`.
    private static func apart(_ word: String) -> [String] {
        let digits = String(decoding: word.utf8.prefix(while: isDigit), as: UTF8.self)
        if !digits.isEmpty, ordinals.contains(word.dropFirst(digits.count)) { return [digits] }
        if word.hasSuffix("h"), word.dropLast().utf8.allSatisfy(isDigit), word.utf8.count > 1 { return [String(word.dropLast()), "h"] }
        return word.split { $0 == "'" || $0 == "’" || $0 == "." || $0 == "," }.map(String.init)
    }

    private static let ordinals: Set<Substring> = ["th", "st", "nd", "rd", "eme", "er"]

    private static func longest(_ words: ArraySlice<String>) -> (length: Int, meaning: String)? {
        for length in stride(from: min(5, words.count), through: 1, by: -1) {
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
        "de la semaine": "of the week", "du mois": "of the month", "du mois precedent": "of the month before",
        "du mois d avant": "of the month before", "premier": "first", "dernier": "last",
        "avant la periode": "before the period", "avant les vacances": "before the period",
        "avant la rentree": "before the school year", "la periode": "the period", "l annee scolaire": "the school year",
        "le": "", "au plus tard": "", "jusqu a": "", "jusqu au": "", "jusqu": "", "l accueil": "", "a minuit": "",
        "un": "1", "une": "1", "deux": "2", "trois": "3", "quatre": "4", "cinq": "5", "six": "6", "sept": "7", "huit": "8", "dix": "10",
        "quinze": "15",
        // English in other words.
        "the eve": "the eve", "eve": "the eve", "the day before": "the eve", "the previous day": "the eve",
        "the same day": "the same day", "same day": "the same day", "prior": "before", "in advance": "before", "earlier": "before",
        "of the week before": "of the week before", "of the previous week": "of the week before",
        "of the preceding week": "of the week before", "of last week": "of the week before", "the week before": "of the week before",
        "of the month before": "of the month before", "of the previous month": "of the month before",
        "of the preceding month": "of the month before", "of last month": "of the month before",
        "before the holidays": "before the period", "before holidays": "before the period", "at midnight": "",
        "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "seven": "7", "eight": "8", "ten": "10", "fifteen": "15",
    ]
}
