// Phrases that say when, in French, in other English words, or cut short. What is offered holds every number that was written, and an hour
// only with the day that it is of.
extension Meant {
    /// A moment: `15 jours avant`, `la veille à 10h`, `thursday of the previous week`, `J-15`, `12/09/2026 à 8h30`, `15`.
    ///
    /// - Parameter isEnd: whether something ends then, so that midnight is the end of a day.
    static func moment(_ text: String, knowing known: Set<Moment.Anchor>, isEnd: Bool = true) -> String? {
        let words = words(text)
        if hourAlone(text) != nil { return nil }
        let phrases = [fixed(words, text), countdown(words)] + translated(words, isEnd: isEnd)
        return phrases.compactMap(\.self).first { $0 != text && isMoment($0, knowing: known) }
    }

    /// What is said in French of a limit that is no moment: `jamais`, `à tout moment`.
    static func limit(_ text: String) -> String? {
        limits[words(text).flatMap { $0.split { "'’".contains($0) } }.joined(separator: " ")]
    }

    private static let limits = [
        "jamais": "never", "a tout moment": "any time", "n importe quand": "any time", "sans limite": "any time", "anytime": "any time",
        "at any time": "any time", "comme la reservation": "as book", "comme les reservations": "as book", "comme book": "as book",
        "comme reserver": "as book", "like book": "as book", "same as book": "as book",
    ]

    /// Whether a phrase is a whole moment.
    static func isMoment(_ phrase: String, knowing known: Set<Moment.Anchor>) -> Bool {
        var parser = MomentPhrase(PhraseWords(Word(text: phrase, place: .beginning)), knowing: known)
        return (try? parser.moment()) != nil
    }

    /// An hour of which no day is said: `10:00`, `à 10 h`; and where it may be a count of hours instead, as in `10h`, how many.
    static func hourAlone(_ text: String) -> (clock: String, hours: Int?)? {
        let words = words(text)
        let rest = words.drop { ["a", "at", "avant", "before"].contains($0) }
        let joined = rest.joined(separator: " ")
        guard !rest.isEmpty, let clock = clock(joined) else { return nil }
        let parts = rest.flatMap(apart)
        let isCount = rest.count == words.count && parts.count == 2 && ["h", "heures", "heure", "hours", "hour"].contains(parts[1])
        return (clock, isCount ? Int(digits: parts[0].utf8) : nil)
    }

    /// A day of a month of which it is not said which: `le 20`, `the 20th at 10:00`; and its hour.
    static func dayAlone(_ text: String) -> (day: Int, clock: String?)? {
        var rest = words(text).drop { ["avant", "before", "jusqu'au", "jusqu’au"].contains($0) }
        guard ["le", "the"].contains(rest.popFirst()), let word = rest.popFirst(),
            let day = apart(word == "1er" ? "1" : word).first.flatMap({ number($0, 2) }), (1...31).contains(day)
        else { return nil }
        if rest.isEmpty { return (day, nil) }
        return clock(rest.drop { ["a", "at"].contains($0) }.joined(separator: " ")).map { (day, $0) }
    }

    /// Whether working days are told in French by the word for all days from Monday to Saturday but public holidays.
    static func areWorkableDays(_ text: String) -> Bool { words(text).contains { $0.hasPrefix("ouvrable") } }

    /// A date with an hour: `31/08/2026 10h`.
    static func instant(_ text: String) -> String? {
        fixed(words(text), text).flatMap { LocalInstant(iso: $0) == nil ? nil : $0 }
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
        guard words.count(where: { $0.utf8.contains(where: isDigit) }) == 1, joined.hasPrefix("j-"),
            let days = Int(digits: joined.dropFirst(2).utf8)
        else { return nil }
        return days == 1 ? "the eve" : "\(days) days before"
    }

    /// Word by word, with an hour where it is due; nothing when a word is neither French nor the language's.
    private static func translated(_ words: [String], isEnd: Bool) -> [String?] {
        var rest = words.flatMap(apart)[...]
        var phrase: [String] = []
        var hour: (clock: String, after: Int)?
        while let next = rest.first {
            if isEnd, !phrase.contains(where: { $0.hasPrefix("hour") }), let length = midnight(leading: rest) {
                rest = rest.dropFirst(length)
            } else if !phrase.isEmpty, let (length, clock) = clock(leading: rest, isDue: phrase.last == "at") {
                if hour != nil { return [] }
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
        let dayFirst = [day, day.last == "before" ? day.dropLast() : day].map { completed($0).map { $0 + end } }
        // « le jeudi midi de la semaine précédente » has it in between.
        let whole = [day.allSatisfy { $0 == "before" } ? after : phrase[...]].map { completed($0).map { "\($0) at \(hour.clock)" } }
        return (day.allSatisfy { $0 == "before" } ? [] : dayFirst) + whole
    }

    /// The hour with which some words begin, and how many they are; where one is due, `10` and `10 30` are hours.
    private static func clock(leading words: ArraySlice<String>, isDue: Bool) -> (length: Int, clock: String)? {
        for length in stride(from: min(3, words.count), through: 1, by: -1) {
            let some = words.prefix(length)
            let text = some.joined(separator: " ")
            if let clock = clock(text) ?? (isDue ? clock(length == 2 ? some.joined(separator: "h") : text + "h") : nil) {
                return (length, clock)
            }
        }
        return nil
    }

    /// How many words say midnight, with which some words begin.
    private static func midnight(leading words: ArraySlice<String>) -> Int? {
        stride(from: min(4, words.count), through: 1, by: -1).first { midnights.contains(words.prefix($0).joined(separator: " ")) }
    }

    private static let midnights: Set<String> = Set(
        ["", "a ", "at ", "avant ", "before "].flatMap { start in ["minuit", "midnight", "24:00", "24h00"].map { start + $0 } }
            + ["a 24 h", "at 24 h", "a 24 heures", "avant 24 h", "before 24 h"])

    /// What a phrase lacks: of a count its unit, or that it is counted back; of a day of the month or the week what it is of.
    private static func completed(_ phrase: ArraySlice<String>) -> String? {
        let isDay = phrase.first == "the" && phrase.dropFirst().first.map(isNumber) == true
        let phrase = Array(isDay ? phrase.dropFirst() : phrase)
        if phrase.count == 1, Weekday(word: phrase[0]) != nil { return "\(phrase[0]) before" }
        guard let first = phrase.first, isNumber(first) else { return phrase.isEmpty ? nil : phrase.joined(separator: " ") }
        if phrase.count > 1, phrase[1].hasPrefix("of ") { return "day \(phrase.joined(separator: " "))" }
        // « le 20 » is a day of some month, and no count of days.
        if isDay { return nil }
        if phrase.count == 1 { return counted(first, "days", ["before"]) }
        if phrase[1] == "before" { return counted(first, "days", phrase[1...]) }
        return counted(first, phrase[1], phrase.count == 2 ? ["before"] : phrase[2...])
    }

    /// A count with its unit in the number that goes with it.
    private static func counted(_ count: String, _ unit: String, _ rest: ArraySlice<String>) -> String {
        let last = unit.split(separator: " ").last ?? ""
        let isUnit = ["hour", "day", "week", "month"].contains { last == $0 || last == $0 + "s" }
        let singular = unit.hasSuffix("s") ? String(unit.dropLast()) : unit
        return ([count, isUnit ? count == "1" ? singular : singular + "s" : unit] + rest).joined(separator: " ")
    }

    private static func isNumber(_ word: String) -> Bool { !word.isEmpty && word.utf8.allSatisfy(isDigit) }

    /// `48h` is `48 h`, `2j` is `2 j`, `10.30` is `10h30`; `l'accueil` is `l accueil`; `20th` is `20`; `J-2` is `2 days before`.
    private static func apart(_ word: String) -> [String] {
        if word.hasPrefix("j-"), isNumber(String(word.dropFirst(2))) { return [String(word.dropFirst(2)), "days", "before"] }
        if let hour = pointed(word) { return [hour] }
        let digits = String(decoding: word.utf8.prefix(while: isDigit), as: UTF8.self)
        let letters = word.dropFirst(digits.count)
        if !digits.isEmpty, ordinals.contains(letters) { return [digits] }
        if !digits.isEmpty, ["h", "j"].contains(letters) || letters.utf8.count > 2 && phrases[String(letters)] != nil {
            return [digits, String(letters)]
        }
        return word.split { $0 == "'" || $0 == "’" || $0 == "." || $0 == "," }.map(String.init)
    }

    /// `10h30` of `10.30`.
    static func pointed(_ word: String) -> String? {
        let parts = word.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, parts.allSatisfy(isNumber), parts[0].utf8.count <= 2, parts[1].utf8.count == 2 else { return nil }
        return parts.joined(separator: "h")
    }

    private static let ordinals: Set<Substring> = ["th", "st", "nd", "rd", "eme", "er"]

    private static func longest(_ words: ArraySlice<String>) -> (length: Int, meaning: String)? {
        for length in stride(from: min(6, words.count), through: 1, by: -1) {
            let phrase = words.prefix(length).joined(separator: " ")
            // « le 20 » is the day so many-th of a month.
            if phrase == "le", words.dropFirst().first.map(isNumber) == true { return (1, "the") }
            if let meaning = phrases[phrase] ?? weekdays[phrase] { return (length, meaning) }
        }
        return nil
    }

    private static let phrases: [String: String] = [
        "la veille": "the eve", "veille": "the eve", "le jour meme": "the same day", "le meme jour": "the same day",
        "jours ouvres": "working days", "jour ouvre": "working day", "jours ouvrables": "working days", "jour ouvrable": "working day",
        "jours francs": "clear days", "jour franc": "clear day", "jours d ecole": "school days", "jour d ecole": "school day",
        "jours scolaires": "school days", "jour scolaire": "school day", "jours de classe": "school days", "jour de classe": "school day",
        "jours calendaires": "days", "jour calendaire": "day",
        "jours": "days", "jour": "day", "j": "days", "heures": "hours", "heure": "hour", "h": "hours", "heures ouvrees": "working hours",
        "semaines": "weeks", "semaine": "week", "mois": "months", "avant": "before", "a l avance": "before", "apres": "after", "a": "at",
        "precedent": "before", "de la semaine precedente": "of the week before", "de la semaine d avant": "of the week before",
        "de la semaine": "of the week", "du mois": "of the month", "du mois precedent": "of the month before",
        "du mois d avant": "of the month before", "premier": "first", "dernier": "last",
        "avant la periode": "before the period", "avant les vacances": "before the period",
        "avant le debut des vacances": "before the period", "avant le debut de la periode": "before the period",
        "la veille ouvree": "1 working day before", "la veille ouvrable": "1 working day before",
        "le dernier jour ouvre avant": "1 working day before", "dernier jour ouvre avant": "1 working day before",
        "le jour ouvre precedent": "1 working day before", "le jour ouvrable precedent": "1 working day before",
        "avant la rentree": "before the school year", "la periode": "the period", "l annee scolaire": "the school year",
        "le": "", "au plus tard": "", "jusqu a": "", "jusqu au": "", "jusqu": "", "l accueil": "",
        "un": "1", "une": "1", "deux": "2", "trois": "3", "quatre": "4", "cinq": "5", "six": "6", "sept": "7", "huit": "8", "dix": "10",
        "quinze": "15",
        // English in other words.
        "the eve": "the eve", "eve": "the eve", "the day before": "the eve", "the previous day": "the eve",
        "the same day": "the same day", "same day": "the same day", "prior": "before", "in advance": "before", "earlier": "before",
        "of the week before": "of the week before", "of the previous week": "of the week before",
        "of the preceding week": "of the week before", "of last week": "of the week before", "the week before": "of the week before",
        "of the month before": "of the month before", "of the previous month": "of the month before",
        "of the preceding month": "of the month before", "of last month": "of the month before",
        "before the holidays": "before the period", "before holidays": "before the period",
        "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "seven": "7", "eight": "8", "ten": "10", "fifteen": "15",
    ]
}
