// A town's examples: `G05`.

extension DiagnosticCode {
    static let testMeanings: [DiagnosticCode: Wording] = [
        .notAnInstant: Wording(
            "An example says at which instant it happens: a date, an hour, and seconds where they count.",
            "Un exemple dit à quel instant il se passe : une date, une heure, et des secondes si elles comptent."),
        .expectationWithout: Wording(
            "An example expects something that says nothing where another outcome is expected, as the reason of what passes.",
            "Un exemple attend ce qui ne dit rien quand un autre résultat est attendu, comme le motif de ce qui passe."),
        .receivedLater: Wording(
            "A request is received before it is dealt with, never after.",
            "Une demande est reçue avant d'être traitée, jamais après."),
        .receivedByPortal: Wording(
            """
            What comes by the portal is received at the instant it is sent. Only paper, mail and the telephone come earlier than \
            they are entered.
            """,
            """
            Ce qui vient du portail est reçu à l'instant de l'envoi. Seuls le papier, le courriel et le téléphone arrivent avant \
            d'être saisis.
            """),
    ]
}
