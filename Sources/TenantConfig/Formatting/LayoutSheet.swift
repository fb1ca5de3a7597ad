/// A file cut into its lines, and these into words and signs. Where words begin and end is what the YAML parser says; what stands between
/// them is signs, spaces and comments.
struct LayoutSheet {
    private(set) var lines: [LayoutLine] = []
    private let source: [[Unicode.Scalar]]
    private var words: ArraySlice<Place>
    private var current = LayoutLine()
    private var isAfterBlank = false

    /// All comments in order, with their `#`.
    private(set) var comments: [String] = []

    /// Throws where the text holds something that no town's file needs: explicit keys, marks between documents.
    init(_ text: String, _ root: Node) throws(Unforeseen) {
        source = Self.split(text)
        words = root.words[...]
        try read()
    }

    /// The lines of a text, without what ends them.
    private static func split(_ text: String) -> [[Unicode.Scalar]] {
        var lines: [[Unicode.Scalar]] = [[]]
        var last: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            defer { last = scalar }
            if scalar == "\n", last == "\r" { continue }
            if scalar == "\n" || scalar == "\r" { lines.append([]) } else { lines[lines.count - 1].append(scalar) }
        }
        return lines
    }

    private mutating func read() throws(Unforeseen) {
        var (row, column) = (0, 0)
        while row < source.count {
            if let word = words.first, word.start.row == row, word.start.offset == column {
                words = words.dropFirst()
                (row, column) = take(word)
            } else if column >= source[row].count {
                endLine()
                (row, column) = (row + 1, 0)
            } else {
                try take(source[row][column], row, &column)
            }
        }
        endLine()
        if let word = words.first { throw Unforeseen(in: source, word.start.row, word.start.offset) }
    }

    private mutating func endLine() {
        guard !current.pieces.isEmpty || current.comment != nil else {
            isAfterBlank = true
            return
        }
        current.isAfterBlank = isAfterBlank && !lines.isEmpty
        lines.append(current)
        (current, isAfterBlank) = (LayoutLine(), false)
    }

    /// Takes what is no word.
    private mutating func take(_ scalar: Unicode.Scalar, _ row: Int, _ column: inout Int) throws(Unforeseen) {
        switch scalar {
        case " ", "\t": column += 1
        case "#":
            let text = String(scalars: source[row][column...]).trimmedAtEnd
            current.comment = LayoutLine.Comment(text: text, column: column)
            comments.append(text)
            column = source[row].count
        case "-" where column == 0 && source[row].starts(with: "---".unicodeScalars): throw Unforeseen(in: source, row, column)
        case "-", ":", ",", "{", "}", "[", "]":
            current.pieces.append(Piece(kind: .mark(scalar), lines: [String(Character(scalar))], column: column, end: column + 1))
            column += 1
        default: throw Unforeseen(in: source, row, column)
        }
    }

    /// Takes a word, and says where it ends.
    private mutating func take(_ word: Place) -> (row: Int, column: Int) {
        let (first, last) = (word.start.row, word.end.row)
        let begin = word.start.offset
        if "|>".unicodeScalars.contains(source[first][begin]) { return takeBlock(word) }
        if first == last {
            let text = String(scalars: source[first][begin..<word.end.offset])
            current.pieces.append(Piece(kind: .word, lines: [text], column: begin, end: word.end.offset))
        } else {
            let middle = source[(first + 1)..<last].map { String(scalars: $0).trimmed }
            let begun = String(scalars: source[first][begin...]).trimmedAtEnd
            let ended = String(scalars: source[last][..<word.end.offset]).trimmedAtStart
            current.pieces.append(Piece(kind: .word, lines: [begun] + middle + [ended], column: begin, end: word.end.offset))
        }
        return (last, word.end.offset)
    }

    /// A text after `|` or `>` ends where the next line begins, or with the file. Empty lines below it are its own only after `+`.
    private mutating func takeBlock(_ word: Place) -> (row: Int, column: Int) {
        let first = word.start.row
        let after = word.end.offset == 0 ? word.end.row : word.end.row + 1
        let header = String(scalars: source[first][word.start.offset...]).trimmedAtEnd
        if let note = header.firstIndex(of: "#") { comments.append(String(header[note...])) }
        var body = source[min(first + 1, after)..<max(first + 1, after)].map { String(scalars: $0) }
        let isKept = header.prefix { $0 != "#" }.contains("+")
        var isFollowedByBlank = false
        while !isKept, let last = body.last, last.trimmed.isEmpty {
            body.removeLast()
            isFollowedByBlank = true
        }
        current.pieces.append(Piece(kind: .block, lines: [header] + body, column: word.start.offset, end: 0))
        endLine()
        isAfterBlank = isFollowedByBlank
        return (max(first + 1, after), 0)
    }
}

extension Position {
    fileprivate var row: Int { Int(line) - 1 }
    fileprivate var offset: Int { Int(column) - 1 }
}

extension Node {
    /// Where its words are, keys included, in the order of the file.
    fileprivate var words: [Place] {
        switch content {
        case .scalar: place.start == place.end ? [] : [place]
        case .sequence(let items): items.flatMap(\.words)
        case .mapping(let entries): entries.flatMap { [$0.key.place] + $0.value.words }
        case .refused: []
        }
    }
}

extension String {
    fileprivate init(scalars: some Sequence<Unicode.Scalar>) {
        self.init()
        unicodeScalars.append(contentsOf: scalars)
    }

    var trimmed: String { trimmedAtStart.trimmedAtEnd }
    var trimmedAtStart: String { String(unicodeScalars.drop { $0 == " " || $0 == "\t" }) }
    var trimmedAtEnd: String {
        let end = unicodeScalars.lastIndex { $0 != " " && $0 != "\t" }
        return end.map { String(unicodeScalars[...$0]) } ?? ""
    }
}
