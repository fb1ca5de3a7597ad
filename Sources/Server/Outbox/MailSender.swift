import Logging
import ServiceLifecycle

/// Wakes the sender of mail. Rung by whoever has put a mail into the outbox, once it is kept.
struct MailBell: Sendable {
    fileprivate let rings: AsyncStream<Void>
    private let rope: AsyncStream<Void>.Continuation

    init() {
        // One ring is as good as ten.
        (rings, rope) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    func ring() {
        rope.yield()
    }
}

/// Sends what is in the outbox, for as long as the server runs. A mail server that is down delays mail and loses none.
struct MailSender: Service {
    let database: SQLiteFile
    let transport: any MailTransport
    /// The address that mail comes from.
    let sender: MailAddress
    let clock: PortalClock
    let bell: MailBell
    let logger: Logger

    /// Sends when the bell rings and every five seconds. At shutdown the mail under way is finished, and the others wait for the next
    /// start.
    func run() async throws {
        await withTaskGroup { group in
            group.addTask {
                repeat { bell.ring() } while await hasWaited(.seconds(5))
            }
            group.addTask {
                repeat { await forgetOld() } while await hasWaited(.seconds(86_400))
            }
            for await _ in bell.rings.cancelOnGracefulShutdown() {
                await sendDue()
            }
            group.cancelAll()
        }
    }

    /// Keeps the words of old mails no longer than need be.
    func forgetOld() async {
        do {
            try await database.write { try Outbox.forgetWords(at: clock.now(), $0) }
        } catch {
            logger.error("old mails cannot be forgotten", metadata: ["error": "\(error)"])
        }
    }

    /// Sends one mail after the other until none is due or no server answers.
    func sendDue() async {
        do {
            while !Task.isShuttingDownGracefully, let delivery = try await sendNext() {
                if case .unreachable = delivery { return }
            }
        } catch {
            logger.error("mail cannot be sent", metadata: ["error": "\(error)"])
        }
    }

    /// Sends the mail that has been due longest; nil when none is due.
    private func sendNext() async throws -> Delivery? {
        guard let mail = try await database.write({ try Outbox.take(at: clock.now(), $0) }) else { return nil }
        let delivery = await deliver(mail)
        try await database.write { try Outbox.record(delivery, of: mail, at: clock.now(), $0) }
        tell(delivery, of: mail)
        return delivery
    }

    private func deliver(_ mail: OutboxMail) async -> Delivery {
        guard let recipient = MailAddress(mail.recipient) else { return .refused("not an address: \(mail.recipient)") }
        let message = MailMessage.bytes(of: mail, from: sender, to: recipient)
        return await transport.deliver(message, of: mail, from: sender, to: recipient)
    }

    /// Whom it goes to is not for the log.
    private func tell(_ delivery: Delivery, of mail: OutboxMail) {
        let place: Logger.Metadata = ["town": "\(mail.town)", "mail": "\(mail.id)"]
        switch delivery {
        case .delivered: logger.debug("mail sent", metadata: place)
        case .refused(let error): logger.warning("mail refused", metadata: place.merging(["error": "\(error)"]) { $1 })
        case .postponed(let error): logger.info("mail postponed", metadata: place.merging(["error": "\(error)"]) { $1 })
        case .unreachable(let error): logger.warning("no mail server", metadata: place.merging(["error": "\(error)"]) { $1 })
        }
    }
}

/// Waits; answers whether it was not woken by the end of the task.
private func hasWaited(_ duration: Duration) async -> Bool {
    do {
        try await Task.sleep(for: duration)
        return true
    } catch {
        return false
    }
}
