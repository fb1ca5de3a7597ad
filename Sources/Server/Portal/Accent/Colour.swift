import Foundation

/// A colour of a screen (sRGB), eight bits a channel.
struct Colour: Hashable, Sendable, CustomStringConvertible {
    let red, green, blue: UInt8

    static let white = Colour(red: 255, green: 255, blue: 255)

    init(red: UInt8, green: UInt8, blue: UInt8) {
        (self.red, self.green, self.blue) = (red, green, blue)
    }

    /// Reads `#1f5f8b` or `#fff`; nil for anything else.
    init?(hex text: String) {
        let digits = text.dropFirst().compactMap(\.hexDigitValue).map(UInt8.init)
        guard text.hasPrefix("#"), text.utf8.count == digits.count + 1 else { return nil }
        switch digits.count {
        case 3: self.init(red: digits[0] * 17, green: digits[1] * 17, blue: digits[2] * 17)
        case 6: self.init(red: digits[0] << 4 | digits[1], green: digits[2] << 4 | digits[3], blue: digits[4] << 4 | digits[5])
        default: return nil
        }
    }

    /// From amounts of light, 0 to 1; what lies outside is cut.
    init(linear: [Double]) {
        let channels = linear.map { light -> UInt8 in
            let light = max(0, min(1, light))
            let value = light <= 0.0031308 ? light * 12.92 : 1.055 * pow(light, 1 / 2.4) - 0.055
            return UInt8((value * 255).rounded())
        }
        self.init(red: channels[0], green: channels[1], blue: channels[2])
    }

    /// Amounts of light, 0 to 1.
    var linear: (red: Double, green: Double, blue: Double) { (light(red), light(green), light(blue)) }

    /// 1 (the same) to 21 (black on white), as WCAG 2 measures it. Text asks for 4.5.
    func contrast(with other: Colour) -> Double {
        let (dark, bright) = (min(luminance, other.luminance), max(luminance, other.luminance))
        return (bright + 0.05) / (dark + 0.05)
    }

    private var luminance: Double { 0.2126 * linear.red + 0.7152 * linear.green + 0.0722 * linear.blue }

    /// `#1f5f8b`.
    var description: String {
        "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

private func light(_ channel: UInt8) -> Double {
    let value = Double(channel) / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
}
