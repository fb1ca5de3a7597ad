import RulesEngine
import TenantConfig

/// Says in French why something may not be.
struct ReasonWording: Sendable {
    let town: Town
    let activity: Activity

    /// One reason in a few words, for a greyed row or a mark: `complet`, `délai passé`.
    func mark(_ reason: Reason) -> String {
        switch reason.cause {
        case .notEnrolled: "inscription à faire"
        case .notAdmitted: "ne concerne pas cet enfant"
        case .otherMeal: "autre repas choisi"
        case .closed(let day): closed(day).mark
        case .notOffered: "pas ce jour-là"
        case .begun: "déjà commencé"
        case .notAnnounced: "ouverture non annoncée"
        case .notOpenYet: "pas encore ouvert"
        case .deadlinePassed(nil): "pas possible"
        case .deadlinePassed: "délai passé"
        case .wrongChannel(let asked, let others): others.isEmpty ? "pas \(asked.french)" : others.french
        case .requirement(let lack): wording(lack, reason).mark
        case .needs: "à réserver avec un autre créneau"
        case .excludes: "incompatible"
        case .limit(let broken): broken.bound == .atLeast ? "pas assez" : "trop"
        case .full: "complet"
        case .wrongShape(let shapes): "\(shapes.french) seulement"
        }
    }

    /// One reason as a whole sentence, with its fact: since when, how many, which rule of the règlement.
    func sentence(_ reason: Reason) -> FrenchText {
        fact(reason) + (reason.because.map { " (\($0))" } ?? "") + "."
    }

    /// What can still be done.
    ///
    /// - Parameter ways: by which other channels; nil: it was not asked on what terms, and whether something else stands in the way there.
    func remedy(_ reason: Reason, ways: [OtherWay]? = nil) -> FrenchText {
        switch reason.cause {
        case .notEnrolled: "Faites d’abord cette inscription."
        case .notAdmitted: "Si la date de naissance ou la classe n’est pas la bonne, le dossier peut être corrigé\u{A0}: \(desk)."
        case .otherMeal: "Pour changer de repas\u{A0}: \(desk)."
        case .notOpenYet: "Revenez à ce moment-là."
        case .wrongChannel(_, let others) where ways == nil && !others.isEmpty: "Guichet à joindre\u{A0}: \(desk)."
        case .deadlinePassed, .wrongChannel: elsewhere(reason, ways)
        case .begun: "Pour une situation particulière\u{A0}: \(desk)."
        case .requirement(let lack): wording(lack, reason).remedy
        case .needs(let need): "Réservez aussi \(slots(need)), le même jour."
        case .excludes: "Choisissez l’un ou l’autre."
        case .limit(let broken): LimitWording(activity: activity).remedy(broken)
        case .full:
            reason.waitsBy.isEmpty
                ? "Choisissez un autre jour, ou un créneau qui a encore de la place."
                : "La liste d’attente se rejoint \(reason.waitsBy.french)\u{A0}: \(desk)."
        case .wrongShape(let shapes): FrenchText(stringLiteral: shapes.remedy)
        case .closed, .notOffered: otherDay(reason)
        case .notAnnounced: "Pour connaître la date\u{A0}: \(desk)."
        }
    }

    /// By which other channels it is possible, and on what terms.
    private func elsewhere(_ reason: Reason, _ ways: [OtherWay]?) -> FrenchText {
        let ways = ways ?? (reason.otherChannels.isEmpty ? [] : [OtherWay(channels: reason.otherChannels)])
        guard !ways.isEmpty else { return "Pour une situation particulière\u{A0}: \(desk)." }
        if case .wrongChannel = reason.cause { return ways.sentence("C’est possible ", in: town) }
        return ways.sentence(in: town)
    }

    /// Another day to book; of what is booked there is no other.
    private func otherDay(_ reason: Reason) -> FrenchText {
        switch (reason.verb, reason.cause) {
        case (.cancel, _), (.enrol, _): "Pour une situation particulière\u{A0}: \(desk)."
        case (_, .closed(.outsideCalendar)): "Choisissez un jour plus proche, ou revenez quand ce calendrier sera publié."
        case (_, .notOffered): "Choisissez un autre créneau, ou un autre jour."
        case (.book, _), (.change, _): "Choisissez un autre jour."
        }
    }

    private func fact(_ reason: Reason) -> FrenchText {
        switch reason.cause {
        case .notEnrolled: "L’inscription à cette activité n’est pas encore faite"
        case .notAdmitted(let lines): Admission(town: town, subject: subject(of: reason), asOf: activity.asOf).text(lines)
        case .otherMeal(let meal):
            "Le repas choisi à l’inscription est un autre\u{A0}: \(town.meals.first { $0.name == meal }?.label ?? meal.text)"
        case .closed(let day): FrenchText(stringLiteral: closed(day).sentence)
        case .notOffered: "Ce créneau n’existe pas ce jour-là"
        case .begun(let instant): "Ce créneau a commencé le \(instant: instant)"
        case .notAnnounced: "La date d’ouverture n’est pas encore annoncée"
        case .notOpenYet(let instant): "\(reason.verb.opening) le \(instant: instant)"
        case .deadlinePassed(nil): "\(reason.verb.impossible)"
        case .deadlinePassed(let instant?): "\(reason.verb.deadline) était le \(limit: instant)"
        case .wrongChannel(let asked, let others):
            others.isEmpty
                ? "\(reason.verb.doing) ne se fait pas \(asked.french)"
                : "\(reason.verb.doing) se fait \(others.french), et non \(asked.french)"
        case .requirement(let lack): wording(lack, reason).fact
        case .needs(let need): "Ce créneau se réserve avec \(slots(need)), le même jour"
        case .excludes(let other): "Ce créneau ne se réserve pas le même jour que \(label(other))"
        case .limit(let broken): LimitWording(activity: activity).fact(broken)
        case .full(_, let places): full(places, reason.rule)
        case .wrongShape(let shapes): "\(reason.verb.doing), à ce jour, ne se fait \(shapes.only)"
        }
    }

    /// What does not admit the child: the meal, the slot or the whole activity.
    private func subject(of reason: Reason) -> String {
        if town.meals.contains(where: { $0.admits.contains { $0.place == reason.rule } }) { return "Ce repas" }
        return activity.slots.contains { $0.admits.contains { $0.place == reason.rule } } ? "Ce créneau" : "Cette activité"
    }

    private func wording(_ lack: Reason.Lack, _ reason: Reason) -> LackWording {
        LackWording(town: town, lack: lack, isOfDay: reason.verb != .enrol)
    }

    /// Which gauge is full: by its label where the town gives one, and whether only the child's part of it is.
    private func full(_ places: Int, _ rule: RulePlace?) -> FrenchText {
        let gauge = activity.gauges.first { line in line.place == rule || line.keys.quotas.contains { $0.place == rule } }
        let isQuota = gauge.map { $0.place != rule } ?? false
        let name = gauge?.keys.label ?? "Complet"
        let whom: FrenchText = isQuota ? " pour la situation de cet enfant" : ""
        return switch places {
        case 0: isQuota ? "Aucune place n’est prévue\(whom)" : "Aucune place n’est prévue"
        case 1: "\(name)\u{A0}: la seule place\(whom) est prise"
        default: "\(name)\u{A0}: les \(places) places\(whom) sont prises"
        }
    }

    private func closed(_ day: Reason.ClosedDay) -> (mark: String, sentence: String) {
        switch day {
        case .publicHoliday(let label): ("jour férié", "Jour férié\u{A0}: \(label)")
        case .schoolHoliday(let name): ("vacances scolaires", name.french.withCapital)
        case .noClass: ("pas de classe", "Il n’y a pas classe ce jour-là")
        case .term: ("période scolaire", "Période scolaire\u{A0}: cette activité a lieu pendant les vacances")
        case .closure: ("fermé", "Fermé ce jour-là")
        case .notOpened: ("pas d’accueil", "Pas d’accueil ce jour-là")
        case .outsideCalendar: ("calendrier non publié", "Le calendrier scolaire de cette date n’est pas encore publié")
        }
    }

    private func slots(_ need: Need) -> String {
        let all = need.all.map(label)
        let any = need.any.map(label)
        return (all + (any.isEmpty ? [] : [any.frenchAlternatives])).frenchList
    }

    private func label(_ slot: Name<Slot>) -> String {
        activity.slots.first { $0.name == slot }?.label.insideSentence ?? slot.text
    }

    private var desk: String { town.desk.inWords }
}

extension Reason.Verb {
    fileprivate var opening: String {
        switch self {
        case .enrol: "Les inscriptions ouvrent"
        case .book: "Les réservations ouvrent"
        case .change: "Les changements ouvrent"
        case .cancel: "Les annulations ouvrent"
        }
    }

    fileprivate var doing: String {
        switch self {
        case .enrol: "L’inscription"
        case .book: "La réservation"
        case .change: "Le changement"
        case .cancel: "L’annulation"
        }
    }

    fileprivate var impossible: String {
        switch self {
        case .enrol: "L’inscription n’est pas possible"
        case .book: "La réservation n’est pas possible"
        case .change: "Le changement n’est pas possible"
        case .cancel: "L’annulation n’est pas possible"
        }
    }

    fileprivate var deadline: String {
        switch self {
        case .enrol: "La date limite pour inscrire"
        case .book: "La date limite pour réserver"
        case .change: "La date limite pour changer"
        case .cancel: "La date limite pour annuler"
        }
    }
}

extension Name<SchoolHoliday> {
    /// `vacances de la Toussaint`, `vacances de Noël`; `vacances scolaires` where the calendar has other names.
    var french: String {
        switch text {
        case "toussaint": "vacances de la Toussaint"
        case "noel": "vacances de Noël"
        case "hiver": "vacances d’hiver"
        case "printemps": "vacances de printemps"
        case "ete": "vacances d’été"
        default: "vacances scolaires"
        }
    }
}
