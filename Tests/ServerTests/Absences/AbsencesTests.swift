import GRDB
import HTTPTypes
import TenantConfig
import Testing

@testable import Server

/// Days that are booked and not attended: told by families, proven at the desk, or declared by the town.
struct AbsencesTests {
    @Test func `are told day by day, with what stays due and its rule`() async throws {
        let family = try await montville("2023-03-07 08:00")
        try await family.hold(["2023-03-07.midi", "2023-03-08.midi"], of: "cantine", at: "")
        let page = try await family.browser.get(absences)
        #expect(page.words.contains("Mardi 7 mars, repas (Cantine)"))
        let recap = try await family.browser.get(absences + "/recapitulatif?jour=cantine.2023-03-07.midi&motif=maladie")
        #expect(recap.words.contains("rien n’est dû si vous donnez « Certificat médical » avant le jeudi 9 mars 2023, 13 h 30"))
        #expect(recap.words.contains("sinon tout reste dû. La place est rendue."))
        #expect(recap.words.contains("La règle Fichier de la ville : activities.cantine.absence[1], ligne 12"))
        try await tell(recap, family, ["cantine.2023-03-07.midi"], "maladie")
        #expect(try await family.booked() == ["2023-03-08.midi"])
        let told = try await family.browser.get(absences)
        #expect(told.words.contains("Enfant malade : rien n’est dû si « Certificat médical » est donné"))
    }

    @Test(arguments: [("2023-03-07 11:59:59", [] as [String]), ("2023-03-07 12:00:00", ["2023-03-07.midi"])])
    func `free the place before the slot begins, and leave it after`(now: String, booked: [String]) async throws {
        let family = try await montville(now)
        try await family.hold(["2023-03-07.midi"], of: "cantine", at: "")
        let recap = try await family.browser.get(absences + "/recapitulatif?jour=cantine.2023-03-07.midi&motif=famille")
        try await tell(recap, family, ["cantine.2023-03-07.midi"], "famille")
        #expect(try await family.booked() == booked)
        #expect(try await family.count("absence") == 1)
        #expect(try await family.browser.get(absences).words.contains("Aucun jour réservé n’est concerné"))
    }

    @Test func `are not kept when what stays due has changed since it was shown`() async throws {
        let family = try await montville("2023-03-07 08:59:59")
        try await family.hold(["2023-03-07.midi"], of: "cantine", at: "")
        let recap = try await family.browser.get(absences + "/recapitulatif?jour=cantine.2023-03-07.midi&motif=maladie")
        try family.portal.setClock("2023-03-07 09:00:00")
        let again = try await tell(recap, family, ["cantine.2023-03-07.midi"], "maladie")
        #expect(again.status == .conflict)
        #expect(try await family.count("absence") == 0)
    }

    @Test func `begin with a day: without one, the page says so`() async throws {
        let family = try await montville("2023-03-07 08:00")
        try await family.hold(["2023-03-07.midi"], of: "cantine", at: "")
        let page = try await family.browser.get(absences + "/recapitulatif?motif=maladie")
        #expect(page.status == .unprocessableContent && page.words.contains("Erreur : cochez au moins un jour."))
        #expect(page.words.contains("Mardi 7 mars, repas (Cantine)"))
    }

    @Test func `say what they cost beside what is due`() {
        let charged = AbsenceTerms(due: .all, surcharge: .more(500))
        #expect(charged.french(spellDay: 0) == "tout reste dû, majoration de 5\u{A0}€")
        let share = AbsenceTerms(due: .percent(1000), surcharge: .percentMore(5000))
        #expect(share.french(spellDay: 0) == "10\u{A0}% du prix restent dus, majoration de 50\u{A0}%")
    }

    @Test func `are somebody else's business for another family`() async throws {
        let family = try await montville("2023-03-07 08:00")
        let other = try await TestFamily("autre", enrolled: [:], in: "montville", of: family.portal)
        #expect(try await other.browser.get(absences).status == .forbidden)
    }

    @Test func `leave the first days of a spell due, and what follows them free`() async throws {
        let family = try await montville("2023-03-07 10:00")
        try await family.hold(["2023-03-06.midi", "2023-03-07.midi", "2023-03-08.midi"], of: "cantine", at: "")
        let query = ["06", "07", "08"].map { "jour=cantine.2023-03-\($0).midi" }.joined(separator: "&")
        let recap = try await family.browser.get(absences + "/recapitulatif?\(query)&motif=famille")
        #expect(recap.words.contains("Lundi 6 mars, repas (Cantine) : tout reste dû."))
        #expect(recap.words.contains("Mardi 7 mars, repas (Cantine) : tout reste dû. La place est rendue."))
        #expect(recap.words.contains("Mercredi 8 mars, repas (Cantine) : rien n’est dû. La place est rendue."))
    }

    @Test func `are no absences while the day can be cancelled`() async throws {
        let family = try await montville("2023-03-07 10:00")
        try await family.hold(["2023-03-09.midi"], of: "cantine", at: "")
        let recap = try await family.browser.get(absences + "/recapitulatif?jour=cantine.2023-03-09.midi&motif=famille")
        #expect(recap.words.contains("Jeudi 9 mars, repas (Cantine) : ce jour peut encore être annulé"))
        #expect(!recap.words.contains("Déclarer"))
    }

    private let absences = "/montville/enfants/diarra-c/absences"

    @discardableResult
    private func tell(_ recap: TestPage, _ family: TestFamily, _ days: [String], _ reason: String) async throws -> TestPage {
        let seen = try #require(recap.value(ofHidden: "seen"))
        return try await family.browser.submit(absences, days.map { ("jour", $0) } + [("motif", reason), ("seen", seen)])
    }
}

/// A family of Montville whose canteen answers absences, by these rules or by several kinds of them.
func montville(_ now: String, absence: String? = nil) async throws -> TestFamily {
    let town = """
        guichet: 1
        town: { name: Montville, calendar: france/zone-b, desk: { name: Guichet famille } }
        documents: { certificat: { label: Certificat médical } }
        reasons: { maladie: { label: Enfant malade }, deuil: { label: Deuil }, famille: { label: Raison familiale }, greve: { label: Grève, declared_by: town } }
        activities:
          cantine:
            label: Cantine
            open: { weekdays: monday-friday, during: term }
            slots: { midi: { label: Repas, hours: 12:00-13:30 } }
            book: 2 days before
            \(absence ?? kindsOfAbsence)
        """
    let portal = try await PortalUnderTest(towns: ["montville": town], now: now)
    return try await TestFamily(enrolled: ["cantine": ""], in: "montville", of: portal)
}

private let kindsOfAbsence = """
    absence:
          - { reason: maladie, until: the same day at 09:00, proof: certificat, proof_by: 48 hours after, due: none }
          - { reason: famille, until: 1 day after, due: 2 days }
          - { reason: greve, until: any time, due: none }
          - { reason: deuil, until: 5 days after, approval: manual, due: 10 % }
          - all
    """

/// What the desk does with absences.
struct DeskAbsencesTests {
    @Test(arguments: [
        ("2023-03-09 13:29:59", "rien n’est dû, « Certificat médical » reçu"), ("2023-03-09 13:30:00", "tout reste dû"),
    ])
    func `take the proof in time, and say when it was late`(now: String, state: String) async throws {
        let family = try await montville("2023-03-07 08:00")
        try await family.hold(["2023-03-07.midi"], of: "cantine", at: "")
        let absences = "/montville/enfants/diarra-c/absences"
        let recap = try await family.browser.get(absences + "/recapitulatif?jour=cantine.2023-03-07.midi&motif=maladie")
        let seen = try #require(recap.value(ofHidden: "seen"))
        try await family.browser.submit(absences, [("jour", "cantine.2023-03-07.midi"), ("motif", "maladie"), ("seen", seen)])
        try family.portal.setClock(now)
        let desk = try await desk(family)
        let list = try await desk.get("/montville/guichet/absences")
        #expect(list.words.contains("Lina Diarra : Mardi 7 mars, repas (Cantine)"))
        let id = try await family.portal.portal.database.read {
            try String.fetchOne($0, sql: "SELECT id FROM absence WHERE town = 'montville'")
        }
        try await desk.submit("/montville/guichet/absences/\(try #require(id))/piece", [])
        #expect(try await desk.get("/montville/guichet/absences").words.contains(state))
    }

    @Test func `declare a strike for everybody: every reservation follows, and families are told by mail`() async throws {
        let family = try await montville("2023-03-01 10:00")
        try await family.hold(["2023-03-07.midi", "2023-03-08.midi"], of: "cantine", at: "")
        let other = try await TestFamily("autre", child: "Noé", level: "cp", enrolled: ["cantine": ""], in: "montville", of: family.portal)
        try await other.hold(["2023-03-07.midi"], of: "cantine", at: "")
        let desk = try await desk(family)
        let event = [("motif", "greve"), ("activite", "cantine"), ("du", "2023-03-07"), ("au", "")]
        let query = event.map { "\($0.0)=\($0.1)" }.joined(separator: "&")
        let onlyCP = try await desk.get("/montville/guichet/absences/evenement?\(query)&classe=cp")
        #expect(onlyCP.words.contains("Noé Diarra") && !onlyCP.words.contains("Lina Diarra"))
        let recap = try await desk.get("/montville/guichet/absences/evenement?\(query)")
        #expect(recap.words.contains("Lina Diarra, Mardi 7 mars, repas (Cantine) : rien n’est dû. La place est rendue."))
        let seen = try #require(recap.value(ofHidden: "seen"))
        try await desk.submit("/montville/guichet/absences/evenement", event + [("seen", seen)])
        #expect(try await family.booked() == ["2023-03-08.midi"])
        #expect(try await other.booked().isEmpty)
        let mails = try await family.portal.portal.database.read { database in
            try Outbox.mails(in: Name("montville"), database).map(\.recipient).sorted()
        }
        #expect(mails == ["autre@example.org", "diarra@example.org"])
    }

    @Test(arguments: [
        ("accepter", "10 % du prix restent dus : motif accepté par la ville. Courage."),
        ("refuser", "tout reste dû : la ville n’a pas accepté ce motif. Courage."),
    ])
    func `are answered where the town decides, all that was told at once`(answer: String, state: String) async throws {
        let family = try await montville("2023-03-07 08:00")
        try await family.hold(["2023-03-07.midi", "2023-03-08.midi"], of: "cantine", at: "")
        let days = ["cantine.2023-03-07.midi", "cantine.2023-03-08.midi"]
        let absences = "/montville/enfants/diarra-c/absences"
        let recap = try await family.browser.get(absences + "/recapitulatif?jour=\(days[0])&jour=\(days[1])&motif=deuil")
        #expect(recap.words.contains("10 % du prix restent dus si la ville accepte ce motif ; sinon tout reste dû. La place est rendue."))
        let seen = try #require(recap.value(ofHidden: "seen"))
        try await family.browser.submit(absences, days.map { ("jour", $0) } + [("motif", "deuil"), ("seen", seen)])
        #expect(try await family.browser.get(absences).words.contains("Deuil : 10 % du prix restent dus si la ville accepte ce motif"))
        #expect(try await family.booked().isEmpty)
        let desk = try await desk(family)
        let list = try await desk.get("/montville/guichet/absences")
        #expect(list.words.contains("À décider") && list.words.contains("Lina Diarra : deuil"))
        let id = try #require(
            try await family.portal.portal.database.read { try String.fetchOne($0, sql: "SELECT id FROM absence WHERE day = '2023-03-08'") }
        )
        let form = [(answer, "1"), ("phrase", "Courage.")]
        try await desk.submit("/montville/guichet/absences/\(id)/reponse", form)
        #expect(try await desk.get("/montville/guichet/absences").words.contains("À décider") == false)
        #expect(try await desk.submit("/montville/guichet/absences/\(id)/reponse", form).status == .conflict)
        let told = try await family.browser.get(absences).words
        #expect(told.ranges(of: "Deuil : \(state)").count == 2)
        let mails = try await family.portal.portal.database.read { database in try Outbox.mails(in: Name("montville"), database) }
        #expect(mails.map(\.subject) == ["Absence de Lina : notre réponse"])
        let text = mails.first?.text.split(whereSeparator: \.isWhitespace).joined(separator: " ") ?? ""
        #expect(text.contains("Mercredi 8 mars, repas (Cantine) : \(state) Vous pouvez"))
    }

    @Test func `told in time, are shown among those expected: their places are free`() async throws {
        let family = try await montville("2023-03-07 08:00")
        try await family.hold(["2023-03-07.midi"], of: "cantine", at: "")
        let (absences, day) = ("/montville/enfants/diarra-c/absences", ("jour", "cantine.2023-03-07.midi"))
        let recap = try await family.browser.get(absences + "/recapitulatif?\(day.0)=\(day.1)&motif=famille")
        let seen = try #require(recap.value(ofHidden: "seen"))
        try await family.browser.submit(absences, [day, ("motif", "famille"), ("seen", seen)])
        #expect(try await family.booked().isEmpty)
        let page = try await desk(family).get("/montville/guichet/presences?activite=cantine&jour=2023-03-07")
        #expect(page.words.contains("Absence signalée, place rendue : Lina Diarra : repas"))
    }

    @Test func `of days in the wrong order are not declared, and nothing typed is lost`() async throws {
        let desk = try await desk(try await montville("2023-03-07 08:00"))
        let query = "motif=greve&activite=cantine&du=2023-03-09&au=2023-03-07&classe=6e"
        let page = try await desk.get("/montville/guichet/absences/evenement?\(query)")
        #expect(page.status == .unprocessableContent && page.words.contains("Erreur : choisissez un motif"))
        #expect(page.body.contains("value=\"2023-03-09\"") && page.body.contains("value=\"2023-03-07\""))
        #expect(page.body.contains("<option value=\"6e\" selected>6e</option>"))
    }

    private func desk(_ family: TestFamily) async throws -> TestBrowser {
        let portal = family.portal.portal
        try await portal.database.write { try $0.execute(sql: "INSERT INTO agent VALUES ('montville', 'a', 'agent', 'Agent', '')") }
        let browser = family.portal.browser()
        let token = try await portal.sessions.open(.desk, account: "a", in: Name("montville"), at: portal.clock.now())
        browser.setCookie("guichet", token, path: "/montville/guichet/")
        try await browser.get("/montville/guichet/absences")
        return browser
    }
}
