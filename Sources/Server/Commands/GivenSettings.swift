import Foundation

/// Settings as they were given: on the command line, else in the environment.
struct GivenSettings: Sendable {
    /// A setting with the name it was given under.
    struct Setting: Sendable {
        let name: String
        let text: String

        /// The fault of this setting.
        func fault(_ help: String) -> SettingFault { SettingFault(name: name, value: text, help: help) }
    }

    private let options: [String: String]
    private let environment: [String: String]

    /// - Parameter options: by name without hyphens: `port`, `mail-from`.
    init(_ options: [String: String?], environment: [String: String] = ProcessInfo.processInfo.environment) {
        self.options = options.compactMapValues { $0 }
        self.environment = environment
    }

    /// What was given as `--smtp-user` or `GUICHET_SMTP_USER`.
    subscript(name: String) -> Setting? {
        if let text = options[name] { return Setting(name: "--\(name)", text: text) }
        let variable = "GUICHET_" + name.uppercased().replacing("-", with: "_")
        return environment[variable].map { Setting(name: variable, text: $0) }
    }

    /// A whole number within bounds.
    func number(_ name: String, _ bounds: ClosedRange<Int>, or usual: Int) throws(SettingFault) -> Int {
        guard let setting = self[name] else { return usual }
        guard let number = Int(setting.text), bounds.contains(number) else {
            throw setting.fault("a whole number from \(bounds.lowerBound) to \(bounds.upperBound) is expected")
        }
        return number
    }

    /// Whether something is switched on: `1`, `yes`, `true`.
    func isOn(_ name: String) throws(SettingFault) -> Bool {
        guard let setting = self[name] else { return false }
        switch setting.text.lowercased() {
        case "1", "yes", "true", "on": return true
        case "0", "no", "false", "off", "": return false
        default: throw setting.fault("yes or no is expected")
        }
    }
}
