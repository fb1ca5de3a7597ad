import CSodium

/// Calls libsodium once it has been made ready. That it cannot be is an impossibility of the machine: no source of chance.
func withSodium<Value>(_ work: () throws -> Value) rethrows -> Value {
    // INVARIANT: `sodium_init` fails only where the operating system gives no random numbers.
    if !sodiumIsReady { preconditionFailure("libsodium could not be started") }
    return try work()
}

private let sodiumIsReady = sodium_init() >= 0

/// The SHA-256 of some bytes, as 64 hexadecimal digits.
func sha256(_ bytes: some Sequence<UInt8>) -> String {
    let bytes = Array(bytes)
    var digest = [UInt8](repeating: 0, count: crypto_hash_sha256_bytes())
    _ = withSodium { crypto_hash_sha256(&digest, bytes, UInt64(bytes.count)) }
    return hexadecimal(digest)
}

/// Two digits a byte.
func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}

/// Bytes that nobody can guess.
func randomBytes(_ count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    withSodium { randombytes_buf(&bytes, count) }
    return bytes
}

/// Whether two secrets are the same, in a time that does not tell where they differ.
func isSameSecret(_ left: String, _ right: String) -> Bool {
    let (left, right) = (Array(left.utf8), Array(right.utf8))
    guard left.count == right.count else { return false }
    return withSodium { sodium_memcmp(left, right, left.count) == 0 }
}
