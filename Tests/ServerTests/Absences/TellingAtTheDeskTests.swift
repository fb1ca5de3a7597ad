import GRDB
import HTTPTypes
import RulesEngine
import TenantConfig
import Testing

@testable import Server

/// Absences that an agent tells for a family: on the family's own pages, by the rules of the channel and of the moment at which it told them.
struct TellingAtTheDeskTests {
    private static let phone = "absence: { channel: phone, until: the same day at 09:00, due: none }"
    private static let day = "cantine.2023-03-07.midi"

    @Test func `what only the telephone takes is told by an agent, with what is due and its rule`() async throws {
        let desk = try await TellingDesk(Self.phone, now: "2023-03-07 08:45")
        try await desk.family.hold(["2023-03-07.midi"], of: "cantine", at: "")
        let own = "/montville/enfants/diarra-c/absences"
        let family = try await desk.family.browser.get("\(own)/recapitulatif?jour=\(Self.day)&motif=maladie")
        #expect(family.words.contains("se déclare par téléphone : Guichet famille.") && !family.words.contains("Déclarer 1"))
        #expect(try await desk.browser.get("/montville/guichet/familles/diarra").body.contains("href=\"\(desk.address)\""))
        let recap = try await desk.recap("phone", received: "2023-03-07T08:30", [Self.day], reason: "maladie")
        #expect(recap.words.contains("Signalée par téléphone le mardi 7 mars 2023 à 8 h 30, par Mme Aminata Diarra."))
        #expect(recap.words.contains("Mardi 7 mars, repas (Cantine) : rien n’est dû. La place est rendue."))
        #expect(recap.words.contains("La règle Fichier de la ville : activities.cantine.absence, ligne 11"))
        let page = try await desk.confirm(recap)
        #expect(page.words.contains("C’est noté.") && page.words.contains("Enfant malade : rien n’est dû"))
        #expect(try await desk.family.booked().isEmpty)
        let told = "Signalée par téléphone le mardi 7 mars 2023 à 8 h 30, saisie par Nolwenn B."
        #expect(try await desk.family.browser.get(own).words.contains(told))
        #expect(try await desk.browser.get("/montville/guichet/absences").words.contains(told))
        let mail = try #require(try await desk.family.portal.mails(of: "montville").first)
        #expect(mail.subject == "Absence de Lina : c’est noté" && mail.recipient == "diarra@example.org")
        let text = mail.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(text.contains("Mardi 7 mars, repas (Cantine) : rien n’est dû."))
        #expect(text.contains("Absence signalée par téléphone, saisie par Nolwenn B."))
    }

    @Test(arguments: [("2023-03-07T08:59", "rien n’est dû"), ("2023-03-07T09:00", "trop tard pour prévenir")])
    func `is judged at the moment it was told`(received: String, outcome: String) async throws {
        let desk = try await TellingDesk(Self.phone, now: "2023-03-07 10:00")
        try await desk.family.hold(["2023-03-07.midi"], of: "cantine", at: "")
        #expect(try await desk.recap("phone", received: received, [Self.day]).words.contains(outcome))
    }

    @Test func `was not told later than the clock, and all that was said is shown again`() async throws {
        let desk = try await TellingDesk(Self.phone, now: "2023-03-07 08:45")
        try await desk.family.hold(["2023-03-07.midi"], of: "cantine", at: "")
        let page = try await desk.recap("phone", received: "2023-03-07T08:46", [Self.day], reason: "maladie")
        #expect(page.status == .unprocessableContent)
        #expect(page.words.contains("Erreur : cela ne peut pas arriver plus tard que maintenant."))
        for kept in ["value=\"phone\" required checked", "value=\"\(Self.day)\" checked", "value=\"maladie\" selected"] {
            #expect(page.body.contains(kept), "\(kept)")
        }
    }

    @Test(arguments: [
        ("2023-03-06T09:59", "le lundi 6 mars 2023 à 10 h", true), ("2023-03-06T10:00", "rien n’est dû", false),
    ])
    func `was not told before the day was booked, to the minute`(received: String, told: String, isRefused: Bool) async throws {
        let desk = try await TellingDesk(Self.phone, now: "2023-03-07 08:45")
        try await desk.family.hold(["2023-03-07.midi"], of: "cantine", at: "")
        let booked = try Zone(named: "Europe/Paris").instant(of: try #require(LocalInstant(iso: "2023-03-06 10:00:40")))
        try await desk.family.portal.portal.database.write { db in
            try db.execute(sql: "UPDATE reservation SET made_at = ?", arguments: [booked])
        }
        let page = try await desk.recap("phone", received: received, [Self.day])
        #expect(page.status == (isRefused ? .unprocessableContent : .ok) && page.words.contains(told))
        #expect(page.words.contains("Erreur : le mardi 7 mars 2023 n’a été réservé que") == isRefused)
        guard isRefused else { return }
        let kept = [("moyen", "phone"), ("recue", received), ("jour", Self.day), ("motif", ""), ("seen", "")]
        #expect(try await desk.browser.submit(desk.address, kept).status == .unprocessableContent)
        #expect(try await desk.family.count("absence") == 0)
    }

    @Test(arguments: ["0027-03-07T08:30", "0001-01-01T00:00", "2022-03-06T10:00"])
    func `was not told more than a year ago`(received: String) async throws {
        let desk = try await TellingDesk(Self.phone, now: "2023-03-07 08:45")
        try await desk.family.hold(["2023-03-07.midi"], of: "cantine", at: "")
        let page = try await desk.recap("phone", received: received, [Self.day])
        #expect(page.status == .unprocessableContent)
        #expect(page.words.contains("Erreur : cela remonte à plus d’un an : vérifiez la date."))
    }

    @Test func `costs a family less by telephone: the portal says so before it is told`() async throws {
        let lines = "absence: [{ channel: phone, until: the same day at 09:00, due: none }, { until: the same day, due: 50 % }]"
        let desk = try await TellingDesk(lines, now: "2023-03-07 08:45")
        try await desk.family.hold(["2023-03-07.midi"], of: "cantine", at: "")
        let own = "/montville/enfants/diarra-c/absences/recapitulatif?jour=\(Self.day)&motif="
        let recap = try await desk.family.browser.get(own)
        #expect(recap.words.contains("50 % du prix restent dus. La place est rendue."))
        #expect(recap.words.contains("Par téléphone : rien n’est dû. Guichet famille."))
        try desk.family.portal.setClock("2023-03-07 09:00")
        #expect(try await !desk.family.browser.get(own).words.contains("Par téléphone"))
    }

    @Test(arguments: ["portal", "pigeon", ""])
    func `was told by a channel of the desk`(channel: String) async throws {
        let desk = try await TellingDesk(Self.phone, now: "2023-03-07 08:45")
        try await desk.family.hold(["2023-03-07.midi"], of: "cantine", at: "")
        let page = try await desk.recap(channel, [Self.day])
        #expect(page.status == .unprocessableContent && page.words.contains("Erreur : dites par quel moyen"))
    }

    @Test func `is not taken by a channel that no line names`() async throws {
        let desk = try await TellingDesk(Self.phone, now: "2023-03-07 08:45")
        try await desk.family.hold(["2023-03-07.midi"], of: "cantine", at: "")
        let recap = try await desk.recap("email", [Self.day])
        #expect(recap.words.contains("se déclare par téléphone, et non par courriel.") && !recap.words.contains("Déclarer 1"))
        #expect(try await desk.browser.post(desk.address, recap.told).status == .conflict)
        #expect(try await desk.family.count("absence") == 0)
    }

    @Test func `is not kept when the family has told it meanwhile`() async throws {
        let desk = try await TellingDesk("absence: { until: 1 day after, due: 2 days }", now: "2023-03-07 10:00")
        try await desk.family.hold(["2023-03-06.midi", "2023-03-07.midi"], of: "cantine", at: "")
        let recap = try await desk.recap("desk", ["cantine.2023-03-06.midi", Self.day])
        let own = "/montville/enfants/diarra-c/absences"
        let family = desk.family.browser
        try await family.submit(own, try await family.get("\(own)/recapitulatif?jour=\(Self.day)&motif=").told)
        let again = try await desk.confirm(recap)
        #expect(again.status == .conflict && again.words.contains("ce qui reste dû a changé"))
        #expect(try await desk.family.count("absence") == 1)
        #expect(try await desk.family.count("outbox") == 0)
    }

    @Test func `is kept once by a hundred presses at once, which all lead where the first one does`() async throws {
        let desk = try await TellingDesk(Self.phone, now: "2023-03-07 08:45")
        try await desk.family.hold(["2023-03-07.midi"], of: "cantine", at: "")
        let recap = try await desk.recap("phone", [Self.day], reason: "maladie")
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 1...100 {
                group.addTask {
                    let page = try await desk.browser.post(desk.address, recap.told)
                    #expect(page.redirection == desk.address + "?fait=1")
                }
            }
            try await group.waitForAll()
        }
        #expect(try await desk.family.count("absence") == 1)
        #expect(try await desk.family.count("outbox") == 1)
    }

    @Test func `is the telling of one of the guardians, who is written to`() async throws {
        let desk = try await TellingDesk(Self.phone, now: "2023-03-07 08:45")
        try await desk.family.hold(["2023-03-07.midi"], of: "cantine", at: "")
        try await desk.addGuardian()
        #expect(try await desk.browser.get(desk.address).words.contains("Signalée par Mme Aminata Diarra M. Issa Diarra"))
        let recap = try await desk.recap("phone", [Self.day], guardian: "zz")
        #expect(recap.words.contains("par M. Issa Diarra."))
        _ = try await desk.confirm(recap)
        #expect(try await desk.family.portal.mails(of: "montville").map(\.recipient) == ["issa@example.org"])
    }

    @Test func `of a child of another household is not found`() async throws {
        let desk = try await TellingDesk(Self.phone, now: "2023-03-07 08:45")
        _ = try await TestFamily("autre", enrolled: [:], in: "montville", of: desk.family.portal)
        let address = "/montville/guichet/familles/diarra/autre-c/absences"
        #expect(try await desk.browser.get(address).status == .notFound)
        try await desk.browser.get(desk.address)
        #expect(try await desk.browser.post(address, [("moyen", "phone"), ("jour", Self.day), ("seen", "")]).status == .notFound)
    }

    @Test func `is decided on by staff where the rules say so, told apart from what was told beside it`() async throws {
        let decided = "absence: [{ reason: [deuil, maladie], until: 5 days after, approval: manual, due: 10 % }, all]"
        let desk = try await TellingDesk(decided, now: "2023-03-07 08:45")
        try await desk.family.hold(["2023-03-07.midi", "2023-03-08.midi"], of: "cantine", at: "")
        for (day, reason) in [(Self.day, "deuil"), ("cantine.2023-03-08.midi", "maladie")] {
            _ = try await desk.confirm(try await desk.recap("phone", received: "2023-03-07T08:40", [day], reason: reason))
        }
        let list = try await desk.browser.get("/montville/guichet/absences")
        #expect(list.words.contains("Lina Diarra : deuil Signalée par téléphone le mardi 7 mars 2023 à 8 h 40, saisie par Nolwenn B."))
        let id = try await desk.family.portal.portal.database.read {
            try String.fetchOne($0, sql: "SELECT id FROM absence WHERE reason = 'deuil'")
        }
        try await desk.browser.submit("/montville/guichet/absences/\(try #require(id))/reponse", [("accepter", "1")])
        let after = try await desk.browser.get("/montville/guichet/absences")
        #expect(after.words.contains("Lina Diarra : enfant malade") && !after.words.contains("Lina Diarra : deuil"))
        let mail = try #require(try await desk.family.portal.mails(of: "montville").first { $0.subject.hasSuffix("notre réponse") })
        #expect(mail.text.contains("Absence signalée par téléphone, saisie par Nolwenn B."))
    }

    @Test func `by two guardians in the same second is two questions, each answered by itself`() async throws {
        let decided = "absence: [{ reason: deuil, until: 5 days after, approval: manual, due: 10 % }, all]"
        let desk = try await TellingDesk(decided, now: "2023-03-07 08:45")
        try await desk.family.hold(["2023-03-07.midi", "2023-03-08.midi"], of: "cantine", at: "")
        try await desk.addGuardian()
        for (day, guardian) in [(Self.day, "diarra"), ("cantine.2023-03-08.midi", "zz")] {
            _ = try await desk.confirm(try await desk.recap("phone", [day], reason: "deuil", guardian: guardian))
        }
        let list = try await desk.browser.get("/montville/guichet/absences")
        let questions = list.body.matches(of: /guichet\/absences\/([^"\/]+)\/reponse/).map { String($0.1) }
        #expect(questions.count == 2)
        try await desk.browser.submit("/montville/guichet/absences/\(try #require(questions.first))/reponse", [("accepter", "1")])
        #expect(try await desk.browser.get("/montville/guichet/absences").body.contains("/\(questions[1])/reponse"))
    }

    @Test func `begins at the list of the day too, and stays on it when it was told too late`() async throws {
        let desk = try await TellingDesk("absence: { until: 1 day after, due: all }", now: "2023-03-07 14:00")
        try await desk.family.hold(["2023-03-07.midi"], of: "cantine", at: "")
        let presences = "/montville/guichet/presences?activite=cantine&jour=2023-03-07"
        let link = "\(desk.address)?jour=\(Self.day)"
        #expect(try await desk.browser.get(presences).body.contains("href=\"\(link)\""))
        #expect(try await desk.browser.get(link).body.contains("value=\"\(Self.day)\" checked"))
        _ = try await desk.confirm(try await desk.recap("phone", received: "2023-03-07T13:00", [Self.day]))
        let list = try await desk.browser.get(presences)
        #expect(list.words.contains("absence signalée") && !list.body.contains("href=\"\(link)\""))
        #expect(try await desk.family.booked() == ["2023-03-07.midi"])
    }
}
