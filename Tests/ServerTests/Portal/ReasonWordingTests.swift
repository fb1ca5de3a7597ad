import RulesEngine
import TenantConfig
import Testing

@testable import Server

/// Every reason has its words: a mark, a sentence with its fact, and what can still be done.
struct ReasonWordingTests {
    @Test(arguments: [
        (Reason.Cause.notEnrolled, "inscription à faire", "L’inscription à cette activité n’est pas encore faite."),
        (.closed(.publicHoliday("Lundi de Pâques")), "jour férié", "Jour férié\u{A0}: Lundi de Pâques."),
        (.closed(.schoolHoliday(Name("hiver"))), "vacances scolaires", "Vacances d’hiver."),
        (.closed(.schoolHoliday(Name("carnaval"))), "vacances scolaires", "Vacances scolaires."),
        (.closed(.noClass), "pas de classe", "Il n’y a pas classe ce jour-là."),
        (.closed(.term), "période scolaire", "Période scolaire\u{A0}: cette activité a lieu pendant les vacances."),
        (.closed(.closure), "fermé", "Fermé ce jour-là."), (.closed(.notOpened), "pas d’accueil", "Pas d’accueil ce jour-là."),
        (.closed(.outsideCalendar), "calendrier non publié", "Le calendrier scolaire de cette date n’est pas encore publié."),
        (.notOffered, "pas ce jour-là", "Ce créneau n’existe pas ce jour-là."),
        (.notAnnounced, "ouverture non annoncée", "La date d’ouverture n’est pas encore annoncée."),
        (.deadlinePassed(nil), "pas possible", "La réservation n’est pas possible."),
        (.wrongChannel(.portal, instead: []), "pas en ligne", "La réservation ne se fait pas en ligne."),
        (
            .wrongChannel(.portal, instead: [.desk, .phone]), "au guichet ou par téléphone",
            "La réservation se fait au guichet ou par téléphone, et non en ligne."
        ),
        (
            .needs(Need(all: [Name("repas")], any: [Name("matin"), Name("apres-midi")])), "à réserver avec un autre créneau",
            "Ce créneau se réserve avec repas et matin ou après-midi, le même jour."
        ),
        (.excludes(Name("matin")), "incompatible", "Ce créneau ne se réserve pas le même jour que matin."),
        (.full(taken: 12, places: 12), "complet", "Complet\u{A0}: les 12 places sont prises."),
        (.full(taken: 1, places: 1), "complet", "Complet\u{A0}: la seule place est prise."),
        (.full(taken: 0, places: 0), "complet", "Aucune place n’est prévue."),
    ])
    func `says why in a few words, and in a sentence`(cause: Reason.Cause, mark: String, sentence: String) async throws {
        let wording = try await wording()
        #expect(wording.mark(reason(cause)) == mark)
        #expect(wording.sentence(reason(cause)).plain == sentence)
    }

    @Test func `names the instant: the last that passed, the first that will`() async throws {
        let (wording, limit) = (try await wording(), try #require(LocalInstant(iso: "2023-02-22 00:00")))
        let until = "mardi 21 février 2023, 23\u{A0}h\u{A0}59"
        #expect(wording.sentence(reason(.deadlinePassed(limit))).plain == "La date limite pour réserver était le \(until).")
        #expect(wording.sentence(reason(.deadlinePassed(limit), .cancel)).plain == "La date limite pour annuler était le \(until).")
        #expect(wording.sentence(reason(.deadlinePassed(limit), .change)).plain == "La date limite pour changer était le \(until).")
        #expect(wording.sentence(reason(.notOpenYet(limit))).plain == "Les réservations ouvrent le mercredi 22 février 2023 à 0\u{A0}h.")
        #expect(wording.sentence(reason(.begun(limit))).plain == "Ce créneau a commencé le mercredi 22 février 2023 à 0\u{A0}h.")
    }

    @Test func `adds the article of the règlement where the town gives it`() async throws {
        let told = try await wording().sentence(reason(.notOffered, because: "article 4")).plain
        #expect(told == "Ce créneau n’existe pas ce jour-là (article 4).")
    }

    @Test func `tells whom the activity is for`() async throws {
        let ages = Line(
            conditions: [.ages([AgeRange(least: 3, most: 11)])], keys: NoKeys(), place: RulePlace(path: "for", line: 1, column: 1))
        let told = try await wording().sentence(reason(.notAdmitted([ages]))).plain
        #expect(told == "Cette activité accueille les enfants de 3 à 11 ans.")
        #expect(try await wording().sentence(reason(.notAdmitted([]))).plain == "Cette activité ne concerne pas cet enfant.")
    }

    @Test func `says what can still be done, and nothing where nothing can`() async throws {
        let wording = try await wording()
        let limit = try #require(LocalInstant(iso: "2023-02-22 08:30"))
        #expect(wording.remedy(reason(.notOpenYet(limit))).plain == "Revenez à ce moment-là.")
        #expect(wording.remedy(reason(.deadlinePassed(limit))).plain.hasPrefix("Pour une situation particulière\u{A0}: "))
        #expect(wording.remedy(reason(.full(taken: 1, places: 1))).plain.hasPrefix("Choisissez un autre jour"))
        #expect(wording.remedy(reason(.closed(.closure))).plain == "Choisissez un autre jour.")
        #expect(wording.remedy(reason(.notOffered)).plain == "Choisissez un autre créneau, ou un autre jour.")
        #expect(wording.remedy(reason(.notAnnounced)).plain.hasPrefix("Pour connaître la date\u{A0}: "))
    }

    @Test func `gives no advice against another of the same line, and none twice`() async throws {
        let wording = try await wording()
        let limit = try #require(LocalInstant(iso: "2023-02-22 20:00"))
        let few = Reason.BrokenLimit(
            limit: SpanLimit(
                span: .week, atLeast: Ruled(.number(3, .days), at: RulePlace(path: "limits", line: 1, column: 1)), atMost: nil),
            bound: .atLeast, wanted: 3, before: 0, after: 2, unit: .days, span: nil, left: [])
        func told(_ causes: [Reason.Cause]) -> [String] { wording.remedies(causes.map { reason($0) }) { _ in [] }.map(\.plain) }
        #expect(told([.notOpenYet(limit)]) == ["Revenez à ce moment-là."])
        #expect(told([.limit(few)]) == ["Ajoutez 1\u{A0}jour."])
        #expect(
            told([.notOpenYet(limit), .limit(few), .wrongShape([.wholeWeek])])
                == ["Cochez tous les jours ouverts de la semaine.", "Ou attendez cette ouverture."])
        #expect(told([.closed(.closure), .closed(.notOpened)]) == ["Choisissez un autre jour."])
    }

    private func wording() async throws -> ReasonWording {
        let town = try #require(try await PortalUnderTest().portal.towns.town("evry-courcouronnes")).town
        return ReasonWording(town: town, activity: try #require(town.activities.first { $0.name.text == "mercredis" }))
    }

    private func reason(_ cause: Reason.Cause, _ verb: Reason.Verb = .book, because: String? = nil) -> Reason {
        Reason(cause: cause, verb: verb, day: CivilDate(dayNumber: 19_424), slot: Name("repas"), rule: nil, because: because)
    }
}
