import RulesEngine
import TenantConfig

/// What a changed file does, as the desk reads it: with names, because agents may see them.
struct EffectView {
    let plan: FilePlan
    /// `/bourg/guichet/familles`.
    let families: String
    private let words = EffectWords(.french)

    /// So many reservations are shown for a rule.
    private static let most = 10

    init(_ plan: FilePlan, families: String) {
        (self.plan, self.families) = (plan, families)
    }

    var html: HTML {
        let parts =
            plan.cells.gone.map { "\(words.gone)\u{A0}: \(words.part($0))" }
            + plan.cells.added.map { "\(words.added)\u{A0}: \(words.part($0))" }
        return """
            \(if: !parts.isEmpty, "<ul class=\"list\">\(parts.map { "<li>\($0)</li>" as HTML })</ul>")
            \(plan.reservations.map(reservations))
            <h3>Ce que les familles peuvent faire</h3>
            \(if: plan.cells.turns.isEmpty, "<p>\(words.nothing(from: plan.first))</p>", else: "\(plan.cells.turns.map(cells))")
            <p class="soft">\(words.notCompared)</p>
            """
    }

    private func reservations(_ found: ReservationPlan) -> HTML {
        let overfull = found.effect.overfull
        return """
            <h3>Ce qui est réservé ou demandé</h3>
            <p>\(words.asked(found.kept))</p><p class="soft">\(words.question(found.kept, refusedByBoth: found.effect.refusedByBoth))</p>
            \(if: found.effect.isEmpty, "<p><b>\(words.nothingBooked)</b></p>")
            \(found.effect.turns.map { turn($0, found.kept) })
            \(if: !overfull.isEmpty, full(overfull))
            """
    }

    /// Days on which more is held than there are places.
    private func full(_ days: [ReservationEffect.OverfullDay]) -> HTML {
        let rows = days.prefix(Self.most).map { "<li>\(words.overfull($0))</li>" as HTML }
        return "<div class=\"panel stack\"><p><b>\(words.overfullHead)</b></p><ul class=\"list\">\(rows)</ul>\(rest(days.count))</div>"
    }

    private func turn(_ turn: ReservationEffect.Turn, _ kept: KeptReservations) -> HTML {
        """
        <div class="panel stack"><p>\(tag(turn.rule)) <b>\(words.count(EffectCount(turn.rows, of: kept)))</b><br>\
        \(words.turn(turn.rule).withCapital)</p>
        \(lines(turn.rule))
        <ul class="rows">\(turn.rows.prefix(Self.most).map { row($0, kept) })</ul>\(rest(turn.rows.count))</div>
        """
    }

    private func row(_ row: Int, _ kept: KeptReservations) -> HTML {
        let (held, entry) = (kept.rows[row], kept.entries[row])
        let name = kept.children[entry.child]?.fullName ?? entry.child
        let who: HTML =
            entry.household.isEmpty ? "\(name)" : "<a href=\"\(families)/\(percentEncoded(entry.household))\">\(name)</a>"
        let number = entry.request.map { ", demande \($0)" } ?? ""
        return """
            <li><span>\(who)\(number)<br><small class="soft">\(held.column.slot.text) du \(day: held.day), demandé le \
            \(instant: held.asked)</small></span></li>

            """
    }

    private func rest(_ count: Int) -> HTML {
        count > Self.most ? "<p class=\"soft\">Et \(count - Self.most) de plus.</p>" : .empty
    }

    private func cells(_ turn: CellEffect.Turn) -> HTML {
        """
        <div class="panel stack"><p>\(tag(turn.rule)) <b>\(words.turn(turn.rule).withCapital)</b><br>\(words.count(turn).withCapital)</p>
        \(lines(turn.rule))
        <p class="soft">Par exemple\u{A0}: \(words.example(turn.example))</p></div>
        """
    }

    private func tag(_ rule: RuleTurn) -> HTML {
        if rule.closes { return "<span class=\"tag bad\">Ferme</span>" }
        if rule.opens { return "<span class=\"tag ok\">Ouvre</span>" }
        return "<span class=\"tag warn\">Change</span>"
    }

    /// The line of the rule in both files.
    private func lines(_ rule: RuleTurn) -> HTML {
        let path = rule.after?.path ?? rule.before?.path
        let before = rule.before.map { line("Avant", plan.before, $0) } ?? "<li>Avant\u{A0}: \(words.noLine)</li>"
        let after = rule.after.map { line("Après", plan.after, $0) } ?? "<li>Après\u{A0}: \(words.noLine)</li>"
        return "\(path.map { "<p><code>\($0)</code></p>" as HTML })<ul class=\"list\">\(before)\(after)</ul>"
    }

    private func line(_ when: String, _ file: PlannedFile, _ place: RulePlace) -> HTML {
        "<li>\(when), ligne\u{A0}\(place.line)\u{A0}: <code>\(file.line(of: place))</code></li>"
    }
}
