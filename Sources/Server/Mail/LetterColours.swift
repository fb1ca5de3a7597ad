/// The town's colour in a mail, where no style sheet of the portal reaches.
struct LetterColours: Sendable {
    /// As the file gives it: for the line at the top.
    let brand: String
    /// The ground of the button.
    let button: String
    /// Black or white, whichever is read better on it: at least 4.5 to 1 on any colour.
    let onButton: String

    init(accent: String?) {
        let colour = accent ?? "#2b4a7d"
        brand = colour
        button = colour
        onButton = luminance(colour) > 0.18 ? "#10141a" : "#ffffff"
    }
}

/// The relative luminance of `#1f5f8b`, 0 to 1, as the accessibility guidelines (WCAG 2.2) define it.
private func luminance(_ hex: String) -> Double {
    guard hex.utf8.count == 7, let number = UInt32(hex.dropFirst(), radix: 16) else { return 0 }
    let weights = [0.2126, 0.7152, 0.0722]
    return zip([16, 8, 0] as [UInt32], weights).reduce(0) { sum, part in
        let share = Double(number >> part.0 & 0xff) / 255
        // The curve of sRGB, near enough to choose between black and white.
        return sum + part.1 * (share <= 0.04 ? share / 12.92 : share * share * (0.3 + 0.7 * share))
    }
}
