extension SourceText {
    /// What keeps these bytes from being a text at all: too many, none, not UTF-8, or characters nobody can see.
    func flaw(_ limits: ReadingLimits) -> Finding? {
        if bytes.count > limits.bytes { return Finding(.tooLarge(bytes.count, limit: limits.bytes), .beginning) }
        if let offset = firstControlByte() { return Finding(.controlCharacter(bytes[bytes.startIndex + offset]), at(byte: offset)) }
        do {
            _ = try UTF8Span(validating: bytes.span)
        } catch {
            return Finding(.notUTF8(bytes[bytes.startIndex + error.byteOffsets.lowerBound]), at(byte: error.byteOffsets.lowerBound))
        }
        return firstHiddenBreak().map { Finding(.controlCharacter(bytes[bytes.startIndex + $0]), at(byte: $0)) }
    }

    private func at(byte offset: Int) -> Place {
        Place(position(ofByte: offset), length: 1)
    }

    /// ASCII control characters other than tab, line feed and carriage return.
    private func firstControlByte() -> Int? {
        bytes.span.firstOffset { byte in (byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D) || byte == 0x7F }
    }

    /// The C1 controls and the line and paragraph separators: editors do not show them, and the scanner would count them as lines.
    private func firstHiddenBreak() -> Int? {
        let span = bytes.span
        var offset = 0
        while offset < span.count {
            let byte = span[offset]
            if byte == 0xC2, span[offset + 1] < 0xA0 { return offset }
            if byte == 0xE2, span[offset + 1] == 0x80, span[offset + 2] == 0xA8 || span[offset + 2] == 0xA9 { return offset }
            offset += 1
        }
        return nil
    }
}

extension Span<UInt8> {
    fileprivate func firstOffset(where matches: (UInt8) -> Bool) -> Int? {
        for offset in indices where matches(self[offset]) { return offset }
        return nil
    }
}
