// Values and phrases: `G02`.

extension DiagnosticCode {
    static let valueMeanings: [DiagnosticCode: Wording] = [
        .noValue: Wording(
            "A key is there and nothing after it. The value was forgotten, or it begins with `#`, which makes it a comment.",
            "Une clé est là, sans rien après. La valeur a été oubliée, ou elle commence par « # », ce qui en fait un commentaire."),
        .expectedText: Wording(
            "A list or a block stands where one text goes.",
            "Une liste ou un bloc se trouve là où un seul texte est attendu."),
        .expectedBlock: Wording(
            "A text or a list stands where a block of keys goes, or a block where a list goes.",
            "Un texte ou une liste se trouve là où un bloc de clés est attendu, ou un bloc là où une liste l'est."),
        .listInList: Wording(
            "An item of a list is a list itself. One dash or one pair of brackets is too many.",
            "Un élément de liste est lui-même une liste. Il y a un tiret ou une paire de crochets de trop."),
        .unknownWord: Wording(
            "The key takes a few words, and this is none of them. It is misspelt or in French.",
            "La clé n'accepte que quelques mots, et celui-ci n'en est pas un. Il est mal écrit ou en français."),
        .wordNotEnforcedYet: Wording(
            """
            The word is part of the language, but no version of the portal applies it here yet. It is refused, so that nobody \
            relies on it.
            """,
            """
            Le mot fait partie du langage, mais aucune version du portail ne l'applique encore ici. Il est refusé pour que \
            personne ne compte dessus.
            """),
        .notANumber: Wording(
            "A whole number is due, in digits, without a unit, and within bounds.",
            "Un nombre entier est attendu, en chiffres, sans unité, et dans certaines limites."),
        .badName: Wording(
            """
            What the town names itself is named in lower-case letters without accents, digits and hyphens, because the names stand \
            in addresses. People read the `label`.
            """,
            """
            Ce que la ville nomme elle-même s'écrit en minuscules sans accent, avec des chiffres et des traits d'union, car ces \
            noms figurent dans des adresses. Les gens lisent le « label ».
            """),
        .unknownVersion: Wording(
            "`guichet` says in which version of the language the file is written. There is one, `1`.",
            "« guichet » dit dans quelle version du langage le fichier est écrit. Il n'y en a qu'une, « 1 »."),
        .notADate: Wording(
            """
            A date is written year, month, day, with hyphens: `2026-09-12`. It is the one form that sorts and that nobody reads \
            the wrong way round.
            """,
            """
            Une date s'écrit année, mois, jour, avec des traits d'union : « 2026-09-12 ». C'est la seule forme qui se trie, et que \
            personne ne lit à l'envers.
            """),
        .noSuchDate: Wording(
            "The date has the right form, but the calendar has no such day, or the clock no such hour.",
            "La date a la bonne forme, mais ce jour n'existe pas au calendrier, ou cette heure à l'horloge."),
        .notASpan: Wording(
            "The days of a period are written from the first to the last, both included, with two points between.",
            "Les jours d'une période s'écrivent du premier au dernier, compris tous deux, avec deux points entre eux."),
        .notDays: Wording(
            "Days are dates, stretches of dates, days of each year, public holidays or periods. This is none of them.",
            """
            Des jours sont des dates, des suites de dates, des jours de chaque année, des jours fériés ou des périodes. Ceci n'en \
            est pas.
            """),
        .reversed: Wording(
            "A stretch ends before it begins: the two ends were swapped, or one of them is wrong.",
            "Une suite finit avant de commencer : les deux bouts ont été échangés, ou l'un d'eux est faux."),
        .notAWeekday: Wording(
            "Days of the week are written in English, as the other words of the language: `monday` to `sunday`, or `monday-friday`.",
            """
            Les jours de la semaine s'écrivent en anglais, comme les autres mots du langage : « monday » (lundi) à « sunday » \
            (dimanche), ou « monday-friday ».
            """),
        .notAges: Wording(
            "Ages are completed years: from one to another, from one on, or one alone, without words.",
            "Les âges sont en années révolues : de tant à tant, à partir de tant, ou un seul, sans mots."),
        .notHouseNumbers: Wording(
            "House numbers are a first and a last one, a first one on, or one alone. `bis` and `ter` go with their number.",
            """
            Les numéros de rue vont d'un premier à un dernier, d'un premier jusqu'au bout, ou sont seuls. « bis » et « ter » \
            suivent leur numéro.
            """),
        .notALevel: Wording(
            "School levels are the classes from `ps` to `3e`, ranges of them, or `nursery`, `primary`, `middle`.",
            """
            Les niveaux sont les classes de « ps » à « 3e », des suites de classes, ou « nursery » (maternelle), « primary » \
            (élémentaire), « middle » (collège).
            """),
        .notHours: Wording(
            "Hours are written with two digits, a colon and two digits, from the beginning to the end.",
            "Les heures s'écrivent avec deux chiffres, deux points et deux chiffres, du début à la fin."),
        .notMoney: Wording(
            "A sum is a number with a point and `EUR`. The comma of French separates values in the file.",
            "Une somme est un nombre avec un point, suivi de « EUR ». La virgule du français sépare des valeurs dans le fichier."),
        .saidTwice: Wording(
            "A word stands twice in a list. That changes nothing, unless another one was meant.",
            "Un mot est deux fois dans une liste. Cela ne change rien, sauf si un autre était voulu."),
        .notAMoment: Wording(
            """
            A moment is a phrase of a few words: a date, so many days before, a weekday before, with an hour or not. Something in \
            it is no part of such a phrase.
            """,
            """
            Un moment est une phrase de quelques mots : une date, tant de jours avant, un jour de la semaine avant, avec une heure \
            ou non. Quelque chose n'y a pas sa place.
            """),
        .asBookHere: Wording(
            "`as book` makes the end of changing or cancelling that of booking. Elsewhere there is nothing for it to be like.",
            "« as book » donne à la modification ou à l'annulation la limite de la réservation. Ailleurs, il n'y a rien à imiter."),
        .hourAfterHours: Wording(
            "So many hours before already falls on an hour, so that `at` says it twice.",
            "Tant d'heures avant tombe déjà à une heure précise : « at » le dit deux fois."),
        .notAColour: Wording(
            "A colour is a hash and six hexadecimal digits, in quotes, because a hash begins a comment.",
            "Une couleur est un dièse et six chiffres hexadécimaux, entre guillemets, car un dièse commence un commentaire."),
        .notADrawing: Wording(
            "The town's logo is the path of an SVG drawing. Something else was pasted, or more than the path.",
            "Le logo de la ville est le tracé d'un dessin SVG. Autre chose a été collé, ou plus que le tracé."),
        .notATimeZone: Wording(
            "A calendar says in which time zone its towns are, in the names that computers use.",
            "Un calendrier dit dans quel fuseau sont ses villes, avec les noms qu'emploient les ordinateurs."),
        .notAHoliday: Wording(
            "A public holiday falls on a day of each year, or so many days from Easter.",
            "Un jour férié tombe un jour fixe de chaque année, ou à tant de jours de Pâques."),
        .unclosedBrace: Wording(
            "In the text of a mail, braces hold what is filled in. One is opened and not closed.",
            "Dans le texte d'un courriel, des accolades entourent ce qui est rempli. L'une s'ouvre sans se fermer."),
        .notOneLine: Wording(
            "The text is shown in a heading or at the head of a mail, and so is one line.",
            "Ce texte est montré dans un titre ou en tête d'un courriel : il tient sur une ligne."),
        .notAnEmail: Wording(
            "An address of e-mail is a name, `@`, a domain, and nothing else.",
            "Une adresse électronique est un nom, « @ », un domaine, et rien d'autre."),
        .reservedName: Wording(
            "The portal has pages of its own at that address, so that an activity of that name could not be reached.",
            "Le portail a lui-même des pages à cette adresse : une activité de ce nom serait inaccessible."),
        .approvalOfBookings: Wording(
            "The word says how bookings that come in time are decided together. Here each one is decided by itself.",
            "Ce mot dit comment des réservations faites à temps sont décidées ensemble. Ici, chacune est décidée seule."),
        .notAPercentage: Wording(
            "A share is a number, a space and the sign `%`.",
            "Une part est un nombre, une espace et le signe « % »."),
        .notALength: Wording(
            "A length of time is a number and a unit: hours, days, weeks, months, years.",
            "Une durée est un nombre et une unité : heures, jours, semaines, mois, années, en anglais."),
        .notAShare: Wording(
            "A share of places is a number of places, a fraction or a percentage.",
            "Une part de places est un nombre de places, une fraction ou un pourcentage."),
        .notACommune: Wording(
            "A commune is named by its INSEE code of five signs, which is not its postcode.",
            "Une commune est désignée par son code INSEE, de cinq signes, qui n'est pas son code postal."),
        .notABand: Wording(
            "A band of whole numbers is written from one to another, or from one on.",
            "Une tranche de nombres entiers s'écrit de tant à tant, ou à partir de tant."),
        .residentWhere: Wording(
            "A line asks whether the household lives in the town, but the file does not say which communes that means.",
            "Une ligne demande si le foyer habite la commune, mais le fichier ne dit pas de quelles communes il s'agit."),
        .noSchools: Wording(
            "A line asks whether the child goes to a school of the town, but the file declares none.",
            "Une ligne demande si l'enfant va dans une école de la ville, mais le fichier n'en déclare aucune."),
        .unknownOfWhat: Wording(
            "`unknown` holds where nobody has confirmed a situation yet. Alone, it does not say which situation that is.",
            "« unknown » vaut quand personne n'a encore confirmé une situation. Seul, il ne dit pas laquelle."),
        .notACount: Wording(
            "A count is a number and a unit, a part of all days, or all of them.",
            "Une quantité est un nombre et une unité, une part des jours, ou tous les jours."),
        .countBeyondSpan: Wording(
            "The count is larger than what it is counted in can hold, as eight days of a week.",
            "La quantité dépasse ce que peut contenir ce dans quoi on compte, comme huit jours dans une semaine."),
        .notAnEdge: Wording(
            "The first or last days of something are written `first week of hiver`, `last friday of the month`.",
            "Les premiers ou derniers jours de quelque chose s'écrivent « first week of hiver », « last friday of the month »."),
    ]
}
