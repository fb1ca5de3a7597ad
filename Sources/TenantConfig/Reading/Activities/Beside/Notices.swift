/// The keys of a line of `notices`.
enum NoticeKey: String, KeyTable {
    case text

    var card: KeyCard {
        switch self {
        case .text: .required("what families read on the day", "ce que les familles lisent ce jour-là")
        }
    }
}

extension Reader {
    func notices(_ entry: Entry?, path: String) -> [Line<Notice>] {
        lines(entry, path: path, LineRule<NoticeKey>(main: .text, subjects: [.day, .cell, .child])) { keys in
            text(keys[.text]).map { Notice(text: $0) }
        }
    }
}
