/// Mutates a text line by line, as mutations of bytes seldom do: a line with all that stands under it twice, gone, elsewhere, nearer to the
/// margin or further from it, or with the value of another.
struct LineMutator {
    private var lines: [[UInt8]]
    private var random: SplitMix

    /// - Parameter seed: the same seed mutates the same text in the same way.
    init(_ text: UnsafeBufferPointer<UInt8>, seed: UInt32) {
        lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { Array($0) }
        random = SplitMix(state: UInt64(seed))
    }

    /// The text after one mutation.
    mutating func mutated() -> [UInt8] {
        let block = block(at: Int.random(in: lines.indices, using: &random))
        switch Int.random(in: 0..<6, using: &random) {
        case 0: lines.removeSubrange(block)
        case 1: insert(Array(lines[block]))
        case 2:
            let moved = Array(lines[block])
            lines.removeSubrange(block)
            insert(moved)
        case 3: for line in block { lines[line] = [UInt8(ascii: " "), UInt8(ascii: " ")] + lines[line] }
        case 4: for line in block { lines[line].removeFirst(min(2, depth(of: lines[line]))) }
        default: giveValue(to: block.lowerBound, of: Int.random(in: lines.indices, using: &random))
        }
        return Array(lines.joined(separator: [UInt8(ascii: "\n")]))
    }

    private mutating func insert(_ some: [[UInt8]]) {
        lines.insert(contentsOf: some, at: Int.random(in: 0...lines.count, using: &random))
    }

    private mutating func giveValue(to line: Int, of other: Int) {
        guard let colon = lines[line].firstIndex(of: UInt8(ascii: ":")), let from = lines[other].firstIndex(of: UInt8(ascii: ":")) else {
            return
        }
        lines[line].replaceSubrange(colon..., with: lines[other][from...])
    }

    /// A line and what stands deeper behind it.
    private func block(at first: Int) -> Range<Int> {
        let depth = depth(of: lines[first])
        let end = lines[(first + 1)...].firstIndex { self.depth(of: $0) <= depth } ?? lines.endIndex
        return first..<end
    }

    private func depth(of line: [UInt8]) -> Int { line.prefix { $0 == UInt8(ascii: " ") }.count }
}

/// SplitMix64.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
