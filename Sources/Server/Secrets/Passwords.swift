import CSodium
import Foundation

/// Keeps and checks passwords with argon2id, away from the threads that answer requests: one check takes about 80 ms and 64 MB.
struct Passwords: Sendable {
    private let strength: Strength
    private let queue: OperationQueue
    /// The hash of nothing anybody can type, checked when there is no account: both answers take the same time.
    private let decoy: String

    /// How much work one hash is.
    struct Strength: Sendable {
        let passes: UInt64
        let memory: Int

        /// As libsodium advises for people who wait for the answer.
        static let interactive = Strength(
            passes: UInt64(crypto_pwhash_argon2id_opslimit_interactive()), memory: crypto_pwhash_argon2id_memlimit_interactive())
        /// The least there is. For tests alone.
        static let least = Strength(passes: 1, memory: 8192)
    }

    init(strength: Strength = .interactive) throws(PasswordFailure) {
        self.strength = strength
        queue = .forWaiting(atOnce: ProcessInfo.processInfo.activeProcessorCount)
        decoy = try argon2(Token.random(), strength)
    }

    /// What is kept of a password.
    func hash(_ password: String) async throws -> String {
        try await queue.run { try argon2(password, strength) }
    }

    /// Whether the password is the one that was kept; never, after the same work, when nothing was kept.
    func matches(_ password: String, kept hash: String?) async throws -> Bool {
        let bytes = Array(password.utf8).map(CChar.init(bitPattern:))
        return try await queue.run {
            let isSame = withSodium { crypto_pwhash_argon2id_str_verify(hash ?? decoy, bytes, UInt64(bytes.count)) == 0 }
            return hash != nil && isSame
        }
    }
}

/// No password can be hashed: the machine has not the memory for it.
struct PasswordFailure: Error, CustomStringConvertible {
    var description: String { "not enough memory to hash a password" }
}

private func argon2(_ password: String, _ strength: Passwords.Strength) throws(PasswordFailure) -> String {
    let bytes = Array(password.utf8).map(CChar.init(bitPattern:))
    var hash = [CChar](repeating: 0, count: crypto_pwhash_argon2id_strbytes())
    let status = withSodium { crypto_pwhash_argon2id_str(&hash, bytes, UInt64(bytes.count), strength.passes, strength.memory) }
    guard status == 0 else { throw PasswordFailure() }
    return String(decoding: hash.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
}
