import Foundation

/// A colour by lightness, chroma and hue, in a space where equal steps look equal (OKLab, Björn Ottosson, 2020).
struct OKLCH {
    /// 0 (black) to 1 (white).
    var lightness: Double
    /// 0 (grey) to about 0.37.
    var chroma: Double
    /// In radians.
    var hue: Double

    init(lightness: Double, chroma: Double, hue: Double) {
        self.lightness = lightness
        self.chroma = chroma
        self.hue = hue
    }

    init(_ colour: Colour) {
        let (r, g, b) = colour.linear
        let l = cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
        let m = cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
        let s = cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
        let a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s
        let c = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
        lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s
        chroma = hypot(a, c)
        hue = atan2(c, a)
    }

    /// The nearest colour a screen can show, with less chroma where need be.
    var colour: Colour {
        var cut = self
        while cut.chroma > 0, cut.linear.contains(where: { $0 < -0.0005 || $0 > 1.0005 }) {
            cut.chroma = max(0, cut.chroma - 0.004)
        }
        return Colour(linear: cut.linear)
    }

    private var linear: [Double] {
        let a = chroma * cos(hue)
        let b = chroma * sin(hue)
        let l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b)
        let m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b)
        let s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b)
        return [
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s,
        ]
    }
}

private func cube(_ x: Double) -> Double { x * x * x }
