import TenantConfig
import Testing

@testable import Server

struct LoginFormTests {
    @Test(arguments: [
        ("/bourg/demandes", "/bourg/demandes"),
        ("/bourg/enfants/1/mercredis/etape-1?vue=mois", "/bourg/enfants/1/mercredis/etape-1?vue=mois"),
        ("/ville/demandes", nil), ("//evil.example/bourg/", nil), ("https://evil.example/bourg/", nil), ("/bourg/guichet/", nil),
        ("/bourg/../ville/", nil), ("/bourg/\\evil.example", nil), ("/bourg", nil), ("", nil),
    ])
    func `leads a family back to a page of its own town alone`(asked: String, expected: String?) {
        #expect(LoginForm.back(asked, on: .family, in: Name("bourg")) == expected)
    }

    @Test(arguments: [("/bourg/guichet/demandes/AU-1", "/bourg/guichet/demandes/AU-1"), ("/bourg/demandes", nil), ("/ville/guichet/", nil)])
    func `leads an agent back to a page of the desk alone`(asked: String, expected: String?) {
        #expect(LoginForm.back(asked, on: .desk, in: Name("bourg")) == expected)
    }

    @Test func `drops the blanks around an identifier, and none of a password's`() {
        let form = LoginForm(
            Form(fields: [.init(name: "identifier", value: " a.diarra "), .init(name: "password", value: " secret ")]), on: .family,
            in: Name("bourg"))
        #expect(form.identifier == "a.diarra")
        #expect(form.password == " secret ")
    }

    @Test(arguments: [(512, false), (513, true)])
    func `takes nothing longer than anybody's password`(length: Int, isDropped: Bool) {
        let long = Form(fields: [.init(name: "password", value: String(repeating: "x", count: length))])
        #expect(LoginForm(long, on: .family, in: Name("bourg")).password.isEmpty == isDropped)
    }
}
