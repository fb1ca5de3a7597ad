import Foundation
import RulesEngine
import TenantConfig
import Testing

@testable import Server

struct `A question put to a town's rules` {
    @Test func `tells since when it is too late, until when it was possible, and which rule says so`() throws {
        let inquiry = try ask("age 7, enrolled: { mercredis: les-aunettes }", at: "2026-09-30 12:00")
        #expect(inquiry.run.verdict == .refused)
        let stretches = Timeline(inquiry).stretches
        #expect(stretches.map(\.inquiry.run.verdict) == [.accepted, .refused, .refused])
        #expect(stretches[0].end == LocalInstant(iso: "2026-09-23 00:00"))
        let refusing = RuleAnswers(inquiry).answers.filter { $0.says == .refuses }.map(\.place.path)
        #expect(refusing == ["activities.mercredis.book.until"])
    }

    @Test func `turns at the very second that it names`() throws {
        let inquiry = try ask("age 7, enrolled: { mercredis: les-aunettes }", at: "2026-09-30 12:00")
        let end = try #require(Timeline(inquiry).stretches[0].end)
        #expect(inquiry.at(end + -1).passes)
        #expect(!inquiry.at(end).passes)
    }

    @Test func `finds the second at which it turns, also where the rule behind it is not told`() throws {
        // Whose school nobody told books from the later opening on; the answer before names no instant.
        let inquiry = try ask("age 7", of: "bordeaux", day: "2022-10-17", at: "2022-05-20 12:00")
        let passing = try #require(Timeline(inquiry).passing(around: inquiry.test.now).first)
        #expect(passing.first == LocalInstant(iso: "2022-05-23 00:00"))
    }

    @Test func `says which fact is missing, and which rule asks it`() throws {
        let inquiry = try ask("enrolled: { mercredis: les-aunettes }", at: "2026-09-01 12:00")
        #expect(inquiry.run.verdict == .undetermined)
        let asking = RuleAnswers(inquiry).answers.filter { $0.says == .unknown([.born]) }.map(\.place.path)
        #expect(asking == ["activities.mercredis.for"])
        #expect(text(inquiry).contains("la date de naissance (born)"))
    }

    @Test func `proposes only what the engine accepts`() throws {
        let inquiry = try ask("age 12, enrolled: { mercredis: les-aunettes }", at: "2026-09-01 12:00")
        #expect(!inquiry.passes)
        #expect(text(inquiry).contains("– un enfant de 3 à 11 ans"))
        var child = inquiry.test.child
        child.born = CivilDate(iso: "2014-10-08")
        #expect(inquiry.asking(child: child).passes)
        child.born = CivilDate(iso: "2014-10-07")
        #expect(!inquiry.asking(child: child).passes)
    }

    @Test func `proposes the ages that pass, and none between them`() throws {
        let town = """
            guichet: 1
            town: { name: Bourg, calendar: france/zone-b, desk: { name: Mairie } }
            activities:
              mercredis:
                label: Mercredis
                for: [{ ages: 3-5 }, { ages: 8-11 }, { ages: 15+ }]
                open: { weekdays: wednesday, during: term }
                slots: { matin: { label: Matin } }
                book: 1 day before
            """
        let calendars = CalendarFolder(at: projectTenants.appending(path: "calendars").path)
        let read = try #require(TownFile.read(Array(town.utf8), name: "bourg.yaml", calendars: calendars).value)
        let inquiry = try ask("age 7", in: read, at: "2026-09-01 12:00")
        #expect(!inquiry.passes)
        let ages = "un enfant de 3 à 5 ans, de 8 à 11 ans ou à partir de 15 ans"
        #expect(text(inquiry).contains("– \(ages)"))
        #expect(Steps(inquiry: inquiry, say: Phrasing(town: read, activity: inquiry.activity)).all.contains { $0.words == ages })
    }

    @Test func `proposes to enrol whoever is not enrolled`() throws {
        let inquiry = try ask("age 7", at: "2026-09-01 12:00")
        #expect(text(inquiry).contains("– l’enfant inscrit à l’accueil de loisirs Les Aunettes ou à l’accueil de loisirs du Champtier"))
    }

    @Test func `proposes nothing where it passes`() throws {
        let inquiry = try ask("born: 2018-05-02, enrolled: { mercredis: les-aunettes }", at: "2026-09-01 12:00")
        #expect(inquiry.passes)
        #expect(!text(inquiry).contains("Ce qui serait accepté"))
    }

    @Test func `says that a closing refuses its day, also where another reason leads`() throws {
        // A Saturday of the holidays: no line of `open` is for it, and the closing of the holidays fits too.
        let inquiry = try ask("age 7", of: "bordeaux", day: "2022-10-29", at: "2022-05-20 12:00")
        let closing = try #require(inquiry.activity.closed.first?.place)
        #expect(inquiry.run.verdict == .refused && !inquiry.run.reasons.contains { $0.rule == closing })
        #expect(says(closing.path, inquiry) == .refuses)
    }

    @Test func `says what a rule would have to know, also once the request is refused`() throws {
        let inquiry = try ask("level: ce1", at: "2026-09-01 12:00")
        #expect(inquiry.run.verdict == .refused)
        #expect(says("activities.mercredis.for", inquiry) == .unknown([.born]))
    }

    @Test func `leaves aside what is asked before enrolling, where it is booked`() throws {
        let inquiry = try ask(
            "level: ce1, enrolled: { midi: elementaire }", of: "breviandes", day: "2026-11-03", at: "2026-09-01 12:00")
        let place = try #require(inquiry.activity.requirements.first?.place)
        #expect(RuleAnswers(inquiry).answers.first { $0.place == place }?.says == .doesNotConcern)
    }

    @Test func `has the rules on absences, which a cancelling too late may use`() throws {
        let booking = try ask("age 7", of: "les-3-pommes", day: "2026-11-18", at: "2026-11-17 12:00")
        let lines = booking.activity.absence.map(\.place)
        #expect(RuleAnswers(booking).answers.filter { lines.contains($0.place) }.map(\.says) == [.doesNotConcern, .doesNotConcern])
        let cancelling = try ask("age 7", of: "les-3-pommes", day: "2026-11-18", at: "2026-11-17 12:00", cancels: true)
        #expect(cancelling.run.verdict == .refused)
        #expect(RuleAnswers(cancelling).answers.first { $0.place == lines[0] }?.says == .passes)
        let text = text(cancelling).replacing("\u{A0}", with: " ")
        #expect(
            text.contains("– prévenir de l’absence pour le motif « Enfant malade », avec la pièce « Certificat médical » : rien n’est dû"))
    }

    @Test func `tells on what terms that is accepted which it proposes`() throws {
        let inquiry = try ask("age 7", of: "vailhauques", day: "2026-11-16", at: "2026-11-16 07:00")
        #expect(!inquiry.passes)
        let text = text(inquiry).replacing("\u{A0}", with: " ")
        #expect(text.contains("faite au plus tard le dimanche 15 novembre 2026, 23 h 59 (repas hors délai + ALP midi, majoration de 50 %)"))
    }

    @Test func `proposes two changes together where neither is enough`() throws {
        let inquiry = try ask("age 7", at: "2026-09-30 12:00")
        #expect(inquiry.run.verdict == .refused)
        let text = text(inquiry).replacing("\u{A0}", with: " ")
        let enrolled = "– l’enfant inscrit à l’accueil de loisirs Les Aunettes, et "
        #expect(text.contains(enrolled + "la même demande, faite au plus tard le mardi 22 septembre 2026, 23 h 59"))
        #expect(text.contains(enrolled + "un autre jour, comme le "))
    }

    @Test func `proposes the days that lack where too few are asked`() throws {
        let inquiry = try ask("level: ce1, enrolled: ete", of: "luzinay", day: "2023-07-12", at: "2023-06-05 12:00")
        #expect(inquiry.run.verdict == .refused)
        let text = text(inquiry).replacing("\u{A0}", with: " ")
        #expect(text.contains("– réserver aussi le mardi 11 juillet 2023"))
    }

    @Test func `is read as an example of a tests file is, mistakes and all`() throws {
        let town = try #require(TownFiles.town("evry-courcouronnes"))
        let reading = TestFile.read(Array(question("level ce9", at: "2026-09-01 12:00").yaml.utf8), name: "--for", of: town)
        #expect(reading.value == nil)
        #expect(reading.diagnostics.rendered(in: .french).contains("ce9"))
    }

    private func question(_ child: String, at: String) -> QuestionText {
        QuestionText(
            activity: Name("mercredis"), child: child, day: "2026-10-07", slots: ["matin"], at: at, channel: "portal", cancels: false)
    }

    private func ask(_ child: String, at: String) throws -> Inquiry {
        try ask(child, in: try #require(TownFiles.town("evry-courcouronnes")), at: at)
    }

    private func ask(_ child: String, in town: Town, at: String) throws -> Inquiry {
        let test = try #require(TestFile.read(Array(question(child, at: at).yaml.utf8), name: "--for", of: town).value?.first)
        let activity = try #require(town.activities.first { $0.name.text == "mercredis" })
        return Inquiry(test, about: activity, in: Rulebook(town))
    }

    /// Of the first activity of a town.
    private func ask(_ child: String, of town: String, day: String, at: String, cancels: Bool = false) throws -> Inquiry {
        let town = try #require(TownFiles.town(town))
        let activity = try #require(town.activities.first)
        let question = try QuestionOptions(child: child, day: day, at: at, cancels: cancels).question(about: activity)
        let test = try #require(TestFile.read(Array(question.yaml.utf8), name: "--for", of: town).value?.first)
        return Inquiry(test, about: activity, in: Rulebook(town))
    }

    private func says(_ path: String, _ inquiry: Inquiry) -> RuleAnswers.Says? {
        RuleAnswers(inquiry).answers.first { $0.place.path == path }?.says
    }

    private func text(_ inquiry: Inquiry) -> String { InquiryText(inquiry, file: "evry-courcouronnes.yaml").text }
}
