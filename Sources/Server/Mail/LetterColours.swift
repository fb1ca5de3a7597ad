/// The town's colour in a mail, where no style sheet of the portal reaches.
struct LetterColours: Sendable {
    /// As the file gives it: for the line at the top.
    let brand: String
    /// The ground of the button.
    let button: String
    /// For words on the button.
    let onButton: String

    init(accent: String?) {
        let accent = Accent(accent.flatMap(Colour.init(hex:)) ?? Self.portal)
        brand = accent.brand.description
        button = accent.light.accent.description
        onButton = accent.light.onAccent.description
    }

    /// The portal's own colour, as in its style sheet.
    private static let portal = Colour(red: 0x2b, green: 0x4a, blue: 0x7d)
}
