import TenantConfig

/// How to reach the town's desk.
struct DeskCard {
    private let desk: Desk

    init(_ desk: Desk) {
        self.desk = desk
    }

    /// `Guichet famille : 01 99 00 40 00, guichet@…`, then its address and hours.
    var line: HTML {
        let ways = [phone, email].compactMap { $0 }
        let place = [desk.address, desk.hours].compactMap { $0 }.map { "<br>\($0)" as HTML }
        return "<p><b>\(desk.name)</b>\(if: !ways.isEmpty, "\u{A0}: \(joined(ways))")\(place)</p>"
    }

    /// `Guichet famille : 01 99 00 40 00`, for the end of a sentence.
    var call: HTML {
        "\(desk.name)\((phone ?? email).map { "\u{A0}: \($0)" as HTML })"
    }

    private var phone: HTML? {
        desk.phone.map { phone in "<a href=\"tel:\(telephoneNumber(phone))\">\(phone.replacing(" ", with: "\u{A0}"))</a>" }
    }

    private var email: HTML? {
        desk.email.map { email in "<a href=\"mailto:\(email)\">\(email)</a>" }
    }

    private func joined(_ ways: [HTML]) -> HTML {
        var line = HTML.empty
        for (index, way) in ways.enumerated() {
            line += index == 0 ? way : ", \(way)"
        }
        return line
    }
}

extension Desk {
    /// `Guichet famille, 01 99 00 40 00`, within a sentence; a number is not broken over two lines.
    var inWords: String { [name, phone?.replacing(" ", with: "\u{A0}") ?? email].compactMap(\.self).joined(separator: ", ") }

    /// All the ways to reach it: `Guichet famille, 01 99 00 40 00, guichet@…, 1 place de la Mairie, du lundi au vendredi`.
    var inFull: String {
        [name, phone?.replacing(" ", with: "\u{A0}"), email, address, hours?.insideSentence].compactMap(\.self).joined(separator: ", ")
    }
}

/// The digits to dial; a number written with a 0 gets the code of France, or that of the overseas department which its first digits name.
private func telephoneNumber(_ written: String) -> String {
    let digits = written.filter { $0.isASCII && ($0.isNumber || $0 == "+") }
    guard digits.hasPrefix("0") else { return digits }
    return (overseasCodes[String(digits.prefix(4))] ?? "+33") + digits.dropFirst()
}

/// Source: ARCEP, plan national de numérotation (décision 2018-0881, annexe), numbers of the overseas departments.
private let overseasCodes: [String: String] = [
    "0262": "+262", "0263": "+262", "0269": "+262", "0639": "+262", "0692": "+262", "0693": "+262",
    "0590": "+590", "0690": "+590", "0691": "+590", "0594": "+594", "0694": "+594", "0596": "+596", "0696": "+596", "0697": "+596",
]
