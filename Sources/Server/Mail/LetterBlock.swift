import TenantConfig

/// A part of a mail's text, before it becomes plain text or markup.
enum LetterBlock: Sendable, Equatable {
    /// A paragraph; its own line breaks are kept.
    case paragraph(String)
    /// The list of days, under the child's name and the activity's.
    case days(title: String, [LetterDay], year: Int)
    /// An address at the end of a paragraph: a button in the page.
    case link(String)

    var isLink: Bool {
        if case .link = self { true } else { false }
    }

    /// The town's text cut at its blank lines, at the list of days and at the link.
    static func blocks(of text: [Message.Piece], filled filling: LetterFilling) -> [LetterBlock] {
        var blocks: [LetterBlock] = []
        var words = ""
        func endParagraphs() {
            blocks += paragraphs(of: words).map(LetterBlock.paragraph)
            words = ""
        }
        for piece in text {
            switch piece {
            case .words(let text): words += text
            case .placeholder(.days):
                endParagraphs()
                if let days = filling.days { blocks.append(days) }
            case .placeholder(.link):
                endParagraphs()
                blocks.append(.link(filling.matter.link))
            case .placeholder(let placeholder): filling.add(placeholder, to: &words)
            }
        }
        endParagraphs()
        return blocks
    }

    private static func paragraphs(of text: String) -> [String] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
        }
        return lines.split(separator: "").map { $0.joined(separator: "\n") }.filter { $0 != "." }
    }
}

extension [LetterBlock] {
    /// The same with paragraphs before the first link, or at the end where there is none.
    func with(notes: [FrenchText]) -> [LetterBlock] {
        guard !notes.isEmpty else { return self }
        let way = firstIndex { $0.isLink } ?? endIndex
        // The words that lead to a link stand with it.
        let place = way > startIndex && way < endIndex ? way - 1 : way
        return Array(self[..<place]) + notes.map { LetterBlock.paragraph(oneLine($0.plain)) } + Array(self[place...])
    }
}

/// What each placeholder of a text stands for.
struct LetterFilling: Sendable {
    let matter: LetterMatter
    let town: Town

    /// A text on its own, with every place filled in.
    func words(_ pieces: [Message.Piece]) -> String {
        pieces.reduce(into: "") { text, piece in
            switch piece {
            case .words(let words): text += words
            case .placeholder(let placeholder): add(placeholder, to: &text)
            }
        }
    }

    /// The words for one placeholder after others: `l’inscription d’Awa`, where the text says `l’inscription de {child}`.
    func add(_ placeholder: Message.Placeholder, to text: inout String) {
        let words = words(for: placeholder)
        if placeholder == .child, text.hasSuffix(" de ") {
            text.removeLast("de ".count)
            text += words.afterDe
        } else {
            text += words
        }
    }

    /// The words for one placeholder. What came from a person or from the database stays on one line.
    func words(for placeholder: Message.Placeholder) -> String {
        switch placeholder {
        case .town: town.portal.fullName
        case .desk: town.desk.name
        case .guardian: oneLine(matter.guardian)
        case .child: oneLine(matter.child)
        case .activity: activity?.short ?? matter.activity.text
        case .centre: centre?.label ?? activity?.label ?? matter.activity.text
        case .days: matter.days.map { day in day.day.french(.withoutYear) }.joined(separator: ", ")
        case .request: "\(kind) n°\u{A0}\(matter.number)"
        case .link: matter.link
        case .reason: oneLine(matter.reason ?? "")
        case .confirmBy: matter.confirmBy?.frenchLimit() ?? ""
        case .askedOn: matter.askedOn.date.french()
        }
    }

    /// The list of days; nil when there is none.
    var days: LetterBlock? {
        guard !matter.days.isEmpty else { return nil }
        return .days(
            title: "\(words(for: .child)), \(words(for: .activity))", matter.days, year: matter.askedOn.date.parts.year)
    }

    private var kind: String {
        switch matter.subject {
        case .reservation: "réservation"
        case .enrolment: "inscription"
        }
    }

    private var activity: Activity? { town.activities.first { $0.name == matter.activity } }
    private var centre: Centre? { town.centres.first { $0.name == matter.centre } }
}
