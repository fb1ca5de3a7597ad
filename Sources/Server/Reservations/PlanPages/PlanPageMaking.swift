import RulesEngine
import TenantConfig

extension PlanStep {
    /// The page to show.
    func page(formKey: HTML, pressedNextInVain: Bool = false) -> PlanPage {
        let whole = plan
        let leftOut = leftOut(of: whole)
        let plan = whole.leavingOut { column in leftOut.contains { $0.column == column } }
        let hours = hours(plan)
        let all = rows(plan, hours)
        let above = all.toldOnce
        let rows = all.without(above)
        return PlanPage(
            action: address(view), formKey: formKey, subject: procedure.subject, views: views, title: paging.title(of: days),
            previous: paging.previous(before: days).map { turn(to: $0, isNext: false) },
            next: paging.next(after: days).map { turn(to: $0, isNext: true) }, content: content(rows, plan),
            shown: shown(rows), booked: booked(rows), rules: notesAbove(plan, leftOut) + above, messages: messages(pressedNextInVain),
            elsewhere: elsewhere, hours: hours.usual, unbooked: unbooked(plan), choosesMeals: plan.columns.offerMeals)
    }

    /// The title of the window: the step, the child, the activity.
    var title: String { "Étape 1, planning – \(procedure.activity.short) \(procedure.child.ofFirstName)" }

    /// The page's own address, so that it can be reloaded and come back to.
    func address(_ view: PlanView) -> String { procedure.planAddress(view) }

    private var views: [PlanPage.View] { procedure.views(current: view.extent) }

    private func turn(to day: CivilDate, isNext: Bool) -> PlanPage.Turn {
        PlanPage.Turn(day: day, label: paging.label(of: paging.days(around: day), isNext: isNext))
    }

    private func content(_ rows: [PlanRow], _ plan: Plan) -> PlanPage.Content {
        guard !rows.isEmpty else { return .nothing("Pas d’accueil pendant ces jours-là.") }
        let heads = procedure.heads(plan.columns + former)
        if view.extent == .week { return .cards(PlanCards(heads: heads, rows: rows)) }
        let single = procedure.activity.weekdays.weekdays.count == 1
        let grouping: PlanTable.Grouping = single ? (view.extent == .month ? .none : .months) : .weeks
        return .table(
            PlanTable(
                heads: heads, rows: rows, grouping: grouping, hasDayButtons: procedure.bookWholeDays,
                scope: scope))
    }

    /// `mercredis ouverts de mars 2023`.
    private var scope: String {
        let weekdays = procedure.activity.weekdays.weekdays
        let what = weekdays.count == 1 ? "\(weekdays[0].french)s ouverts" : "jours ouverts"
        return "\(what), \(paging.title(of: days).plain.insideSentence)"
    }

    private func shown(_ rows: [PlanRow]) -> [String] {
        var names: [String] = []
        for case .open(let open) in rows {
            for box in open.boxes where names.last != box.tick.cell.text { names.append(box.tick.cell.text) }
        }
        return names
    }

    private func booked(_ rows: [PlanRow]) -> [String] {
        var names: [String] = []
        for case .open(let open) in rows {
            for box in open.boxes where situation.standing.holds(box.tick) { names.append(box.tick.text) }
        }
        return names
    }

    private func messages(_ pressedNextInVain: Bool) -> [FrenchText] {
        let choices = draft.undecided.map { cell -> FrenchText in
            "Un seul repas par jour\u{A0}: choisissez entre \(meals(of: cell).frenchList) le \(day: cell.day). Vos autres coches sont gardées."
        }
        guard choices.isEmpty, draft.wishes.isEmpty, pressedNextInVain else { return choices }
        return ["Cochez d’abord ce que vous voulez réserver, ou décochez ce que vous voulez annuler."]
    }

    /// What becomes of the child without a reservation on the open days of the page: each sentence once, with the slots it is about where it is not
    /// about all.
    private func unbooked(_ plan: Plan) -> [FrenchText] {
        let activity = procedure.activity
        guard !activity.unbooked.isEmpty else { return [] }
        let wording = UnbookedWording(town: procedure.town.town)
        var told: [(sentence: FrenchText, slots: Set<Name<Slot>>)] = []
        for (day, column) in plan.days.flatMap({ day in plan.columns.map { (day, $0) } }) {
            let ruling = procedure.rulebook.unbooked(activity.name, day: day, column: column, in: situation)
            guard let sentence = wording.sentence(ruling) else { continue }
            let known = told.firstIndex { $0.sentence == sentence } ?? told.count
            if known == told.count { told.append((sentence, [])) }
            told[known].slots.insert(column.slot)
        }
        let shown = Set(plan.columns.map(\.slot))
        return told.map { sentence, slots in
            let labels = activity.slots.filter { slots.contains($0.name) }.map(\.label.insideSentence)
            return labels.count == shown.count ? sentence : "\(labels.frenchList.withCapital). " + sentence
        }
    }

    private func meals(of cell: ReservationRequest.Cell) -> [String] {
        guard case .take(let meals)? = draft.wishes[cell] else { return [] }
        return meals.map { meal in Column(cell.slot, meal).words(in: procedure.activity, of: procedure.town.town) }
    }

    /// What is ticked on other pages of the plan.
    private var elsewhere: FrenchText? {
        let others = draft.wishes.keys.filter { !days.contains($0.day) }
        guard let first = others.map(\.day).min(), let last = others.map(\.day).max() else { return nil }
        let count = others.count.french("changement", "changements")
        let when: FrenchText = first == last ? "le \(day: first)" : "du \(span: first...last, year: true)"
        return "Vous avez aussi \(count) sur d’autres pages du planning, \(when). Ils sont gardés pour l’étape 2."
    }
}

extension [Column] {
    /// Whether a slot is there with several meals.
    var offerMeals: Bool { Set(map(\.slot)).count < count }
}

extension Procedure {
    /// `…/etape-1?vue=mois&du=2023-03-08`.
    func planAddress(_ view: PlanView) -> String {
        address("etape-1") + "?vue=\(view.extent.rawValue)" + (view.day.map { "&du=\($0)" } ?? "")
    }

    func views(current: PlanView.Extent) -> [PlanPage.View] {
        activity.views.map { PlanPage.View(extent: $0, label: $0.label, isCurrent: $0 == current) }
    }

    var subject: SubjectLine {
        let arrival = arrival.map { arrival -> FrenchText in
            "Demande reçue \(arrival.channel.french) le \(instant: town.zone.wall(at: arrival.receivedAt)), pour \(guardian.fullName)"
        }
        return SubjectLine(child: child, activity: activity.label, centre: centre?.label, arrival: arrival)
    }

    /// Whether a button can tick a whole day: no meal to choose, and slots that go together.
    var bookWholeDays: Bool {
        activity.slots.count > 1 && activity.slots.allSatisfy { $0.meals.count < 2 && $0.excludes.isEmpty }
    }
}
