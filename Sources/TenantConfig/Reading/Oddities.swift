/// What looks wrong in a town whose every word makes sense, found by going through its rules, with a case about which they were asked.
package struct Oddity: Sendable, Hashable {
    /// Where something stands in a town's file.
    package enum Spot: Sendable, Hashable {
        case rule(RulePlace)
        /// Keys, one within the other, from the top of the file.
        case keys([String])
    }

    /// Another place that explains the first.
    package struct Beside: Sendable, Hashable {
        let label: Wording
        let spot: Spot

        package init(_ label: Wording, _ spot: Spot) {
            (self.label, self.spot) = (label, spot)
        }

        /// Whether it is that place.
        package func isAt(_ place: RulePlace) -> Bool { spot == .rule(place) }
    }

    let problem: Problem
    package let spot: Spot
    let beside: Beside?
    let witness: Wording

    package init(_ problem: Problem, at spot: Spot, beside: Beside? = nil, witness: Wording) {
        (self.problem, self.spot, self.beside, self.witness) = (problem, spot, beside, witness)
    }
}

extension TownFile {
    /// Oddities as they are told, in the order of the file.
    package static func diagnostics(of oddities: [Oddity], in bytes: [UInt8], name: String) -> [Diagnostic] {
        if oddities.isEmpty { return [] }
        let document = YAMLDocument(bytes, name: name)
        let findings = Findings(document.text)
        findings.root = document.root
        for oddity in oddities {
            let second = oddity.beside.map { Finding.Second($0.label, findings.place(of: $0.spot)) }
            findings.add(Finding(oddity.problem, findings.place(of: oddity.spot), second: second, witness: oddity.witness))
        }
        return findings.diagnostics
    }
}

extension Findings {
    fileprivate func place(of spot: Oddity.Spot) -> Place {
        switch spot {
        case .rule(let rule): return place(of: rule)
        case .keys(let keys):
            var (node, found) = (root, Place.beginning)
            for key in keys {
                guard let entry = node?.children.first(where: { $0.key.text == key }) else { break }
                (node, found) = (entry.value, entry.key.place)
            }
            return found
        }
    }
}
