/// The manual page of a command, in the form that `man` reads.
struct ManualPage {
    let command: CommandTree.Command

    /// `guichet-check.1`.
    var fileName: String { command.path.joined(separator: "-") + ".1" }

    var text: String {
        let title = command.path.joined(separator: "-")
        var lines = [".TH \"\(title.uppercased())\" 1 \"\" \"Guichet\" \"Guichet\"", ".nh", ".SH NAME"]
        lines.append("\(Self.escaped(title)) \\- \(Self.escaped(command.abstract ?? ""))")
        lines += section("SYNOPSIS", synopsis)
        lines += section("DESCRIPTION", description)
        lines += section("COMMANDS", command.shownCommands.flatMap { Self.item($0.commandName, $0.abstract) })
        lines += section("OPTIONS", command.shownArguments.flatMap { Self.item(Self.head($0), Self.meaning($0)) })
        lines += section("EXAMPLES", examples)
        lines += section("SEE ALSO", seeAlso)
        return lines.joined(separator: "\n") + "\n"
    }

    private func section(_ title: String, _ lines: [String]) -> [String] { lines.isEmpty ? [] : [".SH \(title)"] + lines }

    private var synopsis: [String] {
        let arguments = command.shownArguments.map { argument in
            let head = Self.head(argument) + (argument.isRepeating ? " ..." : "")
            return argument.isOptional ? "[\(head)]" : head
        }
        let below = command.shownCommands.isEmpty ? [] : ["COMMAND"]
        return [".B \(Self.escaped(command.path.joined(separator: " ")))", Self.escaped((arguments + below).joined(separator: " "))]
            .filter { !$0.isEmpty }
    }

    /// The text of the help before its examples.
    private var description: [String] { Self.paragraphs(parts.text) }

    private var examples: [String] { Self.paragraphs(parts.examples) }

    /// Lines of text, which are filled, and indented ones, which stay as they are.
    private static func paragraphs(_ text: [String]) -> [String] {
        var (lines, isKept): ([String], Bool) = ([], false)
        for line in text {
            if line.hasPrefix(" ") != isKept { lines.append(isKept ? ".fi" : ".nf") }
            isKept = line.hasPrefix(" ")
            lines.append(line.isEmpty ? ".PP" : escaped(line))
        }
        return isKept ? lines + [".fi"] : lines
    }

    private var parts: (text: [String], examples: [String]) {
        let lines = (command.discussion ?? "").split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let index = lines.firstIndex(of: "Examples:") ?? lines.count
        let text = lines[..<index]
        return (Array(text.last == "" ? text.dropLast() : text), Array(lines.dropFirst(index + 1)))
    }

    private var seeAlso: [String] {
        let above = command.superCommands.map { [$0.joined(separator: "-")] } ?? []
        let below = command.shownCommands.map { $0.path.joined(separator: "-") }
        let pages = (above + below).filter { !$0.isEmpty }.map { "\(Self.escaped($0))(1)" }
        return pages.isEmpty ? [] : [pages.joined(separator: ", ")]
    }

    private static func head(_ argument: CommandTree.Argument) -> String {
        argument.kind == .option ? "\(argument.name) \((argument.valueName ?? "value").uppercased())" : argument.name
    }

    private static func meaning(_ argument: CommandTree.Argument) -> String {
        (argument.abstract ?? "") + (argument.defaultValue.map { " (\($0))" } ?? "")
    }

    private static func item(_ head: String, _ text: String?) -> [String] { [".TP", ".B \(escaped(head))", escaped(text ?? "")] }

    /// A line that `man` shows as it is.
    private static func escaped(_ line: String) -> String {
        let text = line.replacing("\\", with: "\\e").replacing("-", with: "\\-")
        return text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" + text : text
    }
}
