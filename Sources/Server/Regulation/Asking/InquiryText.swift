import RulesEngine
import TenantConfig

/// A question and all that is to be known of its answer, as a terminal shows it.
struct InquiryText {
    let inquiry: Inquiry
    /// The name of the town's file.
    let file: String
    private let say: Phrasing
    private let timeline: Timeline
    /// What the règlement says of each rule.
    private let sentences: [RulePlace: String]

    init(_ inquiry: Inquiry, file: String) {
        (self.inquiry, self.file) = (inquiry, file)
        say = Phrasing(town: inquiry.book.town, activity: inquiry.activity)
        timeline = Timeline(inquiry)
        sentences = Regulation(inquiry.activity, of: inquiry.book.town).sentences
    }

    var text: String {
        let other = Alternatives(inquiry: inquiry, timeline: timeline, say: say).sentences
        return [
            [question, "Réponse\u{A0}: \(answer)"] + reasons,
            ["", "Selon le moment de la demande"] + timeline.stretches.map(stretch),
            other.isEmpty ? [] : ["", "Ce qui serait accepté"] + other.map { "  – \($0)" },
            ["", "Règle par règle"] + RuleAnswers(inquiry).answers.map(rule),
        ].joined().joined(separator: "\n") + "\n"
    }

    private var question: String {
        let days = inquiry.ticks.sorted { $0.key < $1.key }.map { day, ticks in
            let slots = ticks.map { tick in say.slot(tick.slot) + (tick.meal.map { " (\(say.meal($0)))" } ?? "") }
            return "\(slots.frenchList) le \(day.french())"
        }
        let (verb, test) = (inquiry.cancels ? "Annuler" : "Réserver", inquiry.test)
        return "\(verb) \(days.frenchList), \(inquiry.activity.label.quoted)\nDemandé le \(test.now.french()), \(test.channel.french)"
    }

    private var answer: String {
        let facts = inquiry.run.facts.map(\.french).sorted()
        return inquiry.outcome.french + (facts.isEmpty ? "" : ", il manque \(facts.frenchList)")
    }

    private var reasons: [String] {
        let wording = ReasonWording(town: inquiry.book.town, activity: inquiry.activity)
        return inquiry.run.reasons.flatMap { reason in
            ["  – " + wording.sentence(reason).plain] + (reason.rule.map { ["    \(place($0))"] } ?? [])
        } + terms
    }

    /// On what terms it comes late, or waits.
    private var terms: [String] {
        inquiry.lines.flatMap { line in
            (line.late.map { ["  – " + LateWording(offer: $0, town: inquiry.book.town).sentence.plain, "    \(place($0.place))"] } ?? [])
                + (line.waits.map { ["  – L’enfant attend une place.", "    \(place($0.place))"] } ?? [])
        }
    }

    /// `jusqu’au mardi 22 septembre 2026, 23 h 59 : acceptée`.
    private func stretch(_ stretch: Timeline.Stretch) -> String {
        let isFirst = stretch.first == timeline.stretches.first?.first
        let when =
            switch (isFirst, stretch.end) {
            case (true, nil): "à tout moment"
            case (true, let end?): "jusqu’au \(end.frenchLimit())"
            case (false, let end?): "du \(stretch.first.french()) au \(end.frenchLimit())"
            case (false, nil): "à partir du \(stretch.first.french())"
            }
        let cause = stretch.inquiry.run.reasons.first.map {
            " (\(ReasonWording(town: inquiry.book.town, activity: inquiry.activity).mark($0)))"
        }
        let isNow = timeline.stretch(at: inquiry.test.now)?.first == stretch.first ? "  ← la demande" : ""
        return "  \(when)\u{A0}: \(stretch.inquiry.outcome.french)\(cause ?? "")\(isNow)"
    }

    private func rule(_ answer: RuleAnswers.Answer) -> String {
        let says =
            switch answer.says {
            case .passes: "laisse passer"
            case .refuses: "refuse"
            case .silent: "ne décide pas"
            case .unknown: "ne sait pas"
            case .doesNotConcern: "ne concerne pas"
            }
        let facts: String? = if case .unknown(let facts) = answer.says { "demande \(facts.map(\.french).sorted().frenchList)" } else { nil }
        let opens = answer.place.path.hasSuffix(".opens")
        let instant = answer.instant.map { opens ? "à partir du \($0.french())" : "jusqu’au \($0.frenchLimit())" }
        let words = [place(answer.place), instant, facts].compactMap(\.self).joined(separator: ", ")
        let sentence = sentences[answer.place].map { ["", $0] } ?? []
        return "  \(says.padded(to: 16))\(words)" + sentence.joined(separator: "\n" + String(repeating: " ", count: 18))
    }

    private func place(_ place: RulePlace) -> String { "\(file):\(place.line) \(place.path)" }
}

extension Outcome {
    /// `acceptée`, of a request.
    var french: String {
        switch verdict {
        case .accepted: "acceptée"
        case .pending: "soumise au service, qui décide"
        case .late: "acceptée en retard"
        case .waiting: "sur la liste d’attente"
        case .refused: "refusée"
        case .undetermined: "indéterminée"
        case .cancel, .nothing: "sans objet"
        }
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: Swift.max(1, width - count)) }
}
