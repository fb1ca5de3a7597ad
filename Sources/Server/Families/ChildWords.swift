import Foundation
import TenantConfig

extension Child {
    /// `7 ans, CE1`, as far as the town knows; nil when it knows neither.
    func described(on day: CivilDate) -> String? {
        let parts = [age(on: day).map(ageWords), level?.french].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    /// Completed years on that day; nil when the date of birth is not known or still to come.
    func age(on day: CivilDate) -> Int? {
        guard let born, born <= day else { return nil }
        let (from, to) = (born.parts, day.parts)
        return to.year - from.year - ((to.month, to.day) < (from.month, from.day) ? 1 : 0)
    }

    private func ageWords(_ years: Int) -> String {
        years == 0 ? "moins d’un an" : years.french("an", "ans")
    }

    /// `de Lina`, `d’Inès`.
    var ofFirstName: String { firstName.afterDe }
}

extension String {
    /// The name after `de`, which loses its vowel before another: `de Lina`, `d’Inès`. An h counts as a consonant: usage goes both ways.
    var afterDe: String {
        let first = prefix(1).folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
        return "aeiouy".contains(first) && !first.isEmpty ? "d’\(self)" : "de \(self)"
    }
}
