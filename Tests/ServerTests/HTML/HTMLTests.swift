import HTTPTypes
import Hummingbird
import Testing

@testable import Server

struct HTMLTests {
    @Test func `reads like the markup it produces`() {
        let name = "Lina"
        let page: HTML = """
            <p class="say">Bonjour <b>\(name)</b>, \(3) jours</p>
            """
        #expect(page.string == #"<p class="say">Bonjour <b>Lina</b>, 3 jours</p>"#)
    }

    @Test(arguments: [
        ("<script>", "&lt;script&gt;"),
        ("a & b", "a &amp; b"),
        (#"" onclick="x"#, "&quot; onclick=&quot;x"),
        ("l'eau", "l&#39;eau"),
        ("L’été, à l’heure", "L’été, à l’heure"),
        ("", ""),
        ("&", "&amp;"),
    ])
    func `escapes what comes from a variable`(text: String, expected: String) {
        #expect(HTML("\(text)").string == expected)
    }

    @Test func `escapes a quote that a combining accent follows`() {
        let value = "\"\u{301} onfocus='x'"
        #expect(HTML("<input value=\"\(value)\">").string == "<input value=\"&quot;\u{301} onfocus=&#39;x&#39;\">")
    }

    @Test func `escapes text that does not lie in one stretch of memory`() {
        let text = String(Substring("x<y>z").dropFirst().dropLast())
        #expect(HTML("\(text)").string == "&lt;y&gt;")
    }

    @Test func `takes smaller pieces as they are, one or many or none`() {
        let lines = ["a", "<"].map { "<li>\($0)</li>" as HTML }
        let missing: HTML? = nil
        #expect(HTML("<ul>\(lines)</ul>\(missing)").string == "<ul><li>a</li><li>&lt;</li></ul>")
    }

    @Test func `chooses between two pieces`() {
        func box(_ isTicked: Bool) -> HTML { "<input\(if: isTicked, " checked")>\(if: isTicked, "oui", else: "non")" }
        #expect(box(true).string == "<input checked>oui")
        #expect(box(false).string == "<input>non")
    }

    @Test func `leaves out an attribute without a value, and escapes one with a value`() {
        func input(_ value: String?) -> HTML { "<input\(attribute: "value", value)>" }
        #expect(input(nil).string == "<input>")
        #expect(input(#"a"b"#).string == #"<input value="a&quot;b">"#)
    }

    @Test func `answers as a page in UTF-8`() {
        let answer = HTML("<p>é</p>").response(status: .notFound)
        #expect(answer.status == .notFound)
        #expect(answer.headers[.contentType] == "text/html; charset=utf-8")
        #expect(answer.headers[.contentLength] == "9")
    }
}
