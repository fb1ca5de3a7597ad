// Enrolments to which nobody comes.

extension Problem {
    /// One that is asked for before itself.
    package static func enrolledInItself(_ activity: String) -> Problem {
        Problem(
            .enrolmentNobodyGets,
            english: "this asks for an enrolment in \(activity) itself first: nobody can begin",
            help: "name another activity, or remove it",
            french: "ceci demande d'être déjà inscrit à \(activity) même : personne ne peut commencer",
            aide: "nommez une autre activité, ou supprimez cette ligne"
        )
    }

    /// Two that are asked for before one another.
    package static func enrolledInTurn(_ other: String) -> Problem {
        Problem(
            .enrolmentNobodyGets,
            english: "this asks for an enrolment in \(other) first, which asks in turn for this one: nobody can begin",
            help: "remove one of the two, or ask for it `before: attending`",
            french: "ceci demande d'être d'abord inscrit à \(other), qui demande à son tour cette inscription : personne ne peut commencer",
            aide: "supprimez l'une des deux demandes, ou ne la faites que « before: attending »"
        )
    }

    /// One that is for other children.
    package static func enrolledAmongOthers(_ others: [String]) -> Problem {
        Problem(
            .enrolmentNobodyGets,
            english: "no child of whom this is asked can be enrolled in \(others): that is for other children",
            help: "compare `for` of the two activities, or name another one",
            french: "aucun enfant à qui ceci est demandé ne peut être inscrit à \(others), qui est pour d'autres enfants",
            aide: "comparez le « for » des deux activités, ou nommez-en une autre"
        )
    }
}

extension Wording {
    /// The line that asks for what asks for it.
    package static let asksInTurnHere = Wording("this asks for the other in turn", "celle-ci demande l'autre à son tour")

    /// It would have to be enrolled already.
    package static func notEnrolledYet(_ activity: Name<Activity>, _ shown: WitnessCase) -> Wording {
        Wording(
            shown, "refused, because it is not enrolled in \(activity.text) yet",
            "refusé, car il n'est pas encore inscrit à \(activity.text)")
    }

    /// What it has to be enrolled in is not for it.
    package static func enrolledAmongOthers(_ others: [Name<Activity>], _ shown: WitnessCase) -> Wording {
        Wording(
            shown, "refused, because it is not enrolled in \(others.map(\.text)), which is not for this child",
            "refusé, car il n'est pas inscrit à \(others.map(\.text)), qui n'est pas pour cet enfant")
    }

    /// What it has to be enrolled in asks for something else first.
    package static func enrolledInTurn(_ other: Name<Activity>, _ first: [Name<Activity>], _ shown: WitnessCase) -> Wording {
        Wording(
            shown,
            "refused, because it is not enrolled in \(other.text), where it is refused for not being enrolled in \(first.map(\.text))",
            "refusé, car il n'est pas inscrit à \(other.text), où il est refusé car il n'est pas inscrit à \(first.map(\.text))")
    }
}
