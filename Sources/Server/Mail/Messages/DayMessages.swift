import TenantConfig

/// What happens to days that were booked.
extension Messages {
    static let dayClosed = message(
        .dayClosed, "\(.activity) : \(.reason)",
        """
        Bonjour \(.guardian),

        \(.child) ne pourra pas venir : \(.activity). Motif : \(.reason)

        \(.days)

        Vous pouvez voir ce qui reste dû ici : \(.link)

        Cordialement,

        \(.desk), \(.town)
        """
    )

    static let absenceTold = message(
        .absenceTold, "Absence de \(.child) : c’est noté",
        """
        Bonjour \(.guardian),

        L’absence de \(.child) est notée : \(.activity). Motif : \(.reason)

        Vous pouvez la retrouver ici : \(.link)

        Cordialement,

        \(.desk), \(.town)
        """
    )

    static let absenceAnswered = message(
        .absenceAnswered, "Absence de \(.child) : notre réponse",
        """
        Bonjour \(.guardian),

        Vous avez déclaré une absence pour \(.child) : \(.activity). Motif : \(.reason)

        Vous pouvez la retrouver ici : \(.link)

        Cordialement,

        \(.desk), \(.town)
        """
    )
}
