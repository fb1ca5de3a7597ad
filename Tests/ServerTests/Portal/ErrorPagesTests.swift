import HTTPTypes
import TenantConfig
import Testing

@testable import Server

struct ErrorPagesTests {
    @Test(arguments: ["/nulle-part/", "/auray/nulle-part", "/auray/guichet/nulle-part", "/nulle-part"])
    func `says that a page does not exist, with the headers of every page`(address: String) async throws {
        let page = try await PortalUnderTest().browser().get(address)
        #expect(page.status == .notFound)
        #expect(page.text.contains("Cette page n’existe pas"))
        #expect(page.headers[.contentSecurityPolicy]?.contains("default-src 'none'") == true)
    }

    @Test(arguments: [("/auray/nulle-part", "/auray/demandes"), ("/auray/guichet/nulle-part", "/auray/guichet/")])
    func `leads families to their pages, and agents to the desk`(address: String, way: String) async throws {
        let page = try await PortalUnderTest().browser().get(address)
        #expect(page.body.contains("<a class=\"btn\" href=\"\(way)\">") || page.body.contains("<a href=\"\(way)\">"))
        #expect(page.body.contains("/guichet/") == address.contains("/guichet/"))
    }

    @Test(arguments: [
        ("/auray/", "/auray/connexion?retour=/auray/"),
        ("/auray/guichet/fichier", "/auray/guichet/connexion?retour=/auray/guichet/fichier"),
    ])
    func `sends a visitor to the page of sign-in, and back afterwards`(address: String, way: String) async throws {
        #expect(try await PortalUnderTest().browser().get(address).redirection == way)
    }

    @Test(arguments: ["/auray", "/auray/guichet"])
    func `leads on to the folder whose cookies a browser sends`(address: String) async throws {
        #expect(try await PortalUnderTest().browser().get(address).redirection == address + "/")
    }

    @Test func `tells a family whose session is over that nothing was kept, when it sends a form`() async throws {
        let page = try await PortalUnderTest().browser().postBare("/auray/deconnexion", [("cle", "x")])
        #expect(page.status == .forbidden)
        #expect(page.text.contains("Votre session a expiré"))
    }

    @Test(arguments: [
        ("/auray/courriels", "GET, HEAD"), ("/", "GET, HEAD"), ("/guichet.css", "GET, HEAD"), ("/auray/demandes", "GET, HEAD"),
    ])
    func `names the methods of an address that takes no form`(address: String, allowed: String) async throws {
        let page = try await PortalUnderTest().browser().postBare(address, [])
        #expect(page.status == .methodNotAllowed)
        #expect(page.headers[.allow] == allowed)
    }

    @Test func `names the methods of an address that is only sent to, and of none that there is not`() async throws {
        let browser = try await PortalUnderTest().browser()
        let page = try await browser.get("/auray/deconnexion")
        #expect(page.status == .methodNotAllowed)
        #expect(page.headers[.allow] == "POST")
        #expect(try await browser.postBare("/auray/nulle-part", []).status == .notFound)
    }

    @Test(arguments: ["nulle-part", "demandes/BO-2023-0009", "enfants/autre-c/mercredis/etape-1", "suivi/abc"])
    func `keeps the menu of a family that is signed in`(page: String) async throws {
        let bourg = try await Bourg("book: 2 days before")
        let family = try await bourg.family("un")
        _ = try await bourg.family("autre")
        let answer = try await family.browser.get("/bourg/\(page)")
        #expect(answer.status == .notFound || answer.status == .forbidden)
        #expect(answer.body.contains("<a href=\"/bourg/dossier\">Mon dossier</a>") && answer.words.contains("Se déconnecter"))
        let form = try await family.browser.postBare("/bourg/demandes/BO-2023-0001", [("cle", "x")])
        #expect(form.status == .forbidden && form.words.contains("Cette page n’est plus à jour") && form.words.contains("Mon dossier"))
        #expect(try await !bourg.portal.browser().get("/bourg/\(page)").words.contains("Se déconnecter"))
    }

    @Test func `keeps the menu of an agent at the desk, and shows it to no family`() async throws {
        let bourg = try await Bourg("book: 2 days before")
        let desk = try await bourg.desk()
        let page = try await desk.get("/bourg/guichet/nulle-part")
        #expect(page.status == .notFound && page.words.contains("Fichier de la ville") && page.words.contains("Se déconnecter"))
        let family = try await bourg.family("un")
        #expect(try await !family.browser.get("/bourg/guichet/nulle-part").words.contains("Fichier de la ville"))
    }

    @Test func `shows no menu to whoever brings the session of another town`() async throws {
        let portal = try await PortalUnderTest(towns: [
            "bourg": Bourg.file("book: 1 day before"), "ville": Bourg.file("book: 1 day before"),
        ])
        let family = try await TestFamily("un", enrolled: [:], in: "ville", of: portal)
        let browser = portal.browser()
        browser.setCookie("famille", try #require(family.browser.jar["famille"]), path: "/bourg/")
        let page = try await browser.get("/bourg/demandes")
        #expect(page.status == .forbidden && !page.words.contains("Se déconnecter"))
    }

    @Test func `refuses a form that another site sends`() async throws {
        let page = try await PortalUnderTest().browser().postBare("/auray/connexion", [], headers: [.origin: "https://ailleurs.example"])
        #expect(page.status == .forbidden)
    }

    @Test(arguments: [
        nil, "//ailleurs.example/", "/ville/", "/auray/../ville/", "/auray/..", "/auray/..?a", "/auray/..#a", "/auray/x/../..",
        "/auray/%2e%2E/ville/", "/auray/.%2e", "/auray/\\x", "https://ailleurs.example/auray/",
    ])
    func `leads back to no place outside the town`(address: String?) {
        #expect(returnAddress(address, in: Name("auray")) == nil)
    }

    @Test(arguments: ["/auray/", "/auray/demandes", "/auray/enfants/lina/mois?m=2023-03", "/auray/a..b", "/auray/...", "/auray/?a=/.."])
    func `leads back to places of the town`(address: String) {
        #expect(returnAddress(address, in: Name("auray")) == address)
    }
}
