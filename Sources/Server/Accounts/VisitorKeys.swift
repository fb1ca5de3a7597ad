import Hummingbird
import TenantConfig

/// Protects the form of login, before there is a session: the form carries the signature of a cookie that the visitor was given.
///
/// Without it another site could log a person in under an account of its own choice.
struct VisitorKeys: Sendable {
    private let signer = Signer()

    /// The visitor's cookie, new or as sent, and the key for the form.
    func key(for request: Request, in town: Name<Town>, isSecure: Bool) -> (key: String, cookie: Cookie) {
        let visitor = Self.visitor(request) ?? Token.random()
        let cookie = Cookie(name: Self.name, value: visitor, path: "/\(town)/", secure: isSecure, httpOnly: true, sameSite: .lax)
        return (signature(visitor, town), cookie)
    }

    /// Lets the form pass when it carries the key that goes with the visitor's cookie.
    func check(_ form: Form, of request: Request, in town: Name<Town>) throws(FormFailure) {
        guard let visitor = Self.visitor(request) else { throw .forged }
        try FormKey.check(form, for: signature(visitor, town))
    }

    /// The cookie that this portal has given; nil when there is none, or what is sent cannot be one.
    private static func visitor(_ request: Request) -> String? {
        request.cookies[name].map(\.value).flatMap { Token.hasShape($0) ? $0 : nil }
    }

    private func signature(_ visitor: String, _ town: Name<Town>) -> String {
        signer.signature(of: "\(town) \(visitor)")
    }

    private static let name = "visite"
}
