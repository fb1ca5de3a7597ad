import Foundation
import TenantConfig
import Testing

@testable import Server

struct MailMessageTests {
    private func message(_ mail: OutboxMail) -> String {
        let bytes = MailMessage.bytes(of: mail, from: address("portail@example.org"), to: address(mail.recipient))
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func `is a head, the plain text and the page`() {
        let mail = OutboxMail.sample(id: "x1", text: "Bonjour Lina", replyTo: "guichet@example.org")
        #expect(
            message(mail).replacing("\r\n", with: "\n") == """
                Date: Wed, 1 Mar 2023 09:00:00 +0000
                From: Ville <portail@example.org>
                To: <famille@example.org>
                Subject: Bonjour
                Message-ID: <a.x1@example.org>
                Reply-To: <guichet@example.org>
                Auto-Submitted: auto-generated
                MIME-Version: 1.0
                Content-Type: multipart/alternative; boundary="=_x1"

                --=_x1
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                Bonjour Lina
                --=_x1
                Content-Type: text/html; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                <p>Bonjour</p>
                --=_x1--

                """)
    }

    @Test(arguments: ["Bonjour\r\nBcc: autre@example.org", "Bonjour\nBcc: autre@example.org", "Bonjour\r\n\r\nTexte", "Bonjour\u{0}\u{B}x"])
    func `lets no text add a line to the head`(text: String) {
        let plain = message(.sample()).components(separatedBy: "\r\n\r\n")[0].components(separatedBy: "\r\n")
        let head = message(.sample(senderName: text, subject: text)).components(separatedBy: "\r\n\r\n")[0]
        #expect(head.components(separatedBy: "\r\n").filter { !$0.hasPrefix(" ") }.count == plain.count)
        #expect(!head.contains("\r\nBcc"))
    }

    @Test func `has lines that any server takes, whatever the text`() {
        let long = String(repeating: "Réservé – « œuvre » ", count: 60)
        let lines = message(.sample(senderName: long, subject: long, text: long, html: long)).components(separatedBy: "\r\n")
        #expect(lines.allSatisfy { $0.utf8.count <= 76 && $0.utf8.allSatisfy { (32...126).contains($0) } })
    }
}

struct MailEncodingTests {
    @Test(arguments: [
        ("Bonjour Lina", "Bonjour Lina"), ("Été", "=?UTF-8?B?w4l0w6k=?="),
        ("Demande (AU-2027-0142)", "=?UTF-8?B?RGVtYW5kZSAoQVUtMjAyNy0wMTQyKQ==?="),
        ("", ""),
    ])
    func `writes a head's text plainly where it can`(text: String, written: String) {
        #expect(headerText(text, after: 9) == written)
    }

    @Test func `breaks encoded words between characters`() throws {
        let text = String(repeating: "é", count: 70)
        let words = headerText(text, after: 9).components(separatedBy: "\r\n ")
        let pieces = try words.map { word in
            try #require(Data(base64Encoded: String(word.dropFirst(10).dropLast(2))).flatMap { String(data: $0, encoding: .utf8) })
        }
        #expect(pieces.joined() == text)
        #expect(words.count > 1)
    }

    @Test(arguments: [
        ("a=b", "a=3Db"), ("é", "=C3=A9"), ("a \nb", "a=20\r\nb"), ("a\r\nb", "a\r\nb"), ("a\n\nb\n", "a\r\n\r\nb\r\n"), ("\t", "=09"),
        ("", ""),
        (".", "."),
    ])
    func `quotes what ASCII cannot say`(text: String, written: String) {
        #expect(quotedPrintable(text) == written)
    }

    @Test(arguments: [(75, 1), (76, 2), (150, 2), (151, 3)])
    func `breaks a long line before it is too long`(length: Int, lines: Int) {
        #expect(quotedPrintable(String(repeating: "a", count: length)).components(separatedBy: "=\r\n").count == lines)
    }

    @Test(arguments: [
        "a@b", "prenom.nom@example.org", "a+b@sub.example-x.org", "o'neil@example.org",
    ])
    func `takes an address`(text: String) {
        #expect(MailAddress(text)?.description == text)
    }

    @Test(arguments: [
        "", "a", "@b", "a@", "a@b@c", "a b@c", "a@b\r\nRCPT TO:<x@y>", "<a@b>", "a@b,c@d", "é@b", "a@é", ".a@b", "a..b@c", "a@b.",
        "a\u{0}@b",
    ])
    func `refuses what is not an address`(text: String) {
        #expect(MailAddress(text) == nil)
    }
}
