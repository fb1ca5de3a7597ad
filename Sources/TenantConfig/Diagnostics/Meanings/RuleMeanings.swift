// Rules that make no sense together: `G040` to `G042`.

extension DiagnosticCode {
    static let ruleMeanings: [DiagnosticCode: Wording] = [
        .needsItself: Wording(
            "A slot needs or excludes itself, which either says nothing or makes it impossible.",
            "Un créneau dépend de lui-même ou s'exclut lui-même, ce qui ne dit rien, ou le rend impossible."),
        .yearsOutOfOrder: Wording(
            "The school years of a calendar follow one another without overlap.",
            "Les années scolaires d'un calendrier se suivent sans se chevaucher."),
        .holidaysOverlap: Wording(
            "Two holidays of one school year share days, so that it is not known which of the two a day belongs to.",
            "Deux vacances d'une même année scolaire partagent des jours : on ne sait pas à laquelle un jour appartient."),
        .edgeOfDay: Wording(
            """
            `at 23:59` and `at 00:00` leave out a minute or a day that most règlements mean to include. Without an hour the whole \
            day counts.
            """,
            """
            « at 23:59 » et « at 00:00 » laissent de côté une minute ou un jour que la plupart des règlements veulent compter. \
            Sans heure, le jour compte en entier.
            """),
        .addressClaimedTwice: Wording(
            "Two sectors have the same house, so that its children would have two centres.",
            "Deux secteurs ont le même numéro de rue : ses enfants auraient deux lieux d'accueil."),
        .opensAfterUntil: Wording(
            "The end of a window lies before its beginning, so that nobody could ever use it.",
            "La fin d'une période d'ouverture tombe avant son début : personne ne pourrait jamais s'en servir."),
        .hoursWithoutSlotHours: Wording(
            "So many hours before are counted back from when the slot begins. The file does not say when that is.",
            "Tant d'heures avant se comptent depuis le début du créneau. Le fichier ne dit pas quand il commence."),
        .lineNeverReached: Wording(
            """
            The lines of a rule are read from the top, and each key is answered by the first that fits. A line above answers all \
            that this one says.
            """,
            """
            Les lignes d'une règle se lisent de haut en bas, et la première qui convient répond à chaque clé. Une ligne au-dessus \
            répond à tout ce que dit celle-ci.
            """),
        .needsWhatItExcludes: Wording(
            "A slot depends on two others that cannot be booked together, so that it can never be booked.",
            "Un créneau dépend de deux autres qui ne peuvent pas être réservés ensemble : il n'est jamais réservable."),
        .neverOpen: Wording(
            "The days that open the activity and those that close it leave none in the whole calendar.",
            "Les jours qui ouvrent l'activité et ceux qui la ferment n'en laissent aucun dans tout le calendrier."),
        .mealNeverOffered: Wording(
            "A meal is declared, and no slot offers it. It may have been forgotten under `meals`.",
            "Un repas est déclaré, et aucun créneau ne le propose. Il a peut-être été oublié sous « meals »."),
        .centreNeverUsed: Wording(
            "A centre is declared, and no activity runs there. It may have been forgotten under `centres`.",
            "Un lieu est déclaré, et aucune activité ne s'y tient. Il a peut-être été oublié sous « centres »."),
        .centreWithoutSector: Wording(
            "An activity sends children to the centre of their sector, and no sector sends them to this one.",
            "Une activité envoie les enfants au lieu de leur secteur, et aucun secteur ne les envoie à celui-ci."),
        .sectorWithoutCentre: Wording(
            "An activity sends children to the centre of their sector, and this sector has none.",
            "Une activité envoie les enfants au lieu de leur secteur, et ce secteur n'en a pas."),
        .nobodyServes: Wording(
            "An activity assigns by sector, but none of the centres where it runs serves one.",
            "Une activité répartit par secteur, mais aucun des lieux où elle se tient n'en dessert."),
        .periodsOverlap: Wording(
            "Two periods of the town share days, so that what is said of one and of the other both hold there.",
            "Deux périodes de la ville partagent des jours : ce qui est dit de l'une et de l'autre y vaut à la fois."),
        .holidayOutsideYear: Wording(
            "A holiday lies outside the school year it stands under. Most often its year is a copy of the one before.",
            """
            Des vacances tombent hors de l'année scolaire où elles sont écrites. Le plus souvent, leur année est restée celle \
            d'avant.
            """),
        .sharedKeyNeverUsed: Wording(
            "What stands under `every_activity` holds where an activity does not say the same itself. All of them do.",
            "Ce qui est sous « every_activity » vaut là où une activité ne dit pas la même chose elle-même. Toutes le disent."),
        .answeredForSomeChannels: Wording(
            "Each line of a rule is for some ways of asking, and none for the others: a request that comes by them is always refused.",
            """
            Chaque ligne d'une règle vaut pour certaines façons de demander, et aucune pour les autres : une demande qui arrive \
            ainsi est toujours refusée.
            """),
        .enrolmentHasNoDay: Wording(
            "A child is enrolled for a year, a period or a month, and no day is attended yet from which days could be counted.",
            "Un enfant s'inscrit pour une année, une période ou un mois, et aucun jour d'accueil n'est encore connu d'où compter."),
        .enrolLateWithoutEnrol: Wording(
            "What comes late comes after an end, and enrolling has none here.",
            "Ce qui est en retard vient après une fin, et l'inscription n'en a pas ici."),
        .enrolmentWithoutOpening: Wording(
            "Enrolling ends at a day of the school year, but nothing says when it begins for the next one.",
            "L'inscription finit un jour de l'année scolaire, mais rien ne dit quand elle commence pour la suivante."),
        .amendmentsOutOfOrder: Wording(
            "Amendments are written in the order of the days from which they hold, as they were voted.",
            "Les avenants s'écrivent dans l'ordre des jours à partir desquels ils valent, comme ils ont été votés."),
        .changeAtOneTime: Wording(
            "Whether days can be changed at all is one thing for a request, which may touch days before and after the amendment.",
            "Pouvoir modifier un jour ou non vaut pour toute une demande, qui peut toucher des jours d'avant et d'après l'avenant."),
        .nothingToTry: Wording(
            """
            Some keys cannot be tried out without biting, as who decides or what must be paid: on trial they would promise what \
            nobody keeps.
            """,
            """
            Certaines clés ne peuvent pas être mises à l'essai, comme qui décide ou ce qu'il faut payer : à l'essai, elles \
            promettraient ce que personne ne tient.
            """),
        .gaugeRepeated: Wording(
            """
            Two gauges count the same children on the same days, so that the larger is of no use. A line was copied and its centre \
            or slot not changed.
            """,
            """
            Deux jauges comptent les mêmes enfants les mêmes jours : la plus grande ne sert à rien. Une ligne a été copiée sans \
            changer le lieu ou le créneau.
            """),
    ]
}
