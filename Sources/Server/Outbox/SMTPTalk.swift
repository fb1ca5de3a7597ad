import CCurl

/// One message handed to a mail server by libcurl. Holds its thread until the end.
struct SMTPTalk: Sendable {
    let server: SMTPServer
    let sender: MailAddress
    let recipient: MailAddress
    let message: [UInt8]

    func delivery() -> Delivery {
        guard curlIsReady, let curl = curl_easy_init() else { return .unreachable("libcurl could not be started") }
        defer { curl_easy_cleanup(curl) }
        let recipients = curl_slist_append(nil, "<\(recipient)>")
        defer { curl_slist_free_all(recipients) }
        let exchange = Exchange(message)
        return withExtendedLifetime(exchange) {
            prepare(curl, exchange)
            curl_set_list(curl, CURLOPT_MAIL_RCPT, recipients)
            return outcome(of: curl_easy_perform(curl), curl, exchange)
        }
    }

    private func prepare(_ curl: UnsafeMutableRawPointer, _ exchange: Exchange) {
        curl_set_string(curl, CURLOPT_URL, "\(server.protection == .tls ? "smtps" : "smtp")://\(server.host):\(server.port)")
        curl_set_string(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps")
        curl_set_string(curl, CURLOPT_MAIL_FROM, "<\(sender)>")
        curl_set_long(curl, CURLOPT_USE_SSL, server.protection == .none ? Int(CURLUSESSL_NONE.rawValue) : Int(CURLUSESSL_ALL.rawValue))
        if let login = server.login {
            curl_set_string(curl, CURLOPT_USERNAME, login.user)
            curl_set_string(curl, CURLOPT_PASSWORD, login.password)
        }
        if let certificates = server.certificates { curl_set_string(curl, CURLOPT_CAINFO, certificates) }
        // Signals are the whole server's, not this thread's.
        curl_set_long(curl, CURLOPT_NOSIGNAL, 1)
        curl_set_long(curl, CURLOPT_CONNECTTIMEOUT, 10)
        curl_set_long(curl, CURLOPT_TIMEOUT, 60)
        let context = Unmanaged.passUnretained(exchange).toOpaque()
        curl_set_long(curl, CURLOPT_UPLOAD, 1)
        curl_set_function(curl, CURLOPT_READFUNCTION, giveMessage)
        curl_set_pointer(curl, CURLOPT_READDATA, context)
        curl_set_function(curl, CURLOPT_HEADERFUNCTION, keepReply)
        curl_set_pointer(curl, CURLOPT_HEADERDATA, context)
    }

    private func outcome(of result: CURLcode, _ curl: UnsafeMutableRawPointer, _ exchange: Exchange) -> Delivery {
        if result == CURLE_OK { return .delivered }
        var code = 0
        curl_get_long(curl, CURLINFO_RESPONSE_CODE, &code)
        let words = String(cString: curl_easy_strerror(result))
        guard code >= 400, result != CURLE_LOGIN_DENIED, !exchange.reply.isEmpty else { return .unreachable(words) }
        return SMTPServer.meaning(of: code, exchange.reply)
    }
}

/// The message as it is read by libcurl, and the last refusal that the server spoke.
private final class Exchange {
    private var rest: ArraySlice<UInt8>
    private(set) var reply = ""

    init(_ message: [UInt8]) {
        rest = message[...]
    }

    /// Copies the next bytes of the message to a place that holds so many; answers how many they are, 0 at the end.
    func give(to place: UnsafeMutablePointer<CChar>, atMost count: Int) -> Int {
        let part = rest.prefix(count)
        UnsafeMutableRawPointer(place).copyBytes(from: part)
        rest = rest.dropFirst(count)
        return part.count
    }

    func keep(_ line: UnsafeRawBufferPointer) {
        // A refusal is followed by the server's goodbye (221).
        guard line.first == UInt8(ascii: "4") || line.first == UInt8(ascii: "5") else { return }
        reply = oneLine(String(decoding: line, as: UTF8.self))
    }
}

private let giveMessage: curl_bytes_function = { place, size, count, context in
    guard let place, let context else { return 0 }
    return Unmanaged<Exchange>.fromOpaque(context).takeUnretainedValue().give(to: place, atMost: size * count)
}

private let keepReply: curl_bytes_function = { line, size, count, context in
    guard let context else { return 0 }
    Unmanaged<Exchange>.fromOpaque(context).takeUnretainedValue().keep(UnsafeRawBufferPointer(start: line, count: size * count))
    return size * count
}

private let curlIsReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

extension UnsafeMutableRawPointer {
    fileprivate func copyBytes(from bytes: ArraySlice<UInt8>) {
        bytes.withUnsafeBytes { UnsafeMutableRawBufferPointer(start: self, count: $0.count).copyMemory(from: $0) }
    }
}
