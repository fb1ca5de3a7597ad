import Hummingbird
import TenantConfig

/// The cookie that carries a session's token. It is sent back to its own town alone, over TLS alone when the page came so, and no script
/// reads it.
struct SessionCookie: Sendable {
    let town: Name<Town>
    let kind: Session.Kind

    /// The token that the browser sends.
    func token(in request: Request) -> String? {
        request.cookies[name]?.value
    }

    /// The cookie to set after a login. It goes when the browser is closed.
    func cookie(_ token: String, isSecure: Bool) -> Cookie {
        Cookie(name: name, value: token, path: path, secure: isSecure, httpOnly: true, sameSite: .lax)
    }

    /// The cookie that takes it away.
    func removal(isSecure: Bool) -> Cookie {
        Cookie(name: name, value: "", maxAge: 0, path: path, secure: isSecure, httpOnly: true, sameSite: .lax)
    }

    private var name: String {
        switch kind {
        case .family: "famille"
        case .desk: "guichet"
        }
    }

    private var path: String {
        switch kind {
        case .family: "/\(town)/"
        case .desk: "/\(town)/guichet/"
        }
    }
}
