import RulesEngine
import TenantConfig

/// What would have to change for a question to be answered otherwise: each change is asked, and told only where it passes, with its terms.
struct Alternatives: Sendable {
    let inquiry: Inquiry
    let timeline: Timeline
    let say: Phrasing

    init(inquiry: Inquiry, timeline: Timeline? = nil, say: Phrasing) {
        (self.inquiry, self.timeline, self.say) = (inquiry, timeline ?? Timeline(inquiry), say)
    }

    /// In the words of whoever asks; empty where it passes already, or where nothing helps. Several changes at once only where none is enough.
    var sentences: [String] {
        guard !inquiry.passes else { return [] }
        let one = single
        return (one.isEmpty ? together(more: 2) : one) + absences
    }

    /// Changes each of which is enough.
    private var single: [String] { moments + ways + days + slots + ChildChanges(inquiry: inquiry, say: say).sentences }

    /// Changes that are enough together: one after the other, as long as each takes a reason away.
    private func together(more: Int) -> [String] {
        for step in Steps(inquiry: inquiry, say: say).all where step.inquiry.removesReason(of: inquiry) {
            if step.inquiry.passes { return [step.words + step.inquiry.terms(say)] }
            let next = Alternatives(inquiry: step.inquiry, say: say)
            let rest = next.single
            let found = rest.isEmpty && more > 1 ? next.together(more: more - 1) : rest
            if !found.isEmpty { return found.map { "\(step.words), et \($0)" } }
        }
        return []
    }

    private var moments: [String] {
        timeline.passing(around: inquiry.test.now).map { stretch in
            let terms = stretch.inquiry.terms(say)
            guard stretch.first > inquiry.test.now else {
                return "la même demande, faite \(stretch.end.map(Self.before) ?? "le jour même")\(terms)"
            }
            return "la même demande, faite à partir du \(stretch.first.french())\(terms)"
        }
    }

    /// `au plus tard le mardi 6 octobre 2026, 23 h 59`; of another hour `avant le vendredi 2 octobre 2026 à 12 h`, which is too late itself.
    private static func before(_ end: LocalInstant) -> String {
        end.secondOfDay == 0 ? "au plus tard le \(end.frenchLimit())" : "avant le \(end.french())"
    }

    private var ways: [String] {
        let others = Channel.allCases.filter { $0 != inquiry.test.channel }.map { (way: $0, asked: inquiry.asking(channel: $0)) }
        return told(others.filter(\.asked.passes).map { ($0.way, $0.asked.end + $0.asked.terms(say)) }) {
            "la même demande, faite \($0.french)"
        }
    }

    /// The nearest other days, before and after; of what is booked, giving up another day is no help.
    private var days: [String] {
        guard !inquiry.cancels, let day = inquiry.day, let ticks = inquiry.ticks[day] else { return [] }
        func passes(_ other: CivilDate) -> Bool { inquiry.asking(ticks: [other: ticks]).passes }
        let before = (1...42).lazy.map { day - $0 }.first { LocalInstant($0) > inquiry.test.now && passes($0) }
        let after = (1...120).lazy.map { day + $0 }.first(where: passes)
        let found = [before, after].compactMap(\.self).map { ($0, inquiry.asking(ticks: [$0: ticks]).terms(say)) }
        return told(found) { days in "un autre jour, comme \(days.map { "le \($0.french())" }.frenchAlternatives)" }
    }

    private var slots: [String] {
        guard let day = inquiry.day, inquiry.ticks[day]?.count == 1, let asked = inquiry.ticks[day]?.first else { return [] }
        let ticks = inquiry.activity.slots.filter { $0.name != asked.slot }.map { TownTest.Tick($0.name, $0.meals.first) }
        func passing(_ tick: (TownTest.Tick) -> [TownTest.Tick]) -> [(Name<Slot>, String)] {
            ticks.map { ($0.slot, inquiry.asking(ticks: [day: tick($0)])) }.filter(\.1.passes).map { ($0, $1.terms(say)) }
        }
        return told(passing { [$0] }) { "un autre créneau\u{A0}: \($0.map(say.slot).frenchAlternatives)" }
            + told(passing { [asked, $0] }) { "\(inquiry.cancels ? "annuler" : "réserver") aussi \($0.map(say.slot).frenchAlternatives)" }
    }

    /// What passes on the same terms is told together.
    private func told<Value>(_ passing: [(Value, String)], _ words: ([Value]) -> String) -> [String] {
        var groups: [(terms: String, values: [Value])] = []
        for (value, terms) in passing {
            if let group = groups.firstIndex(where: { $0.terms == terms }) {
                groups[group].values.append(value)
            } else {
                groups.append((terms, [value]))
            }
        }
        return groups.map { words($0.values) + $0.terms }
    }

    /// Of what can no longer be cancelled, what is due of an absence.
    private var absences: [String] {
        AbsenceAnswers(inquiry).terms.filter { $0.terms.line.keys.due != .all }.map { reason, terms in
            let why = reason.map { " pour le motif \(say.reason($0))" } ?? ""
            let decided = terms.awaitsAnswer ? ", si le service l’accepte" : ""
            let proof = terms.line.keys.proof.map { ", avec \(say.papers([$0]))" } ?? ""
            return "prévenir de l’absence\(why)\(proof)\(decided)\u{A0}: \(terms.line.keys.frenchDue)"
        }
    }
}

extension Inquiry {
    /// On what terms it passes: ` (réservation tardive, majoration de 50 %)`; empty where there are none.
    func terms(_ say: Phrasing) -> String {
        let terms = RequestTerms(
            late: lines.lazy.compactMap(\.late).first, waits: lines.contains { $0.waits != nil } || run.verdict == .waiting,
            isDecided: run.verdict == .pending)
        return terms.words(in: say.town).map { " (\($0))" } ?? ""
    }

    /// Until when: ` jusqu’au lundi 30 novembre 2026, 12 h`; empty where no rule names an end.
    fileprivate var end: String { lines.compactMap(\.closes).min().map { " jusqu’au \($0.frenchLimit())" } ?? "" }

    /// Whether what stood first in the way of another question no longer does, and no more than one thing does that did not.
    fileprivate func removesReason(of other: Inquiry) -> Bool {
        let (mine, others) = (obstacles, other.obstacles)
        guard let first = others.first else { return false }
        return !mine.contains(first) && Set(mine).subtracting(others).count <= 1 || Set(mine).isStrictSubset(of: others)
    }

    /// All that stands in the way, each as one word.
    private var obstacles: [String] {
        run.reasons.map { "\($0.word) \($0.rule?.path ?? "")" } + run.facts.map(\.rawValue).sorted()
    }
}
