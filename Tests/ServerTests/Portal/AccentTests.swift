import Testing

@testable import Server

struct AccentTests {
    @Test func `keeps a colour that is readable as it is`() throws {
        let accent = Accent(try #require(Colour(hex: "#1f5f8b")))
        #expect(
            accent.css == """
                :root{--brand:#1f5f8b;--accent:#1f5f8b;--on-accent:#ffffff;--tint:#ecf5fd;--tint-2:#c2e3fd}
                @media (prefers-color-scheme:dark){:root{--accent:#6dacdc;--on-accent:#10141a;--tint:#182a38;--tint-2:#294b66}}

                """)
    }

    @Test(arguments: [("#ffd500", "#ffd500"), ("#fff", "#ffffff")])
    func `darkens a colour that text could not be read in, and keeps it for decoration`(hex: String, brand: String) throws {
        let accent = Accent(try #require(Colour(hex: hex)))
        #expect(accent.brand.description == brand)
        #expect(accent.light.accent.description != brand)
        #expect(accent.light.accent.contrast(with: .white) >= 5)
    }

    @Test func `lets every pair of text and ground stand out, over the whole wheel`() {
        let worst = wheel.map { Accent($0).worstTextPair }.min() ?? 0
        #expect(wheel.count == 216)
        #expect(worst >= 4.8)
    }

    @Test(arguments: ["1f5f8b", "#1f5f8", "#12345g", "", "#", "#+12345", "#१२३"])
    func `takes nothing else for a colour`(text: String) {
        #expect(Colour(hex: text) == nil)
    }

    @Test func `measures black on white as 21`() {
        #expect(Colour(red: 0, green: 0, blue: 0).contrast(with: .white) == 21)
    }
}

/// Every mixture of six steps of red, green and blue, black and white included.
private let wheel: [Colour] = {
    let steps: [UInt8] = [0, 51, 102, 153, 204, 255]
    return steps.flatMap { red in steps.flatMap { green in steps.map { Colour(red: red, green: green, blue: $0) } } }
}()

extension Accent {
    fileprivate var worstTextPair: Double {
        let pairs = [
            (light.accent, Colour.white), (light.accent, light.tint), (light.onAccent, light.accent),
            (dark.accent, Accent.darkPaper), (dark.accent, dark.tint), (dark.onAccent, dark.accent),
        ]
        return pairs.map { $0.contrast(with: $1) }.min() ?? 0
    }
}
