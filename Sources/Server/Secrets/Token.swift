import CSodium

/// A word that nobody can guess, fit for an address, a cookie or an identifier.
enum Token {
    /// A new one: `bytes` of chance in letters, digits, `-` and `_`. 32 bytes are 43 characters, 16 are 22.
    static func random(bytes: Int = 32) -> String {
        urlSafe(randomBytes(bytes))
    }

    /// Whether a text could be a token of 32 bytes: 43 letters, digits, `-` and `_`. What a browser sends may be anything.
    static func hasShape(_ text: String) -> Bool {
        text.utf8.count == 43
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                    UInt8(ascii: "-"), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
    }

    fileprivate static func urlSafe(_ bytes: [UInt8]) -> String {
        let variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING
        var text = [CChar](repeating: 0, count: sodium_base64_encoded_len(bytes.count, variant))
        withSodium { _ = sodium_bin2base64(&text, text.count, bytes, bytes.count, variant) }
        return String(decoding: text.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}

/// Signs short texts, so that only this server can have written them. A new key is made at every start.
struct Signer: Sendable {
    private let key: [UInt8]

    init() {
        key = randomBytes(crypto_auth_hmacsha256_keybytes())
    }

    /// The signature of a text: HMAC-SHA-256, 43 characters fit for a form or a cookie.
    func signature(of text: String) -> String {
        let bytes = Array(text.utf8)
        var signature = [UInt8](repeating: 0, count: crypto_auth_hmacsha256_bytes())
        _ = withSodium { crypto_auth_hmacsha256(&signature, bytes, UInt64(bytes.count), key) }
        return Token.urlSafe(signature)
    }

    /// Whether this server has signed that text so.
    func hasSigned(_ text: String, with signature: String) -> Bool {
        isSameSecret(signature, self.signature(of: text))
    }
}
