import RulesEngine
import TenantConfig

/// What a changed file does, as the desk reads it: with names, because agents may see them.
struct EffectView {
    let plan: FilePlan
    /// `/bourg/guichet/familles`.
    let families: String
    private let words: EffectWords

    /// So many reservations are shown for a rule.
    private static let most = 10

    init(_ plan: FilePlan, families: String) {
        (self.plan, self.families, words) = (plan, families, EffectWords(.french, plan))
    }

    var html: HTML {
        let (parts, untold) = (words.parts(of: plan), plan.untold)
        return """
            \(if: !parts.isEmpty, "<ul class=\"list\">\(parts.map { "<li>\($0.text)</li>" as HTML })</ul>")
            \(plan.reservations.map(reservations))
            <h3>Ce que les familles peuvent faire</h3>
            \(if: plan.cells.turns.isEmpty, "<p>\(words.nothing(of: plan))</p>", else: "\(plan.cells.turns.map(cells))")
            \(if: !untold.isEmpty, "<h3>\(words.untold)</h3>\(untold.map { changes($0, $1) })")
            """
    }

    /// What no answer tells of.
    private func changes(_ subject: FileChange.Subject, _ changes: [FileChange]) -> HTML {
        """
        <div class="panel stack"><p><b>\(words.subject(subject).withCapital)</b></p>
        \(changes.prefix(Self.most).map { lines($0.path, $0.before, $0.after) })\(rest(changes.count))</div>
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
        \(lines(turn.rule.path, turn.rule.before, turn.rule.after))
        <ul class="rows">\(turn.rows.prefix(Self.most).map { row($0, of: turn.rule.activity, kept) })</ul>\(rest(turn.rows.count))</div>
        """
    }

    private func row(_ row: Int, of activity: Name<Activity>, _ kept: KeptReservations) -> HTML {
        let (held, entry) = (kept.rows[row], kept.entries[row])
        let name = kept.children[entry.child]?.fullName ?? entry.child
        let who: HTML =
            entry.household.isEmpty ? "\(name)" : "<a href=\"\(families)/\(percentEncoded(entry.household))\">\(name)</a>"
        let number = entry.request.map { ", demande \($0)" } ?? ""
        let what = words.names.column(held.column, of: activity)
        return """
            <li><span>\(who)\(number)<br><small class="soft">\(what) du \(day: held.day), demandé le \
            \(instant: held.asked)</small></span></li>

            """
    }

    private func rest(_ count: Int) -> HTML {
        count > Self.most ? "<p class=\"soft\">Et \(count - Self.most) de plus.</p>" : .empty
    }

    private func cells(_ turn: CellEffect.Turn) -> HTML {
        """
        <div class="panel stack"><p>\(tag(turn.rule)) <b>\(words.turn(turn.rule).withCapital)</b><br>\(words.count(turn).withCapital)</p>
        \(lines(turn.rule.path, turn.rule.before, turn.rule.after))
        <p class="soft">Par exemple\u{A0}: \(words.example(turn))</p></div>
        """
    }

    private func tag(_ rule: RuleTurn) -> HTML {
        if rule.closes { return "<span class=\"tag bad\">Ferme</span>" }
        if rule.opens { return "<span class=\"tag ok\">Ouvre</span>" }
        return "<span class=\"tag warn\">Change</span>"
    }

    /// The line of a rule in both files.
    private func lines(_ path: String?, _ former: RulePlace?, _ latter: RulePlace?) -> HTML {
        let before = former.map { line("Avant", plan.before, $0) } ?? "<li>Avant\u{A0}: \(words.noLine)</li>"
        let after = latter.map { line("Après", plan.after, $0) } ?? "<li>Après\u{A0}: \(words.noLine)</li>"
        return "\(path.map { "<p><code>\($0)</code></p>" as HTML })<ul class=\"list\">\(before)\(after)</ul>"
    }

    private func line(_ when: String, _ file: PlannedFile, _ place: RulePlace) -> HTML {
        "<li>\(when), ligne\u{A0}\(place.line)\u{A0}: <code>\(file.line(of: place))</code></li>"
    }
}
