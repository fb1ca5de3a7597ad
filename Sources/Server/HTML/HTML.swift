/// A piece of a page, as UTF-8 bytes ready to send.
///
/// A page reads like the markup it produces: what stands in the source is markup, what comes from a variable is text and is escaped.
///
///     let row: HTML = """
///         <li class="child"><a href="\(child.address)">\(child.name)</a>\(if: child.isNew, " <b>nouveau</b>")</li>
///         """
///
/// The compiler only lets a literal be markup (`StaticString`), so no string made while running can ever be taken for it.
struct HTML: Sendable, Equatable {
    private(set) var bytes: [UInt8]

    /// Nothing at all.
    static let empty = HTML(bytes: [])

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    static func += (page: inout HTML, part: HTML) {
        page.bytes.append(contentsOf: part.bytes)
    }

    /// The same bytes as a string, for mail and for tests.
    var string: String {
        String(decoding: bytes, as: UTF8.self)
    }
}

extension HTML: ExpressibleByStringInterpolation {
    init(stringLiteral markup: StaticString) {
        bytes = markup.withUTF8Buffer(Array.init)
    }

    init(stringInterpolation markup: HTMLInterpolation) {
        bytes = markup.bytes
    }
}
