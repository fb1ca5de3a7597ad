// Money and limits: `G044` to `G046`.

extension DiagnosticCode {
    static let moneyMeanings: [DiagnosticCode: Wording] = [
        .chargedTwice: Wording(
            "What is late is charged once: more, or something else instead.",
            "Ce qui est en retard se paie une fois : plus cher, ou autrement."),
        .nothingToCharge: Wording(
            "Something is to be charged, and nothing says how much.",
            "Quelque chose doit être facturé, et rien ne dit combien."),
        .lateBeforeDeadline: Wording(
            "What is offered after the deadline ends before it, so that it is never of use.",
            "Ce qui est offert après la date limite finit avant elle : cela ne sert jamais."),
        .tariffNeverUsed: Wording(
            "A tariff is declared, and nothing costs it. It may have been forgotten under `tariff` of a slot.",
            "Un tarif est déclaré, et rien ne le coûte. Il a peut-être été oublié sous « tariff » d'un créneau."),
        .hourlyWithoutHours: Wording(
            "A price by the hour needs the hours of the slot, and the file does not say them.",
            "Un prix à l'heure demande les horaires du créneau, et le fichier ne les dit pas."),
        .proofMissing: Wording(
            "A deadline for a proof is said, but not which paper it is.",
            "Une limite est donnée pour un justificatif, mais pas lequel c'est."),
        .absenceBeforeCancel: Wording(
            "Until the deadline of cancelling a family cancels, and nothing is due. What is said of an absence holds only later.",
            "Jusqu'à la limite d'annulation, une famille annule et ne doit rien. Ce qui est dit d'une absence ne vaut qu'après."),
        .boundWithoutRate: Wording(
            "The least and the most bound a price that follows the family's quotient. A fixed amount needs none.",
            "Le minimum et le maximum bornent un prix qui suit le quotient familial. Un montant fixe n'en a pas besoin."),
        .mostBelowLeast: Wording(
            "The most a price may be lies below the least, so that no price fits.",
            "Le maximum d'un prix est inférieur à son minimum : aucun prix ne convient."),
        .chargedThoughNotAdmitted: Wording(
            "Children who come without a booking are not taken in, and so there is nothing to charge.",
            "Les enfants venus sans réservation ne sont pas accueillis : il n'y a rien à facturer."),
        .leastAboveMost: Wording(
            "More is asked for at least than is allowed at most, so that nothing can be booked.",
            "Il est demandé plus au minimum que permis au maximum : rien ne peut être réservé."),
        .leastAboveOpenDays: Wording(
            "More days are asked for at least than the activity is ever open, so that every booking has to take all of them.",
            "Il est demandé plus de jours que l'activité n'est jamais ouverte : chaque réservation doit les prendre tous."),
    ]
}
