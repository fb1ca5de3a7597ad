import Foundation
import Hummingbird
import Logging

/// A Hummingbird route that sends the bytes of a file, and does nothing else: what a page cannot be faster than.
struct BareServer {
    let file: String
    let port: Int

    func run() async throws {
        let bytes = try Data(contentsOf: URL(filePath: file))
        let buffer = ByteBuffer(bytes: bytes)
        let router = Router()
        router.get("/page") { _, _ in
            Response(status: .ok, headers: [.contentType: "text/html; charset=utf-8"], body: ResponseBody(byteBuffer: buffer))
        }
        var logger = Logger(label: "bare")
        logger.logLevel = .error
        let application = Application(router: router, configuration: .init(address: .hostname("127.0.0.1", port: port)), logger: logger)
        try await application.runService()
    }
}
