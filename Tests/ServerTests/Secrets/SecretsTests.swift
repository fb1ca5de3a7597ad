import Testing

@testable import Server

struct SecretsTests {
    @Test func `knows a password again, and no other`() async throws {
        let passwords = try Passwords(strength: .least)
        let hash = try await passwords.hash("Crème brûlée 1!")
        #expect(hash.hasPrefix("$argon2id$"))
        #expect(try await passwords.matches("Crème brûlée 1!", kept: hash))
        #expect(try await !passwords.matches("crème brûlée 1!", kept: hash))
        #expect(try await !passwords.matches("", kept: hash))
    }

    @Test func `keeps the same password twice in two ways`() async throws {
        let passwords = try Passwords(strength: .least)
        #expect(try await passwords.hash("a") != passwords.hash("a"))
    }

    @Test(arguments: [nil, "", "not a hash"])
    func `matches nothing when no password, or no true hash, was kept`(hash: String?) async throws {
        #expect(try await !Passwords(strength: .least).matches("", kept: hash))
    }

    @Test func `digests as SHA-256`() {
        #expect(sha256("abc".utf8) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(sha256("".utf8) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    }

    @Test(arguments: [(16, 22), (32, 43)])
    func `makes tokens fit for an address, never the same`(bytes: Int, length: Int) {
        let tokens = (1...100).map { _ in Token.random(bytes: bytes) }
        #expect(Set(tokens).count == 100)
        #expect(tokens.allSatisfy { $0.utf8.count == length && $0.utf8.allSatisfy { $0.isLetterOrDigit || "-_".utf8.contains($0) } })
    }

    @Test func `knows its own signature, for that text and that server`() {
        let signer = Signer()
        let signature = signer.signature(of: "connexion")
        #expect(signer.hasSigned("connexion", with: signature))
        #expect(!signer.hasSigned("connexion ", with: signature))
        #expect(!signer.hasSigned("connexion", with: String(signature.dropLast())))
        #expect(!Signer().hasSigned("connexion", with: signature))
    }
}
