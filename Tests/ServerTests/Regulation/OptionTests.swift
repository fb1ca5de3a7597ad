import TenantConfig
import Testing

@testable import Server

struct `The options of a question` {
    /// Options, and the whole text that is told of them.
    private static let wrong: [(QuestionOptions, String)] = [
        (
            QuestionOptions(child: nil, day: "2026-10-07"),
            """
            --day : ne sert qu’avec --for, qui dit de quel enfant il s’agit ; ajoutez --for "age 7", par exemple
            """
        ),
        (
            QuestionOptions(child: nil, slots: ["matin"]),
            """
            --slot : ne sert qu’avec --for, qui dit de quel enfant il s’agit ; ajoutez --for "age 7", par exemple
            """
        ),
        (
            QuestionOptions(child: "age 7", at: "2026-09-01 12:00"),
            """
            --day : il manque le jour qui est réservé ; écrivez le jour réservé ainsi : --day 2026-10-07
            """
        ),
        (
            QuestionOptions(child: "age 7", day: "7/10/2026", at: "2026-09-01 12:00"),
            """
            --day « 7/10/2026 » : une date s’écrit année, mois, jour ; écrivez --day 2026-10-07
            """
        ),
        (
            QuestionOptions(child: "age 7", day: "2026-10-32", at: "2026-09-01 12:00"),
            """
            --day « 2026-10-32 » : ce jour n’existe pas au calendrier ; vérifiez l’année, le mois et le jour
            """
        ),
        (
            QuestionOptions(child: "age 7", day: "mercredi", at: "2026-09-01 12:00"),
            """
            --day « mercredi » : un jour est attendu ; écrivez le jour réservé ainsi : --day 2026-10-07
            """
        ),
        (
            QuestionOptions(child: "age 7", day: "2026-10-07"),
            """
            --at : il manque l’instant de la demande ; écrivez le jour et l’heure de la demande ainsi : --at "2026-09-30 12:00"
            """
        ),
        (
            QuestionOptions(child: "age 7", day: "2026-10-07", at: "2026-09-01"),
            """
            --at « 2026-09-01 » : il manque l’heure ; écrivez --at "2026-09-01 12:00"
            """
        ),
        (
            QuestionOptions(child: "age 7", day: "2026-10-07", at: "hier"),
            """
            --at « hier » : ce n’est pas un instant, ou il n’existe pas ; écrivez le jour et l’heure de la demande ainsi : --at "2026-09-30 12:00"
            """
        ),
        (
            QuestionOptions(child: "age 7", day: "2026-10-07", at: "2026-09-01 12:00", channel: "fax"),
            """
            --channel « fax » : aucune demande ne se fait ainsi ; écrivez portal, desk, phone, email, paper ou site
            """
        ),
        (
            QuestionOptions(child: "age 7", day: "2026-10-07", at: "2026-09-01 12:00", slots: ["soir"]),
            """
            --slot « soir » : l’activité mercredis n’a pas ce créneau ; écrivez matin, repas ou apres-midi
            """
        ),
        (
            QuestionOptions(child: "age 7", day: "2026-10-07", at: "2026-09-01 12:00", slots: ["repas/halal"]),
            """
            --slot « repas/halal » : ce créneau n’a pas ce repas ; écrivez repas/classique ou repas/sans-viande
            """
        ),
        (
            QuestionOptions(child: "age -1", day: "2026-10-07", at: "2026-09-01 12:00"),
            """
            --for « age -1 » : un âge en années est attendu, de 0 à 25 ; écrivez « age 7 », ou la date de naissance : « born 2019-05-02 »
            """
        ),
        (
            QuestionOptions(child: "level ce1, age: 400", day: "2026-10-07", at: "2026-09-01 12:00"),
            """
            --for « age: 400 » : un âge en années est attendu, de 0 à 25 ; écrivez « age 7 », ou la date de naissance : « born 2019-05-02 »
            """
        ),
    ]

    @Test(arguments: wrong)
    func `are told by their own names, with what was expected and how to mend it`(options: QuestionOptions, text: String) throws {
        let activity = try #require(try evry().activities.first { $0.name.text == "mercredis" })
        let fault = #expect(throws: QuestionFault.self) {
            if try options.isAsked() { _ = try options.question(about: activity) }
        }
        #expect(fault?.description.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ") == text)
    }

    @Test func `show a mistake in the child on its own words`() throws {
        let town = try evry()
        let activity = try #require(town.activities.first { $0.name.text == "mercredis" })
        let options = QuestionOptions(child: "level ce9, enrolled mercredis", day: "2026-10-07", at: "2026-09-01 12:00")
        let question = try options.question(about: activity)
        let reading = TestFile.read(Array(question.yaml.utf8), name: "--for", of: town)
        let text = ChildMistakes(question: question, diagnostics: Array(reading.diagnostics)).text
        #expect(text.contains(" --> --for:1:8\n  |\n1 | level: ce9, enrolled: mercredis\n  |        ^^^\n"), "\(text)")
    }

    @Test func `ask nothing where none is given`() throws {
        #expect(try !QuestionOptions().isAsked())
    }

    private func evry() throws -> Town { try #require(TownFiles.town("evry-courcouronnes")) }
}
