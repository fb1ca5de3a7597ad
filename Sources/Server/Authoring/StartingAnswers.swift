import TenantConfig

/// What a new town is to be, from flags, or from questions where there is somebody to ask.
struct StartingAnswers {
    let given: NewCommand
    /// nil: nobody can be asked.
    let questions: StartingQuestions?

    init(given: NewCommand, questions: StartingQuestions?) {
        (self.given, self.questions) = (given, questions)
    }

    /// The town that was described.
    func town(_ language: Language) throws -> StartingTown {
        let isFrench = language == .french
        let name =
            try given.name ?? given.town
            ?? asked(\.name, else: "NAME", isFrench ? "le nom de la ville est attendu" : "the town's name is expected")
        let calendar =
            try given.calendar
            ?? calendar(given.zone ?? asked(\.zone, else: "--zone", Self.expected(StartingTown.zones, isFrench)), isFrench)
        let activities = try self.activities(given.activities ?? questions?.answer(\.activities) ?? "", isFrench)
        let isDecidedByStaff = try self.isDecidedByStaff(given.approval ?? questions?.answer(\.approval) ?? "", isFrench)
        let town = StartingTown(
            name: name, calendar: calendar, activities: activities, isDecidedByStaff: isDecidedByStaff, language: language)
        guard town.hasName, town.identifier != nil else {
            throw SettingFault(
                name: "NAME", value: name,
                help: isFrench ? "un nom fait de lettres est attendu, sur une ligne" : "a name of letters is expected, on one line")
        }
        return town
    }

    private func asked(
        _ question: KeyPath<StartingQuestions, String>, else setting: String, _ help: String
    ) throws(SettingFault) -> String {
        if let answer = questions?.answer(question), !answer.isEmpty { return answer }
        throw SettingFault(name: setting, value: "", help: help)
    }

    /// `a, b or c is expected`.
    private static func expected(_ words: [String], _ isFrench: Bool) -> String {
        let list = words.dropLast().joined(separator: ", ") + (isFrench ? " ou " : " or ") + (words.last ?? "")
        return isFrench ? "\(list) est attendu" : "\(list) is expected"
    }

    private func calendar(_ zone: String, _ isFrench: Bool) throws(SettingFault) -> String {
        guard let calendar = StartingTown.calendar(ofZone: zone) else {
            throw SettingFault(name: "--zone", value: zone, help: Self.expected(StartingTown.zones, isFrench))
        }
        return calendar
    }

    /// Each once, in the usual order; all where nothing is named.
    private func activities(_ list: String, _ isFrench: Bool) throws(SettingFault) -> [StartingTown.Activity] {
        let words = list.split { $0 == "," || $0 == " " }.map(String.init)
        for word in words where StartingTown.Activity(rawValue: word) == nil {
            let known = StartingTown.Activity.allCases.map(\.rawValue)
            throw SettingFault(name: "--activities", value: word, help: Self.expected(known, isFrench))
        }
        return StartingTown.Activity.allCases.filter { words.isEmpty || words.contains($0.rawValue) }
    }

    private func isDecidedByStaff(_ word: String, _ isFrench: Bool) throws(SettingFault) -> Bool {
        switch word {
        case "", "automatic": return false
        case "manual": return true
        default: throw SettingFault(name: "--approval", value: word, help: Self.expected(["automatic", "manual"], isFrench))
        }
    }
}

/// The questions put on a terminal.
struct StartingQuestions {
    let name: String
    let zone: String
    let activities: String
    let approval: String

    init(_ language: Language) {
        switch language {
        case .french:
            name = "Le nom de la ville\u{A0}: "
            zone = "La zone des vacances scolaires (a, b, c, alsace-moselle, reunion)\u{A0}: "
            activities = "Ce que la ville ouvre, parmi canteen, wednesdays, holidays, before-after (Entrée\u{A0}: tout)\u{A0}: "
            approval = "Qui répond aux demandes, automatic (les règles) ou manual (les agents) (Entrée\u{A0}: automatic)\u{A0}: "
        case .english:
            name = "The town's name: "
            zone = "The zone of its school holidays (a, b, c, alsace-moselle, reunion): "
            activities = "What it opens, among canteen, wednesdays, holidays, before-after (Enter: all): "
            approval = "Who answers requests, automatic (the rules) or manual (staff) (Enter: automatic): "
        }
    }

    /// What somebody answers to a question.
    func answer(_ question: KeyPath<StartingQuestions, String>) -> String {
        print(self[keyPath: question], terminator: "")
        return readLine().map { String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) } ?? ""
    }
}
