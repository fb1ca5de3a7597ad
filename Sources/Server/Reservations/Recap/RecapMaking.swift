import RulesEngine
import TenantConfig

/// Puts step 2 together from a ruling.
struct RecapMaking {
    let procedure: Procedure
    let ruling: Ruling

    /// - Parameter seen: what an earlier page showed, when it is no longer what would be.
    func page(formKey: HTML, after seen: SeenLines? = nil) -> RecapPage {
        let lines = ruling.decision.lines
        let all = recapDays
        let notices = all.noticesOfAll
        let days = all.without(notices)
        return RecapPage(
            action: procedure.address("etape-2"), stepOne: stepOne,
            formKey: formKey, subject: procedure.subject, changes: seen.map(changes(since:)) ?? [], refusals: refusals,
            refusalRemark: remark,
            counts: (
                added: isUndetermined ? 0 : ruling.granted.count(where: \.change.adds),
                removed: isUndetermined ? 0 : ruling.granted.count(where: \.change.givesUp),
                kept: days.reduce(0) { $0 + $1.kept.count }, refused: ruling.refused.count, waiting: ruling.waiting.count
            ), days: days, notices: notices, late: late, told: told, waiting: ruling.waitingPromises(in: procedure), toBring: toBring,
            estimate: estimate,
            left: left,
            outcome: outcome + promises,
            draft: ruling.draft.id,
            seen: SeenLines(ruling.decision).text,
            step: lines.isEmpty || isUndetermined || ruling.granted.isEmpty && ruling.waiting.isEmpty
                ? .none : ruling.refused.isEmpty ? .confirm : .confirmWithout(ruling.refused.count))
    }

    /// The title of the window: the step, the activity, the child.
    var title: String { "Étape 2, récapitulatif – \(procedure.activity.short) \(procedure.child.ofFirstName)" }

    var wording: ReasonWording { ReasonWording(town: procedure.town.town, activity: procedure.activity) }
    private var desk: DeskCard { DeskCard(procedure.town.town.desk) }

    private var stepOne: String { procedure.planAddress(ruling.draft.view ?? PlanView(procedure.activity.firstView)) }

    private var isUndetermined: Bool {
        switch ruling.decision.outcome {
        case .undetermined: true
        case .accepted, .awaitingApproval, .waiting, .refused, .nothingToDo: false
        }
    }

    private var remark: HTML {
        let rest: HTML = ruling.granted.isEmpty ? .empty : "Tout le reste de la demande est valable. "
        let contact: HTML = procedure.arrival == nil ? ", ou nous contacter (\(desk.call))" : .empty
        let way: HTML = ruling.granted.isEmpty ? "" : "valider sans \(ruling.refused.count == 1 ? "cette ligne" : "ces lignes"), "
        return "\(rest)Vous pouvez \(way)<a href=\"\(stepOne)\">choisir un autre jour</a>\(contact)."
    }

    func words(_ line: Decision.Line) -> String {
        Column(line.slot, line.change.meal).words(in: procedure.activity, of: procedure.town.town)
    }

    /// Days that are touched, and what stands between the first and the last of them.
    private var recapDays: [RecapDay] {
        let lines = Dictionary(grouping: ruling.decision.lines, by: \.day)
        guard let first = lines.keys.min(), let last = lines.keys.max() else { return [] }
        let standing = ruling.situation.standing.days
        let days = Set(lines.keys).union(standing.keys.filter { (first...last).contains($0) }).sorted()
        let remarks = remarks(on: first...last)
        let after = ruling.situation.standing.after(ruling.granted).days.filter { days.contains($0.key) }
        let notices = procedure.notices(on: after.mapValues(\.columns))
        let hours = procedure.hours(on: after.mapValues(\.columns), together: true)
        return days.map { day in
            var recap = RecapDay(day: day)
            for line in lines[day] ?? [] { tell(line, in: &recap) }
            let touched = Set((lines[day] ?? []).map(\.slot))
            for column in standing[day]?.columns.inOrder(of: procedure.activity) ?? [] where !touched.contains(column.slot) {
                recap.kept.append(column.words(in: procedure.activity, of: procedure.town.town))
            }
            recap.remark = remarks[day]
            recap.notices =
                procedure.activity.slots.compactMap { slot in hours[day]?[slot.name]?.sentence(of: slot) }
                + notices[day, default: []].map(\.sentence)
            return recap
        }
    }

    private func tell(_ line: Decision.Line, in recap: inout RecapDay) {
        guard line.reasons.isEmpty else {
            let mark = line.reasons.first.map(wording.mark) ?? ""
            recap.refused.append("\(words(line).withCapital)\u{A0}: \(mark)")
            return
        }
        guard line.waits == nil else {
            return recap.waits.append(.init(words: "\(words(line).withCapital)\u{A0}: liste d’attente", state: .waiting))
        }
        switch line.change {
        case .add: recap.added.append(words(line).with(terms: line.late.map(wording(of:))))
        case .remove: recap.removed.append(words(line))
        case .meal(let previous, _):
            recap.added.append(words(line))
            recap.removed.append(Column(line.slot, previous).words(in: procedure.activity, of: procedure.town.town))
        }
    }

    private var left: [ShutDays] {
        let wording = procedure.wording(in: ruling.situation)
        var left: [(days: [CivilDate], why: PlanWording.Why)] = []
        // A day of which something was ticked since is told of above.
        for day in ruling.left where !ruling.decision.lines.contains(where: { $0.day == day.day }) {
            let why = wording.why(day.reasons)
            if let last = left.last, let both = last.why.with(why) {
                left[left.count - 1] = (last.days + [day.day], both)
            } else {
                left.append(([day.day], why))
            }
        }
        return left.map { ShutDays(days: $0.days, notes: [wording.note($0.why, of: $0.days)]) }
    }

    /// The terms of what comes after its deadline, each once.
    private var late: [PlanNote] {
        var seen: Set<RulePlace> = []
        return (ruling.granted + ruling.waiting).compactMap(\.late).filter { seen.insert($0.place).inserted }.map { offer in
            PlanNote(sentence: LateWording(offer: offer, town: procedure.town.town).sentence, rule: offer.place)
        }
    }

    /// What is asked before the first of the days that lack it.
    private var toBring: [FrenchText] {
        let days = Set(ruling.granted.filter(\.change.adds).map(\.day))
        let lacking = procedure.rulebook.lackingToAttend(
            procedure.activity.name, days: days.sorted(), child: procedure.facts, now: ruling.situation.now)
        return lacking.map { reason in
            "Pour le \(day: reason.day)\u{A0}: \(wording.sentence(reason).insideSentence) " + wording.remedy(reason)
        }
    }

    private func wording(of offer: Line<Offer>) -> String { LateWording(offer: offer, town: procedure.town.town).brief }

    private var estimate: EstimateTable? { ruling.table(in: procedure.town.town) }

    private var outcome: FrenchText {
        switch ruling.decision.outcome {
        case .accepted where procedure.arrival != nil:
            "La demande sera acceptée aussitôt\u{A0}: la famille recevra un accusé de réception par courriel."
        case .awaitingApproval where procedure.arrival != nil:
            "La demande rejoindra celles à traiter\u{A0}: la famille recevra un accusé de réception, puis la réponse, par courriel."
        case .waiting where procedure.arrival != nil:
            "Rien n’est réservé pour l’instant\u{A0}: \(procedure.child.firstName) rejoint la liste d’attente, et un courriel le confirme à la famille."
        case .accepted: "Votre demande sera traitée aussitôt\u{A0}: vous recevrez un accusé de réception par courriel."
        case .awaitingApproval where ruling.gatheredUntil != nil:
            ruling.gatheredUntil.map {
                """
                Votre demande rejoint les autres, recueillies jusqu’au \(limit: $0). Aucune place n’est encore réservée\u{A0}: la réponse \
                vient par courriel.
                """
            } ?? ""
        case .awaitingApproval:
            ruling.granted.contains(where: \.change.adds)
                ? "Le service étudie votre demande et vous répond par courriel. Vos places sont retenues en attendant."
                : "Le service étudie votre demande et vous répond par courriel."
        case .waiting: "Rien n’est réservé pour l’instant\u{A0}: vous rejoignez la liste d’attente, et un courriel vous le confirme."
        case .refused: ""
        case .undetermined(let missing): missing.sentence(for: procedure)
        case .nothingToDo: "Rien ne change\u{A0}: ce qui est demandé est déjà réservé, ou déjà demandé."
        }
    }
}

extension Decision.Line.Change {
    /// Something is booked, another meal of what stands among it.
    var adds: Bool {
        switch self {
        case .add, .meal: true
        case .remove: false
        }
    }

    /// Something is given up, a meal for another among it.
    var givesUp: Bool {
        switch self {
        case .remove, .meal: true
        case .add: false
        }
    }
}

extension [Name<Slot>: Standing.Place] {
    fileprivate var columns: [Column] { map { Column($0.key, $0.value.meal) } }
}
