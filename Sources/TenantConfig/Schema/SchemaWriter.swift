/// Writes forms as a JSON Schema without alternatives: what stands under a key is told by the kind of its node alone. What recurs, or is
/// long, is written once under `definitions`.
struct SchemaWriter {
    private let language: Language
    private var definitions: [JSON.Member] = []
    private var names: [JSON: String] = [:]
    private var taken: Set<String> = []

    init(_ language: Language) {
        self.language = language
    }

    /// The schema of a file with such keys.
    mutating func document(titled title: String, of table: BlockTable) -> JSON {
        let keys = self.keys(of: table)
        return .object(
            [JSON.Member("$schema", .text("http://json-schema.org/draft-07/schema#")), JSON.Member("title", .text(title))]
                + [JSON.Member("type", .text("object"))] + keys + [JSON.Member("definitions", .object(definitions))])
    }

    private mutating func keys(of table: BlockTable) -> [JSON.Member] {
        let properties = table.rows.map { row in
            let form = row.card.form()
            let what = schema(of: row.canBeLeftOut ? form.orNothing : form, as: row.spelling)
            return JSON.Member(row.spelling, .object([JSON.Member("description", .text(row.card.description(language)))] + what))
        }
        let required = table.rows.filter(\.isRequired).map(\.spelling)
        return [JSON.Member("properties", .object(properties))]
            + (required.isEmpty ? [] : [JSON.Member("required", .texts(required))]) + [JSON.Member("additionalProperties", .truth(false))]
    }

    /// What a form allows: here where it is short, else under a name.
    private mutating func schema(of form: Form, as hint: String) -> [JSON.Member] {
        let members = written(form, as: hint)
        let whole = JSON.object(members)
        if whole.rendered().utf8.count <= 100 { return members }
        return [JSON.Member("$ref", .text("#/definitions/\(name(of: whole, hint))"))]
    }

    private mutating func name(of schema: JSON, _ hint: String) -> String {
        if let name = names[schema] { return name }
        var (name, number) = (hint, 1)
        while !taken.insert(name).inserted {
            number += 1
            name = "\(hint)-\(number)"
        }
        names[schema] = name
        definitions.append(JSON.Member(name, schema))
        return name
    }

    private mutating func written(_ form: Form, as hint: String) -> [JSON.Member] {
        let isWordOnly = form.block == nil && form.list == nil
        if isWordOnly, let word = form.word, case .closed(let words) = word.shape {
            return [JSON.Member("enum", .list(Self.values(of: words)))]
        }
        let kinds = (form.word.map(Self.kinds) ?? []) + (form.block == nil ? [] : ["object"]) + (form.list == nil ? [] : ["array"])
        let type = JSON.Member("type", kinds.count == 1 ? .text(kinds[0]) : .texts(kinds))
        return [type] + (form.word.map { limits(of: $0) } ?? []) + members(of: form.block, as: hint) + members(of: form.list, as: hint)
    }

    private mutating func members(of block: BlockForm?, as hint: String) -> [JSON.Member] {
        switch block {
        case nil: return []
        case .keys(let table): return keys(of: table)
        case .names(let keyed):
            let value = JSON.object(schema(of: keyed.value(), as: "\(hint)-entry"))
            return [JSON.Member("propertyNames", .object([JSON.Member("pattern", .text("^[a-z0-9][a-z0-9-]{0,63}$"))]))]
                + (keyed.least == 0 ? [] : [JSON.Member("minProperties", .number(keyed.least))])
                + (keyed.most.map { [JSON.Member("maxProperties", .number($0))] } ?? []) + [JSON.Member("additionalProperties", value)]
        case .each(let keyed):
            let names = keyed.key.map { [JSON.Member("propertyNames", .object(limits(of: $0).filter { $0.name == "pattern" }))] } ?? []
            return names + [JSON.Member("additionalProperties", .object(schema(of: keyed.value(), as: "\(hint)-entry")))]
        }
    }

    private mutating func members(of list: ListForm?, as hint: String) -> [JSON.Member] {
        guard let list else { return [] }
        guard let item = list.item else { return [JSON.Member("maxItems", .number(0))] }
        let items = JSON.Member("items", .object(schema(of: item(), as: "\(hint)-line")))
        return list.least == 0 ? [items] : [items, JSON.Member("minItems", .number(list.least))]
    }
}

// Words.
extension SchemaWriter {
    /// The kinds of JSON that a word of a YAML file becomes.
    private static func kinds(of word: WordForm) -> [String] {
        switch word.shape {
        case .any, .name: ["string", "number", "boolean"]
        case .whole: ["integer", "string"]
        case .closed(let words): words.contains { Int($0) != nil } ? ["string", "integer"] : ["string"]
        case .pattern: word.canBeNumber ? ["string", "integer"] : ["string"]
        }
    }

    private func limits(of word: WordForm) -> [JSON.Member] {
        let pattern: [JSON.Member]
        switch word.shape {
        case .any, .name: pattern = []
        case .whole(let bounds):
            pattern = Self.bounds(bounds.lowerBound, bounds.upperBound) + self.pattern("[0-9]+", word)
        case .closed(let words):
            let numbers = words.compactMap { Int($0) }
            pattern =
                (numbers.min().flatMap { least in numbers.max().map { Self.bounds(least, $0) } } ?? [])
                + self.pattern(words.joined(separator: "|"), word)
        case .pattern(let text): pattern = self.pattern(text, word)
        }
        return pattern + (word.examples.isEmpty ? [] : [JSON.Member("examples", .list(Self.values(of: word.examples)))])
    }

    /// A pattern, with what an editor says where it does not fit.
    private func pattern(_ text: String, _ word: WordForm) -> [JSON.Member] {
        [JSON.Member("pattern", .text("^(\(text))$")), JSON.Member("patternErrorMessage", .text(word.expectation(language)))]
    }

    private static func bounds(_ least: Int, _ most: Int) -> [JSON.Member] {
        [JSON.Member("minimum", .number(least)), JSON.Member("maximum", .number(most))]
    }

    /// Words as YAML reads them: those that are numbers stand as such too.
    private static func values(of words: [String]) -> [JSON] {
        words.flatMap { word in Int(word).map { [.number($0), .text(word)] } ?? [.text(word)] }
    }
}

extension KeyCard {
    /// What the key is for, as a sentence.
    func sentence(_ language: Language) -> String {
        let words =
            switch language {
            case .english: "\(english)"
            case .french: "\(french)"
            }
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    /// What the key is for, and what holds without it, as editors show it.
    fileprivate func description(_ language: Language) -> String {
        guard let otherwise else { return sentence(language) }
        return switch language {
        case .english: "\(sentence(language)). Left out: \(otherwise(language))."
        case .french: "\(sentence(language)). Sans elle\u{A0}: \(otherwise(language))."
        }
    }
}

extension WordForm {
    /// What is expected, with some examples.
    func expectation(_ language: Language) -> String {
        let examples = examples.prefix(6).joined(separator: ", ")
        return switch language {
        case .english: examples.isEmpty ? "expected: \(english)" : "expected: \(english): \(examples)"
        case .french: examples.isEmpty ? "attendu : \(french)" : "attendu : \(french) : \(examples)"
        }
    }
}
