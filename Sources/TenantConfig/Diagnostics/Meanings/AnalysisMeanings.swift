// What shows when the rules are gone through: `G06`.

extension DiagnosticCode {
    static let analysisMeanings: [DiagnosticCode: Wording] = [
        .answeredAbove: Wording(
            "The first line that fits answers. For every day and child of this one, a line above it does already.",
            "La première ligne qui convient répond. Pour chaque jour et chaque enfant de celle-ci, une ligne au-dessus le fait déjà."),
        .appliesToNobody: Wording(
            "The line speaks of children who may not come at all, or of days on which they may not.",
            "La ligne parle d'enfants qui ne peuvent pas venir du tout, ou de jours où ils ne le peuvent pas."),
        .enrolledWithoutEnrol: Wording(
            "A rule asks for children who are not enrolled, in an activity where the first booking enrols.",
            "Une règle parle d'enfants non inscrits, dans une activité où la première réservation inscrit."),
        .holeBetweenLines: Wording(
            "Where lines say when a verb opens or closes, it stays closed for whoever fits none of them.",
            "Quand des lignes disent l'ouverture ou la date limite d'un verbe, il reste fermé pour qui ne convient à aucune."),
        .shutBeforeOpen: Wording(
            "On some days the deadline is over before the opening comes: nobody can ever ask.",
            "Certains jours, la date limite est passée avant l'ouverture : personne ne peut jamais demander."),
        .offerNeverUsed: Wording(
            "A late offer begins where the deadline ends. This one is over by then, or another is always taken first.",
            "Une offre tardive commence quand la date limite est passée. Celle-ci est alors finie, ou une autre passe toujours avant."),
        .absenceNeverUsed: Wording(
            "An absence is told once the day can no longer be cancelled. This line ends before that.",
            "Une absence se dit quand le jour ne peut plus s'annuler. Cette ligne finit avant."),
        .cancelShutsFirst: Wording(
            "A waiting list lives on what others give up. Here nothing can be given up while a place could still be taken.",
            "Une liste d'attente vit de ce que d'autres rendent. Ici, rien ne peut être rendu tant qu'une place peut encore être prise."),
        .nobodyBooksIt: Wording(
            "What a slot or a meal says of itself leaves nothing of what the activity says.",
            "Ce qu'un créneau ou un repas dit de lui-même ne laisse rien de ce que dit l'activité."),
        .needsWhatIsShut: Wording(
            "A slot needs another that does not exist that day, or is not for that child.",
            "Un créneau dépend d'un autre qui n'existe pas ce jour-là, ou n'est pas pour cet enfant."),
        .coveredByNoGauge: Wording(
            "Some places of a slot are counted and others are not: those have no limit, which is seldom meant.",
            "Certaines places d'un créneau sont comptées et d'autres non : celles-ci sont sans limite, ce qui est rarement voulu."),
        .gaugeNeverFilled: Wording(
            "A gauge for all is larger than the sum of its parts, so that it never decides.",
            "Une jauge pour tous est plus grande que la somme de ses parties : elle ne décide jamais."),
        .severalCentresWithoutEnrol: Wording(
            "A child goes to one centre, which enrolling says. Without `enrol` nobody can say it on the portal.",
            "Un enfant va dans un centre, que l'inscription désigne. Sans « enrol », personne ne peut le dire sur le portail."),
        .assignedElsewhere: Wording(
            "Children are assigned to a centre at which the activity does not run.",
            "Des enfants sont affectés à un centre où l'activité n'a pas lieu."),
        .sectorLeftOut: Wording(
            "Centres are assigned by sector, and no centre of the activity serves this one.",
            "Les centres sont affectés par secteur, et aucun centre de l'activité ne dessert celui-ci."),
        .beyondCalendar: Wording(
            "The school calendar of these days has not been published, or is not here yet.",
            "Le calendrier scolaire de ces jours n'est pas publié, ou n'est pas encore ici."),
        .familySituationInCanteen: Wording(
            """
            A school canteen is open to every pupil. No distinction may be made by the situation of the child or its family (Code de \
            l'éducation, L.131-13).
            """,
            """
            La cantine est ouverte à chaque élève. Aucune distinction n'est permise selon sa situation ou celle de sa famille (Code de \
            l'éducation, L.131-13).
            """),
        .situationNeverAsked: Wording(
            "A situation of families is declared, which staff would confirm, and no rule asks for it.",
            "Une situation des familles est déclarée, que les agents confirmeraient, et aucune règle ne la demande."),
        .statusesAlike: Wording(
            "Families choose a status when enrolling, and no rule tells it from another.",
            "Les familles choisissent un statut à l'inscription, et aucune règle ne le distingue d'un autre."),
        .dateOfPastYear: Wording(
            "A date was written for a school year that is over, and nobody has written that of this one.",
            "Une date a été écrite pour une année scolaire finie, et personne n'a écrit celle de cette année."),
        .endsOnDayOff: Wording(
            "What must be asked of an agent ends on some days while no agent is there.",
            "Ce qui se demande à un agent finit, certains jours, quand aucun agent n'est là."),
        .priceForSome: Wording(
            "The lines of a tariff leave out some families, of whom no estimate can be made.",
            "Les lignes d'un tarif laissent de côté certaines familles, dont rien ne peut être estimé."),
        .tooMuchToGoThrough: Wording(
            "The rules are too many to be gone through against one another. They are applied; what looks odd among them is not told.",
            "Les règles sont trop nombreuses pour être confrontées entre elles. Elles s'appliquent ; ce qui y semble étrange n'est pas signalé."
        ),
        .closesNothing: Wording(
            "A closure is for days on which nothing runs anyway: often the date of another year, or a weekday that is not the one meant.",
            "Une fermeture porte sur des jours où rien n'a lieu de toute façon : souvent la date d'une autre année, ou d'un autre jour de la semaine."
        ),
    ]
}
