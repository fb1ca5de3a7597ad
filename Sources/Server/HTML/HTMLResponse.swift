import HTTPTypes
import Hummingbird

extension HTML: ResponseGenerator {
    func response(from request: Request, context: some RequestContext) -> Response {
        response()
    }

    /// The page as an answer.
    func response(status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status,
            headers: [.contentType: "text/html; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }
}
