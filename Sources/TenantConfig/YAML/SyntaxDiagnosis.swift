/// Where a text stops being YAML, looked at with the lines around it: what its author most likely did.
struct SyntaxDiagnosis {
    private let mistake: SyntaxMistake
    private let lines: SourceLines
    private let line: SourceLine

    init(_ mistake: SyntaxMistake, in text: SourceText) {
        self.mistake = mistake
        lines = SourceLines(text)
        line = SourceLine(lines[mistake.position.line], number: mistake.position.line)
    }

    /// The mistake in a clerk's words.
    var finding: Finding {
        switch mistake.kind {
        case .character, .missingValue: return blankThatIsNone ?? reserved
        case .brackets(let closing): return bracket(closing)
        case .unclosedQuote: return Finding(.unclosedQuote, Place(mistake.opened ?? mistake.position, length: 1))
        case .escape: return Finding(.badEscape, here)
        case .indentation: return blankThatIsNone ?? blankAboveThatIsNone ?? afterQuote ?? furtherLeft ?? outOfLine
        case .missingColon: return blankThatIsNone ?? blankAboveThatIsNone ?? missingColon
        case .strayColon:
            return blankThatIsNone ?? blankAboveThatIsNone ?? furtherLeftThanItsBlock ?? furtherRight ?? lineAboveWithoutColon
                ?? dashWithoutSpace ?? strayColon
        case .strayDash: return Finding(.strayDash, here)
        case .blockText: return Finding(.blockText, here)
        case .unreadable(let offset): return Finding(.otherSyntax, Place(lines.text.position(ofByte: offset), length: 1))
        case .document, .property, .outOfMemory, .other: return Finding(.otherSyntax, here)
        }
    }

    private var here: Place { Place(mistake.position, length: 1) }
    /// How many characters of the line stand before the mistake.
    private var before: Int { Int(mistake.position.column) - 1 }
}

// Blanks and signs that are not what they look like.
extension SyntaxDiagnosis {
    /// A tab or a no-break space among the spaces that a line begins with.
    private var blankThatIsNone: Finding? { blankThatIsNone(in: line) }

    /// The same in the line of a key above, which stands further left than it looks.
    private var blankAboveThatIsNone: Finding? {
        lines.above(line).first.flatMap { $0.characters.contains(":") ? blankThatIsNone(in: $0) : nil }
    }

    private func blankThatIsNone(in line: SourceLine) -> Finding? {
        guard let index = line.characters.firstIndex(where: { $0 != " " }) else { return nil }
        if line.characters[index] == "\t" { return Finding(.tab, line.place(index..<index + 1)) }
        return LookAlike(line.characters[index]).flatMap {
            $0.kind == .space ? Finding(.lookAlike($0), line.place(index..<index + 1)) : nil
        }
    }

    private var reserved: Finding {
        let character = before < line.characters.count ? line.characters[before] : nil
        if character == "\t" { return Finding(.tab, here) }
        return Finding(.reservedCharacter(character.map { String($0) } ?? ""), here)
    }
}

// Lines that begin in the wrong column.
extension SyntaxDiagnosis {
    /// A line further left than its neighbours, which closed the block of the one where reading stops.
    private var furtherLeft: Finding? {
        guard before == line.indent else { return nil }
        var above = lines.above(line)[...].drop { $0.indent > line.indent }
        guard let parent = above.popFirst(), parent.indent < line.indent,
            let neighbour = above.first(where: { $0.indent <= line.indent }), neighbour.indent == line.indent
        else { return nil }
        return Finding(.indentation(line: neighbour.number, spaces: line.indent), parent.firstWord, second: .inLineWith(neighbour))
    }

    /// A line that begins where no line above does.
    private var outOfLine: Finding {
        guard before == line.indent else { return Finding(.indentation, here) }
        var levels: [SourceLine] = []
        for other in lines.above(line) where other.indent < levels.last?.indent ?? .max { levels.append(other) }
        let items = levels.filter { $0.isItem == line.isItem }
        let nearest = (items.isEmpty ? levels : items).min { abs($0.indent - line.indent) < abs($1.indent - line.indent) }
        guard let nearest else { return Finding(.indentation, here) }
        if line.isItem, !nearest.isItem, nearest.indent == line.indent, line.indent + 2 < line.end {
            let meant = line.text(line.indent + 2..<line.end)
            return Finding(.dashBeforeKey(meant: meant), line.place(line.indent..<line.indent + 1), second: .inLineWith(nearest))
        }
        return Finding(.indentation(line: nearest.number, spaces: nearest.indent), line.firstWord, second: .inLineWith(nearest))
    }

    /// A key above that stands further left than those that follow it, beside the one whose block they all are.
    private var furtherLeftThanItsBlock: Finding? {
        let above = lines.above(line).prefix(2)
        guard let first = above.first, let parent = above.last, first.number != parent.number, first.hasValue, !parent.hasValue,
            first.indent == parent.indent, !first.isItem, !parent.isItem, first.indent < line.indent, line.key?.upperBound == before
        else { return nil }
        return Finding(.indentation(line: line.number, spaces: line.indent), first.firstWord, second: .inLineWith(line))
    }

    /// A key further right than the one above, whose value it seems to go on with.
    private var furtherRight: Finding? {
        guard let above = lines.above(line).first, above.indent < line.indent, above.hasValue, line.key?.upperBound == before else {
            return nil
        }
        return Finding(.indentation(line: above.number, spaces: above.indent), line.firstWord, second: .inLineWith(above))
    }
}

// Signs that are missing or too many.
extension SyntaxDiagnosis {
    /// Something after a quote that ends the text, as in `'L'après-midi'`.
    private var afterQuote: Finding? {
        guard before > line.indent, isAfterQuote, let value = line.value, value.lowerBound < before else { return nil }
        return Finding(.quoteEndsEarly(meant: quoted(value)), line.place(before..<max(value.upperBound, before + 1)))
    }

    private var isAfterQuote: Bool {
        let last = line.characters.prefix(before).last { $0 != " " }
        return last == "'" || last == "\""
    }

    /// A line that should be a key in line with this one, and is read as a text that this one goes on with.
    private var lineAboveWithoutColon: Finding? {
        guard let above = lines.above(line).first, above.indent == line.indent, above.key == nil, !above.isItem else { return nil }
        return missingColon(on: above, stretch: above.firstWord)
    }

    private var missingColon: Finding {
        let stretch = mistake.opened.map { Place(start: $0, end: mistake.position) } ?? here
        return missingColon(on: SourceLine(lines[stretch.start.line], number: stretch.start.line), stretch: stretch)
    }

    private func missingColon(on line: SourceLine, stretch: Place) -> Finding {
        guard let colon = line.characters.firstIndex(of: ":"), colon + 1 < line.end else {
            return Finding(.missingColon, stretch)
        }
        if let blank = LookAlike(line.characters[colon + 1]), blank.kind == .space {
            return Finding(.lookAlike(blank), line.place(colon + 1..<colon + 2))
        }
        let (key, value) = (line.text(line.indent..<colon), line.text(colon + 1..<line.end))
        return Finding(.spaceMissing(after: ":", meant: "\(key): \(value)"), line.place(colon..<colon + 1))
    }

    private var dashWithoutSpace: Finding? {
        guard line.indent + 1 < line.end, line.characters[line.indent] == "-", line.characters[line.indent + 1] != " " else { return nil }
        let meant = "- " + line.text(line.indent + 1..<line.end)
        return Finding(.spaceMissing(after: "-", meant: meant), line.place(line.indent..<line.indent + 1))
    }

    private var strayColon: Finding {
        guard let value = line.value, value.lowerBound <= before else { return Finding(.strayColon, here) }
        if let quote = LookAlike(line.characters[value.lowerBound]), quote.kind == .quote {
            return Finding(.lookAlike(quote), line.place(value.lowerBound..<value.lowerBound + 1))
        }
        return Finding(.strayColon(meant: quoted(value)), here)
    }

    private func bracket(_ closing: Character) -> Finding {
        guard let opened = mistake.opened, opened < mistake.position else { return Finding(.unclosedBracket(String(closing)), here) }
        let first = SourceLine(lines[opened.line], number: opened.line)
        let start = Int(opened.column) - 1
        if opened.line < mistake.position.line {
            if let comment = first.comment(after: start) {
                return Finding(.commentInBrackets(String(closing)), first.place(comment..<comment + 1), second: .begins(opened))
            }
            let opening = start < first.characters.count ? String(first.characters[start]) : ""
            return Finding(.neverClosed(opening, String(closing)), Place(opened, length: 1), second: .beforeThis(here))
        }
        if isAfterQuote { return Finding(.quoteEndsEarly(meant: nil), here) }
        guard before < line.characters.count, line.characters[before] == ":", let word = line.word(before: before) else {
            return Finding(.unclosedBracket(String(closing)), here, second: .begins(opened))
        }
        if line.text(word).utf8.first.map(Meant.isDigit) == true, let value = valueInBraces(around: word) {
            return Finding(.strayColon(meant: quoted(value)), line.place(before..<before + 1), second: .begins(opened))
        }
        let after = line.word(before: word.lowerBound).map(line.text) ?? ""
        if after.hasSuffix(";"), let end = line.word(before: word.lowerBound)?.upperBound {
            return Finding(.semicolon, line.place(end - 1..<end), second: .begins(opened))
        }
        return Finding(.commaMissing(after: after, before: line.text(word)), line.place(word), second: .begins(opened))
    }

    /// The value between braces in which a word stands, up to the next comma or brace.
    private func valueInBraces(around word: Range<Int>) -> Range<Int>? {
        let characters = line.characters
        guard let colon = characters[..<word.lowerBound].lastIndex(of: ":"), colon + 2 < word.lowerBound else { return nil }
        let end = characters[word.upperBound...].firstIndex { ",}]".unicodeScalars.contains($0) } ?? line.end
        let last = characters[..<end].lastIndex { $0 != " " }
        return last.map { colon + 2..<$0 + 1 }
    }

    /// A value of this line in quotes that hold it whole.
    private func quoted(_ value: Range<Int>) -> String {
        var text = line.text(value)
        for quote in ["\"", "'"] where text.count > 1 && text.hasPrefix(quote) && text.hasSuffix(quote) {
            text = String(text.dropFirst().dropLast())
        }
        return text.contains("\"") || text.contains("\\") ? "'\(text.replacing("'", with: "''"))'" : "\"\(text)\""
    }
}

extension Finding.Second {
    fileprivate static func inLineWith(_ line: SourceLine) -> Finding.Second { Finding.Second(.inLineWithThis, line.firstWord) }
    fileprivate static func begins(_ position: Position) -> Finding.Second { Finding.Second(.openedHere, Place(position, length: 1)) }
    fileprivate static func beforeThis(_ place: Place) -> Finding.Second { Finding.Second(.closeBeforeThis, place) }
}
