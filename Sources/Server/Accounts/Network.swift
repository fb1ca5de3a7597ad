import Foundation

/// The network from which someone comes, as far as an address tells: an address of IPv4, or the first half of one of IPv6, of which a
/// single line is given all the rest.
struct Network: Hashable, Sendable {
    let text: String

    /// - Parameter address: as a connection or a proxy tells it; what is no address stands for itself.
    init(address: String) {
        var bytes = [UInt8](repeating: 0, count: 16)
        guard inet_pton(AF_INET6, address, &bytes) == 1 else {
            text = address
            return
        }
        let isMapped = bytes.prefix(12) == [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]
        text = isMapped ? bytes.suffix(4).map(String.init).joined(separator: ".") : hexadecimal(bytes.prefix(8))
    }
}
