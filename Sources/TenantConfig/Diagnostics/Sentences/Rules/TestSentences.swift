// A town's examples: `G05`.

extension Problem {
    static func notAnInstant(_ text: String, meant: String?) -> Problem {
        Problem(
            .notAnInstant,
            english: "\(text) is not an instant",
            help: meant.map { "write \($0)" } ?? "write a date and an hour, as `2026-09-01 08:30` or `2026-09-01 23:59:59`",
            french: "\(text) n'est pas un instant",
            aide: meant.map { "écrivez \($0)" } ?? "écrivez une date et une heure, comme « 2026-09-01 08:30 » ou « 2026-09-01 23:59:59 »",
            meant: meant
        )
    }

    static func receivedLater(_ received: String) -> Problem {
        Problem(
            .receivedLater,
            english: "\(received) is later than `now`: nothing arrives before its time",
            help: "write the instant at which the request arrived, or move `now`",
            french: "\(received) est plus tard que « now » : rien n'arrive avant l'heure",
            aide: "écrivez l'instant où la demande est arrivée, ou déplacez « now »"
        )
    }

    static let receivedByPortal = Problem(
        .receivedByPortal,
        english: "what comes by the portal is received at once",
        help: "say by which `channel` it came, or remove `received`",
        french: "ce qui vient du portail est reçu aussitôt",
        aide: "dites par quel « channel » c'est arrivé, ou supprimez « received »"
    )

    static func expectationWithout(_ key: String, _ verdict: String) -> Problem {
        Problem(
            .expectationWithout,
            english: "\(key) says nothing where \(verdict) is expected",
            help: "remove it, or expect what it goes with",
            french: "\(key) ne dit rien quand on attend \(verdict)",
            aide: "supprimez-le, ou attendez le résultat qui va avec"
        )
    }
}
