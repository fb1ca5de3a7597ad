/// What people write who think of the language as French, or of a calendar's periods as English, without accents and in one word, and the
/// words that it may stand for.
enum FrenchWords {
    static let meanings: [String: [String]] = [
        // Days and periods.
        "lundi": ["monday"], "mardi": ["tuesday"], "mercredi": ["wednesday"], "jeudi": ["thursday"], "vendredi": ["friday"],
        "samedi": ["saturday"], "dimanche": ["sunday"], "vacances": ["holidays"], "vacancesscolaires": ["holidays"],
        "periodescolaire": ["term"], "periodesscolaires": ["term"], "horsvacances": ["term"], "horsvacancesscolaires": ["term"],
        "tempsscolaire": ["term"], "joursferies": ["public holidays"], "feries": ["public holidays"],
        "paques": ["printemps"], "anneescolaire": ["school year"],
        "touteannee": ["all year"], "toutelannee": ["all year"], "grandesvacances": ["ete"], "vacancesdete": ["ete"],
        "vacancesdelatoussaint": ["toussaint"], "vacancesdetoussaint": ["toussaint"], "vacancesdenoel": ["noel"],
        "vacancesdhiver": ["hiver"], "vacancesdefevrier": ["hiver"], "vacancesdeprintemps": ["printemps"],
        "vacancesdepaques": ["printemps"], "vacancesdavril": ["printemps"], "vacancesdefindannee": ["noel"], "schoolholidays": ["holidays"],
        "summer": ["ete"], "summerholidays": ["ete"],
        "christmas": ["noel"], "christmasholidays": ["noel"], "winter": ["hiver"], "winterholidays": ["hiver"], "spring": ["printemps"],
        "springholidays": ["printemps"], "easter": ["printemps"], "easterholidays": ["printemps"], "autumn": ["toussaint"],
        "autumnholidays": ["toussaint"], "terms": ["term"], "schoolterm": ["term"], "bankholidays": ["public holidays"],
        // Values.
        "oui": ["yes"], "non": ["no"], "true": ["yes"], "false": ["no"], "vrai": ["yes"], "faux": ["no"], "maternelle": ["nursery"],
        "elementaire": ["primary"], "primaire": ["primary"], "college": ["middle"], "pair": ["even"], "impair": ["odd"],
        "manuelle": ["manual"], "manuel": ["manual"], "automatique": ["automatic"], "parsecteur": ["by sector"], "parecole": ["by school"],
        "papier": ["paper"], "portail": ["portal"], "surplace": ["site"], "telephone": ["phone"], "guichet": ["desk"],
        "courriel": ["email", "mail"], "mail": ["email"], "enfant": ["child"], "foyer": ["household"], "rien": ["none"], "tout": ["all"],
        "jamais": ["never"], "laveille": ["the eve"], "jour": ["day"], "jours": ["days"], "semaine": ["week"], "semaines": ["weeks"],
        "mois": ["month", "months"], "heures": ["hours"], "heure": ["hour"], "avant": ["before", "until"], "apres": ["after"],
        // Keys of a town and its places.
        "ville": ["town"], "nom": ["name", "label"], "libelle": ["label"], "titre": ["label"], "abrege": ["short"], "court": ["short"],
        "calendrier": ["calendar"], "couleur": ["accent"], "adresse": ["address"], "adresses": ["addresses"], "horaires": ["hours"],
        "horaire": ["hours"], "fermetures": ["closed"], "fermeture": ["closed"], "ferme": ["closed"], "secteurs": ["sectors"],
        "secteur": ["sector", "serves"], "rue": ["street"], "rues": ["addresses"], "numeros": ["numbers"], "numero": ["numbers"],
        "cote": ["side"], "lieux": ["centres"], "lieu": ["centre"], "centre": ["centre", "centres"], "dessert": ["serves"],
        "ecoles": ["schools"], "ecole": ["school", "schools"], "niveau": ["level"], "classe": ["level"], "classes": ["level"],
        "periodes": ["periods"], "periode": ["period", "during"], "pieces": ["documents"], "piece": ["documents"],
        "tarifs": ["tariffs"], "tarif": ["tariff"], "prix": ["price", "amount"], "montant": ["amount"], "motifs": ["reasons"],
        "motif": ["reason"], "refus": ["refusals"], "messages": ["messages"], "objet": ["subject"], "texte": ["text"],
        // Keys of an activity.
        "activites": ["activities"], "activite": ["activity", "activities"], "ages": ["ages"], "age": ["ages", "born"], "ouvert": ["open"],
        "ouverture": ["open", "opens"], "pendant": ["during"], "creneaux": ["slots"], "creneau": ["slot", "slots"],
        "repas": ["meals", "meal"], "menus": ["meals"], "inscription": ["enrol"], "inscrire": ["enrol"], "reservation": ["book"],
        "reservations": ["book"], "reserver": ["book"], "modification": ["change"], "modifier": ["change"], "annulation": ["cancel"],
        "annuler": ["cancel"], "jusque": ["until"], "jusqua": ["until"], "delai": ["until"], "limite": ["until", "limits"],
        "limites": ["limits"], "validation": ["approval"], "jauge": ["gauges"], "jauges": ["gauges"], "places": ["places", "gauges"],
        "capacite": ["places", "gauges"], "besoin": ["needs"], "exclut": ["excludes"], "listedattente": ["waiting_list"],
        "listeattente": ["waiting_list"], "priorite": ["priority"], "priorites": ["priority"], "statuts": ["statuses"],
        "statut": ["status"], "fratrie": ["siblings"], "absences": ["absence"], "retard": ["book_late"], "avenants": ["amendments"],
        "article": ["because"], "ne": ["born"], "nee": ["born"], "neele": ["born"],
        "datedenaissance": ["born"], "naissance": ["born"], "birthday": ["born"], "birthdate": ["born"], "dateofbirth": ["born"],
        "jourssemaine": ["weekdays", "weekday"], "canal": ["channel"], "resident": ["resident"],
    ]
}
