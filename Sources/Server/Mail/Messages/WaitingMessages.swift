import TenantConfig

/// What happens to who waits for a place, and to places that become free.
extension Messages {
    static let waitingListJoined = message(
        .waitingListJoined, "\(.child) est sur la liste d’attente (\(.request))",
        """
        Bonjour \(.guardian),

        Il n’y a pas encore de place. \(.child) est sur la liste d’attente depuis le \(.askedOn) : ces jours ne sont pas réservés pour l’instant.

        \(.days)

        Nous vous écrirons si une place se libère. Votre rang, et le moyen de quitter la liste, sont ici : \(.link)

        Cordialement,

        \(.desk), \(.town)
        """
    )

    static let placeOffered = message(
        .placeOffered, "Une place s’est libérée pour \(.child) (\(.request))",
        """
        Bonjour \(.guardian),

        Une place s’est libérée pour \(.child). Elle vous est gardée jusqu’au \(.confirmBy).

        \(.days)

        Pour la prendre, ou la laisser à un autre enfant : \(.link)

        Cordialement,

        \(.desk), \(.town)
        """
    )

    static let placeLost = message(
        .placeLost, "La place proposée à \(.child) n’est plus gardée (\(.request))",
        """
        Bonjour \(.guardian),

        La place proposée à \(.child) n’a pas été confirmée à temps : elle n’est plus gardée.

        \(.days)

        Vous pouvez retrouver votre demande ici : \(.link)

        Cordialement,

        \(.desk), \(.town)
        """
    )

    static let waitingListEnded = message(
        .waitingListEnded, "\(.child) n’est plus en liste d’attente (\(.request))",
        """
        Bonjour \(.guardian),

        L’attente de \(.child) prend fin pour ces jours : rien n’y est réservé.

        \(.days)

        Motif : \(.reason)

        Vous pouvez retrouver votre demande ici : \(.link)

        Cordialement,

        \(.desk), \(.town)
        """
    )

    static let placesFreed = message(
        .placesFreed, "Les places de \(.child) ne sont plus gardées (\(.request))",
        """
        Bonjour \(.guardian),

        Les places de \(.child) ne sont plus gardées.

        \(.days)

        Motif : \(.reason)

        Vous pouvez retrouver votre demande ici : \(.link)

        Cordialement,

        \(.desk), \(.town)
        """
    )
}
