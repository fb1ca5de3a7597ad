/// The keys of a line of `notices`.
enum NoticeKey: String, KeyTable {
    case text

    var card: KeyCard {
        switch self {
        case .text: .required("what families read on the day", "ce que les familles lisent ce jour-là", .text)
        }
    }
}

extension Reader {
    func notices(_ entry: Entry?, path: String) -> [Line<Notice>] {
        lines(entry, path: path, .notices) { keys in
            text(keys[.text]).map { Notice(text: $0) }
        }
    }
}

extension LineRule<NoticeKey> {
    static let notices = LineRule(main: .text, subjects: [.day, .cell, .child])
}
