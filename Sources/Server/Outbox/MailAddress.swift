/// An address that mail can be sent to: one `@`, a domain, and nothing that could end a line of a mail's head or of the talk with a server.
struct MailAddress: Hashable, Sendable, CustomStringConvertible {
    let description: String

    /// nil when the text is not such an address. Only ASCII: few servers take other letters (SMTPUTF8).
    init?(_ text: String) {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), text.utf8.count <= 254 else { return nil }
        guard parts[0].utf8.allSatisfy({ $0.isLetterOrDigit || ".!#$%&'*+-/=?^_`{|}~".utf8.contains($0) }) else { return nil }
        guard parts[1].utf8.allSatisfy({ $0.isLetterOrDigit || ".-".utf8.contains($0) }) else { return nil }
        guard parts.allSatisfy({ !$0.hasPrefix(".") && !$0.hasSuffix(".") && !$0.contains("..") }) else { return nil }
        description = text
    }

    /// `example.org`.
    var domain: Substring {
        description[description.index(after: description.firstIndex(of: "@") ?? description.startIndex)...]
    }
}
