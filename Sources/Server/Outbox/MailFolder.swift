import Foundation
import TenantConfig

/// Mail that goes nowhere: one `.eml` file a mail, in a folder a town, for development and demonstrations.
struct MailFolder: MailTransport {
    /// The folder of all towns; made when it does not exist.
    let path: String

    func deliver(_ message: [UInt8], of mail: OutboxMail, from sender: MailAddress, to recipient: MailAddress) async -> Delivery {
        let folder = "\(path)/\(mail.town)"
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            // Written beside its place and then moved there: whoever reads the folder finds whole mails only.
            try Data(message).write(to: URL(filePath: "\(folder)/\(name(of: mail)).eml"), options: .atomic)
            return .delivered
        } catch {
            return .unreachable("\(folder): \(error.localizedDescription)")
        }
    }

    /// Makes the folder when it does not exist, and writes to it as a mail would be written.
    func makeReady() throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let trial = URL(filePath: "\(path)/.trial-\(UUID())")
        try Data("trial\n".utf8).write(to: trial, options: .atomic)
        try FileManager.default.removeItem(at: trial)
    }

    /// In order of time, and the same each time a mail is written.
    private func name(of mail: OutboxMail) -> String {
        let moment = LocalInstant(seconds: mail.createdAt.seconds).description
        return "\(moment.replacing(" ", with: "-").replacing(":", with: ""))-\(mail.id)"
    }
}
