extension Diagnostic {
    /// A stretch of a file with the line it begins on.
    public struct Excerpt: Sendable, Hashable {
        public let file: String
        public let place: Place
        /// The line as it reads; of a very long one the part around the stretch.
        private let line: String
        /// How many characters of the line are left out before `line`.
        private let skipped: Int
        /// Whether the line goes on after `line`.
        private let goesOn: Bool
    }
}

extension Diagnostic.Excerpt {
    private static let widest = 120

    /// - Parameter other: a stretch that is shown beside it; of a long line with both the same part is kept, where both fit in.
    init(_ place: Place, beside other: Place? = nil, in lines: SourceLines) {
        let line = lines[place.start.line].unicodeScalars
        let own = place.columns(of: line.count)
        var skipped = own.lowerBound - Self.widest / 2
        if let other = other.flatMap({ $0.start.line == place.start.line ? $0.columns(of: line.count) : nil }) {
            let both = min(own.lowerBound, other.lowerBound)..<max(own.upperBound, other.upperBound)
            if both.count <= Self.widest { skipped = both.lowerBound - min(Self.widest / 2, Self.widest - both.count) }
        }
        skipped = line.count > Self.widest ? max(0, skipped) : 0
        self.file = lines.text.name
        self.place = place
        self.line = String(line.dropFirst(skipped).prefix(Self.widest))
        self.skipped = skipped
        self.goesOn = line.count > skipped + Self.widest
    }

    /// Whether both show the same part of the same line.
    func showsSameLine(as other: Self) -> Bool { place.start.line == other.place.start.line && skipped == other.skipped }
}

extension Place {
    /// Which characters of its first line it covers, counted from 0, where that has so many.
    fileprivate func columns(of count: Int) -> Range<Int> {
        let first = min(Int(start.column) - 1, count)
        return first..<max(first, end.line == start.line ? min(Int(end.column) - 1, count) : count)
    }
}

extension Diagnostic.Excerpt {
    /// A line in three parts: what is before the stretch, the stretch, and what is after it.
    public struct Parts: Sendable, Hashable {
        public let before: String
        public let marked: String
        public let after: String

        /// The whole line.
        public var line: String { before + marked + after }
    }

    /// The line ready to show: a tab as one arrow, characters that a terminal would obey as `·`, what is left out as `…`.
    public var parts: Parts {
        let scalars = line.unicodeScalars
        let start = min(Int(place.start.column) - 1 - skipped, scalars.count)
        let end = place.end.line == place.start.line ? Int(place.end.column) - 1 - skipped : scalars.count
        let marked = scalars.dropFirst(start).prefix(max(0, end - start))
        return Parts(
            before: (skipped > 0 ? "…" : "") + Self.visible(scalars.prefix(start)),
            marked: Self.visible(marked),
            after: Self.visible(scalars.dropFirst(start + marked.count)) + (goesOn ? "…" : ""))
    }

    private static func visible(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        for scalar in scalars {
            switch scalar.properties.generalCategory {
            case .control: text.append(scalar == "\t" ? "→" : "·")
            case .format, .lineSeparator, .paragraphSeparator: text.append("·")
            default: text.append(scalar)
            }
        }
        return String(text)
    }
}
