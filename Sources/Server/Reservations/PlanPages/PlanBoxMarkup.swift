import RulesEngine
import TenantConfig

extension PlanBox {
    /// The box alone, with what a reader of the screen hears of its state.
    var input: HTML {
        """
        <input class="tick\(if: standing != .free, " booked")" type="checkbox" name="tick" value="\(tick.text)"\
        \(if: isTicked, " checked")\(attribute: "aria-describedby", description)>
        """
    }

    private var description: String? {
        switch standing {
        case .free: nil
        case .booked: "d-booked"
        case .requested: "d-requested"
        }
    }

    /// The words under the box: `2 places`, `en attente`.
    var remark: String? {
        switch standing {
        case .requested: (held ?? .pending).mark
        case .booked:
            switch awaited {
            case nil: nil
            case .removal: "retrait demandé"
            case .meal: "changement demandé"
            }
        case .free where waits: "complet, liste d’attente"
        case .free:
            switch placesLeft {
            case nil: late != nil ? "en retard" : nil
            case 0: "complet"
            case let places?: places.french("place", "places") + (late != nil ? ", en retard" : "")
            }
        }
    }

    /// The box in the plan's table: named by its slot and its full date.
    func cell(_ head: PlanHead) -> HTML {
        """
        <label class="cell">\(input)<span class="vh">\(head.label), \(tick.cell.day.french())</span>\
        \(remark.map { "<small><span class=\"vh\">, </span>\($0)</small>" as HTML })</label>
        """
    }

    /// The box in the card of a day, with its state in words.
    func line(_ head: PlanHead) -> HTML {
        let details = [head.second, remark].compactMap { $0 }.joined(separator: ", ")
        return """
            <li><label class="line">\(input)<span><b aria-hidden="true">\(head.label)</b>\
            <span class="vh">\(head.label), \(tick.cell.day.french())</span>\
            \(if: !details.isEmpty, "<span class=\"vh\">, </span> <small>\(details)</small>")</span>\
            <span class="st" aria-hidden="true">\(words)</span></label></li>
            """
    }

    private var words: HTML {
        switch standing {
        case .free: #"<span class="is-add">à ajouter</span><span class="is-open">libre</span>"#
        case .booked: #"<span class="is-kept">réservé</span><span class="is-cut">à retirer</span>"#
        case .requested: #"<span class="is-kept">demandé</span><span class="is-cut">à retirer</span>"#
        }
    }
}
