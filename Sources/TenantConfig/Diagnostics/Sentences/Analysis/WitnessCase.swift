/// A case put to the rules of a town, as far as it is told: who, when, and what is asked.
package struct WitnessCase: Hashable, Sendable {
    /// What is known of the child.
    package enum Trait: Hashable, Sendable {
        case age(Int, born: CivilDate)
        case level(SchoolLevel)
        /// nil: of none.
        case sector(Name<Sector>?)
        case school(Name<School>?)
        /// nil: none that rules name.
        case commune(Commune?)
        case quotient(Int)
        case siblings(Int)
        case situation(Name<FamilySituation>, Bool)
        case status(Name<Status>)
        /// When enrolling.
        case choosing(Name<Status>)
        case owes(Int)
        case lacksPapers
        case cameBefore(Bool)
        case notEnrolled
        case soManyTimes(Int)
    }

    /// What its family does.
    package enum Asking: Hashable, Sendable {
        case book, cancel, change, enrol
    }

    package var traits: [Trait]
    package var centre: Name<Centre>?
    package var asking: Asking
    /// nil: at any time.
    package var now: LocalInstant?
    /// nil: by whichever.
    package var channel: Channel?
    package var slots: [Name<Slot>]
    package var day: CivilDate?

    package init(
        _ traits: [Trait] = [], at centre: Name<Centre>? = nil, asking: Asking = .book, now: LocalInstant? = nil,
        by channel: Channel? = nil,
        slots: [Name<Slot>] = [], on day: CivilDate? = nil
    ) {
        (self.traits, self.centre, self.asking, self.now) = (traits, centre, asking, now)
        (self.channel, self.slots, self.day) = (channel, slots, day)
    }
}

extension WitnessCase {
    /// `a child of 7 (born 2019-03-02), at `les-aunettes`, asks on Tuesday 1 September 2026 at 10:00 for `matin` on Wednesday 16 September 2026`.
    var english: String {
        var words = childInEnglish
        let comma = words.contains(",") ? "," : ""
        let when = (channel.map { " by \($0.rawValue)" } ?? "") + (now.map { " on \($0.inEnglish)" } ?? "")
        let what = slots.isEmpty ? "" : " " + slots.map { ("\($0.text)" as Phrase<English>).text }.joined(separator: " and ")
        switch asking {
        case .book: words += "\(comma) asks\(when) for\(what.isEmpty ? " a place" : what)"
        case .cancel: words += "\(comma) cancels\(when)\(what)"
        case .change: words += "\(comma) changes\(when)\(what)"
        case .enrol: words += "\(comma) asks\(when) to be enrolled"
        }
        return words + (day.map { " on \($0.inEnglish)" } ?? "")
    }

    /// Who it is: `a child of 7 (born 2019-03-02), at `les-aunettes``.
    var childInEnglish: String {
        "a child" + traits.map { $0.text.english.text }.joined(separator: ",")
            + (centre.map { (", at \($0.text)" as Phrase<English>).text } ?? "")
    }

    /// The same in French.
    var childInFrench: String {
        "un enfant" + traits.map { $0.text.french.text }.joined(separator: ",")
            + (centre.map { (", à \($0.text)" as Phrase<French>).text } ?? "")
    }

    /// The whole in French.
    var french: String {
        var words = childInFrench
        let comma = words.contains(",") ? "," : ""
        let when = (channel.map { " (" + $0.inFrench + ")" } ?? "") + (now.map { " le " + $0.inFrench } ?? "")
        let what = slots.isEmpty ? "" : " " + slots.map { ("\($0.text)" as Phrase<French>).text }.joined(separator: " et ")
        switch asking {
        case .book: words += "\(comma) demande\(when)\(what.isEmpty ? " une place" : what)"
        case .cancel: words += "\(comma) annule\(when)\(what)"
        case .change: words += "\(comma) change\(when)\(what)"
        case .enrol: words += "\(comma) demande\(when) à être inscrit"
        }
        return words + (day.map { (slots.isEmpty && asking == .enrol ? " le " : " pour le ") + $0.inFrench } ?? "")
    }
}

extension WitnessCase.Trait {
    /// What follows `a child`, with the comma or the space before it.
    fileprivate var text: (english: Phrase<English>, french: Phrase<French>) {
        switch self {
        case .age(let years, let born):
            (" of \(years) (born \(bare: born.iso))", " de \(years) \(bare: years < 2 ? "an" : "ans") (né le \(bare: born.inFigures))")
        case .level(let level): (" in class \(level.word)", " en classe de \(level.word)")
        case .sector(let sector?): (" of sector \(sector.text)", " du secteur \(sector.text)")
        case .sector(nil): (" of no sector", " d'aucun secteur")
        case .school(let school?): (" of school \(school.text)", " de l'école \(school.text)")
        case .school(nil): (" of no school of the town", " d'aucune école de la ville")
        case .commune(let commune?) where commune.code != Commune.elsewhere:
            (" of commune \(commune.code)", " de la commune \(commune.code)")
        case .commune: (" of another commune", " d'une autre commune")
        case .quotient(let quotient): (" whose quotient is \(quotient)", " dont le quotient est \(quotient)")
        case .siblings(let rank): (" who is number \(rank) of its siblings", " qui est le numéro \(rank) de sa fratrie")
        case .situation(let name, true): (" with \(name.text)", " avec \(name.text)")
        case .situation(let name, false): (" without \(name.text)", " sans \(name.text)")
        case .status(let status): (" enrolled as \(status.text)", " inscrit comme \(status.text)")
        case .choosing(let status): (" as \(status.text)", " comme \(status.text)")
        case .owes(let cents):
            cents == 0
                ? (" whose family owes nothing", " dont la famille ne doit rien")
                : (" whose family owes money", " dont la famille doit de l'argent")
        case .lacksPapers: (" without its papers", " sans ses pièces")
        case .cameBefore(true): (" who came before", " déjà venu")
        case .cameBefore(false): (" who never came", " jamais venu")
        case .notEnrolled: (" not enrolled", " non inscrit")
        case .soManyTimes(let count):
            (
                ", for the \(count)\(bare: count.englishOrdinal) time in the school year",
                ", pour la \(count)\(bare: count == 1 ? "re" : "e") fois de l'année scolaire"
            )
        }
    }
}

extension Int {
    /// What follows the number: `st`, `nd`, `rd`, `th`.
    fileprivate var englishOrdinal: String {
        if (11...13).contains(self % 100) { return "th" }
        return [1: "st", 2: "nd", 3: "rd"][self % 10] ?? "th"
    }
}

extension Channel {
    /// How a request comes, in French.
    package var inFrench: String {
        switch self {
        case .portal: "par le portail"
        case .desk: "au guichet"
        case .phone: "par téléphone"
        case .email: "par courriel"
        case .paper: "sur papier"
        case .site: "sur place"
        }
    }
}

extension Commune {
    /// The code of one that is none of those that rules name.
    package static let elsewhere = "99999"
}
