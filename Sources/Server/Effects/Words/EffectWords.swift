import RulesEngine
import TenantConfig

/// The words in which the effect of a changed file is told, in the language of those who write it.
struct EffectWords {
    let isFrench: Bool

    init(_ language: Language) {
        isFrench = language == .french
    }

    func nothing(from first: CivilDate) -> String {
        isFrench
            ? "Rien ne change dans ce que les familles peuvent réserver, modifier ou annuler à partir du \(day(first))."
            : "Nothing changes in what families can book, change or cancel from \(day(first)) on."
    }

    /// What is never compared, so that nobody takes silence for an answer.
    var notCompared: String {
        isFrench
            ? """
            Ne sont pas comparés\u{A0}: les tarifs, les frais et les majorations, les messages, les libellés, la façon d’inscrire, les absences. \
            Les places et ce qui se réserve ensemble dépendent de ce qui est réservé.
            """
            : """
            Not compared: tariffs, fees and surcharges, messages, labels, how children are enrolled, absences. Places, and what is booked \
            together, depend on what is booked.
            """
    }

    var colon: String { isFrench ? "\u{A0}:" : ":" }
    var gone: String { isFrench ? "Disparaît" : "Gone" }
    var added: String { isFrench ? "Nouveau" : "New" }
    var noLine: String { isFrench ? "(aucune ligne)" : "(no line)" }
    var example: String { isFrench ? "exemple\u{A0}:" : "example:" }

    func part(_ part: FilePart) -> String {
        let kind =
            switch part.kind {
            case .activity: isFrench ? "activité" : "activity"
            case .slot: isFrench ? "créneau" : "slot"
            case .meal: isFrench ? "repas" : "meal"
            case .centre: "centre"
            case .schoolYear: isFrench ? "année scolaire" : "school year"
            }
        let owner = part.kind == .activity ? nil : part.activity.map { isFrench ? " (activité \($0))" : " (activity \($0))" }
        return "\(kind) \(part.name)\(owner ?? "")"
    }

    /// `booking: refused (deadline passed), was accepted`.
    func turn(_ turn: RuleTurn) -> String {
        "\(verb(turn.verb))\(isFrench ? "\u{A0}:" : ":") \(outcome(turn.becomes)), \(isFrench ? "jusqu’ici" : "was") \(outcome(turn.was))"
    }

    func verb(_ verb: Reason.Verb) -> String {
        switch verb {
        case .enrol: isFrench ? "inscrire" : "enrolling"
        case .book: isFrench ? "réserver" : "booking"
        case .change: isFrench ? "modifier" : "changing"
        case .cancel: isFrench ? "annuler" : "cancelling"
        }
    }

    func outcome(_ outcome: CellOutcome) -> String {
        switch outcome {
        case .accepted: isFrench ? "accepté" : "accepted"
        case .late: isFrench ? "accepté en retard" : "accepted late"
        case .awaitingApproval: isFrench ? "soumis à l’accord de la ville" : "decided by the town"
        case .waiting: isFrench ? "mis en liste d’attente" : "put on the waiting list"
        case .undetermined: isFrench ? "indécidable, un renseignement manque" : "undetermined, a fact is missing"
        case .refused(let cause): isFrench ? "refusé (\(self.cause(cause)))" : "refused (\(self.cause(cause)))"
        case .gone: isFrench ? "absent du fichier" : "not in the file"
        }
    }

    func cause(_ cause: TownTest.Cause) -> String {
        switch cause {
        case .notEnrolled: isFrench ? "non inscrit" : "not enrolled"
        case .notForThisChild: isFrench ? "pas pour cet enfant" : "not for this child"
        case .closedDay: isFrench ? "jour fermé" : "closed day"
        case .notThatDay: isFrench ? "pas ce jour-là" : "not that day"
        case .alreadyBegun: isFrench ? "déjà commencé" : "already begun"
        case .notAnnounced: isFrench ? "pas encore annoncé" : "not announced"
        case .notOpenYet: isFrench ? "pas encore ouvert" : "not open yet"
        case .deadlinePassed: isFrench ? "délai dépassé" : "deadline passed"
        case .wrongChannel: isFrench ? "pas par ce canal" : "not by this channel"
        case .requirement: isFrench ? "dossier à compléter" : "something is not in order"
        case .needsAnotherSlot: isFrench ? "un autre créneau est nécessaire" : "needs another slot"
        case .excludesAnotherSlot: isFrench ? "incompatible avec un autre créneau" : "excludes another slot"
        case .limit: isFrench ? "trop ou trop peu de jours" : "too many or too few"
        case .noPlace: isFrench ? "complet" : "no place"
        case .wrongShape: isFrench ? "pas pour cette forme de demande" : "not for requests of this shape"
        }
    }
}

extension EffectWords {
    /// `128 slots of days for 3 kinds of children, on Wednesdays, from Wed 2 Sep 2026 to Wed 7 Jul 2027: matin, repas`.
    func count(_ turn: CellEffect.Turn) -> String {
        let slots = turn.slots.sorted().map(\.text).joined(separator: ", ")
        let (cells, children) = (turn.cells, turn.children)
        let counted =
            isFrench
            ? "\(cells.french("créneau", "créneaux")) pour \(children.french("sorte d’enfant", "sortes d’enfants"))"
            : "\(number(cells, "slot of a day", "slots of days")) for \(number(children, "kind of child", "kinds of children"))"
        return "\(counted), \(days(turn.days))\(isFrench ? "\u{A0}:" : ":") \(slots)"
    }

    /// `1 day`, `2 days`.
    func number(_ number: Int, _ one: String, _ many: String) -> String { "\(number) \(number == 1 ? one : many)" }

    private func days(_ days: Set<CivilDate>) -> String {
        guard let first = days.min(), let last = days.max() else { return "" }
        if days.count == 1 { return isFrench ? "le \(day(first))" : "on \(day(first))" }
        let weekdays = Weekday.allCases.filter { weekday in days.contains { $0.weekday == weekday } }
        let range = isFrench ? "du \(day(first)) au \(day(last))" : "from \(day(first)) to \(day(last))"
        guard weekdays.count < 5 else { return range }
        let names = weekdays.map { isFrench ? $0.french + "s" : $0.english + "s" }
        return isFrench ? "les \(names.frenchList), \(range)" : "on \(names.joined(separator: ", ")), \(range)"
    }

    func day(_ day: CivilDate) -> String {
        if isFrench { return day.french() }
        let (year, month, number) = day.parts
        return "\(day.weekday.english.prefix(3)) \(number) \(englishMonths[month - 1]) \(year)"
    }

    /// `a child of 7 years, ce1, at nord, matin of Wed 7 Oct 2026, asked from 2026-09-17 00:00:00, before 2026-09-22 00:00:00`.
    func example(_ example: CellEffect.Example) -> String {
        let column = example.column.meal.map { "\(example.column.slot)/\($0)" } ?? example.column.slot.text
        let what = isFrench ? "\(column) du \(day(example.day))" : "\(column) of \(day(example.day))"
        let from = example.from.map { isFrench ? "à partir du \($0.french())" : "from \($0) on" }
        let until = isFrench ? "avant le \(example.until.french())" : "before \(example.until)"
        let when = [from, until].compactMap(\.self).joined(separator: isFrench ? " et " : " and ")
        let by = example.channel == .portal ? [] : [isFrench ? "par \(example.channel.rawValue)" : "by \(example.channel.rawValue)"]
        return ([child(example.child, on: example.day), what, (isFrench ? "demandé " : "asked ") + when] + by).joined(separator: ", ")
    }

    /// All that is said of a child who stands for others.
    func child(_ child: TypicalChild, on day: CivilDate) -> String {
        let age = child.age(on: day)
        let years = age.map { isFrench ? "un enfant de \($0.french("an", "ans"))" : "a child of \($0) \($0 == 1 ? "year" : "years")" }
        return ([years ?? (isFrench ? "un enfant" : "a child")] + facts(child)).joined(separator: ", ")
    }

    private func facts(_ child: TypicalChild) -> [String] {
        let facts = child.facts
        var told: [String?] = [facts.level.value?.word]
        if case .at(let centre?) = child.enrolled { told.append(isFrench ? "inscrit à \(centre)" : "at \(centre)") }
        told.append(child.status.map { isFrench ? "statut \($0)" : "status \($0)" })
        told.append(
            facts.sector.value.map { sector in
                sector.map { isFrench ? "secteur \($0)" : "sector \($0)" } ?? (isFrench ? "hors secteur" : "in no sector")
            })
        told.append(
            facts.school.value.map { school in
                school.map { isFrench ? "école \($0)" : "school \($0)" } ?? (isFrench ? "scolarisé ailleurs" : "schooled elsewhere")
            })
        told.append(facts.commune.value.map { "commune \($0.code)" })
        told.append(facts.quotient.value.map { "quotient \($0)" })
        told.append(facts.siblings.value.map { isFrench ? "rang \($0) de la fratrie" : "rank \($0) among siblings" })
        for (situation, holds) in facts.situations.sorted(by: { $0.key < $1.key }) {
            told.append("\(situation)\(isFrench ? "\u{A0}:" : ":") \(holds ? isFrench ? "oui" : "yes" : isFrench ? "non" : "no")")
        }
        let owed = facts.unpaid.value ?? 0
        if owed > 0 { told.append(isFrench ? "doit \(owed.frenchEuros)" : "owes \(owed) cents") }
        return told.compactMap(\.self)
    }
}

private let englishMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

extension Weekday {
    fileprivate var english: String {
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][index]
    }
}
