/// A town's colour made safe for text and for grounds, on light and on dark pages.
///
/// The colour as written only decorates. What is read is moved in lightness alone until it stands out enough.
struct Accent: Hashable, Sendable {
    /// The colours of one theme.
    struct Theme: Hashable, Sendable {
        /// For links and filled buttons: at least 5 to 1 on paper and on the tint (6 in the dark).
        let accent: Colour
        /// For text on the accent.
        let onAccent: Colour
        /// A ground under text.
        let tint: Colour
        /// A stronger ground.
        let tint2: Colour
    }

    let brand: Colour
    let light: Theme
    let dark: Theme

    init(_ brand: Colour) {
        self.brand = brand
        light = Self.lightTheme(brand)
        dark = Self.darkTheme(brand)
    }

    private static func lightTheme(_ brand: Colour) -> Theme {
        let hue = OKLCH(brand)
        let tint = hue.at(0.966, chromaUpTo: 0.018)
        var moved = hue
        moved.lightness = min(hue.lightness, 0.55)
        var accent = moved.lightness < hue.lightness ? moved.colour : brand
        while min(accent.contrast(with: .white), accent.contrast(with: tint)) < 5 {
            moved.lightness -= 0.005
            accent = moved.colour
        }
        return Theme(accent: accent, onAccent: .white, tint: tint, tint2: hue.at(0.90, chromaUpTo: 0.05))
    }

    private static func darkTheme(_ brand: Colour) -> Theme {
        let hue = OKLCH(brand)
        let tint = hue.at(0.275, chromaUpTo: 0.035)
        var moved = OKLCH(lightness: max(hue.lightness, 0.72), chroma: min(hue.chroma, 0.13), hue: hue.hue)
        var accent = moved.colour
        while [darkPaper, tint, nearBlack].map(accent.contrast).reduce(21, min) < 6, moved.lightness < 1 {
            moved.lightness += 0.005
            accent = moved.colour
        }
        return Theme(accent: accent, onAccent: nearBlack, tint: tint, tint2: hue.at(0.40, chromaUpTo: 0.06))
    }

    /// The page's ground in the dark.
    static let darkPaper = Colour(red: 0x14, green: 0x18, blue: 0x1f)
    private static let nearBlack = Colour(red: 0x10, green: 0x14, blue: 0x1a)

    /// The colours as custom properties, for the portal's style sheet.
    var css: String {
        """
        :root{--brand:\(brand);\(light.properties)}
        @media (prefers-color-scheme:dark){:root{\(dark.properties)}}

        """
    }
}

extension Accent.Theme {
    fileprivate var properties: String { "--accent:\(accent);--on-accent:\(onAccent);--tint:\(tint);--tint-2:\(tint2)" }
}

extension OKLCH {
    /// The same hue, that light, with no more than that much chroma.
    fileprivate func at(_ lightness: Double, chromaUpTo most: Double) -> Colour {
        OKLCH(lightness: lightness, chroma: min(chroma, most), hue: hue).colour
    }
}
