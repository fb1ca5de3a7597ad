import TenantConfig

extension EffectWords {
    var untold: String {
        say("Écrit autrement, sans qu’une réponse ci-dessus le montre", "Written otherwise, and shown by no answer above")
    }

    /// What only what is booked can tell.
    var needsDatabase: String {
        say(
            "Ce que cela fait dépend de ce qui est réservé\u{A0}: --database le dit.",
            "What this does depends on what is booked: --database tells.")
    }

    func subject(_ subject: FileChange.Subject) -> String {
        switch subject {
        case .words: say("ce que l’on lit", "what people read")
        case .amounts: say("les montants", "amounts")
        case .places: say("les places", "places")
        case .waiting: say("la liste d’attente et la priorité", "the waiting list and priority")
        case .together: say("ce qui se réserve ensemble", "what is booked together")
        case .absences: say("les absences, et les venues sans réservation", "absences, and coming without a reservation")
        case .enrolment: say("les inscriptions", "enrolling")
        case .late: say("les demandes tardives", "late requests")
        case .homes: say("les secteurs et les adresses", "sectors and addresses")
        case .families: say("le dossier des familles", "families’ files")
        case .calendar: say("le calendrier", "the calendar")
        case .order: say("l’ordre d’affichage", "the order in which things are shown")
        case .rules: say("les règles de l’activité", "the rules of the activity")
        }
    }
}
