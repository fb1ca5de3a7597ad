/// Why a page cannot be shown: the visitor gets a page that says so, in the town's frame.
enum PageError: Error, Hashable, Sendable {
    /// 404: there is no such page here, or no such town, child or request.
    case notFound
    /// 403: it is somebody else's.
    case forbidden
    /// 400: the form cannot be understood; the sentence says what was wrong with it.
    case badForm(String)
    /// 429: too many attempts; a new one after so many seconds.
    case tooMany(String, seconds: Int)
    /// The way to the page where one signs in: for a page, straight to it; for a form, a page that says the session has ended.
    case signIn(Frame.Side)
    /// 405: the address has no such method, but those.
    case wrongMethod(allowed: String)
    /// 503: the portal cannot answer now; what was sent has not been written.
    case unavailable
}
