import Foundation
import RulesEngine
import TenantConfig
import Testing

@testable import Server

/// What a changed file does, told to those who write it.
struct FilePlanTests {
    private static let rules = """
        for: { ages: 3-11 }
        closed: 2022-11-09
        book: { until: 15 days before, because: article 4 }
        cancel: { until: 2 days before, fee: 2 EUR }
        book_late: { until: the eve, surcharge: 3 EUR }
        limits: { per: week, at_most: 1 day }
        gauges: 40
        absence: { due: all }
        """

    private func planned(_ text: String) throws -> PlannedFile {
        let calendars = CalendarFolder(at: projectTenants.appending(path: "calendars").path)
        let reading = TownFile.read(Array(text.utf8), name: "bourg.yaml", calendars: calendars)
        return PlannedFile(name: "bourg.yaml", Array(text.utf8), calendars, Rulebook(try #require(reading.value)))
    }

    private func plan(_ old: String, _ new: String) throws -> FilePlan {
        let text = Bourg.file(Self.rules)
        try #require(text.contains(old))
        return FilePlan(
            try planned(text), try planned(text.replacing(old, with: new)), from: try #require(CivilDate(iso: "2022-09-01")), nil)
    }

    private func told(_ plan: FilePlan, _ language: Language = .french) -> String {
        PlanReport(plan, in: language, most: 5).text.replacing("\u{A0}", with: " ")
    }

    @Test func `is nothing where remarks and layout alone differ`() throws {
        let plan = try plan("    gauges: 40\n", "    # Des places\n    gauges:   40\n")
        #expect(plan.isEmpty && plan.untold.isEmpty)
        #expect(told(plan).hasSuffix("Les deux fichiers disent la même chose."))
        #expect(told(plan, .english).hasSuffix("Both files say the same."))
    }

    @Test(
        arguments: [
            ("until: 15 days before", "until: 20 days before", "réserver : accepté en retard, jusqu’ici accepté"),
            ("closed: 2022-11-09", "closed: [2022-11-09, 2022-11-16..2022-11-18]", "refusé (jour fermé), jusqu’ici accepté"),
            ("closed: 2022-11-09", "closed: 2022-12-07", "le mercredi 9 novembre 2022 : matin, après-midi"),
            ("      matin: { label: Matin }\n", "", "- Disparaît : créneau Matin (activité Accueil du mercredi)"),
            (
                "matin: { label: Matin }", "matin: { label: Matin }\n      soir: { label: Soir }",
                "+ Nouveau : créneau Soir (activité Accueil du mercredi)"
            ),
            ("ages: 3-11", "ages: 4-11", "exemple : un enfant de 3 ans, inscrit à « Centre Nord », matin du mercredi"),
            (
                "until: 15 days before", "until: 15 days before, approval: manual",
                "réserver : soumis à l’accord de la ville, jusqu’ici accepté"
            ),
            ("absence: {", "requirements: { unpaid_at_most: 0 EUR }\n    absence: {", "refusé (dossier à compléter), jusqu’ici accepté"),
            ("centres: [nord, sud]", "centres: [nord]", "- Disparaît : lieu d’accueil Centre Sud (activité Accueil du mercredi)"),
            (
                "gauges: 40", "gauges: 30",
                "Les places\n  activities.mercredis.gauges\n    - bourg.yaml:20: gauges: 40\n    + bourg.yaml:20: gauges: 30"
            ),
            ("fee: 2 EUR", "fee: 5 EUR", "Les montants\n  activities.mercredis.cancel.fee\n"),
            ("surcharge: 3 EUR", "surcharge: 4 EUR", "Les montants\n  activities.mercredis.book_late.surcharge\n"),
            ("at_most: 1 day", "at_most: 2 days", "Ce que cela fait dépend de ce qui est réservé : --database le dit."),
            ("due: all", "due: none", "Les absences, et les venues sans réservation\n"),
            ("label: Après-midi", "label: Après l’école", "Ce que l’on lit\n  activities.mercredis.slots.apres-midi.label\n"),
            ("article 4", "article 5", "Ce que l’on lit\n  activities.mercredis.book.because\n"),
        ])
    func `says each change in the town's own labels, and never that there is none`(_ old: String, _ new: String, _ words: String) throws {
        let plan = try plan(old, new)
        #expect(!plan.isEmpty && told(plan).contains(words))
        #expect(try PlanJSON(plan).text().contains("\"has_effect\" : true"))
    }

    @Test func `tells once what an answer tells of, and lists it for programs all the same`() throws {
        let plan = try plan("until: 15 days before", "until: 20 days before")
        #expect(plan.untold.isEmpty && plan.changes.map(\.path) == ["activities.mercredis.book.until"])
        #expect(!told(plan).contains("Écrit autrement"))
    }

    @Test func `lists what an answer does not tell of beside what one tells`() throws {
        let plan = try plan("15 days before, because: article 4", "20 days before, because: article 5")
        #expect(plan.untold.map(\.subject) == [.words] && !plan.cells.turns.isEmpty)
        #expect(told(plan, .english).contains("Written otherwise, and shown by no answer above:\n\nWhat people read\n"))
    }

    @Test func `looks at no activity of which both files say the same`() throws {
        let plan = try plan("name: Bourg", "name: Le Bourg")
        #expect(plan.cells.cells == 0 && plan.untold.map(\.subject) == [.words])
    }
}
