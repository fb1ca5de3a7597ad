/// A number with a decimal comma inside braces, where a comma ends the value: `{ amount: 2,50 EUR }` is an amount of 2 and a key without value.
struct DecimalComma {
    let problem: Problem
    let place: Place
    /// The key whose value is no number, refused.
    let refused: Entry

    /// nil when these two are not such a number.
    init?(_ entry: Entry?, _ next: Entry) {
        guard let entry, case .scalar(let whole) = entry.value.content, whole.style == .plain, next.value.isNothing,
            let first = next.key.text.utf8.first, Self.isDigit(first), !whole.text.isEmpty, whole.text.utf8.allSatisfy(Self.isDigit),
            next.key.place.start == Position(line: entry.value.place.end.line, column: entry.value.place.end.column + 1)
        else { return nil }
        place = Place(start: entry.value.place.start, end: next.key.place.end)
        problem = .decimalComma("\(whole.text),\(next.key.text)", meant: "\(whole.text).\(next.key.text)")
        refused = Entry(key: entry.key, value: Node(place: place, content: .refused))
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
