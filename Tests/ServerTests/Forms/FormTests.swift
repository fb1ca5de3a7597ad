import HTTPTypes
import Hummingbird
import Testing

@testable import Server

struct FormTests {
    private func form(_ text: String) throws(FormFailure) -> Form { try Form(urlEncoded: text.utf8) }

    @Test func `keeps every value of a repeated name, in order`() throws {
        let form = try form("tick=2023-03-08.matin&view=mois&tick=2023-03-08.repas")
        #expect(form.values("tick") == ["2023-03-08.matin", "2023-03-08.repas"])
        #expect(form["view"] == "mois")
        #expect(form["other"] == nil)
    }

    @Test(arguments: [
        ("a=1+2", "1 2"), ("a=%C3%89t%c3%a9", "Été"), ("a=", ""), ("a", ""), ("a=b=c", "b=c"), ("&&a=1&", "1"), ("%61=1", "1"),
        ("a=%26%3D%25", "&=%"),
    ])
    func `reads what browsers write`(text: String, value: String) throws {
        #expect(try form(text)["a"] == value)
    }

    @Test func `has no field when it is empty`() throws {
        #expect(try form("").fields.isEmpty)
    }

    @Test(arguments: ["a=%", "a=%4", "a=%zz", "a=%C3", "a=%FF", "a=%00", "%=1", "a=\u{0}", "a=%ED%A0%80"])
    func `refuses what no browser writes`(text: String) {
        #expect(throws: FormFailure.malformed) { try form(text) }
    }

    private func request(_ body: [String], type: String = "application/x-www-form-urlencoded") -> Request {
        let parts = AsyncStream { continuation in
            for part in body { continuation.yield(ByteBuffer(string: part)) }
            continuation.finish()
        }
        return Request(
            head: HTTPRequest(
                method: .post, scheme: "http", authority: "localhost", path: "/?m=2023-03&m=b", headerFields: [.contentType: type]),
            body: RequestBody(asyncSequence: parts)
        )
    }

    @Test func `reads a body that arrives in pieces`() async throws {
        #expect(try await request(["tick=a&ti", "ck=b"]).form().values("tick") == ["a", "b"])
        #expect(try await request(["a=1"], type: "application/x-www-form-urlencoded; charset=UTF-8").form()["a"] == "1")
    }

    @Test func `takes a form of the greatest length, and refuses one byte more`() async throws {
        #expect(try await request(["a=", "12345678"]).form(limit: 10)["a"] == "12345678")
        await #expect(throws: FormFailure.tooLarge) { try await request(["a=", "123456789"]).form(limit: 10) }
    }

    @Test(arguments: ["", "text/plain", "application/json", "multipart/form-data; boundary=x"])
    func `refuses a body that is not a form`(type: String) async {
        await #expect(throws: FormFailure.malformed) { try await request(["a=1"], type: type).form() }
    }

    @Test func `reads the query of an address`() throws {
        #expect(try request([]).query().values("m") == ["2023-03", "b"])
    }

    @Test func `lets a form with the page's key pass, and no other`() throws {
        let key = Token.random()
        #expect(throws: Never.self) { try FormKey.check(form("cle=\(key)"), for: key) }
        #expect(throws: FormFailure.forged) { try FormKey.check(form("cle="), for: key) }
        #expect(throws: FormFailure.forged) { try FormKey.check(form("tick=1"), for: key) }
        #expect(throws: FormFailure.forged) { try FormKey.check(form("cle=\(Token.random())"), for: key) }
    }
}
