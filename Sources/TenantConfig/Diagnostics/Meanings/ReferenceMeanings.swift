// Names that refer to others: `G03`.

extension DiagnosticCode {
    static let referenceMeanings: [DiagnosticCode: Wording] = [
        .unknownName: Wording(
            "A name is used that nothing in the file declares. It is misspelt, was renamed in one place alone, or was never declared.",
            """
            Un nom est employé que rien ne déclare dans le fichier. Il est mal écrit, n'a été changé qu'à un endroit, ou n'a \
            jamais été déclaré.
            """),
        .unknownCalendar: Wording(
            "The town names a school calendar for which there is no file. Calendars are named by folder and zone, as `france/zone-b`.",
            """
            La ville nomme un calendrier scolaire qui n'a pas de fichier. Les calendriers portent le nom de leur dossier et de \
            leur zone, comme « france/zone-b ».
            """),
        .unknownPlaceholder: Wording(
            "A mail fills in words between braces. Of this one nothing is known when that mail is written.",
            "Un courriel remplit des mots entre accolades. De celui-ci, rien n'est connu quand ce courriel est écrit."),
    ]
}
