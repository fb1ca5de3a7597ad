import HTTPTypes
import TenantConfig
import Testing

@testable import Server

/// Rows A1 and E1: a family opens its town's own address and signs in. And what may not come in.
struct SigningInTests {
    private func portal() async throws -> PortalUnderTest {
        let portal = try await PortalUnderTest(now: "2020-09-30 10:00")
        for town in ["auray", "evry-courcouronnes"] {
            try await portal.add(SeededFamily(identifier: "l.test", children: [SeededChild(id: "mael")]), to: town)
            try await portal.addAgent("nolwenn", to: town)
        }
        return portal
    }

    @Test(arguments: ["auray", "evry-courcouronnes"])
    func `leads from the town's address through the login to the family's first page`(town: String) async throws {
        let browser = try await portal().browser()
        let entry = try await browser.get("/\(town)/")
        #expect(entry.redirection?.hasPrefix("/\(town)/connexion") == true)
        let login = try await browser.follow(entry)
        for words in ["Identifiant", "Mot de passe", "Se connecter"] { #expect(login.text.contains(words)) }
        let home = try await browser.signIn(town, "l.test", SeededFamily.password)
        #expect(home.status == .ok)
        #expect(home.text.contains("Bonjour Mme Test"))
    }

    @Test func `comes back to the page asked for`() async throws {
        let browser = try await portal().browser()
        let login = try await browser.get("/auray/inscriptions")
        #expect(login.redirection == "/auray/connexion?retour=/auray/inscriptions")
        let page = try await browser.follow(login)
        #expect(page.value(ofHidden: "retour") == "/auray/inscriptions")
        let answer = try await browser.post(
            "/auray/connexion",
            [("identifier", "l.test"), ("password", SeededFamily.password), ("retour", "/auray/inscriptions")])
        #expect(answer.redirection == "/auray/inscriptions")
    }

    @Test(arguments: ["https://evil.example/", "//evil.example", "/evry-courcouronnes/", "/auray/guichet/"])
    func `never leads away from the family's own pages`(back: String) async throws {
        let browser = try await portal().browser()
        try await browser.get("/auray/connexion")
        let answer = try await browser.post(
            "/auray/connexion", [("identifier", "l.test"), ("password", SeededFamily.password), ("retour", back)])
        #expect(answer.redirection == "/auray/")
    }

    @Test(arguments: [("l.test", "faux"), ("nobody", SeededFamily.password), ("nobody", "faux"), ("", "")])
    func `says that one of the two is wrong, never which`(identifier: String, password: String) async throws {
        let browser = try await portal().browser()
        try await browser.get("/auray/connexion")
        let page = try await browser.post("/auray/connexion", [("identifier", identifier), ("password", password)])
        #expect(page.status == .unprocessableContent)
        #expect(page.text.contains("Identifiant ou mot de passe incorrect."))
        #expect(browser.jar["famille"] == nil)
    }

    @Test func `makes one wait after five wrong passwords, says until when, and lets the right one in after that`() async throws {
        let portal = try await portal()
        let browser = portal.browser()
        try await browser.get("/auray/connexion")
        for _ in 1...5 { try await browser.post("/auray/connexion", [("identifier", "l.test"), ("password", "faux")]) }
        let right = [("identifier", "l.test"), ("password", SeededFamily.password)]
        let page = try await browser.post("/auray/connexion", right)
        #expect(page.status == .tooManyRequests)
        #expect(page.headers[.retryAfter] == "900")
        #expect(page.text.contains("vous pourrez réessayer à partir de 10 h 15"))
        try portal.setClock("2020-09-30 10:14:59")
        #expect(try await browser.post("/auray/connexion", right).status == .tooManyRequests)
        try portal.setClock("2020-09-30 10:15:00")
        #expect(try await browser.post("/auray/connexion", right).redirection == "/auray/")
    }

    @Test func `signs out for good: the session is over on the server too`() async throws {
        let portal = try await portal()
        let browser = try await portal.signedIn("l.test", at: "auray")
        let token = try #require(browser.jar["famille"])
        try await browser.get("/auray/")
        let left = try await browser.submit("/auray/deconnexion")
        #expect(left.text.contains("Vous êtes déconnecté."))
        let other = portal.browser()
        other.setCookie("famille", token)
        #expect(try await other.get("/auray/").redirection?.hasPrefix("/auray/connexion") == true)
    }

    @Test func `tells after half an hour that the session has ended, and leads back in`() async throws {
        let portal = try await portal()
        let browser = try await portal.signedIn("l.test", at: "auray")
        try await browser.get("/auray/")
        try portal.setClock("2020-09-30 10:30:00")
        #expect(try await browser.get("/auray/").redirection?.hasPrefix("/auray/connexion") == true)
        let sent = try await browser.post("/auray/deconnexion")
        #expect(sent.status == .forbidden)
        #expect(sent.text.contains("Votre session a expiré"))
    }

    @Test func `gives a new token at each login, so that a planted one opens nothing`() async throws {
        let portal = try await portal()
        let browser = portal.browser()
        browser.setCookie("famille", "planted", path: "/auray/")
        _ = try await browser.signIn("auray", "l.test", SeededFamily.password)
        let first = try #require(browser.jar["famille"])
        #expect(first != "planted")
        _ = try await browser.signIn("auray", "l.test", SeededFamily.password)
        let second = try #require(browser.jar["famille"])
        #expect(second != first)
        let thief = portal.browser()
        for token in ["planted", first] {
            thief.setCookie("famille", token)
            #expect(try await thief.get("/auray/").redirection?.hasPrefix("/auray/connexion") == true)
        }
    }

    @Test func `takes no login form of another site`() async throws {
        let browser = try await portal().browser()
        let fields = [("identifier", "l.test"), ("password", SeededFamily.password)]
        #expect(try await browser.postBare("/auray/connexion", fields).status == .forbidden)
        try await browser.get("/auray/connexion")
        #expect(try await browser.postBare("/auray/connexion", [("cle", "forged")] + fields).status == .forbidden)
        let foreign: HTTPFields = [.origin: "https://evil.example"]
        #expect(try await browser.post("/auray/connexion", fields, headers: foreign).status == .forbidden)
    }
}
