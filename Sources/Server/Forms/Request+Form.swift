import HTTPTypes
import Hummingbird

extension Request {
    /// The form in the body.
    ///
    /// - Parameter limit: the most bytes it may have.
    func form(limit: Int = 65_536) async throws -> Form {
        let type = headers[.contentType]?.split(separator: ";").first.map { $0.lowercased() }
        guard type == "application/x-www-form-urlencoded" else { throw FormFailure.malformed }
        var bytes: [UInt8] = []
        for try await part in body {
            guard bytes.count + part.readableBytes <= limit else { throw FormFailure.tooLarge }
            bytes.append(contentsOf: part.readableBytesView)
        }
        return try Form(urlEncoded: bytes)
    }

    /// What stands after the `?` of the address.
    func query() throws(FormFailure) -> Form {
        try Form(urlEncoded: (uri.query ?? "").utf8)
    }
}
