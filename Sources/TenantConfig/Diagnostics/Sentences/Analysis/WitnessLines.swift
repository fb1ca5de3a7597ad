// What came of cases about lines that are never asked.

extension Wording {
    /// A line that answers, and the case of which it does.
    package struct Answer: Hashable, Sendable {
        package let line: RulePlace
        let shown: WitnessCase

        package init(_ line: RulePlace, _ shown: WitnessCase) {
            (self.line, self.shown) = (line, shown)
        }
    }

    /// Other lines answer than that at a place, each of its own cases: of some of them a case is told.
    package static func answeredBy(_ answers: [Answer], not place: RulePlace) -> Wording {
        if answers.count == 1, let only = answers.first {
            let line = LineNumber(only.line, beside: [place])
            return Wording(
                only.shown, "line \(bare: line.english) answers, and this one is never asked",
                "c'est la ligne \(bare: line.french) qui répond, et celle-ci ne sert pas")
        }
        return each(answers, place, "line", "answers", "answer others", "c’est la ligne", "qui répond", "répondent aux autres")
    }

    /// Other lines admit whom that at a place does.
    package static func admittedBy(_ answers: [Answer], not place: RulePlace) -> Wording {
        if answers.count == 1, let only = answers.first {
            let line = LineNumber(only.line, beside: [place])
            return Wording(
                only.shown, "line \(bare: line.english) admits it as well", "la ligne \(bare: line.french) l'admet aussi")
        }
        return each(answers, place, "line", "admits it as well", "admit others", "la ligne", "l’admet aussi", "admettent les autres")
    }

    /// So many cases are told; of the others the lines are.
    private static let told = 3

    private static func each(
        _ answers: [Answer], _ place: RulePlace, _ line: String, _ does: String, _ others: String, _ ligne: String, _ fait: String,
        _ autres: String
    ) -> Wording {
        var (english, french): ([String], [String]) = ([], [])
        let numbers = answers.map { LineNumber($0.line, beside: [place] + answers.map(\.line)) }
        for (answer, number) in zip(answers, numbers).prefix(told) {
            let wording = Wording(
                answer.shown, "\(bare: line) \(bare: number.english) \(bare: does)",
                "\(bare: ligne) \(bare: number.french) \(bare: fait)")
            english.append(wording.english)
            french.append(wording.french)
        }
        let rest = numbers.dropFirst(told)
        if !rest.isEmpty {
            english.append("lines \(rest.map(\.english).joined(separator: ", ")) \(others)")
            french.append("les lignes \(rest.map(\.french).joined(separator: ", ")) \(autres)")
        }
        let (all, tout) = (english.joined(separator: "; "), french.joined(separator: "\u{202F}; "))
        return Wording("\(bare: all)", "\(bare: tout)")
    }

    /// It is refused before the line could matter.
    package static func refusedAnyhow(_ refusals: [Refusal], _ shown: WitnessCase) -> Wording {
        Wording(shown, "refused, because \(bare: refusals.english)", "refusé, car \(bare: refusals.french)")
    }

    /// Nobody may.
    package static func nobody(_ children: Int, days: Int, _ shown: WitnessCase, _ refusals: [Refusal]) -> Wording {
        let english = [children > 1 ? " are all of \(children) kinds of children" : " it is", days > 1 ? " on each of \(days) days" : ""]
        let french = [children > 1 ? " pour \(children) sortes d’enfants" : "", days > 1 ? " chacun des \(days) jours" : ""]
        guard children > 1 || days > 1 else { return refusedAnyhow(refusals, shown) }
        return Wording(
            shown, "refused, because \(bare: refusals.english); so\(bare: english.joined())",
            "refusé, car \(bare: refusals.french) ; de même\(bare: french.filter { !$0.isEmpty }.joined(separator: ","))")
    }

    /// Children of that age are at another level.
    package static func atAnotherLevel(_ level: SchoolLevel, _ shown: WitnessCase) -> Wording {
        Wording(
            shown, "this line is not for it, and no child of that age is in class \(level.word)",
            "cette ligne n'est pas pour lui, et aucun enfant de cet âge n'est en classe de \(level.word)")
    }

    /// The late offer ends while it is not late.
    package static func stillInTimeToEnrol(_ shown: WitnessCase) -> Wording {
        Wording(shown, "still in time, and the offer has just ended", "encore à temps, alors que l'offre vient de finir")
    }

    /// Why a case is refused, in a few words.
    package enum Refusal: Hashable, Sendable {
        case notAdmitted, slotNotFor, mealNotFor, closed, notOffered, notEnrolled

        var english: String {
            switch self {
            case .notAdmitted: "the activity is not for this child"
            case .slotNotFor: "the slot is not for this child"
            case .mealNotFor: "the meal is not for this child"
            case .closed: "the activity is closed that day"
            case .notOffered: "the slot does not exist that day"
            case .notEnrolled: "the child is not enrolled"
            }
        }

        var french: String {
            switch self {
            case .notAdmitted: "l’activité n’est pas pour cet enfant"
            case .slotNotFor: "le créneau n’est pas pour cet enfant"
            case .mealNotFor: "le repas n’est pas pour cet enfant"
            case .closed: "l’activité est fermée ce jour-là"
            case .notOffered: "le créneau n’existe pas ce jour-là"
            case .notEnrolled: "l’enfant n’est pas inscrit"
            }
        }
    }
}

extension [Wording.Refusal] {
    fileprivate var english: String { map(\.english).joined(separator: " and ") }
    fileprivate var french: String { map(\.french).joined(separator: " et ") }
}

/// The number of a line as it is told: with the column where another one that is told of stands on the same line.
struct LineNumber {
    let english, french: String

    init(_ place: RulePlace, beside others: [RulePlace]) {
        let isAlone = !others.contains { $0.line == place.line && $0.column != place.column }
        english = isAlone ? "\(place.line)" : "\(place.line) (column \(place.column))"
        french = isAlone ? "\(place.line)" : "\(place.line) (colonne \(place.column))"
    }
}

/// On how many days something is so.
struct DaysAmong {
    let english, french: String

    init(_ days: Int, of all: Int) {
        switch (days, all) {
        case (1, 1): (english, french) = ("so it is on the only open day", "il en va ainsi du seul jour ouvert")
        case (all, _): (english, french) = ("so it is on all \(all) open days", "il en va ainsi des \(all) jours ouverts")
        case (1, _): (english, french) = ("so it is on 1 of \(all) open days", "il en va ainsi de 1 jour ouvert sur \(all)")
        default: (english, french) = ("so it is on \(days) of \(all) open days", "il en va ainsi de \(days) jours ouverts sur \(all)")
        }
    }
}
