// How much may, or must, be booked.

extension Problem {
    static func notACount(_ word: String, key: String, meant: String?) -> Problem {
        Problem(
            .notACount,
            english: "\(word) is not a count for \(key)",
            help: meant.map { "write \($0)" }
                ?? "write `3 days`, `2 weeks`, `4 slots`, `all days`, `all but 2 days`, `50 %` or `3 days less closed days`",
            french: "\(word) n'est pas un nombre pour \(key)",
            aide: meant.map { "écrivez \($0)" }
                ?? "écrivez « 3 days », « 2 weeks », « 4 slots », « all days », « all but 2 days », « 50 % » ou « 3 days less closed days »",
            meant: meant
        )
    }

    static func countBeyondSpan(_ count: String, _ span: String) -> Problem {
        Problem(
            .countBeyondSpan,
            english: "\(count) says nothing of one \(bare: span)",
            help: "count in slots, as `4 slots`, or write another `per`",
            french: "\(count) ne dit rien de « per: \(bare: span) »",
            aide: "comptez en créneaux, comme « 4 slots », ou écrivez un autre « per »"
        )
    }

    static func notAnEdge(_ phrase: String) -> Problem {
        Problem(
            .notAnEdge,
            english: "\(phrase) names no days",
            help: "write `first week of hiver`, `last friday of the month` or `first monday of the school year`",
            french: "\(phrase) ne désigne aucun jour",
            aide: "écrivez « first week of hiver », « last friday of the month » ou « first monday of the school year »"
        )
    }

    static func edgeOfNoPeriod(_ phrase: String) -> Problem {
        Problem(
            .notAnEdge,
            english: "\(phrase) counts from the periods of an activity's `open`, and there are none here",
            help: "name the period, as `first week of hiver`",
            french: "\(phrase) compte depuis les périodes du « open » d'une activité, et il n'y en a pas ici",
            aide: "nommez la période, comme « first week of hiver »"
        )
    }

    static func leastAboveMost(_ least: Int, _ most: Int) -> Problem {
        Problem(
            .leastAboveMost,
            english: "at least \(least) and at most \(most): nothing can be booked",
            help: "put the smaller number in `at_least`",
            french: "au moins \(least) et au plus \(most) : rien ne peut être réservé",
            aide: "mettez le plus petit nombre dans « at_least »"
        )
    }

    static func leastAboveOpenDays(_ least: Int, _ open: Int, _ span: String) -> Problem {
        Problem(
            .leastAboveOpenDays,
            english: "no \(bare: span) has \(least) open days, the fullest has \(open): this asks for all of them",
            help: "write `all days` if that is meant, or a number up to \(open)",
            french: "il n'y a jamais \(least) jours ouverts dans « per: \(bare: span) », mais \(open) au plus : ceci les demande tous",
            aide: "écrivez « all days » si c'est voulu, ou un nombre jusqu'à \(open)"
        )
    }
}
