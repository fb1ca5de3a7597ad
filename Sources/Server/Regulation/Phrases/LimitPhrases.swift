import TenantConfig

/// What a verb is called in a règlement.
struct VerbPhrase: Sendable {
    /// `Vous pouvez réserver`.
    let can: String
    /// `Les réservations`.
    let things: String
    /// `La demande de réservation`.
    let request: String
    /// What the day is called beside it.
    let day: String
    /// Until when at the latest, where nothing is said.
    var atLatest = "jusqu’au début du créneau"
    /// What it is that a limit counts from the answer.
    var answer = "la réponse"

    static let enrol = VerbPhrase(
        can: "Vous pouvez inscrire votre enfant", things: "Les inscriptions", request: "La demande d’inscription",
        day: "le jour de la demande", atLatest: "à tout moment")
    static let book = VerbPhrase(
        can: "Vous pouvez réserver", things: "Les réservations", request: "La demande de réservation", day: "le jour choisi")
    static let change = VerbPhrase(
        can: "Vous pouvez changer une réservation", things: "Les changements", request: "La demande de changement", day: "le jour réservé")
    static let cancel = VerbPhrase(
        can: "Vous pouvez annuler une réservation", things: "Les annulations", request: "La demande d’annulation", day: "le jour réservé")

    /// Of a place that has come free.
    static let take = VerbPhrase(can: book.can, things: book.things, request: book.request, day: book.day, answer: "la proposition")

    var moments: MomentPhrase { MomentPhrase(day: day, answer: answer) }

    /// `jusqu’à la veille à 12 h`.
    func until(_ limit: Limit) -> String {
        switch limit {
        // The day itself ends with the slot's beginning, which nothing passes.
        case .moment(let moment) where moment == Moment(day: .step(0, .days, from: .dayAttended)):
            "jusqu’au jour même, avant le début du créneau"
        case .moment(let moment): moments.words(moment, ends: true).behindUntil
        case .never: "ce n’est pas possible"
        case .anyTime: "à tout moment"
        case .asBook: "dans les mêmes délais que pour réserver"
        }
    }

    /// Behind `Les réservations ouvrent`: `le lundi 7 septembre 2026 à 8 h 30`.
    func opens(_ limit: Limit) -> String {
        switch limit {
        case .moment(let moment): moments.words(moment, ends: false)
        case .never: "ce n’est pas possible"
        case .anyTime: "sans date de début"
        case .asBook: "en même temps que les réservations"
        }
    }

    /// Whether some answers come to this alone: it is not possible.
    func isNever(_ until: [Answer]) -> Bool {
        until.first.map { $0.conditions.isEmpty && $0.words == self.until(.never) } ?? false
    }

    /// `au plus tard 48 heures après la réponse`; nil for what falls at no instant.
    func by(_ limit: Limit) -> String? {
        switch limit {
        case .moment(let moment): "au plus tard \(moments.words(moment, ends: true))"
        case .never, .anyTime, .asBook: nil
        }
    }

    /// Behind `La demande`.
    func decided(_ approval: Approval) -> String {
        switch approval {
        case .automatic: "reçoit une réponse immédiate, d’après ce règlement"
        case .manual: "est examinée par le service, qui vous répond"
        case .batch: "est gardée jusqu’à la date limite, puis examinée avec toutes les autres"
        case .waitingList: "place d’abord l’enfant sur la liste d’attente"
        }
    }
}

extension Offer {
    /// Behind `Après ce délai, vous pouvez encore réserver`: `jusqu’au jour même à 8 h 15, par téléphone (majoration de 50 %)`.
    func terms(_ verb: VerbPhrase, in town: Town, asked: Bool) -> String {
        let until = self.until.map { verb.until($0.value) } ?? verb.atLatest
        let decided: String? =
            switch approval {
            case .manual: "sur décision du service"
            case .waitingList: "sur liste d’attente"
            case .automatic, .batch, nil: nil
            }
        let ways = asked ? nil : channels.map { $0.sorted().french }
        let answer = answerBy.flatMap { verb.by($0.value) }.map { "réponse \($0)" }
        let notes = [label?.insideSentence, charge?.french(in: town), answer].compactMap(\.self).joined(separator: ", ")
        return [until, ways, decided].compactMap(\.self).joined(separator: ", ") + (notes.isEmpty ? "" : " (\(notes))")
    }
}
