/// A number with a decimal comma between brackets, where a comma ends the value: `{ amount: 2,50 EUR }` is an amount of 2 and a key without
/// value, `[2,50 EUR]` a list of two.
struct DecimalComma {
    let problem: Problem
    let place: Place

    /// The two as one number; nil when they are not such a number.
    private init?(_ whole: Node, _ decimals: Word) {
        guard case .scalar(let number) = whole.content, number.style == .plain, let digits = Self.digits(number.text),
            decimals.text.utf8.first.map(Meant.isDigit) == true,
            decimals.place.start == Position(line: whole.place.end.line, column: whole.place.end.column + 1)
        else { return nil }
        place = Place(start: whole.place.start, end: decimals.place.end)
        let written = "\(number.text),\(decimals.text)"
        if decimals.text.utf8.allSatisfy(Meant.isDigit) {
            problem = .decimalComma(written, withoutUnit: digits, decimals.text)
        } else {
            let meant = Meant.isInEuros(written) ? Meant.money(written) : Meant.percentage(written, places: 4)
            problem = .decimalComma(written, meant: meant ?? "\(digits).\(decimals.text)")
        }
    }

    /// A value and the key after it.
    init?(_ entry: Entry?, _ next: Entry) {
        guard let entry, next.value.isNothing else { return nil }
        self.init(entry.value, next.key)
    }

    /// Two items of a list, which is a sum in euros: of other numbers, two may be meant.
    init?(_ item: Node?, _ next: Node) {
        guard let item, case .scalar(let decimals) = next.content, decimals.style == .plain, Meant.isInEuros(decimals.text) else {
            return nil
        }
        self.init(item, Word(text: decimals.text, place: next.place))
    }

    /// What stands in the place of both, refused.
    var refused: Node { Node(place: place, content: .refused) }

    /// The digits of `2`, `1 234` or `1.234`.
    private static func digits(_ text: String) -> String? {
        let digits = Meant.words(text).joined().filter { $0 != "." }
        return !digits.isEmpty && digits.utf8.allSatisfy(Meant.isDigit) ? digits : nil
    }
}
