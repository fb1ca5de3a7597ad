import Foundation

/// Text for a line of a mail's head: as it is when it is short and plain, otherwise in encoded words (RFC 2047) on lines of their own.
///
/// Line ends become spaces, so that no text can add a line to the head.
///
/// - Parameter column: how many characters stand before it on its line.
func headerText(_ text: String, after column: Int) -> String {
    let text = oneLine(text)
    if text.utf8.count + column <= 76, isPlain(text) {
        return text
    }
    var words: [[UInt8]] = [[]]
    for scalar in text.unicodeScalars {
        // 45 bytes are 60 characters of base64, 72 with the frame around them: with the field's name on the first line at most 76.
        let room = words.count == 1 ? 45 - column : 45
        let bytes = Array(String(scalar).utf8)
        if words[words.count - 1].count + bytes.count > room { words.append([]) }
        words[words.count - 1] += bytes
    }
    return words.map { "=?UTF-8?B?\(Data($0).base64EncodedString())?=" }.joined(separator: "\r\n ")
}

/// Whether the text may stand in any line of a head, before an address too: letters, digits, spaces and hyphens alone.
private func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0.isLetterOrDigit || $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }
}

/// Text in lines of at most 76 characters of ASCII (RFC 2045), every line of it ended by CR LF.
func quotedPrintable(_ text: String) -> String {
    var lines: [String] = []
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
        let bytes = Array(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
        var current = ""
        for (index, byte) in bytes.enumerated() {
            let piece = quotedByte(byte, isLast: index == bytes.count - 1)
            // One place is kept for the `=` that says that the line goes on.
            if current.utf8.count + piece.utf8.count > 75 {
                lines.append(current + "=")
                current = ""
            }
            current += piece
        }
        lines.append(current)
    }
    return lines.joined(separator: "\r\n")
}

private func quotedByte(_ byte: UInt8, isLast: Bool) -> String {
    switch byte {
    case UInt8(ascii: " ") where !isLast, UInt8(ascii: "!")...UInt8(ascii: "<"), UInt8(ascii: ">")...UInt8(ascii: "~"):
        String(UnicodeScalar(byte))
    default:
        "=" + hexadecimal([byte]).uppercased()
    }
}
