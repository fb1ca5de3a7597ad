/// What a browser sends with a form, or after the `?` of an address: names with their values, in order, repeated ones kept.
struct Form: Sendable, Equatable {
    /// One name with one value.
    struct Field: Sendable, Equatable {
        let name: String
        let value: String
    }

    let fields: [Field]

    /// The first value of that name; nil when the form has no such field.
    subscript(name: String) -> String? {
        fields.first { $0.name == name }?.value
    }

    /// Every value of that name: what was ticked.
    func values(_ name: String) -> [String] {
        fields.filter { $0.name == name }.map(\.value)
    }
}

extension Form {
    /// Reads `a=1&b=2` as HTML writes it (`application/x-www-form-urlencoded`). A percent without its two digits, text that is not UTF-8
    /// and NUL are refused: no browser sends them.
    init(urlEncoded bytes: some Collection<UInt8>) throws(FormFailure) {
        var fields: [Field] = []
        for pair in bytes.split(separator: UInt8(ascii: "&")) {
            let sign = pair.firstIndex(of: UInt8(ascii: "="))
            let name = try decoded(pair[..<(sign ?? pair.endIndex)])
            let value = try sign.map { sign throws(FormFailure) in try decoded(pair[pair.index(after: sign)...]) } ?? ""
            fields.append(Field(name: name, value: value))
        }
        self.fields = fields
    }
}

private func decoded(_ bytes: some Collection<UInt8>) throws(FormFailure) -> String {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var rest = bytes.makeIterator()
    while let byte = rest.next() {
        switch byte {
        case UInt8(ascii: "+"): decoded.append(UInt8(ascii: " "))
        case UInt8(ascii: "%"):
            guard let high = rest.next().flatMap(hexadecimalDigit), let low = rest.next().flatMap(hexadecimalDigit) else {
                throw .malformed
            }
            decoded.append(high << 4 | low)
        default: decoded.append(byte)
        }
    }
    guard let text = String(validating: decoded, as: UTF8.self), !decoded.contains(0) else { throw .malformed }
    return text
}

private func hexadecimalDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
}
