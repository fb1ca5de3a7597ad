/// What may stand between `\(` and `)` in a piece of a page.
struct HTMLInterpolation: StringInterpolationProtocol {
    private(set) var bytes: [UInt8] = []

    init(literalCapacity: Int, interpolationCount: Int) {
        bytes.reserveCapacity(literalCapacity + 32 * interpolationCount)
    }

    mutating func appendLiteral(_ markup: StaticString) {
        markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Text or the value of an attribute, escaped for both. An attribute's value stands between quotes.
    mutating func appendInterpolation(_ text: String) {
        bytes.appendEscaped(text)
    }

    mutating func appendInterpolation(_ number: Int) {
        bytes.append(contentsOf: String(number).utf8)
    }

    /// A smaller piece, already markup.
    mutating func appendInterpolation(_ part: HTML) {
        bytes.append(contentsOf: part.bytes)
    }

    /// Pieces one after the other, or none: `\(rows.map(line))`, `\(title.map(heading))`.
    mutating func appendInterpolation(_ parts: some Sequence<HTML>) {
        for part in parts {
            appendInterpolation(part)
        }
    }

    mutating func appendInterpolation(_ part: HTML?) {
        if let part {
            appendInterpolation(part)
        }
    }

    /// One piece or another: `\(if: isBooked, " checked")`.
    mutating func appendInterpolation(
        if condition: Bool, _ part: @autoclosure () -> HTML, else other: @autoclosure () -> HTML = .empty
    ) {
        appendInterpolation(condition ? part() : other())
    }

    /// An attribute with a space before it, left out when it has no value: `<input name="street"\(attribute: "value", street)>`.
    mutating func appendInterpolation(attribute name: StaticString, _ value: String?) {
        guard let value else { return }
        bytes.append(UInt8(ascii: " "))
        appendLiteral(name)
        appendLiteral("=\"")
        bytes.appendEscaped(value)
        bytes.append(UInt8(ascii: "\""))
    }
}
