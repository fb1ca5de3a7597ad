import TenantConfig

/// Up to which day reservations are invoiced, as the desk has noted it.
struct InvoicingPage {
    struct Row {
        let id: String
        /// `Cantine : jusqu’au vendredi 28 juillet 2023`.
        let title: FrenchText
        /// `Noté le lundi 3 juillet 2023 à 9 h par Nolwenn B.`
        let noted: FrenchText
    }

    let activities: [Activity]
    let rows: [Row]
    let root: String
    let formKey: HTML
    /// What was wrong with what was noted.
    var error: String?

    var html: HTML {
        """
        <h1>Facturation</h1>
        \(error.map { "<div class=\"say bad\" role=\"alert\"><p><b>Erreur\u{A0}:</b> \($0)</p></div>\n" as HTML })\
        <p>Le règlement tient compte de ce qui est déjà facturé. Notez ici chaque facturation\u{A0}: elle vaut pour ce qui était réservé à ce moment-là.</p>
        <form class="stack panel" method="post" action="\(root)">\(formKey)
        <p class="field"><label for="f1">Activité</label><select id="f1" name="activite">\(options)</select></p>
        <p class="field"><label for="f2">Facturé jusqu’au</label><input id="f2" type="date" name="jour" required></p>
        <p><button class="btn">Noter</button></p></form>
        <section aria-labelledby="noted"><h2 id="noted">Facturations notées</h2>
        \(rows.isEmpty ? "<p>Rien n’est noté\u{A0}: aucune réservation n’est facturée.</p>" : "<ul class=\"rows long\">\(rows.map(line))</ul>" as HTML)
        </section>
        """
    }

    private var options: [HTML] { activities.map { "<option value=\"\($0.name.text)\">\($0.short)</option>" } }

    private func line(_ row: Row) -> HTML {
        """
        <li><span><b>\(row.title.html)</b><br><small class="soft">\(row.noted.html)</small></span>\
        <form method="post" action="\(root)/\(row.id)/effacer">\(formKey)<button class="btn second slim">Effacer\
        <span class="vh"> \(row.title.plain)</span></button></form></li>

        """
    }
}
