import TenantConfig

/// The requests of a household, the newest first.
struct RequestListPage {
    struct Entry {
        let address: String
        /// `Mercredis de Lina`.
        let subject: String
        let number: String
        let askedAt: LocalInstant
        let tag: HTML
    }

    let entries: [Entry]
    let bookings: (label: String, address: String)

    var html: HTML {
        """
        <h1>Mes demandes</h1>
        \(if: entries.isEmpty, none, else: "<ul class=\"rows\">\(entries.map(row))</ul>")
        """
    }

    private var none: HTML {
        """
        <p>Vous n’avez pas encore fait de demande.</p>
        <p><a class="btn" href="\(bookings.address)">\(bookings.label)</a></p>
        """
    }

    private func row(_ entry: Entry) -> HTML {
        """
        <li><span><a href="\(entry.address)">\(entry.subject)</a><br>\
        <small class="soft">N°\u{A0}\(entry.number), déposée le \(instant: entry.askedAt)</small></span> \(entry.tag)</li>
        """
    }
}
