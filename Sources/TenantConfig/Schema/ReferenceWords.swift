/// How the reference says what may stand under a key.
struct ReferenceWords {
    private let language: Language

    init(_ language: Language) {
        self.language = language
    }

    var head: [String] {
        language == .french
            ? ["clé", "ce qu’elle dit", "sans elle", "ce qu’on y écrit", "exemples"]
            : ["key", "what it says", "left out", "what stands there", "examples"]
    }

    var required: String { say("required", "obligatoire") }

    /// What may stand there, by the kind of node.
    func kind(of form: Form) -> String {
        let word = form.word.map(kind)
        if form.word != nil, form.block == nil, let word, let list = form.list {
            return list.least == 0
                ? say("\(word), or a list, which may be empty", "\(word), ou une liste, vide au besoin")
                : say("\(word), or a list", "\(word), ou une liste")
        }
        let block = form.block.map(kind)
        let kinds = [word, block, form.list.map { kind(of: $0, beside: form) }].compactMap(\.self)
        return kinds.joined(separator: say(", or ", ", ou "))
    }

    private func kind(_ word: WordForm) -> String {
        switch word.shape {
        case .closed(let words): words.map { "`\($0)`" }.joined(separator: say(" or ", " ou "))
        case .whole(let bounds):
            say(
                "a whole number, \(bounds.lowerBound) to \(bounds.upperBound)",
                "un nombre entier, de \(bounds.lowerBound) à \(bounds.upperBound)")
        case .name: say("\(word.english), by its name", "\(word.french), par son nom")
        case .any, .pattern: say("\(word.english)", "\(word.french)")
        }
    }

    private func kind(_ block: BlockForm) -> String {
        switch block {
        case .keys: return say("a block", "un bloc")
        case .names(let keyed):
            let inside = kind(of: keyed.value())
            return say("names of your own, each with \(inside)", "des noms à vous, chacun avec \(inside)")
        case .each(let keyed):
            let inside = kind(of: keyed.value())
            return say("names, each with \(inside)", "des noms, chacun avec \(inside)")
        }
    }

    private func kind(of list: ListForm, beside form: Form) -> String {
        if form.block != nil { return say("a list of those", "une liste de cela") }
        guard let item = list.item?() else { return "`[]`" }
        return say("a list, each item \(kind(of: item))", "une liste, chaque élément étant \(kind(of: item))")
    }

    /// Words that may stand there, where they are not all told already.
    func examples(of form: Form) -> String {
        guard let word = form.word else { return "" }
        if case .closed = word.shape { return "" }
        return word.examples.prefix(8).map { "`\($0)`" }.joined(separator: ", ")
    }

    /// Which of the keys of every line a line has.
    func conditions(_ keys: [String]) -> String {
        let list = keys.joined(separator: ", ")
        return say(
            "And in each line, as far as it is [for some](#conditions): \(list).",
            "Et dans chaque ligne, si elle ne vaut que [pour certains](#conditions) : \(list).")
    }

    private func say(_ english: String, _ french: String) -> String { language == .french ? french : english }
}
