// What came of a case that was put to the rules.

extension Wording {
    /// A case, and what came of it.
    init(_ shown: WitnessCase, _ english: Phrase<English>, _ french: Phrase<French>) {
        self.init("\(bare: shown.english): \(bare: english.text)", "\(bare: shown.french) : \(bare: french.text)")
    }

    /// A child, and nothing of what is asked for it.
    package static func child(_ shown: WitnessCase) -> Wording {
        Wording("\(bare: shown.childInEnglish)", "\(bare: shown.childInFrench)")
    }

    /// Why nothing runs on a day, whatever is closed.
    package enum Shut: Hashable, Sendable {
        /// Its label.
        case publicHoliday(String)
        case schoolHolidays, dayWithoutClass, term, notOpened, notOffered
    }

    /// It is refused without the closure.
    package static func shutAnyhow(_ shut: Shut, _ shown: WitnessCase) -> Wording {
        let (english, french): (Phrase<English>, Phrase<French>) =
            switch shut {
            case .publicHoliday(let label):
                ("that day is a public holiday (\(bare: label))", "ce jour-là est férié (\(bare: label))")
            case .schoolHolidays: ("that day is in the school holidays", "ce jour-là est en vacances scolaires")
            case .dayWithoutClass:
                ("there is no class that day in the school calendar", "il n'y a pas classe ce jour-là selon le calendrier scolaire")
            case .term: ("that day is in term time", "ce jour-là n'est pas en vacances scolaires")
            case .notOpened: ("no line of `open` is for that day", "aucune ligne de « open » n'est pour ce jour-là")
            case .notOffered: ("\(bare: Refusal.notOffered.english)", "\(bare: Refusal.notOffered.french)")
            }
        return Wording(
            shown, "refused without this line too, because \(bare: english.text)",
            "refusé même sans cette ligne, car \(bare: french.text)")
    }

    /// How long rules are.
    package static func linesOfOneRule(_ lines: Int) -> Wording {
        Wording("the longest rule has \(lines) lines", "la plus longue règle a \(lines) lignes")
    }

    /// The calendar has no day for it.
    package static func noneOf(_ days: Int, from first: CivilDate, to last: CivilDate) -> Wording {
        Wording(
            "none of the \(days) days from \(bare: first.inEnglish) to \(bare: last.inEnglish), which the school calendar has",
            "aucun des \(days) jours du \(bare: first.inFrench) au \(bare: last.inFrench), que connaît le calendrier scolaire")
    }

    /// The first booking enrols it.
    package static func enrolledByBooking(_ shown: WitnessCase) -> Wording {
        Wording(
            shown, "the first booking enrols, so that it is never “not enrolled”",
            "la première réservation inscrit, il n'est donc jamais « non inscrit »")
    }

    /// Nothing is said of the case.
    package static func notAnnounced(_ shown: WitnessCase, days: Int) -> Wording {
        Wording(
            shown, "refused, as not announced; so it is on \(days) open \(bare: days == 1 ? "day" : "days")",
            "refusé, car rien n'est annoncé ; il en va ainsi de \(days) \(bare: days == 1 ? "jour ouvert" : "jours ouverts")")
    }

    /// It ends before it begins.
    package static func shut(_ opens: LocalInstant, _ until: LocalInstant, days: Int, of all: Int, _ shown: WitnessCase) -> Wording {
        let share = DaysAmong(days, of: all)
        return Wording(
            shown, "booking opens on \(bare: opens.inEnglish) and has closed on \(bare: until.inEnglish); \(bare: share.english)",
            "l'ouverture est le \(bare: opens.inFrench), la fermeture le \(bare: until.inFrench) ; \(bare: share.french)")
    }

    /// Enrolling ends before it begins.
    package static func enrolShut(_ until: LocalInstant, _ shown: WitnessCase) -> Wording {
        Wording(
            shown, "refused, because enrolling, which opens then, has closed on \(bare: until.inEnglish)",
            "refusé, car l'inscription, qui ouvre à ce moment, est close depuis le \(bare: until.inFrench)")
    }

    /// Enrolling has been over since a day long ago.
    package static func enrolOverSince(_ date: CivilDate, _ shown: WitnessCase) -> Wording {
        Wording(
            shown, "refused, because enrolling closed on \(bare: date.inEnglish)",
            "refusé, car l'inscription a fermé le \(bare: date.inFrench)")
    }

    /// The last day is over.
    package static func lastDayOver(_ shown: WitnessCase) -> Wording {
        Wording(shown, "refused, because that day is over, and it is the last", "refusé, car ce jour est passé, et c'est le dernier")
    }

    /// It goes to no such class there.
    package static func noSuchClass(_ school: Name<School>, _ levels: [SchoolLevel], _ shown: WitnessCase) -> Wording {
        let words = levels.map(\.word)
        let (english, french): (Phrase<English>, Phrase<French>) = ("\(words)", "\(words)")
        return Wording(
            "\(bare: shown.childInEnglish): there is none, as \(school.text) has no class but \(bare: english.text)",
            "\(bare: shown.childInFrench) : il n'y en a pas, car \(school.text) n'a de classe que \(bare: french.text)")
    }

    /// A late offer is over when it could begin.
    package static func stillInTime(_ ends: LocalInstant, _ deadline: LocalInstant, _ shown: WitnessCase) -> Wording {
        Wording(
            shown, "the offer ends on \(bare: ends.inEnglish), when booking in time is possible until \(bare: deadline.inEnglish)",
            "l'offre prend fin le \(bare: ends.inFrench), alors qu'on réserve à temps jusqu'au \(bare: deadline.inFrench)")
    }

    /// Another late offer is taken up.
    package static func otherOffer(_ line: RulePlace, not place: RulePlace, _ shown: WitnessCase) -> Wording {
        let number = LineNumber(line, beside: [place])
        return Wording(
            shown, "the offer of line \(bare: number.english) is taken up",
            "c'est l'offre de la ligne \(bare: number.french) qui s'applique")
    }

    /// An absence is over when it could begin.
    package static func stillCancelled(_ ends: LocalInstant, _ deadline: LocalInstant, _ shown: WitnessCase) -> Wording {
        Wording(
            shown, "the absence could be told until \(bare: ends.inEnglish), when it is simply cancelled until \(bare: deadline.inEnglish)",
            "l'absence se dirait jusqu'au \(bare: ends.inFrench), alors qu'on annule simplement jusqu'au \(bare: deadline.inFrench)")
    }

    /// What is booked can no longer be given up.
    package static func heldFast(_ cancels: LocalInstant, _ books: LocalInstant, days: Int, of all: Int, _ shown: WitnessCase) -> Wording {
        let share = DaysAmong(days, of: all)
        return Wording(
            shown,
            "refused since \(bare: cancels.inEnglish), though others may book until \(bare: books.inEnglish); \(bare: share.english)",
            "refusé depuis le \(bare: cancels.inFrench), alors qu'on réserve jusqu'au \(bare: books.inFrench) ; \(bare: share.french)")
    }

    /// What is needed is not there.
    package static func needs(_ needed: [Name<Slot>], days: Int, of all: Int, _ shown: WitnessCase) -> Wording {
        let share = DaysAmong(days, of: all)
        return Wording(
            shown, "refused with or without \(needed.map(\.text)); \(bare: share.english)",
            "refusé avec ou sans \(needed.map(\.text)) ; \(bare: share.french)")
    }

    /// No gauge counts it.
    package static func withoutLimit(_ shown: WitnessCase, others: Int) -> Wording {
        Wording(
            shown, "places without limit, where others have at most \(others)",
            "des places sans limite, là où d'autres en ont \(others) au plus")
    }

    /// The parts are full, and the whole is not.
    package static func partsAreFull(_ parts: Int, whole: Int, _ shown: WitnessCase) -> Wording {
        Wording(
            shown, "full once \(parts) places are taken, with \(whole - parts) of these \(whole) left",
            "complet dès que \(parts) places sont prises, alors qu'il en reste \(whole - parts) de ces \(whole)")
    }

    /// It is nowhere.
    package static func nowhere(_ centres: Int, _ shown: WitnessCase) -> Wording {
        Wording(
            shown, "nothing says at which of \(centres) centres the child is, and no page enrols it",
            "rien ne dit dans lequel des \(centres) centres il est, et aucune page ne l'inscrit")
    }

    /// It is enrolled where nothing runs.
    package static func enrolledThere(_ centre: Name<Centre>, _ shown: WitnessCase) -> Wording {
        Wording(
            shown, "enrolled at \(centre.text), where the activity does not run", "inscrit à \(centre.text), où l'activité n'a pas lieu")
    }

    /// No centre takes it.
    package static func servedNowhere(_ shown: WitnessCase) -> Wording {
        Wording(shown, "refused, because none of the activity's centres serves it", "refusé, car aucun centre de l'activité ne le dessert")
    }

    /// The calendar does not go so far.
    package static func outside(_ last: CivilDate, _ shown: WitnessCase) -> Wording {
        Wording(
            shown, "refused, because the school calendar ends on \(bare: last.inEnglish)",
            "refusé, car le calendrier scolaire s'arrête le \(bare: last.inFrench)")
    }

    /// Another family passes before.
    package static func comesAfter(_ shown: WitnessCase) -> Wording {
        Wording(shown, "comes after the families for whom this line is", "passe après les familles dont parle cette ligne")
    }

    /// None asks it.
    package static func askedByNone(_ lines: Int) -> Wording {
        Wording(
            "no line of the town's rules asks for it, of \(lines) in all",
            "aucune ligne des règles de la ville ne la demande, sur \(lines) en tout")
    }

    /// Children who differ in nothing that counts.
    package static func alike(_ one: Name<Status>, _ other: Name<Status>, days: Int, _ shown: WitnessCase) -> Wording {
        Wording(
            shown, "the same answer as \(one.text) and as \(other.text) on each of \(days) days",
            "la même réponse comme \(one.text) et comme \(other.text), chacun des \(days) jours")
    }

    /// Closed, or open, since a day long ago.
    package static func sincePast(_ shown: WitnessCase, _ date: CivilDate, closes: Bool) -> Wording {
        closes
            ? Wording(
                shown, "refused, because booking closed on \(bare: date.inEnglish)",
                "refusé, car la réservation a fermé le \(bare: date.inFrench)")
            : Wording(shown, "open, as it has been since \(bare: date.inEnglish)", "ouvert, comme depuis le \(bare: date.inFrench)")
    }

    /// The last moment is on a day on which nobody is there.
    package static func dayOff(_ last: LocalInstant, days: Int, of all: Int, _ shown: WitnessCase) -> Wording {
        let share = DaysAmong(days, of: all)
        return Wording(
            shown, "possible until \(bare: last.inEnglish), when the town hall does not work; \(bare: share.english)",
            "possible jusqu'au \(bare: last.inFrench), où la mairie ne travaille pas ; \(bare: share.french)")
    }

    /// There is no price.
    package static func withoutPrice(_ shown: WitnessCase) -> Wording {
        Wording(shown, "no price", "pas de prix")
    }
}
