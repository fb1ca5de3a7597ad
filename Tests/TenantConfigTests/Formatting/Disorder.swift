/// Other layouts of a text, and texts with something wrong, the same for the same seed.
struct Disorder {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    private mutating func number(below limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((bits ^ (bits >> 31)) % UInt64(limit))
    }

    /// The same text, more spread out: deeper, with spaces at the ends of lines, empty lines, and other ends of lines.
    mutating func spread(_ usual: String) -> String {
        let (times, end) = (number(below: 3) + 1, number(below: 2) == 0 ? "\n" : "\r\n")
        var lines: [String] = []
        var text: (under: Int, inside: Int?)?
        for line in usual.split(separator: "\n", omittingEmptySubsequences: false) {
            let indent = line.prefix { $0 == " " }.count
            if let above = text, !line.isEmpty, indent <= above.under { text = nil }
            if let above = text, !line.isEmpty {
                // Within a text after `|` what is deeper than its first line belongs to it, and so do spaces at the ends of lines.
                let inside = above.inside ?? indent
                text = (above.under, inside)
                lines.append(String(repeating: " ", count: inside * times) + String(line.dropFirst(inside)))
            } else {
                if text == nil, number(below: 6) == 0 { lines += Array(repeating: "", count: number(below: 3)) }
                let space = text == nil && number(below: 4) == 0 ? "  " : ""
                lines.append(String(repeating: " ", count: indent * times) + Self.wider(line.dropFirst(indent), times) + space)
            }
            if text == nil, line.hasSuffix(": |") { text = (indent, nil) }
        }
        return lines.joined(separator: end)
    }

    /// What stands behind a dash is as deep as what follows it below.
    private static func wider(_ line: Substring, _ times: Int) -> String {
        line.hasPrefix("- ") ? "-" + String(repeating: " ", count: 2 * times - 1) + String(line.dropFirst(2)) : String(line)
    }

    /// A text without its empty lines and the columns of its comments, which only an author chooses.
    static func withoutColumns(_ text: String?) -> [String]? {
        text?.split(separator: "\n").map { line -> String in
            line.prefix { $0 == " " } + line.split(separator: " ").joined(separator: " ")
        }
    }

    /// The bytes with a few of them removed, doubled, or put elsewhere.
    mutating func spoil(_ bytes: [UInt8]) -> [UInt8] {
        var spoilt = bytes
        for _ in 0...number(below: 3) {
            let place = number(below: spoilt.count)
            switch number(below: 6) {
            case 0: spoilt.remove(at: place)
            case 1: spoilt.insert(contentsOf: Array(repeating: UInt8(ascii: " "), count: 1 + number(below: 4)), at: place)
            case 2: spoilt.insert(Self.signs[number(below: Self.signs.count)], at: place)
            case 3: spoilt.insert(contentsOf: Array("\n".utf8), at: place)
            case 4: spoilt.insert(contentsOf: Array(" # note\n".utf8), at: place)
            default: spoilt[place] = Self.signs[number(below: Self.signs.count)]
            }
        }
        return spoilt
    }

    private static let signs = Array("-:,{}[]#'\"|> \n\tab".utf8)
}
