#if canImport(Glibc)
    import Glibc
#endif

/// The whole file of that path; empty when it cannot be read.
func contents(of path: String) -> [UInt8] {
    guard let file = fopen(path, "rb") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&block, 1, block.count, file), count > 0 { bytes += block[..<count] }
    return bytes
}

/// Made once: the fuzzer calls the function below again and again. The script starts it where `tenants` is.
private let target = FuzzTarget(tenants: "tenants")

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ input: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    precondition(target.isReady, "no town to read: start this where the folder tenants is")
    target.take(Array(UnsafeBufferPointer(start: input, count: count)))
    return 0
}

/// What libFuzzer calls for a mutation: one in four is of lines, the others are its own.
@_cdecl("LLVMFuzzerCustomMutator")
public func mutate(_ input: UnsafeMutablePointer<UInt8>?, _ count: Int, _ room: Int, _ seed: UInt32) -> Int {
    guard let input else { return 0 }
    guard seed.isMultiple(of: 4) else { return LLVMFuzzerMutate(input, count, room) }
    var mutator = LineMutator(UnsafeBufferPointer(start: input, count: count), seed: seed)
    let text = mutator.mutated().prefix(room)
    for (offset, byte) in text.enumerated() { input[offset] = byte }
    return text.count
}
