extension [UInt8] {
    /// Appends text so that it is neither markup nor the end of an attribute.
    ///
    /// Bytes and not characters: to a browser a quote followed by a combining accent is still a quote.
    mutating func appendEscaped(_ text: String) {
        var text = text
        text.withUTF8 { utf8 in
            var start = 0
            for index in utf8.indices {
                guard let reference = characterReference(of: utf8[index]) else { continue }
                append(contentsOf: utf8[start..<index])
                reference.withUTF8Buffer { append(contentsOf: $0) }
                start = index + 1
            }
            append(contentsOf: utf8[start...])
        }
    }
}

private func characterReference(of byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
}
