/// What may stand under a key: at most one form for each kind of node, so that the kind alone decides, and nothing is an alternative.
/// From it come what editors offer and what the reference tells; the words of a closed choice and the conditions of a line are those that
/// are read.
struct Form: Sendable {
    /// What a word says here; nil: no word stands here.
    var word: WordForm?
    /// What keys a block has here.
    var block: BlockForm?
    /// What the items of a list are here.
    var list: ListForm?
}

/// The keys of a block.
enum BlockForm: Sendable {
    case keys(BlockTable)
    /// Names of the author's own, each with what stands under it.
    case names(KeyedForm)
    /// Words that say something themselves (activities, dates), each with what stands under it.
    case each(KeyedForm)
}

/// What stands under each of some keys.
struct KeyedForm: Sendable {
    /// What such a key says; nil: the name of something, which only a reader of the whole file can judge.
    var key: WordForm?
    let value: @Sendable () -> Form
    let least: Int
    let most: Int?
}

/// The items of a list.
struct ListForm: Sendable {
    /// nil: the list is empty.
    let item: (@Sendable () -> Form)?
    let least: Int
}

/// A table of keys as a value.
struct BlockTable: Sendable {
    var rows: [KeyRow]
}

/// A key of a table.
struct KeyRow: Sendable {
    let spelling: String
    let card: KeyCard
    let isRequired: Bool
    /// Whether `[]` says that there is nothing of it.
    let canBeLeftOut: Bool
    /// Whether it stands in lines of more than one rule: a condition, or why the line is there.
    var isOfEveryLine = false
}

extension BlockTable {
    /// The keys of a table that may be written today.
    init<Key: KeyTable>(_: Key.Type, where isMeant: (Key) -> Bool = { _ in true }) {
        rows = Key.allCases.filter { isMeant($0) && [.required, .optional].contains($0.card.use) }.map { key in
            KeyRow(
                spelling: key.rawValue, card: key.card, isRequired: key.card.use == .required, canBeLeftOut: key.canBeLeftOut)
        }
    }

    /// The same table of a block that is only a part, in which none has to be.
    ///
    /// - Parameter otherwise: what holds there where a key is left out; nil: what holds elsewhere.
    func asPart(without otherwise: (KeyCard) -> Otherwise?) -> BlockTable {
        BlockTable(
            rows: rows.map { row in
                let card = otherwise(row.card).map(row.card.without) ?? row.card
                return KeyRow(spelling: row.spelling, card: card, isRequired: false, canBeLeftOut: row.canBeLeftOut)
            })
    }

    /// The keys of a line: those of its rule, then those of every line, then its conditions.
    init<Key: KeyTable>(lineOf rule: LineRule<Key>) {
        self.init(Key.self)
        let modes = rule.modes.words.map(\.word)
        let others = BlockTable(LineKey.self).rows.map { row in
            row.spelling == LineKey.mode.rawValue ? row.with { Form(word: .one(of: modes)) } : row
        }
        let conditions = BlockTable(ConditionKey.self, where: rule.asks).rows
        for var row in others + conditions where !rows.contains(where: { $0.spelling == row.spelling }) {
            row.isOfEveryLine = true
            rows.append(row)
        }
    }
}

extension KeyRow {
    fileprivate func with(_ form: @escaping @Sendable () -> Form) -> KeyRow {
        KeyRow(spelling: spelling, card: card.with(form), isRequired: isRequired, canBeLeftOut: canBeLeftOut)
    }
}

extension Form {
    static let text = Form(word: .text)

    static func word(_ word: WordForm) -> Form { Form(word: word) }

    /// A word of a closed choice.
    static func one<Value>(of choice: Choice<Value>) -> Form { Form(word: .one(of: choice.words.map(\.word))) }

    /// One word, or a list of them.
    static func many(_ word: WordForm, least: Int = 1) -> Form {
        Form(word: word, list: ListForm(item: { Form(word: word) }, least: least))
    }

    /// One word of a closed choice, or a list of them.
    static func many<Value>(of choice: Choice<Value>, least: Int = 1) -> Form { many(.one(of: choice.words.map(\.word)), least: least) }

    static func block<Key: KeyTable>(_ keys: Key.Type) -> Form { block(BlockTable(keys)) }

    static func block(_ table: BlockTable) -> Form { Form(block: .keys(table)) }

    /// A block, or a list of them.
    static func blocks(_ table: BlockTable) -> Form {
        Form(block: .keys(table), list: ListForm(item: { .block(table) }, least: 0))
    }

    /// What is declared under names of the author's own.
    static func named<Key: KeyTable>(_ keys: Key.Type, least: Int = 1, most: Int = 2000) -> Form {
        named(least: least, most: most, .block(keys))
    }

    static func named(least: Int = 1, most: Int = 2000, _ value: @autoclosure @escaping @Sendable () -> Form) -> Form {
        Form(block: .names(KeyedForm(value: value, least: least, most: most)))
    }

    /// What stands under each of some words.
    static func each(by key: WordForm? = nil, _ value: @autoclosure @escaping @Sendable () -> Form) -> Form {
        Form(block: .each(KeyedForm(key: key, value: value, least: 0, most: nil)))
    }

    static func list(least: Int = 1, _ item: @autoclosure @escaping @Sendable () -> Form) -> Form {
        Form(list: ListForm(item: item, least: least))
    }

    /// Lines of a rule: a word or a block is one, a list several.
    static func lines<Key: KeyTable>(_ rule: LineRule<Key>, word: WordForm? = nil, least: Int = 0) -> Form {
        let line = Form(word: word ?? rule.main?.card.form().word, block: .keys(BlockTable(lineOf: rule)))
        return Form(word: line.word, block: line.block, list: ListForm(item: { line }, least: least))
    }

    /// The same, or such a word.
    func or(_ word: WordForm) -> Form { Form(word: word, block: block, list: list) }

    /// The same, or `unknown`.
    var orUnknown: Form {
        guard let word = word?.orUnknown else { return self }
        return list == nil ? .word(word) : .many(word)
    }

    /// The same, or `[]`.
    var orNothing: Form { Form(word: word, block: block, list: ListForm(item: list?.item, least: 0)) }
}
