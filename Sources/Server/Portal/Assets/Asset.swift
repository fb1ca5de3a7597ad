import HTTPTypes
import Hummingbird

/// A file that pages ask for, kept in the program, or made from a town's file.
struct Asset: Sendable {
    let path: String
    let type: String
    let bytes: [UInt8]
    /// What the bytes are known by; other bytes, other mark.
    let mark: String

    init(path: String, type: String, bytes: [UInt8]) {
        self.path = path
        self.type = type
        self.bytes = bytes
        mark = String(sha256(bytes).prefix(16))
    }

    /// The portal's style sheet.
    static let styleSheet = Asset(path: "/guichet.css", type: "text/css; charset=utf-8", bytes: PackageResources.guichet_css)
    /// The portal's script, without which everything works too.
    static let script = Asset(path: "/guichet.js", type: "text/javascript; charset=utf-8", bytes: PackageResources.guichet_js)

    /// Where pages ask for it. The mark in it lets browsers keep it for ever.
    var address: String { "\(path)?v=\(mark)" }

    /// The file, or that what the browser keeps is still good.
    func response(to request: Request) -> Response {
        let isMarked = request.uri.queryParameters["v"].map(String.init) == mark
        let headers: HTTPFields = [
            .contentType: type,
            .eTag: "\"\(mark)\"",
            .cacheControl: isMarked ? "public, max-age=31536000, immutable" : "public, no-cache",
        ]
        if request.headers[.ifNoneMatch]?.contains("\"\(mark)\"") == true {
            return Response(status: .notModified, headers: headers)
        }
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
