import RulesEngine
import TenantConfig

/// Who is expected at a centre on a day: a line a child, a column a slot, and under each column how many, of which meals.
struct PresenceTable {
    let town: Town
    let activity: Activity
    let day: CivilDate
    let centre: Name<Centre>?
    let children: [ExpectedChild]
    /// Counted from 0 among those of the page.
    let number: Int
    /// `/bourg/guichet/familles`; nil where the absence of these children cannot be told.
    let families: String?

    var html: HTML {
        """
        <section class="stack" aria-labelledby="t\(number)"><h4 id="t\(number)">\(place)\(children.count.french("enfant", "enfants"))</h4>
        <table class="list" aria-labelledby="t\(number)"><thead><tr><th scope="col">Enfant</th>\
        \(slots.map { "<th scope=\"col\">\($0.label)</th>" as HTML })</tr></thead>
        <tbody>\(children.map(line))</tbody>
        <tfoot><tr><th scope="row">Total</th>\(slots.map(total))</tr></tfoot></table></section>

        """
    }

    private var place: String {
        centre.map { name in "\(town.centres.first { $0.name == name }?.label ?? name.readable)\u{A0}: " } ?? ""
    }

    /// Those that somebody has reserved, in the order of the town's file.
    private var slots: [Slot] {
        let reserved = Set(children.flatMap { $0.columns.map(\.slot) })
        return activity.slots.filter { reserved.contains($0.name) }
    }

    private func line(_ row: ExpectedChild) -> HTML {
        let about = row.child.described(on: day).map { "<br><small class=\"soft\">\($0)</small>" as HTML }
        return """
            <tr><th scope="row">\(row.child.lastName) \(row.child.firstName)\(about)\(absence(row))</th>\(slots.map { cell(row, $0) })</tr>

            """
    }

    /// Where an agent tells that the child does not come, the slots of the day proposed.
    private func absence(_ row: ExpectedChild) -> HTML? {
        guard let families, let household = row.household else { return nil }
        let boxes = row.columns.filter { !row.absent.contains($0.slot) }.map { "jour=\(activity.name).\(day).\($0.slot)" }
        if boxes.isEmpty { return nil }
        let address = "\(families)/\(percentEncoded(household))/\(percentEncoded(row.child.id))/absences?\(boxes.joined(separator: "&"))"
        return "<br><small class=\"noprint\"><a href=\"\(address)\">Absence<span class=\"vh\"> \(row.child.ofFirstName)</span></a></small>"
    }

    private func cell(_ row: ExpectedChild, _ slot: Slot) -> HTML {
        guard let column = row.columns.first(where: { $0.slot == slot.name }) else { return "<td></td>" }
        let absent: HTML = "<br><small>absence signalée</small>"
        let name: HTML =
            if slot.meals.count > 1, let meal = column.meal {
                "\(label(of: meal))"
            } else {
                "<span aria-hidden=\"true\">×</span><span class=\"vh\">\(slot.label)</span>"
            }
        return "<td>\(name)\(if: row.absent.contains(slot.name), absent)</td>"
    }

    private func total(_ slot: Slot) -> HTML {
        let meals = children.flatMap(\.columns).filter { $0.slot == slot.name }
        let kinds = slot.meals.count > 1 ? slot.meals.map { kind in (kind, meals.count { $0.meal == kind }) }.filter { $0.1 > 0 } : []
        return "<td><b>\(meals.count)</b>\(kinds.map { "<br><small>\(label(of: $0.0))\u{A0}: \($0.1)</small>" as HTML })</td>"
    }

    private func label(of meal: Name<Meal>) -> String { town.meals.first { $0.name == meal }?.short ?? meal.readable }
}
