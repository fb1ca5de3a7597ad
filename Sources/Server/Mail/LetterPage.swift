import TenantConfig

/// The mail as a page: one column, styles in place, since mail readers drop style sheets; the sheet in the head is for dark grounds alone.
func letterPage(_ blocks: [LetterBlock], subject: String, button: String, _ signature: LetterSignature, _ town: Town) -> HTML {
    let colours = LetterColours(accent: town.portal.accent)
    return """
        <!DOCTYPE html>
        <html lang="fr">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>\(subject)</title>
        <style>
        @media (prefers-color-scheme:dark){.bg{background:#14181f!important}.ink{color:#e9ecf1!important}.soft,.link{color:#b1b9c6!important}\
        .box{background:#1d222b!important}}
        </style>
        </head>
        <body class="bg" style="margin:0;padding:0;background:#ffffff">
        <main class="ink" style="max-width:560px;margin:0 auto;padding:24px 16px;\
        font:17px/1.55 system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif;color:#1a202b">
        <p style="margin:0 0 24px;padding:0 0 12px;border-bottom:4px solid \(colours.brand);font-weight:700">\(town.portal.fullName)</p>
        <h1 style="margin:0 0 16px;font-size:24px;line-height:1.25">\(subject)</h1>
        \(pieces(blocks, button: button, colours))\(foot(signature))</main>
        </body>
        </html>

        """
}

/// The first link is the button; should the town name it again, it is a plain one.
private func pieces(_ blocks: [LetterBlock], button: String, _ colours: LetterColours) -> [HTML] {
    let first = blocks.firstIndex { $0.isLink }
    return blocks.indices.map { index in
        switch blocks[index] {
        case .paragraph(let text): paragraph(text)
        case .days(let title, let days, let year): list(title, days, year)
        case .link(let address):
            index == first
                ? """
                <p style="margin:0 0 24px"><a href="\(address)" style="display:inline-block;padding:12px 20px;border-radius:6px;\
                background:\(colours.button);color:\(colours.onButton);font-weight:700;text-decoration:none">\(button)</a></p>

                """
                : """
                <p style="margin:0 0 16px"><a class="link" href="\(address)" style="color:#1a202b">\(address)</a></p>

                """
        }
    }
}

private func paragraph(_ text: String) -> HTML {
    let lines = text.split(separator: "\n")
    let broken = lines.enumerated().map { index, line in "\(if: index > 0, "<br>")\(String(line))" as HTML }
    return """
        <p style="margin:0 0 16px">\(broken)</p>

        """
}

private func list(_ title: String, _ days: [LetterDay], _ year: Int) -> HTML {
    let rows = days.flatMap { day in
        day.lines.map { line -> HTML in
            let date = day.day.french(day.day.parts.year == year ? .withoutYear : .long)
            return """
                <li>\(date), \(line.word)\u{A0}: \(line.what.joined(separator: ", "))</li>

                """
        }
    }
    return """
        <div class="box" style="margin:0 0 24px;padding:16px;border-radius:6px;background:#f4f5f7">
        <h2 style="margin:0 0 8px;font-size:17px">\(title)</h2>
        <ul style="margin:0;padding:0 0 0 20px">
        \(rows)</ul>
        </div>

        """
}

private func foot(_ signature: LetterSignature) -> HTML {
    let desk = signature.desk
    let mail = desk.email.map { #"<a class="link" href="mailto:\#($0)" style="color:#4f5867">\#($0)</a>"# as HTML }
    let contacts = [desk.phone.map { "\($0)" as HTML }, mail].compactMap(\.self)
    let joined = contacts.enumerated().map { index, contact in "\(if: index > 0, ", ")\(contact)" as HTML }
    guard signature.isPersonal || signature.entry != nil || !contacts.isEmpty else { return .empty }
    return """
        <p class="soft" style="margin:24px 0 0;padding:12px 0 0;border-top:1px solid #d8dce2;font-size:14px;color:#4f5867">\
        \(signature.origin.map { "\($0) " as HTML })\(if: signature.isPersonal, "\(LetterSignature.personal) ")\(if: !contacts.isEmpty, "\(desk.name)\u{A0}: \(joined).")</p>

        """
}
