// Keys: `G01`.

extension DiagnosticCode {
    static let keyMeanings: [DiagnosticCode: Wording] = [
        .declaredTwice: Wording(
            """
            The same key or name stands twice in one block, and only one could hold. A block was copied and not renamed, or the \
            key was written before, further up.
            """,
            """
            La même clé ou le même nom figure deux fois dans un bloc, et une seule pourrait valoir. Un bloc a été copié sans être \
            renommé, ou la clé était déjà écrite plus haut.
            """),
        .missingKey: Wording(
            "A block lacks something it cannot do without. It was forgotten, or stands too far left or right to belong to the block.",
            """
            Il manque à un bloc ce dont il ne peut se passer. C'est un oubli, ou la clé est trop à gauche ou trop à droite pour \
            appartenir au bloc.
            """),
        .unknownKey: Wording(
            """
            Nothing is ignored: a key that the language does not have here is an error. It is misspelt, in French, or belongs to \
            another block.
            """,
            """
            Rien n'est ignoré : une clé que le langage n'a pas ici est une erreur. Elle est mal écrite, en français, ou appartient \
            à un autre bloc.
            """),
        .keyNotEnforcedYet: Wording(
            """
            The key is part of the language, but no version of the portal applies it yet. It is refused, so that nobody relies on \
            it.
            """,
            """
            La clé fait partie du langage, mais aucune version du portail ne l'applique encore. Elle est refusée pour que personne \
            ne compte dessus.
            """),
        .conditionNotKnownHere: Wording(
            """
            A condition asks for something that is not known yet when this rule is asked, as the day attended when a child is \
            enrolled for the year.
            """,
            """
            Une condition porte sur ce qui n'est pas encore connu quand cette règle est consultée, comme le jour d'accueil quand \
            un enfant s'inscrit pour l'année.
            """),
        .emptyLine: Wording(
            "A line has conditions, but says nothing that would hold under them.",
            "Une ligne a des conditions, mais ne dit rien qui vaudrait quand elles sont remplies."),
        .tooManyNames: Wording(
            "A block declares more names than the portal can keep in order, as slots of one day.",
            "Un bloc déclare plus de noms que le portail ne peut en tenir, comme des créneaux pour un seul jour."),
        .keyOfOtherVerb: Wording(
            """
            Booking, changing, cancelling and enrolling share most keys, but some belong to one of them alone, as the fee of \
            cancelling.
            """,
            """
            Réserver, modifier, annuler et s'inscrire partagent la plupart des clés, mais quelques-unes n'appartiennent qu'à l'une \
            d'elles, comme les frais d'annulation.
            """),
        .keyOutOfScope: Wording(
            """
            The key belongs to something that the portal leaves to the town, as the giving back of money. It is refused, so that \
            nobody relies on it.
            """,
            """
            La clé concerne ce que le portail laisse à la ville, comme le remboursement. Elle est refusée pour que personne ne \
            compte dessus.
            """),
    ]
}
