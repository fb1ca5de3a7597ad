import RulesEngine
import TenantConfig

extension Charge.Amount {
    /// As a town's file says it: `50 %`, `5.00 EUR`.
    fileprivate var written: String {
        switch self {
        case .percentMore(let hundredths): hundredths.decimal + " %"
        case .more(let cents), .instead(let cents): cents.euros
        case .tariff(let name): name.text
        }
    }
}

extension AbsenceTerms.Due {
    /// As a town's file says it: `none`, `2 days`.
    fileprivate var written: String {
        switch self {
        case .all: "all"
        case .none: "none"
        case .firstDays(let days): "\(days) days"
        case .percent(let hundredths): hundredths.decimal + " %"
        case .money(let cents): cents.euros
        }
    }
}

extension Int {
    /// Hundredths as a number with two decimals.
    fileprivate var decimal: String {
        "\(self < 0 ? "-" : "")\(magnitude / 100).\(magnitude % 100 < 10 ? "0" : "")\(magnitude % 100)"
    }

    /// Cents as a town's file says money.
    fileprivate var euros: String { decimal + " EUR" }
}

/// The words around examples of rules, in the language of those who write them.
struct TestWords {
    let isFrench: Bool

    init(_ language: Language) {
        isFrench = language == .french
    }

    /// Between what something is and what is said of it.
    var colon: String { isFrench ? "\u{A0}: " : ": " }
    var failed: String { isFrench ? "ne tient pas" : "does not hold" }
    var refused: String { isFrench ? "refusé" : "refused" }
    var nothing: String { isFrench ? "rien ne change" : "nothing changes" }
    var left: String { isFrench ? "laissé tel quel" : "left as it stands" }
    var late: String { isFrench ? "en retard, selon" : "late, by" }
    var waits: String { isFrench ? "attend une place, selon" : "waits for a place, by" }
    var since: String { isFrench ? "depuis" : "since" }
    var opens: String { isFrench ? "ouvre" : "opens" }

    var hidden: String { isFrench ? "toujours masquée par une autre ligne ou un autre motif" : "always hidden by another line or reason" }
    var never: String { isFrench ? "jamais atteinte" : "never reached" }

    /// `23 lines of rules, 21 decided, 1 hidden, 1 never reached`.
    func coverage(lines: Int, decided: Int, hidden: Int, never: Int) -> String {
        isFrench
            ? "lignes de règles\u{A0}: \(lines), décisives\u{A0}: \(decided), masquées\u{A0}: \(hidden), jamais atteintes\u{A0}: \(never)"
            : "\(lines) lines of rules, \(decided) decided, \(hidden) hidden, \(never) never reached"
    }

    /// `12 examples hold, 1 does not`.
    func count(passed: Int, failed: Int) -> String {
        let holding = isFrench ? (passed < 2 ? "exemple tient" : "exemples tiennent") : (passed == 1 ? "example holds" : "examples hold")
        let failing = isFrench ? (failed < 2 ? "ne tient pas" : "ne tiennent pas") : (failed == 1 ? "does not" : "do not")
        return "\(passed) \(holding)" + (failed == 0 ? "" : ", \(failed) \(failing)")
    }

    /// What a suggested example shows: `activities.mercredis.book.until, one second before`.
    func name(_ suggestion: TestSuggestion) -> String { "\(suggestion.place.path), \(turn(suggestion.turn))" }

    private func turn(_ turn: TestSuggestion.Turn) -> String {
        switch turn {
        case .limit(-1): isFrench ? "une seconde avant" : "one second before"
        case .limit(0): isFrench ? "à l’instant même" : "at that instant"
        case .limit: isFrench ? "une seconde après" : "one second after"
        case .places(0): isFrench ? "plus de place" : "no place left"
        case .places: isFrench ? "la dernière place" : "the last place"
        case .birthday(let age, false): isFrench ? "le jour des \(age) ans" : "on the day of \(age) years"
        case .birthday(let age, true): isFrench ? "la veille des \(age) ans" : "on the eve of \(age) years"
        case .leapBirthday(let age, false):
            isFrench ? "né un 29 février, le jour des \(age) ans" : "born on 29 February, on the day of \(age) years"
        case .leapBirthday(let age, true):
            isFrench ? "né un 29 février, la veille des \(age) ans" : "born on 29 February, on the eve of \(age) years"
        case .owed(let cents): isFrench ? "\(cents) centimes dus" : "\(cents) cents owed"
        case .decides: isFrench ? "décide" : "decides"
        }
    }

    /// Above suggested examples.
    func suggested(_ count: Int) -> String {
        isFrench
            ? "# Exemples proposés\u{A0}: \(count). Ce qui est attendu est ce que répond le portail\u{A0}; relisez-le avant de le garder."
            : "# Examples suggested: \(count). What they expect is what the portal answers: read it before you keep it."
    }

    /// That a line passes, and until when.
    func passes(_ line: Decision.Line) -> String {
        let places = line.placesLeft.map { isFrench ? ", places restantes\u{A0}: \($0)" : ", places left: \($0)" } ?? ""
        let until = line.closes.map { isFrench ? ", jusqu’au \($0)" : ", until \($0)" } ?? ""
        return (isFrench ? "passe" : "passes") + until + places
    }

    /// What came of a wish to enrol that is not refused.
    func enrolled(_ decision: EnrolmentDecision) -> String {
        switch decision.outcome {
        case .accepted: TownTest.Verdict.accepted.rawValue
        case .awaitingApproval: TownTest.Verdict.pending.rawValue
        case .undetermined: TownTest.Verdict.undetermined.rawValue
        case .refused: TownTest.Verdict.refused.rawValue
        }
    }

    /// What was expected and what came out.
    func difference(_ difference: TestDifference) -> String {
        switch difference {
        case .verdict(let expected, let found): pair("expect", expected.rawValue, found.rawValue)
        case .causes(let expected, let found): pair("reasons", list(expected.map(\.rawValue)), list(found.map(\.rawValue)))
        case .rule(let path):
            isFrench ? "rule\u{A0}: aucun motif ni aucune offre ne vient de \(path)" : "rule: no reason or offer comes from \(path)"
        case .since(let instant):
            isFrench ? "since\u{A0}: aucun motif n’a l’instant \(instant)" : "since: no reason has the instant \(instant)"
        case .facts(let expected, let found): pair("ask_for", list(expected.map(\.rawValue)), list(found.map(\.rawValue)))
        case .centres(let expected, let found): pair("centre", list(expected.map(\.text)), list(found.map(\.text)))
        case .adds(let expected, let found): pair("adds", "\(expected)", "\(found)")
        case .removes(let expected, let found): pair("removes", "\(expected)", "\(found)")
        case .leaves(let expected, let found): pair("leaves", "\(expected)", "\(found)")
        case .surcharges(let expected, let found): pair("surcharge", list(expected.map(\.written)), list(found.map(\.written)))
        case .price(let expected, let found):
            pair("price", expected.euros, Set([found.lowerBound, found.upperBound]).sorted().map(\.euros).joined(separator: ".."))
        case .due(let expected, let found): pair("due", expected.written, list(found.map(\.written)))
        case .proof(let expected, let found): pair("proof", expected.text, list(found.map(\.text)))
        case .missingDocuments(let expected, let found): pair("missing_documents", list(expected.map(\.text)), list(found.map(\.text)))
        case .suggested(let expected, let found): pair("suggested", list(expected.map(\.text)), list(found.map(\.text)))
        case .places(let place):
            isFrench
                ? "places_left\u{A0}: aucune jauge ne peut laisser \(place.left) place(s) le \(place.day) à \(place.tick.slot)"
                : "places_left: no gauge can leave \(place.left) place(s) on \(place.day) in \(place.tick.slot)"
        }
    }

    private func pair(_ key: String, _ expected: String, _ found: String) -> String {
        isFrench ? "\(key)\u{A0}: attendu \(expected), obtenu \(found)" : "\(key): expected \(expected), came out \(found)"
    }

    private func list(_ words: [String]) -> String {
        words.isEmpty ? "[]" : words.sorted().joined(separator: ", ")
    }
}
