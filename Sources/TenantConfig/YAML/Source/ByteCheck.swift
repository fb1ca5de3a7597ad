extension SourceText {
    /// What keeps these bytes from being a text at all: too many, none, not UTF-8, or characters nobody can see.
    func flaw(_ limits: ReadingLimits) -> Finding? {
        if bytes.count > limits.bytes { return Finding(.tooLarge(bytes.count, limit: limits.bytes), .beginning) }
        if isUTF16 { return Finding(.notUTF8(bytes[bytes.startIndex]), .beginning) }
        if let offset = firstControlByte() { return Finding(.controlCharacter(bytes[bytes.startIndex + offset]), at(byte: offset)) }
        do {
            _ = try UTF8Span(validating: bytes.span)
        } catch {
            return Finding(.notUTF8(bytes[bytes.startIndex + error.byteOffsets.lowerBound]), at(byte: error.byteOffsets.lowerBound))
        }
        return firstHiddenBreak().map { Finding(.controlCharacter(bytes[bytes.startIndex + $0]), at(byte: $0)) }
    }

    /// Whether it begins as editors of Windows begin a text that they save as « Unicode ».
    private var isUTF16: Bool { bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) }

    private func at(byte offset: Int) -> Place {
        Place(position(ofByte: offset), length: 1)
    }

    /// ASCII control characters other than tab, line feed and carriage return. Almost always there is none, which one pass without a
    /// branch tells.
    private func firstControlByte() -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            var isFlawed = false
            for byte in bytes { isFlawed = isFlawed || Self.isControl(byte) }
            return isFlawed ? bytes.firstIndex(where: Self.isControl) : nil
        }
    }

    private static func isControl(_ byte: UInt8) -> Bool {
        byte == 0x7F || (byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D)
    }

    /// The C1 controls and the line and paragraph separators: editors do not show them, and the scanner would count them as lines.
    private func firstHiddenBreak() -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            while index < bytes.count {
                // The bytes are known to be UTF-8 here: after one of these two there is another, or are two.
                if bytes[index] == 0xC2, bytes[index + 1] < 0xA0 { return index }
                if bytes[index] == 0xE2, bytes[index + 1] == 0x80, bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9 { return index }
                index += 1
            }
            return nil
        }
    }
}
