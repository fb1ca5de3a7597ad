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

    @Test func `proposes to enrol whoever is not enrolled`() throws {
        let inquiry = try ask("age 7", at: "2026-09-01 12:00")
        #expect(text(inquiry).contains("– l’enfant inscrit à l’activité"))
    }

    @Test func `proposes nothing where it passes`() throws {
        let inquiry = try ask("born: 2018-05-02, enrolled: { mercredis: les-aunettes }", at: "2026-09-01 12:00")
        #expect(inquiry.passes)
        #expect(!text(inquiry).contains("Ce qui serait accepté"))
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
        let town = try #require(TownFiles.town("evry-courcouronnes"))
        let test = try #require(TestFile.read(Array(question(child, at: at).yaml.utf8), name: "--for", of: town).value?.first)
        let activity = try #require(town.activities.first { $0.name.text == "mercredis" })
        return Inquiry(test, about: activity, in: Rulebook(town))
    }

    private func text(_ inquiry: Inquiry) -> String { InquiryText(inquiry, file: "evry-courcouronnes.yaml").text }
}
