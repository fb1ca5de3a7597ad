import RulesEngine
import TenantConfig

/// Chance that can be played again: the same seed gives the same numbers (SplitMix64).
struct Chance: RandomNumberGenerator {
    private var state: UInt64
    /// Whether everything is known of the child being drawn.
    var isAllKnown = false

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// True so many times in a hundred.
    mutating func percent(_ share: Int) -> Bool { Int(next() % 100) < share }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    /// One of them; there must be one.
    mutating func one<Value>(of values: [Value]) -> Value { values[number(0...(values.count - 1))] }

    /// So many values.
    mutating func several<Value>(_ range: ClosedRange<Int>, _ value: (inout Chance) -> Value) -> [Value] {
        (0..<number(range)).map { _ in value(&self) }
    }
}
