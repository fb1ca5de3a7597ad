import TenantConfig

/// What happens to an enrolment.
extension Messages {
    static let enrolled = message(
        .enrolled, "Inscription de \(.child) : \(.activity)",
        """
        Bonjour \(.guardian),

        L’inscription de \(.child) est enregistrée : \(.activity).

        Il vous reste à réserver ses journées : \(.link)

        Cordialement,

        \(.desk), \(.town)
        """
    )

    static let enrolmentRefused = message(
        .enrolmentRefused, "L’inscription de \(.child) n’a pas pu être acceptée (\(.request))",
        """
        Bonjour \(.guardian),

        Votre demande d’inscription (\(.request)), déposée le \(.askedOn) pour \(.child), n’a pas pu être acceptée : \(.activity).

        Motif : \(.reason)

        Vous pouvez la retrouver ici : \(.link)

        Cordialement,

        \(.desk), \(.town)
        """
    )
}
