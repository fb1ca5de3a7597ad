import HTTPTypes
import Hummingbird

/// How requests reach the server: straight from browsers, or through a proxy in front that ends TLS.
struct Entrance: Sendable {
    /// Whether the proxy in front is trusted to say how and from where a request came (`X-Forwarded-Proto`, `X-Forwarded-For`). Without a
    /// proxy any client could write these.
    let trustsProxy: Bool

    /// Whether the browser speaks TLS.
    func isSecure(_ request: Request) -> Bool {
        trustsProxy && last(.forwardedProtocol, of: request)?.lowercased() == "https"
    }

    /// The address of the network a request comes from.
    ///
    /// - Parameter peer: the address at the other end of the connection.
    func address(_ request: Request, peer: String?) -> String {
        // The proxy appends the address it sees; what stands before came with the request and may be invented.
        (trustsProxy ? last(.forwardedFor, of: request) : nil) ?? peer ?? "unknown"
    }

    private func last(_ name: HTTPField.Name, of request: Request) -> String? {
        request.headers[name]?.split(separator: ",").last.map { $0.trimmingPrefix(" ").description }
    }
}

extension HTTPField.Name {
    fileprivate static let forwardedProtocol = known("X-Forwarded-Proto")
    fileprivate static let forwardedFor = known("X-Forwarded-For")

    /// A header whose name is written here.
    static func known(_ name: StaticString) -> HTTPField.Name {
        guard let name = HTTPField.Name("\(name)") else {
            // INVARIANT: the names written in this folder are made of letters and hyphens.
            preconditionFailure("not the name of a header: \(name)")
        }
        return name
    }
}
