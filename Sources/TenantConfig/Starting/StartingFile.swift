extension StartingTown {
    /// The town's first file: complete, without a mistake, with a note beside each rule.
    public var file: String {
        let blocks =
            [head, town, ["activities:"] + Array(activities.map(lines).joined(separator: [""]))] + (isDecidedByStaff ? [refusals] : [])
        return blocks.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
    }

    private var head: [String] {
        let path = "tenants/\(identifier ?? "ville").yaml"
        return [
            "# yaml-language-server: $schema=schema/town.\(language.rawValue).json",
            "# "
                + words(
                    "What \(name) opens to families, and by which rules. What follows a # is a note for you.",
                    "Ce que \(name) ouvre aux familles, et selon quelles règles. Ce qui suit un # est une note pour vous."),
            "# " + words("To check it: ", "Pour le vérifier\u{A0}: ") + "guichet check \(path)",
            "# " + words("To run its examples: ", "Pour essayer ses exemples\u{A0}: ") + "guichet test \(path)",
            "guichet: 1",
        ]
    }

    private var town: [String] {
        [
            "town:",
            line("  name: \(name.asYAML)", "the name that families read", "le nom que les familles lisent"),
            line("  calendar: \(calendar)", "school holidays and public holidays", "les vacances scolaires et les jours fériés"),
            line("  desk:", "whom families can ask, at the foot of each page", "à qui les familles s’adressent, au bas de chaque page"),
            "    name: " + words("Family desk", "Guichet des familles"),
            line("    # phone: 02 99 00 00 00", "your number, then take the # away", "votre numéro, puis ôtez le #"),
            line("    # email: familles@ville.fr", "your address, then take the # away", "votre adresse, puis ôtez le #"),
        ]
    }

    /// Reasons that staff choose from when they refuse.
    private var refusals: [String] {
        [
            line("refusals:", "the reasons that staff choose from", "les motifs que les agents choisissent"),
            "  complet: { label: Il n’y a plus de place ce jour-là, suggest: { capacity: full } }",
        ]
    }

    /// A line of the file with a note beside it.
    func line(_ yaml: String, _ english: String, _ french: String) -> String {
        let room = max(3, 72 - yaml.count)
        return yaml + String(repeating: " ", count: room) + "# " + words(english, french)
    }

    func words(_ english: String, _ french: String) -> String {
        language == .french ? french : english
    }
}

extension String {
    /// This text as a YAML word: bare where it means itself, else in quotes.
    fileprivate var asYAML: String {
        let isBare =
            (first?.isLetter ?? false) && last != " " && !contains(": ") && !contains(" #") && last != ":"
            && !["null", "true", "false", "yes", "no"].contains(lowercased())
        return isBare ? self : "\"" + replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
