import RulesEngine
import TenantConfig

/// Step 1 as a typical week, or two in turn, over a range of dates. It shows no earlier reservations: it replaces them.
struct PeriodicityPage {
    let action: String
    let formKey: HTML
    let subject: SubjectLine
    let views: [PlanPage.View]
    let form: PeriodicityForm
    let mistake: PeriodicityForm.Mistake?
    /// The days that may be chosen.
    let bounds: ClosedRange<CivilDate>
    /// The ranges that the town offers by name, and whether it offers any dates as well.
    let ranges: [RepetitionRange]
    let hasDates: Bool
    /// What holds for the days to come: how much is to be booked, what opens first, what is for other children.
    let rules: [PlanNote]
    let heads: [PlanHead]
    let weekdays: [Weekday]
    /// The rhythms the town offers: 1, 2 or both.
    let rhythms: Set<Int>
    /// Whether what could still be cancelled in the range goes first.
    let replaces: Bool
    let choosesMeals: Bool

    var html: HTML {
        """
        <p class="step"><span>Étape 1 sur 2</span> <i class="on" aria-hidden="true"></i><i aria-hidden="true"></i></p>
        <h1>Étape 1\u{A0}: \(subject.whose) demande</h1>
        \(subject.html)
        <p>Décrivez une semaine type\u{A0}: elle s’applique à chaque semaine de la période. Les jours fermés sont sautés.</p>
        \(PlanRules(rules).html)
        \(mistake.map(fault))
        <form class="stack" method="post" action="\(action)">
        <button class="vh" name="go" value="recap" tabindex="-1" aria-hidden="true">Aller à l'étape 2</button>
        \(formKey)
        \(PlanViews(views: views).html)
        \(range)
        \(if: rhythms.contains(2), rhythm)
        <section class="stack"><h2 id="typical">\(if: rhythms.contains(2), "3", else: "2"). La semaine type</h2>
        \(table)
        \(if: choosesMeals, #"<p class="hint">Un seul repas par jour.</p>"#)</section>
        \(if: replaces, warning)
        <div class="bar still"><p><button class="btn quiet" name="go" value="cancel">Annuler la démarche</button></p>\
        <button class="btn" name="go" value="recap">Aller à l'étape 2</button></div>
        </form>
        """
    }

    private func fault(_ mistake: PeriodicityForm.Mistake) -> HTML {
        """
        <div class="say bad" role="alert" id="wrong"><p><b>Erreur\u{A0}:</b> \(mistake.sentence.html) \
        Rien n’est perdu de ce que vous avez rempli.</p></div>
        """
    }

    private var range: HTML {
        """
        <fieldset class="stack"><legend class="title">1. La période</legend>
        \(if: !ranges.isEmpty || !hasDates, choice)
        \(if: hasDates, dates)</fieldset>
        """
    }

    private var dates: HTML {
        """
        <div class="row"><p class="field"><label for="from">Du</label>\(date("from", form.from))</p>
        <p class="field"><label for="to">Au</label>\(date("to", form.to))</p></div>
        """
    }

    private var choice: HTML {
        let invalid = mistake?.isAboutDates ?? false
        let options = ranges.map { range -> HTML in
            "<option value=\"\(range.text)\"\(if: form.over == range.text, " selected")>\(range.words)</option>"
        }
        return """
            <p class="field"><label for="over">Sur quelle durée</label>\
            <select id="over" name="over"\(if: invalid, #" aria-invalid="true" aria-describedby="wrong""#)>\
            \(if: hasDates, #"<option value="">Aux dates ci-dessous</option>"#)\(options)</select></p>
            """
    }

    private func date(_ name: StaticString, _ value: String) -> HTML {
        let invalid = mistake?.isAboutDates ?? false
        return """
            <input id="\("\(name)")" name="\("\(name)")" type="date" value="\(value)" min="\(bounds.lowerBound.iso)" \
            max="\(bounds.upperBound.iso)" required\(if: invalid, #" aria-invalid="true" aria-describedby="wrong""#)>
            """
    }

    private var rhythm: HTML {
        let same: HTML = """
            <label class="choice"><input type="radio" name="rhythm" value="1"\(if: !form.alternates, " checked")>\
            <span><b>Le même chaque semaine</b><br><small class="soft">Une semaine type</small></span></label>
            """
        let turn: HTML = """
            <label class="choice"><input type="radio" name="rhythm" value="2" id="two"\(if: form.alternates, " checked")>\
            <span><b>Une semaine sur deux</b><br><small class="soft">Deux semaines types, en alternance</small></span></label>
            """
        return """
            <fieldset class="stack"><legend class="title">2. Le rythme</legend>
            <div class="grid2">\(if: rhythms.contains(1), same)\(turn)</div></fieldset>
            """
    }

    private var table: HTML {
        let head = PlanTableHead(heads: heads)
        return """
            <table class="plan\(head.style)" aria-labelledby="typical">
            \(head.html)
            <tbody>\(weekdays.map { row($0, week: 1) })</tbody>
            \(if: rhythms.contains(2), "<tbody class=\"other\">\(weekdays.map { row($0, week: 2) })</tbody>")
            </table>
            """
    }

    private func row(_ weekday: Weekday, week: Int) -> HTML {
        let name = rhythms.contains(2) ? "\(weekday.french) de la semaine \(week)" : weekday.french
        let ticked = form.weeks.dropFirst(week - 1).first ?? []
        let cells = heads.map { head -> HTML in
            let text = WeekTick(weekday: weekday, column: head.column).text
            return """
                <td><label class="cell"><input class="tick" type="checkbox" name="week\(week)" value="\(text)"\
                \(if: ticked.contains(text), " checked")>\
                <span class="vh">\(head.label), \(name)</span></label></td>
                """
        }
        return """
            <tr><th scope="row"><b>\(weekday.french.withCapital)</b>\(if: rhythms.contains(2), "<small class=\"turn\">semaine \(week)</small>")</th>\
            \(cells)</tr>
            """
    }

    private var warning: HTML {
        """
        <div class="say warn"><p><b>La périodicité remplace vos réservations</b> de la période, que cet écran ne montre pas. \
        Vous verrez en orange à l’étape 2, avant de valider, celles qui seront retirées.</p></div>
        """
    }
}
