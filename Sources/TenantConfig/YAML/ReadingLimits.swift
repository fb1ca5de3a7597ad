/// How much of a file is read before it is refused: what keeps any input from making a reader slow.
struct ReadingLimits: Sendable {
    /// Greatest size of a file, in bytes.
    var bytes = 1 << 20
    /// How deep lists and mappings may nest. The scanner below is quadratic in this, so that it is the bound on its time too.
    var depth = 32
    /// Greatest number of words, lists and mappings, keys included.
    var nodes = 200_000
}
