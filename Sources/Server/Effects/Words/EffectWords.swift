import RulesEngine
import TenantConfig

/// The words in which the effect of a changed file is told, in the language of those who write it.
struct EffectWords {
    let isFrench: Bool
    let names: EffectNames

    init(_ language: Language, _ plan: FilePlan) {
        isFrench = language == .french
        names = EffectNames(plan.before.town, plan.after.town)
    }

    /// One of two wordings of the same.
    func say(_ french: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String { isFrench ? french() : english() }

    /// `1 day`, `2 days`; `1 jour`, `2 jours`.
    func number(_ number: Int, _ french: (one: String, many: String), _ english: (one: String, many: String)) -> String {
        say(number.french(french.one, french.many), "\(number) \(number == 1 ? english.one : english.many)")
    }

    var colon: String { say("\u{A0}:", ":") }
    var noLine: String { say("(aucune ligne)", "(no line)") }
    var example: String { say("exemple\u{A0}:", "example:") }

    /// What is said where no answer turns.
    func nothing(of plan: FilePlan) -> String {
        let isWhole = plan.cells.gone.isEmpty && plan.cells.added.isEmpty
        let answers = say(
            "\(isWhole ? "Rien" : "De ce qui est dans les deux fichiers, rien") ne change dans ce que les familles peuvent réserver, "
                + "modifier ou annuler à partir du \(day(plan.first)).",
            "\(isWhole ? "Nothing" : "Of what both files have, nothing") changes in what families can book, change or cancel "
                + "from \(day(plan.first)) on.")
        return plan.isEmpty ? "\(answers) \(say("Les deux fichiers disent la même chose.", "Both files say the same."))" : answers
    }

    /// What one of the files has and the other has not: `Gone: activity Mercredis`.
    func parts(of plan: FilePlan) -> [(sign: String, text: String)] {
        plan.cells.gone.map { ("-", "\(say("Disparaît", "Gone"))\(colon) \(part($0))") }
            + plan.cells.added.map { ("+", "\(say("Nouveau", "New"))\(colon) \(part($0))") }
    }

    private func part(_ part: FilePart) -> String {
        let word =
            switch part.kind {
            case .activity: say("activité", "activity")
            case .slot: say("créneau", "slot")
            case .meal: say("repas", "meal")
            case .centre: say("lieu d’accueil", "centre")
            case .schoolYear: say("année scolaire", "school year")
            }
        let owner = part.kind == .activity ? nil : part.activity.map { " (\(kind(say("activité", "activity"), names.activity($0))))" }
        return kind(word, names.part(part)) + (owner ?? "")
    }

    /// A label behind what it is the label of, unless it says so itself: `secteur Nord`, `école du Centre`.
    func kind(_ word: String, _ label: String) -> String {
        label.lowercased().hasPrefix(word) ? label.insideSentence : "\(word) \(label)"
    }

    /// `booking: refused (deadline passed), was accepted`.
    func turn(_ turn: RuleTurn) -> String {
        "\(verb(turn.verb))\(colon) \(outcome(turn.becomes)), \(say("jusqu’ici", "was")) \(outcome(turn.was))"
    }

    private func verb(_ verb: Reason.Verb) -> String {
        switch verb {
        case .enrol: say("inscrire", "enrolling")
        case .book: say("réserver", "booking")
        case .change: say("modifier", "changing")
        case .cancel: say("annuler", "cancelling")
        }
    }

    private func outcome(_ outcome: CellOutcome) -> String {
        switch outcome {
        case .accepted: say("accepté", "accepted")
        case .late: say("accepté en retard", "accepted late")
        case .awaitingApproval: say("soumis à l’accord de la ville", "decided by the town")
        case .waiting: say("mis en liste d’attente", "put on the waiting list")
        case .undetermined: say("indécidable, un renseignement manque", "undetermined, a fact is missing")
        case .refused(let cause): say("refusé (\(self.cause(cause)))", "refused (\(self.cause(cause)))")
        case .gone: say("absent du fichier", "not in the file")
        }
    }

    private func cause(_ cause: TownTest.Cause) -> String {
        switch cause {
        case .notEnrolled: say("non inscrit", "not enrolled")
        case .notForThisChild: say("pas pour cet enfant", "not for this child")
        case .closedDay: say("jour fermé", "closed day")
        case .notThatDay: say("pas ce jour-là", "not that day")
        case .alreadyBegun: say("déjà commencé", "already begun")
        case .notAnnounced: say("pas encore annoncé", "not announced")
        case .notOpenYet: say("pas encore ouvert", "not open yet")
        case .deadlinePassed: say("délai dépassé", "deadline passed")
        case .wrongChannel: say("pas par ce canal", "not by this channel")
        case .requirement: say("dossier à compléter", "something is not in order")
        case .needsAnotherSlot: say("un autre créneau est nécessaire", "needs another slot")
        case .excludesAnotherSlot: say("incompatible avec un autre créneau", "excludes another slot")
        case .limit: say("trop ou trop peu de jours", "too many or too few")
        case .noPlace: say("complet", "no place")
        case .wrongShape: say("pas pour cette forme de demande", "not for requests of this shape")
        }
    }

    func day(_ day: CivilDate) -> String {
        let (year, month, number) = day.parts
        return say(day.french(), "\(day.weekday.english.prefix(3)) \(number) \(englishMonths[month - 1]) \(year)")
    }

    /// `matin of Wed 7 Oct 2026`, `matin du mercredi 7 octobre 2026`.
    func slot(_ what: String, on day: CivilDate) -> String { say("\(what) du \(self.day(day))", "\(what) of \(self.day(day))") }
}

private let englishMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

extension Weekday {
    var english: String {
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][index]
    }
}
