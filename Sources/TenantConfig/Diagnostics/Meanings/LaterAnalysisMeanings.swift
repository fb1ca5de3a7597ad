// What shows when enrolments, centres and promises are gone through: `G0625` and after.

extension DiagnosticCode {
    static let laterAnalysisMeanings: [DiagnosticCode: Wording] = [
        .enrolmentNobodyGets: Wording(
            "A requirement asks for an enrolment that nobody can have by then: nobody ever fulfils it.",
            "Une condition demande une inscription que personne ne peut avoir à ce moment-là : personne ne la remplit jamais."),
        .centreElsewhere: Wording(
            "A line is for a centre at which the activity does not run: no child of the activity is ever there.",
            "Une ligne parle d'un centre où l'activité n'a pas lieu : aucun enfant de l'activité n'y est jamais."),
        .centreNeverOpens: Wording(
            "Children may choose, or are put at, a centre that is closed on every day on which the activity runs.",
            "Des enfants peuvent choisir, ou reçoivent, un centre fermé chaque jour où l'activité a lieu."),
        .nobodyServed: Wording(
            "Centres are assigned by sector or school, and those for whom the activity is live or learn elsewhere.",
            "Les centres sont affectés par secteur ou par école, et ceux pour qui est l'activité sont d'ailleurs."),
        .nobodyOfThatAge: Wording(
            """
            A line asks for an age and a level that no child has together: children are at most a year ahead at school, or two behind.
            """,
            """
            Une ligne demande un âge et un niveau qu'aucun enfant n'a ensemble : à l'école, on a un an d'avance au plus, ou deux de retard.
            """),
        .admitsNobodyElse: Wording(
            "`for` admits whoever fits one of its lines. This one is for children whom others of them admit already.",
            "« for » admet qui convient à l'une de ses lignes. Celle-ci parle d'enfants que d'autres admettent déjà."),
        .nothingToChoose: Wording(
            "Families choose a centre among those that the activity names, and it names none: children are enrolled at no centre.",
            "Les familles choisissent parmi les centres que nomme l'activité, et elle n'en nomme aucun : l'enfant est inscrit sans centre."),
        .promisedTooEarly: Wording(
            "Requests are decided on together once booking has closed, and the town promises an answer before that.",
            "Les demandes sont tranchées ensemble quand la réservation est close, et la ville promet une réponse avant."),
        .promisedTooLate: Wording(
            "A family that asks at the last moment is promised an answer for after the day for which it asks.",
            "À une famille qui demande au dernier moment, une réponse est promise pour après le jour qu'elle demande."),
        .dueBeforeAnswer: Wording(
            "A family has to confirm, or to pay, by a moment at which the town may not have answered: what is due before the answer binds nobody.",
            "Une famille doit confirmer, ou payer, avant que la ville n'ait répondu : ce qui est dû avant la réponse n'engage personne."),
        .listOverBeforeOpen: Wording(
            "The waiting list has ended before booking opens: nobody can ever wait for a place.",
            "La liste d'attente a pris fin avant l'ouverture de la réservation : personne ne peut jamais attendre une place."),
        .endsAfterBegin: Wording(
            "Once a slot has begun, nothing of it is booked, changed or cancelled. A later moment is the same as `any time`.",
            "Une fois le créneau commencé, rien ne s'y réserve, ne s'y modifie ni ne s'y annule. Un moment plus tardif revient à « any time »."
        ),
        .nothingEverBooked: Wording(
            "Nothing of the activity can ever be booked, by anybody: booking is `never` possible, or there is no place.",
            "Rien de l'activité ne peut jamais être réservé, par personne : « never », ou aucune place."),
    ]
}
