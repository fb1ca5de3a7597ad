/// What stops the reading of a text that is not YAML, and where.
struct SyntaxMistake: Error {
    enum Kind: Hashable {
        /// A list or a mapping in brackets that does not go on or end as it should.
        case brackets(closing: Character)
        /// A quoted text whose closing quote is missing.
        case unclosedQuote
        /// A backslash in double quotes followed by what means nothing.
        case escape
        /// A line that stands neither in line with its neighbours nor inside one of them.
        case indentation
        /// A word alone on its line where a key was due.
        case missingColon
        /// A colon and a space inside a value.
        case strayColon
        /// A dash that begins a list where none can begin.
        case strayDash
        /// A character no value may begin with; a tab most often.
        case character
        /// A reserved character or a mark of structure where a value was due.
        case missingValue
        /// The head of a block text (`|`, `>`) followed by something else.
        case blockText
        /// Text after the end of the document, or a directive nobody needs.
        case document
        /// An anchor, alias or tag that is not even well written.
        case property
        /// Bytes the scanner cannot read, at this offset.
        case unreadable(offset: Int)
        case outOfMemory
        case other
    }

    let kind: Kind
    let position: Position
    /// Where what could not be finished began.
    let opened: Position?

    init(_ kind: Kind, at position: Position, opened: Position? = nil) {
        (self.kind, self.position, self.opened) = (kind, position, opened)
    }

    init(_ kind: Kind, at place: Place) {
        self.init(kind, at: place.start)
    }
}

extension SyntaxMistake.Kind {
    /// libyaml 0.2.5 tells its errors in these words and in no other way.
    init(problem: String, context: String) {
        if context.contains("quoted scalar") {
            self = problem.contains("escape") || problem.contains("hexdecimal") ? .escape : .unclosedQuote
        } else if context.contains("anchor") || context.contains("alias") || context.contains("tag") || problem.contains("tag handle") {
            self = .property
        } else {
            self = Self.byProblem.first { problem.contains($0.words) }?.kind ?? .other
        }
    }

    private static let byProblem: [(words: String, kind: Self)] = [
        ("',' or ']'", .brackets(closing: "]")),
        ("',' or '}'", .brackets(closing: "}")),
        ("expected ':'", .missingColon),
        ("mapping values are not allowed", .strayColon),
        ("block sequence entries are not allowed", .strayDash),
        ("mapping keys are not allowed", .missingValue),
        ("cannot start any token", .character),
        ("tab character", .character),
        ("expected key", .indentation),
        ("'-' indicator", .indentation),
        ("node content", .missingValue),
        ("comment or line break", .blockText),
        ("indentation indicator", .blockText),
        ("<document start>", .document),
        ("directive", .document),
        ("incompatible YAML document", .document),
    ]
}
