import Foundation
import TenantConfig

/// Why there is nothing to read of a file.
enum FileLack: Sendable {
    case missing, unreadable

    /// Of a file that gave nothing.
    init(of path: String) {
        self = FileManager.default.fileExists(atPath: path) ? .unreadable : .missing
    }

    /// In a few words, after the file's path.
    func text(in language: Language) -> String {
        switch (self, language) {
        case (.missing, .english): "there is no such file"
        case (.missing, .french): "ce fichier n’existe pas"
        case (.unreadable, .english): "this file cannot be read"
        case (.unreadable, .french): "ce fichier ne peut pas être lu"
        }
    }
}

extension SettingFault {
    /// A file that a command is to read, and that gives nothing.
    init(lackOf path: String, as name: String = "file") {
        self.init(name: name, value: path, help: FileLack(of: path).text(in: .english))
    }
}
