// Enrolments to which nobody comes.

extension Problem {
    /// One that is asked for before itself.
    ///
    /// - Parameter all: whether it is asked of everybody.
    package static func enrolledInItself(_ activity: String, ofAll all: Bool) -> Problem {
        let (english, french): (Phrase<English>, Phrase<French>) =
            all
            ? ("nobody can begin", "personne ne peut commencer")
            : ("nobody of whom it is asked can begin", "aucun de ceux à qui c'est demandé ne peut commencer")
        return Problem(
            .enrolmentNobodyGets,
            english: "this asks for an enrolment in \(activity) itself first: \(bare: english.text)",
            help: "name another activity, or remove it",
            french: "ceci demande d'être déjà inscrit à \(activity) même : \(bare: french.text)",
            aide: "nommez une autre activité, ou supprimez cette ligne"
        )
    }

    /// Two or more that are asked for before one another: the others of them, each asking for the next, the last for this one.
    ///
    /// - Parameter all: whether each is asked of everybody.
    package static func enrolledInTurn(_ others: [String], ofAll all: Bool) -> Problem {
        let (nobody, personne): (Phrase<English>, Phrase<French>) =
            all
            ? ("nobody can begin", "personne ne peut commencer")
            : ("nobody of whom all this is asked can begin", "aucun de ceux à qui tout cela est demandé ne peut commencer")
        if others.count == 1, let other = others.first {
            return Problem(
                .enrolmentNobodyGets,
                english: "this asks for an enrolment in \(other) first, which asks in turn for this one: \(bare: nobody.text)",
                help: "remove one of the two, or ask for it `before: attending`",
                french:
                    "ceci demande d'être d'abord inscrit à \(other), qui demande à son tour cette inscription : \(bare: personne.text)",
                aide: "supprimez l'une des deux demandes, ou ne la faites que « before: attending »"
            )
        }
        let english = others.map { ("\($0)" as Phrase<English>).text }.joined(separator: ", which asks for ")
        let french = others.map { ("\($0)" as Phrase<French>).text }.joined(separator: ", qui demande ")
        return Problem(
            .enrolmentNobodyGets,
            english: "this asks for an enrolment in \(bare: english) first, which asks for this one: \(bare: nobody.text)",
            help: "remove one of these requirements, or ask for it `before: attending`",
            french: "ceci demande d'être d'abord inscrit à \(bare: french), qui demande cette inscription : \(bare: personne.text)",
            aide: "supprimez l'une de ces demandes, ou ne la faites que « before: attending »"
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
    /// The next of several lines of which each asks for another one.
    package static func asksForHere(_ other: String) -> Wording {
        Wording("and this asks for \(other)", "et celle-ci demande \(other)")
    }

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
    ///
    /// - Parameter asked: what the line asks for, what is asked for there in turn, and so on.
    package static func enrolledInTurn(_ asked: [[Name<Activity>]], _ shown: WitnessCase) -> Wording {
        let english = asked.map { ("\($0.map(\.text))" as Phrase<English>).text }
        let french = asked.map { ("\($0.map(\.text))" as Phrase<French>).text }
        return Wording(
            shown,
            "refused, because it is not enrolled in \(bare: english.joined(separator: ", where it is refused for not being enrolled in "))",
            "refusé, car il n'est pas inscrit à \(bare: french.joined(separator: ", où il est refusé car il n’est pas inscrit à "))")
    }
}
