import TenantConfig

/// A text with places to fill in, written as a string: `"Bonjour \(.guardian),"`.
struct MessageText: ExpressibleByStringInterpolation {
    let pieces: [Message.Piece]

    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var pieces: [Message.Piece] = []

        init(literalCapacity: Int, interpolationCount: Int) {}

        mutating func appendLiteral(_ words: String) {
            if !words.isEmpty { pieces.append(.words(words)) }
        }

        mutating func appendInterpolation(_ placeholder: Message.Placeholder) {
            pieces.append(.placeholder(placeholder))
        }
    }

    init(stringLiteral words: String) {
        pieces = [.words(words)]
    }

    init(stringInterpolation text: StringInterpolation) {
        pieces = text.pieces
    }
}
