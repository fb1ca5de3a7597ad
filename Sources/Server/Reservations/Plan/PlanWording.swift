import RulesEngine
import TenantConfig

/// What the plan says of days and slots that cannot be ticked: on the spot, in words.
struct PlanWording {
    let town: Town
    let activity: Activity
    let child: String
    /// The facts that the town has to note before it can answer.
    var lacks: [String] = []
    /// What the child waits for already.
    var waiting: Set<Tick> = []
    /// The slots of days that lack nothing but others beside them, which cannot be had.
    var unmet: [ReservationRequest.Cell: Reason] = [:]
    /// The columns of the plan.
    let columns: [Column]
    /// All that stands in the way of a day and column.
    let reasons: (CivilDate, Column) -> [Reason]
    /// By which other channels a column is still possible on the day of a reason that stands against it.
    let ways: (Column, Reason) -> [OtherWay]
    /// When a day and column opens, where that depends on what is asked.
    let phases: (CivilDate, Column) -> OpeningPhases?

    /// Why nothing of that day can be ticked: what weighs most among its columns.
    func why(_ plan: Plan, day index: Int) -> Why {
        let masks = plan.columns.indices.map { plan[index, $0].mask }
        guard let best = plan.columns.indices.min(by: { masks[$0].weight < masks[$1].weight }) else { return .unknown }
        return why(plan.days[index], plan.columns[best])
    }

    /// The sentence alone.
    func sentence(_ why: Why, of days: [CivilDate]) -> FrenchText {
        guard case .because(let reason, let ways, let phases) = why else { return missing }
        let wording = ReasonWording(town: town, activity: activity)
        switch reason.cause {
        case .begun: return days.count > 1 ? "Ces jours sont passés." : "Ce jour est passé."
        case .deadlinePassed(let since?):
            let which = days.count > 1 ? " pour tous ces jours" : ""
            return "Le délai pour réserver est passé\(which) depuis le \(limit: since, for: reason.day)." + still(ways)
        case .deadlinePassed(nil) where !ways.isEmpty, .wrongChannel where !ways.isEmpty, .requirement:
            return wording.sentence(reason) + " " + wording.remedy(reason, ways: ways)
        case .notOpenYet where phases != nil:
            return (phases.map(\.opening) ?? "") + "\(reason.because.map { " (\($0))" } ?? "")."
        case .closed where days.count > 1, .notOffered where days.count > 1: return wording.sentence(reason).ofSeveralDays
        default: return wording.sentence(reason)
        }
    }

    /// By which channels what is too late here is still in time, and on what terms.
    private func still(_ ways: [OtherWay]) -> FrenchText { ways.isEmpty ? "" : " " + ways.sentence(in: town) }

    /// The head of a column.
    func head(_ column: Column) -> PlanHead { PlanHead(column, of: activity, in: town) }

    /// What is to be known of the cells of an open day that have no box.
    func notes(_ day: CivilDate, _ heads: [PlanHead], cells: [PlanCell]) -> [PlanNote] {
        let full = heads.indices.filter { cells[$0] == .full }
        let open = heads.indices.filter { cells[$0].box?.standing == .free }
        return [
            full.isEmpty ? nil : complete(full.map { heads[$0] }, open: open.map { heads[$0] }, all: full.count == heads.count, day),
            fixedNote(day, heads, cells),
            waitingNote(day, heads, cells),
        ].compactMap { $0 } + shutNotes(day, heads, cells) + lateNotes(heads, cells)
    }

    /// On what terms slots of the day can still be booked, once their deadline is over.
    private func lateNotes(_ heads: [PlanHead], _ cells: [PlanCell]) -> [PlanNote] {
        let late = heads.indices.filter { cells[$0].box?.late != nil }
        let offers = Dictionary(grouping: late) { cells[$0].box?.late ?? 0 }
        return offers.sorted { $0.key < $1.key }.map { offer, columns in
            let terms = LateWording(offer: activity.bookLate[offer], town: town).sentence
            return PlanNote(
                sentence: columns.count == heads.count ? terms : "\(words(columns.map { heads[$0] }).withCapital). " + terms)
        }
    }

    /// Whether the child waits for a place of a slot already, or for the answer to its batch, whatever the meal.
    func waits(for cell: ReservationRequest.Cell) -> Bool { waiting.contains { $0.cell == cell } }

    /// What can be waited for, and what is.
    private func waitingNote(_ day: CivilDate, _ heads: [PlanHead], _ cells: [PlanCell]) -> PlanNote? {
        let waits = heads.filter { waiting.contains(Tick(cell: .init(day, $0.column.slot), meal: $0.column.meal)) }
        if !waits.isEmpty {
            let state = activity.book.gathers ? "déjà demandé, la réponse viendra par courriel" : "en liste d’attente"
            return PlanNote(sentence: "\(words(waits).withCapital)\u{A0}: \(state).")
        }
        let open = heads.indices.filter { cells[$0].box?.waits ?? false }.map { heads[$0] }
        guard !open.isEmpty else { return nil }
        return PlanNote(
            sentence: "\(words(open).withCapital)\u{A0}: complet. Cochez pour rejoindre la liste d’attente.",
            rule: reasons(day, open[0].column).first { $0.places != nil }?.rule)
    }

    var missing: FrenchText {
        let facts = lacks.isEmpty ? "un renseignement sur \(child)" : lacks.frenchList
        return "Il nous manque \(facts) pour répondre\u{A0}: \(desk)."
    }

    private var desk: String { town.desk.inWords }

    private func complete(_ full: [PlanHead], open: [PlanHead], all: Bool, _ day: CivilDate) -> PlanNote {
        let reason = full.first.flatMap { head in reasons(day, head.column).first { $0.places != nil } }
        let name = activity.gauges.first { $0.place == reason?.rule }?.keys.label.map { " (\($0.insideSentence))" } ?? ""
        let fact =
            (reason?.places).map { taken, places in
                "\(name), \(min(taken, places)) \(min(taken, places) < 2 ? "enfant" : "enfants") sur \(places)"
            } ?? ""
        let ways = reason?.waitsBy ?? []
        let list = ways.isEmpty ? "" : " La liste d’attente se rejoint \(ways.french)."
        if all { return PlanNote(sentence: "Complet toute la journée\(fact).\(list) Renseignements\u{A0}: \(desk).", rule: reason?.rule) }
        let left = names(open)
        let rest = left.isEmpty ? "" : " \(left.frenchList.withCapital) \(left.count > 1 ? "restent ouverts" : "reste ouvert")."
        return PlanNote(sentence: "\(words(full).withCapital)\u{A0}: complet\(fact).\(rest)\(list)", rule: reason?.rule)
    }

    /// The slots of some columns: where all the meals of one are among them, the slot's own name.
    func words(_ heads: [PlanHead]) -> String { names(heads).frenchList }

    private func names(_ heads: [PlanHead]) -> [String] {
        var names: [String] = []
        for head in heads {
            let isWhole = heads.count { $0.column.slot == head.column.slot } == columns.count { $0.slot == head.column.slot }
            let name = isWhole && !head.isFormer ? head.slot : head.label
            if !names.contains(name.insideSentence) { names.append(name.insideSentence) }
        }
        return names
    }

    /// Since when what stands can be changed no more.
    private func fixedNote(_ day: CivilDate, _ heads: [PlanHead], _ cells: [PlanCell]) -> PlanNote? {
        guard let place = cells.firstIndex(where: { $0.isFixed }) else { return nil }
        let column = heads[place].column
        let reason = reasons(day, column).first
        guard let reason else { return nil }
        switch reason.cause {
        case .begun: return nil
        case .deadlinePassed(let since?) where !reason.inTimeBy.isEmpty:
            return PlanNote(
                sentence: "Plus modifiable en ligne depuis le \(limit: since, for: reason.day)." + still(ways(column, reason)),
                rule: reason.rule)
        case .deadlinePassed(let since?):
            return PlanNote(
                sentence: """
                    Plus modifiable\u{A0}: le délai est passé depuis le \(limit: since, for: reason.day). En cas d’absence, prévenez \(desk).
                    """, rule: reason.rule)
        default:
            return PlanNote(
                sentence: "Plus modifiable. " + ReasonWording(town: town, activity: activity).sentence(reason), rule: reason.rule)
        }
    }

    /// Why some slots of an otherwise open day are closed: those that are for the same reason in one sentence.
    private func shutNotes(_ day: CivilDate, _ heads: [PlanHead], _ cells: [PlanCell]) -> [PlanNote] {
        // Beside what is fixed, the rest of the day is closed for the same reason.
        guard !cells.contains(where: \.isFixed) else { return [] }
        return notes(whys(day, heads.indices.filter { cells[$0] == .shut }.map { heads[$0] }), of: [day], isWholeDay: false)
    }
}

extension PlanCell {
    fileprivate var isFixed: Bool {
        switch self {
        case .fixed: true
        case .box, .full, .shut: false
        }
    }
}

extension FrenchText {
    /// `Fermé ces jours-là.`, for `Fermé ce jour-là.`
    fileprivate var ofSeveralDays: FrenchText {
        FrenchText(
            pieces: pieces.map { piece in
                if case .words(let words) = piece { .words(words.replacing("ce jour-là", with: "ces jours-là")) } else { piece }
            })
    }
}

extension Reason {
    fileprivate var places: (taken: Int, places: Int)? {
        switch cause {
        case .full(let taken, let places): (taken, places)
        default: nil
        }
    }
}

extension ReasonSet {
    /// The lowest bit is the headline; what is undetermined comes last.
    fileprivate var weight: UInt16 { rawValue == 0 ? .max : rawValue & ~(rawValue - 1) }
}
