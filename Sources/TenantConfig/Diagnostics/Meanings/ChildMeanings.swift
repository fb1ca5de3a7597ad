// Children, enrolments and places: `G047` to `G049`.

extension DiagnosticCode {
    static let childMeanings: [DiagnosticCode: Wording] = [
        .graceWithoutDebt: Wording(
            "A requirement grants a delay for what is owed, but asks nothing about what is owed.",
            "Une exigence accorde un délai pour ce qui est dû, mais ne demande rien sur ce qui est dû."),
        .requirementWithoutEnrol: Wording(
            "What is asked when enrolling is never asked where the first booking enrols.",
            "Ce qui est demandé à l'inscription ne l'est jamais quand la première réservation vaut inscription."),
        .nobodyEnrols: Wording(
            "A child has to be enrolled in an activity where nobody ever is, because it has no `enrol`.",
            "Un enfant doit être inscrit à une activité où personne ne l'est jamais, faute de « enrol »."),
        .statusesWithoutEnrol: Wording(
            "Families choose a status when they enrol, and here they never do.",
            "Les familles choisissent un statut à l'inscription, et ici il n'y en a pas."),
        .communeClaimedTwice: Wording(
            "Two sectors have the same commune, so that its children would have two centres.",
            "Deux secteurs ont la même commune : ses enfants auraient deux lieux d'accueil."),
        .noSchoolGoesThere: Wording(
            "An activity assigns by school, but no school sends its pupils to a centre where it runs.",
            "Une activité répartit par école, mais aucune école n'envoie ses élèves dans un lieu où elle se tient."),
        .schoolWithoutCentre: Wording(
            "An activity sends children to the centre of their school, and this school has none.",
            "Une activité envoie les enfants au lieu de leur école, et cette école n'en a pas."),
        .centreWithoutSchool: Wording(
            "An activity sends children to the centre of their school, and no school sends them to this one.",
            "Une activité envoie les enfants au lieu de leur école, et aucune école ne les envoie à celui-ci."),
        .graceAboveZero: Wording(
            "A delay counts from when something is first owed, so that it goes with a bound of zero.",
            "Un délai se compte depuis qu'une somme est due : il va avec une limite de zéro."),
        .lastQuotaForSome: Wording(
            "A child falls in the first quota that fits. The last one has to take all who are left.",
            "Un enfant relève du premier quota qui convient. Le dernier doit prendre tous ceux qui restent."),
        .quotaForAllBeforeOthers: Wording(
            "A quota that fits everybody stands before others, which nobody then falls in.",
            "Un quota qui convient à tous se trouve avant d'autres, dont plus personne ne relève."),
        .quotasBeyondPlaces: Wording(
            "The quotas give more places than the gauge has.",
            "Les quotas donnent plus de places que la jauge n'en a."),
        .gaugeOfEnrolmentWithoutEnrol: Wording(
            "A gauge counts enrolled children, and nobody enrols in this activity.",
            "Une jauge compte les enfants inscrits, et personne ne s'inscrit à cette activité."),
        .noWaitingList: Wording(
            "Something is said of a waiting list, and the activity has none.",
            "Quelque chose est dit d'une liste d'attente, et l'activité n'en a pas."),
        .listNeverMoves: Wording(
            """
            Families wait for places that others give back, but cancelling ends before booking does: no place ever comes free \
            while it could be given.
            """,
            """
            Des familles attendent des places que d'autres rendent, mais l'annulation finit avant la réservation : aucune place ne \
            se libère tant qu'elle peut être donnée.
            """),
        .tiesNobodyBreaks: Wording(
            """
            Lines of priority order children who wait. Where nobody chooses, no two may stay equal in the end; and after \
            `arrival`, which leaves none equal, no line follows.
            """,
            """
            Les lignes de priorité départagent les enfants qui attendent. Si personne ne choisit, aucun ne doit rester à égalité à \
            la fin ; et après « arrival », qui n'en laisse pas, aucune ligne ne suit.
            """),
        .confirmByWithoutOffer: Wording(
            "A time to confirm is given, but places of this list are not offered: they are given at once, or by staff.",
            """
            Un délai de confirmation est donné, mais les places de cette liste ne sont pas proposées : elles sont données \
            aussitôt, ou par les agents.
            """),
        .listWithoutGauge: Wording(
            "A place is waited for where places are counted, and nothing counts them here.",
            "On attend une place là où les places sont comptées, et rien ne les compte ici."),
        .nothingToAnswer: Wording(
            "A time by which the town answers is given, but everything is decided at once.",
            "Un délai de réponse de la mairie est donné, mais tout est décidé aussitôt."),
        .mealChosenNowhere: Wording(
            "A meal is to be chosen once for the whole year, and there is no enrolment or no meal to choose at.",
            "Un repas doit être choisi une fois pour toute l'année, et il n'y a pas d'inscription, ou pas de repas à choisir."),
    ]
}
