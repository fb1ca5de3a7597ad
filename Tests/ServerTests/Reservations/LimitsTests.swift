import HTTPTypes
import RulesEngine
import TenantConfig
import Testing

@testable import Server

/// How much is booked in a week: told before, judged on the whole request, and decided again when confirming.
struct LimitsTests {
    @Test func `the plan says at its head how much is to be booked`() async throws {
        let family = try await family()
        let plan = try await family.browser.get(family.address("centre", "etape-1") + "?vue=mois&du=2023-02-13")
        #expect(plan.words.contains("Au moins 3 jours par semaine (article 5)."))
        #expect(plan.words.contains("Soir : au plus 1 créneau par semaine."))
    }

    @Test func `too few days are refused with what is missing, and enough are booked`() async throws {
        let family = try await family()
        let days = ["2023-02-20.journee", "2023-02-21.journee"]
        let few = try await family.recap("centre", on: "2023-02-13", tick: days)
        #expect(few.words.contains("Lundi 20 et mardi 21 février, journée : pas assez."))
        #expect(
            few.words.contains(
                "Il faut réserver au moins 3 jours par semaine : il y en aurait 2 la semaine du lundi 20 février (article 5). Ajoutez 1 jour."
            ))
        #expect(few.words.contains("Retour à l'étape 1"))
        let enough = try await family.recap("centre", on: "2023-02-13", tick: ["2023-02-22.journee"])
        try await family.confirm(enough, "centre")
        #expect(try await family.booked() == days + ["2023-02-22.journee"])
    }

    @Test func `cancelling one day of three names the others, and cancelling all of them passes`() async throws {
        let family = try await family()
        let days = ["2023-02-20.journee", "2023-02-21.journee", "2023-02-22.journee"]
        try await family.confirm(try await family.recap("centre", on: "2023-02-13", tick: days), "centre")
        let one = try await family.recap("centre", on: "2023-02-13", untick: [days[0]])
        #expect(one.words.contains("Retirez aussi le mardi 21 février et le mercredi 22 février, ou gardez ce créneau."))
        let all = try await family.recap("centre", on: "2023-02-13", untick: Array(days.dropFirst()))
        try await family.confirm(all, "centre")
        #expect(try await family.booked().isEmpty)
    }

    @Test func `what falls with a line that is refused is refused with it`() async throws {
        let family = try await family(now: "2023-02-19 23:59:59")
        let days = ["2023-02-20.journee", "2023-02-21.journee", "2023-02-22.journee"]
        let recap = try await family.recap("centre", on: "2023-02-13", tick: days)
        // Monday's deadline passes while the family reads: two days are no longer three.
        try family.portal.setClock("2023-02-20 00:00")
        let again = try await family.confirm(recap, "centre")
        #expect(again.words.contains("Lundi 20 février, journée : délai passé."))
        #expect(again.words.contains("Mardi 21 et mercredi 22 février, journée : pas assez."))
        #expect(!again.words.contains("Valider sans"))
        #expect(try await family.booked().isEmpty)
    }

    @Test func `of a whole span only what the child itself has booked is read, and everybody's places on the days asked`() async throws {
        let family = try await family()
        let (portal, child) = (family.portal.portal, family.child)
        let town = try #require(portal.towns.town("montville"))
        let (wednesday, now) = try (#require(CivilDate(iso: "2023-02-22")), #require(LocalInstant(iso: "2023-02-01 10:00")))
        var draft = Draft(id: "d")
        draft.wishes[.init(wednesday, "journee")] = .take([])
        let ruling = try await portal.database.read { [draft, id = family.id] db in
            let guardian = try #require(try FamilyStore("montville", db).guardian(id))
            let procedure = try Procedure.find(child: child, activity: "centre", for: guardian, in: town, on: now.date, db)
            return try Ruling(draft, of: procedure, at: now, db)
        }
        #expect(ruling.situation.taken.days == wednesday...wednesday)
        #expect(ruling.days == (wednesday - 2)...(wednesday + 4))
    }

    @Test(arguments: [
        (SpanLimit.Span.week, SpanLimit.Count.allDaysBut(0), "Tous les jours ouverts de la semaine."),
        (.week, .allDaysBut(2), "Au moins tous les jours ouverts sauf 2 par semaine."),
        (.month, .percentOfDays(50), "Au moins 50\u{A0}% des jours ouverts par mois."),
        (.period, .number(2, .weeks), "Au moins 2\u{A0}semaines par période."),
        (.schoolYear, .daysLessClosed(3), "Au moins 3\u{A0}jours, moins les jours fermés, par année scolaire."),
        (.request, .number(1, .slots), "Au moins 1\u{A0}créneau par demande."),
    ])
    func `says a minimum in French`(span: SpanLimit.Span, count: SpanLimit.Count, words: String) async throws {
        let place = RulePlace(path: "limits", line: 1, column: 1)
        let activity = try #require(
            try await PortalUnderTest().portal.towns.town("evry-courcouronnes")?.town.activities.first { $0.name.text == "mercredis" })
        let line = Line(keys: SpanLimit(span: span, atLeast: Ruled(count, at: place)), place: place)
        #expect(LimitWording(activity: activity).sentence(line).plain == words)
    }

    private func family(now: String = "2023-02-01 10:00") async throws -> TestFamily {
        let town = """
            guichet: 1
            town: { name: Montville, calendar: france/zone-c, desk: { name: Guichet famille } }
            activities:
              centre:
                label: Centre de loisirs
                open: { weekdays: monday-friday, during: hiver }
                slots: { journee: { label: Journée }, soir: { label: Soir } }
                book: 1 day before
                limits:
                  - { per: week, at_least: 3 days, because: article 5 }
                  - { slot: soir, per: week, at_most: 1 slot }
            """
        let portal = try await PortalUnderTest(towns: ["montville": town], now: now)
        return try await TestFamily(enrolled: [:], in: "montville", of: portal)
    }
}
