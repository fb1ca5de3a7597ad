import TenantConfig

/// What happens to a request.
extension Messages {
    static let received = message(
        .requestReceived, "Nous avons bien reçu votre demande (\(.request))",
        """
        Bonjour \(.guardian),

        Nous avons bien reçu votre demande (\(.request)) pour \(.child), le \(.askedOn).

        \(.days)

        Vous pouvez suivre son avancement à tout moment, sans vous connecter : \(.link)

        Cordialement,

        \(.desk), \(.town)
        """
    )

    static let accepted = message(
        .requestAccepted, "Votre demande est acceptée (\(.request))",
        """
        Bonjour \(.guardian),

        Votre demande (\(.request)), déposée le \(.askedOn) pour \(.child), est acceptée.

        \(.days)

        Vous pouvez la retrouver ici : \(.link)

        Cordialement,

        \(.desk), \(.town)
        """
    )

    static let partlyAccepted = message(
        .requestPartlyAccepted, "Votre demande est acceptée en partie (\(.request))",
        """
        Bonjour \(.guardian),

        Votre demande (\(.request)), déposée le \(.askedOn) pour \(.child), est acceptée en partie.

        \(.days)

        Vous pouvez la retrouver ici : \(.link)

        Cordialement,

        \(.desk), \(.town)
        """
    )

    static let refused = message(
        .requestRefused, "Votre demande n’a pas pu être acceptée (\(.request))",
        """
        Bonjour \(.guardian),

        Votre demande (\(.request)), déposée le \(.askedOn) pour \(.child), n’a pas pu être acceptée.

        Motif : \(.reason)

        Vous pouvez la retrouver ici : \(.link)

        Cordialement,

        \(.desk), \(.town)
        """
    )

    static let withdrawn = message(
        .requestWithdrawn, "Votre demande est retirée (\(.request))",
        """
        Bonjour \(.guardian),

        Votre demande (\(.request)), déposée le \(.askedOn) pour \(.child), est retirée : elle ne sera pas examinée.

        Vous pouvez la retrouver ici : \(.link)

        Cordialement,

        \(.desk), \(.town)
        """
    )
}
