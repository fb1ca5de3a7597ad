import TenantConfig

/// The mail for those who read plain text: no line beyond 72 characters, save an address that is longer.
func plainText(_ blocks: [LetterBlock], _ signature: LetterSignature) -> String {
    let body = blocks.map { block in
        switch block {
        case .paragraph(let text): wrapped(text)
        case .link(let address): address
        case .days(let title, let days, let year): ([title] + days.flatMap { plainLines($0, year) }).joined(separator: "\n")
        }
    }
    let contacts = [signature.desk.phone, signature.desk.email].compactMap(\.self).map(oneLine).joined(separator: ", ")
    let foot = [
        signature.origin, signature.isPersonal ? LetterSignature.personal : nil,
        contacts.isEmpty ? nil : "\(oneLine(signature.desk.name))\u{A0}: \(contacts)",
    ].compactMap(\.self)
    let end = foot.isEmpty ? "" : "\n\n-- \n" + foot.joined(separator: "\n")
    return body.joined(separator: "\n\n") + end + "\n"
}

/// `  + lundi 22 février, ajout : matin, repas`; the year only where it is not that of the request.
private func plainLines(_ day: LetterDay, _ year: Int) -> [String] {
    day.lines.map { line in
        let date = day.day.french(day.day.parts.year == year ? .withoutYear : .long)
        return "  \(line.sign) \(date), \(line.word)\u{A0}: \(line.what.joined(separator: ", "))"
    }
}

/// Broken at spaces; a no-break space holds.
private func wrapped(_ text: String, width: Int = 72) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        line.split(separator: " ").reduce(into: [String]()) { rows, word in
            if let row = rows.last, row.count + 1 + word.count <= width {
                rows[rows.count - 1] = row + " " + word
            } else {
                rows.append(String(word))
            }
        }.joined(separator: "\n")
    }
    return lines.joined(separator: "\n")
}
