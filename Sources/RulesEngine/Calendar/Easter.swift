import TenantConfig

extension CivilDate {
    /// Easter Sunday of that year of the Gregorian calendar (the anonymous computus of 1876); nil outside the years 1 to 9999.
    static func easter(_ year: Int) -> CivilDate? {
        let (golden, century, ofCentury) = (year % 19, year / 100, year % 100)
        let correction = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30
        let moon = correction - correction / 28 * (1 - correction / 28 * (29 / (correction + 1)) * ((21 - golden) / 11))
        let weekday = (century * 100 + ofCentury + (century * 100 + ofCentury) / 4 + moon + 2 - century + century / 4) % 7
        let offset = moon - weekday
        let month = 3 + (offset + 40) / 44
        return CivilDate(year: year, month: month, day: offset + 28 - 31 * (month / 4))
    }
}
