import TenantConfig

/// The options that make a question, each looked at by itself before they are read as an example of a tests file is: what is wrong is told of the
/// option that says it.
struct QuestionOptions: Sendable {
    var child: String?
    var day: String?
    var at: String?
    var slots: [String] = []
    var channel: String?
    var cancels = false

    /// Whether they ask something; nil where none is given.
    func isAsked() throws(QuestionFault) -> Bool {
        if child != nil { return true }
        let given: [(String, Bool)] = [
            ("--day", day != nil), ("--at", at != nil), ("--slot", !slots.isEmpty), ("--channel", channel != nil), ("--cancel", cancels),
        ]
        guard let lone = given.first(where: \.1)?.0 else { return false }
        throw QuestionFault(
            option: lone, wrong: "ne sert qu’avec --for, qui dit de quel enfant il s’agit", help: "ajoutez --for \"age 7\", par exemple")
    }

    /// The question about an activity.
    func question(about activity: Activity) throws(QuestionFault) -> QuestionText {
        let day = try dayAsked()
        try checkInstant()
        try checkChannel()
        for slot in slots { try check(slot, of: activity) }
        let question = QuestionText(
            activity: activity.name, child: child ?? "", day: day.iso, slots: slots.isEmpty ? activity.usualTicks : slots, at: at ?? "",
            channel: channel ?? Channel.portal.rawValue, cancels: cancels)
        if let age = question.ageOutOfRange {
            throw QuestionFault(
                option: "--for", given: age, wrong: "un âge en années est attendu, de 0 à \(QuestionText.oldest)",
                help: "écrivez « age 7 », ou la date de naissance : « born 2019-05-02 »")
        }
        return question
    }

    private func dayAsked() throws(QuestionFault) -> CivilDate {
        let help = "écrivez le jour réservé ainsi : --day 2026-10-07"
        guard let day else { throw QuestionFault(option: "--day", wrong: "il manque le jour qui est réservé", help: help) }
        if let date = CivilDate(iso: day) { return date }
        if let meant = CivilDate(inFigures: day) {
            throw QuestionFault(
                option: "--day", given: day, wrong: "une date s’écrit année, mois, jour", help: "écrivez --day \(meant.iso)")
        }
        let isWritten = day.split(separator: "-").count == 3 && day.allSatisfy { $0.isNumber || $0 == "-" }
        throw QuestionFault(
            option: "--day", given: day, wrong: isWritten ? "ce jour n’existe pas au calendrier" : "un jour est attendu",
            help: isWritten ? "vérifiez l’année, le mois et le jour" : help)
    }

    private func checkInstant() throws(QuestionFault) {
        let help = "écrivez le jour et l’heure de la demande ainsi : --at \"2026-09-30 12:00\""
        guard let at else { throw QuestionFault(option: "--at", wrong: "il manque l’instant de la demande", help: help) }
        guard LocalInstant(iso: at) == nil else { return }
        if let date = CivilDate(iso: at) {
            throw QuestionFault(option: "--at", given: at, wrong: "il manque l’heure", help: "écrivez --at \"\(date.iso) 12:00\"")
        }
        throw QuestionFault(option: "--at", given: at, wrong: "ce n’est pas un instant, ou il n’existe pas", help: help)
    }

    private func checkChannel() throws(QuestionFault) {
        guard let channel, Channel(rawValue: channel) == nil else { return }
        let known = Channel.allCases.map(\.rawValue).frenchAlternatives
        throw QuestionFault(option: "--channel", given: channel, wrong: "aucune demande ne se fait ainsi", help: "écrivez \(known)")
    }

    private func check(_ slot: String, of activity: Activity) throws(QuestionFault) {
        let parts = slot.split(separator: "/", maxSplits: 1).map(String.init)
        let known = activity.slots.map(\.name.text).frenchAlternatives
        guard let found = activity.slots.first(where: { $0.name.text == parts.first }) else {
            throw QuestionFault(
                option: "--slot", given: slot, wrong: "l’activité \(activity.name) n’a pas ce créneau", help: "écrivez \(known)")
        }
        let meals = found.meals.map { "\(found.name)/\($0)" }
        if parts.count == 2, !meals.contains(slot) {
            throw QuestionFault(
                option: "--slot", given: slot,
                wrong: meals.isEmpty ? "ce créneau n’a pas de repas à choisir" : "ce créneau n’a pas ce repas",
                help: "écrivez \(meals.isEmpty ? found.name.text : meals.frenchAlternatives)")
        }
    }
}

/// An option of a question that makes no sense.
struct QuestionFault: Error, Hashable, CustomStringConvertible {
    let option: String
    /// As it was given; nil where it is missing.
    var given: String?
    let wrong: String
    /// How to mend it.
    let help: String

    var description: String { "\(option)\(given.map { " « \($0) »" } ?? "") : \(wrong)\u{202F}; \(help)".withNoBreakSpaces }
}

extension Activity {
    /// Its first slot, with its first meal where one is chosen.
    fileprivate var usualTicks: [String] {
        slots.prefix(1).map { slot in slot.name.text + (slot.meals.first.map { "/\($0)" } ?? "") }
    }
}

extension CivilDate {
    /// A date as French people write it: `07/10/2026`.
    fileprivate init?(inFigures text: String) {
        let parts = text.split { "/.-".contains($0) }.map(String.init)
        guard parts.count == 3, parts[2].count == 4, let day = Int(parts[0]), let month = Int(parts[1]) else { return nil }
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        self.init(iso: "\(parts[2])-\(two(month))-\(two(day))")
    }
}

extension String {
    /// Spaces that stay with the marks beside them.
    fileprivate var withNoBreakSpaces: String {
        replacing("« ", with: "«\u{A0}").replacing(" »", with: "\u{A0}»").replacing(" : ", with: "\u{A0}: ")
    }
}
