extension Reader {
    /// What is known of a home.
    func homeFacts(_ keys: Block<HouseholdKey>) -> [Demonstration.Fact] {
        home(keys[.commune], keys[.quotient]) + situationFacts(keys[.situations]) + documents(keys[.documents]).map { .document($0) }
    }

    /// What is known of a child beside its documents.
    func childFacts(_ keys: Block<ChildKey>, of town: Town) -> [Demonstration.Fact] {
        school(keys[.school]) + situationFacts(keys[.situations]) + came(keys[.came], of: town)
    }

    /// What an example of a town's rules says of a child and its home.
    func childFacts(
        school: Entry?, commune: Entry?, quotient: Entry?, situations: Entry?, came: Entry?, of town: Town
    ) -> [Demonstration.Fact] {
        home(commune, quotient) + self.school(school) + situationFacts(situations) + self.came(came, of: town)
    }

    private func home(_ commune: Entry?, _ quotient: Entry?) -> [Demonstration.Fact] {
        let code = commune.flatMap(word).flatMap { self.commune($0) }
        let number = quotient.flatMap(word).flatMap { self.number($0, key: "quotient", 0...99_999) }
        return [code.map { .commune($0) }, number.map { .quotient($0) }].compactMap(\.self)
    }

    private func school(_ entry: Entry?) -> [Demonstration.Fact] {
        guard let entry, let word = word(entry) else { return [] }
        if word.text == "none" { return [.school(nil)] }
        let school: Name<School>? = reference(word, to: .school, among: declared.schools)
        return school.map { [.school($0)] } ?? []
    }

    private func situationFacts(_ entry: Entry?) -> [Demonstration.Fact] {
        guard let entry, let entries = entries(entry.value, of: entry.key) else { return [] }
        return entries.compactMap { item in
            let name: Name<FamilySituation>? = reference(item.key, to: .situation, among: declared.situations)
            guard let name, let holds = yes(item) else { return nil }
            return .situation(name, holds: holds)
        }
    }

    private func came(_ entry: Entry?, of town: Town) -> [Demonstration.Fact] {
        guard let entry, let entries = entries(entry.value, of: entry.key) else { return [] }
        return entries.compactMap { item in
            let name: Name<Activity>? = reference(item.key, to: .activity, among: Names(town.activities.map(\.name.text)))
            guard let name, let word = word(item) else { return nil }
            if word.text == "never" { return .came(name, nil) }
            return date(word.text, at: word.place).map { .came(name, $0) }
        }
    }
}
