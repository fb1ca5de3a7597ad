/// The stable names of the mistakes a file can contain: `G00` the file and its YAML, `G01` keys, `G02` values and phrases, `G03` names that
/// refer to others, `G04` rules that make no sense together, `G05` a town's examples. A code never changes its meaning and is never used again.
public enum DiagnosticCode: String, Sendable, Hashable, CaseIterable {
    case notUTF8 = "G0001"
    case controlCharacter = "G0002"
    case tooLarge = "G0003"
    case tooDeep = "G0004"
    case tooManyNodes = "G0005"
    case emptyFile = "G0006"
    case severalDocuments = "G0007"
    case anchor = "G0008"
    case alias = "G0009"
    case tag = "G0010"
    case mergeKey = "G0011"
    case tab = "G0012"
    case indentation = "G0013"
    case unclosedBracket = "G0014"
    case unclosedQuote = "G0015"
    case missingColon = "G0016"
    case strayColon = "G0017"
    case strayDash = "G0018"
    case reservedCharacter = "G0019"
    case badEscape = "G0020"
    case blockText = "G0021"
    case otherSyntax = "G0022"
    case keyIsNoWord = "G0023"

    case declaredTwice = "G0101"
    case missingKey = "G0102"
    case unknownKey = "G0103"
    case keyNotEnforcedYet = "G0104"
    case conditionNotKnownHere = "G0105"
    case emptyLine = "G0106"
    case tooManyNames = "G0107"

    case noValue = "G0201"
    case expectedText = "G0202"
    case expectedBlock = "G0203"
    case listInList = "G0204"
    case unknownWord = "G0205"
    case wordNotEnforcedYet = "G0206"
    case notANumber = "G0207"
    case badName = "G0208"
    case unknownVersion = "G0209"
    case notADate = "G0210"
    case noSuchDate = "G0211"
    case notASpan = "G0212"
    case notDays = "G0213"
    case reversed = "G0214"
    case notAWeekday = "G0215"
    case notAges = "G0216"
    case notHouseNumbers = "G0217"
    case notALevel = "G0218"
    case notHours = "G0219"
    case notMoney = "G0220"
    case notAMoment = "G0221"
    case asBookHere = "G0222"
    case hourAfterHours = "G0223"
    case notAColour = "G0224"
    case notADrawing = "G0225"
    case notATimeZone = "G0226"
    case notAHoliday = "G0227"
    case unclosedBrace = "G0228"
    case onlyAdvises = "G0229"
    case notOneLine = "G0230"
    case notAnEmail = "G0231"
    case reservedName = "G0232"
    case notAPercentage = "G0240"

    case unknownName = "G0301"
    case unknownCalendar = "G0302"
    case unknownPlaceholder = "G0303"

    case needsItself = "G0401"
    case yearsOutOfOrder = "G0402"
    case holidaysOverlap = "G0403"
    case edgeOfDay = "G0404"
    case addressClaimedTwice = "G0405"
    case opensAfterUntil = "G0406"
    case hoursWithoutSlotHours = "G0407"
    case lineNeverReached = "G0408"
    case needsWhatItExcludes = "G0409"
    case neverOpen = "G0410"
    case mealNeverOffered = "G0411"
    case centreWithoutSector = "G0412"
    case sectorWithoutCentre = "G0413"
    case nobodyServes = "G0414"
    case periodsOverlap = "G0415"
    case holidayOutsideYear = "G0416"
    case chargedTwice = "G0440"
    case nothingToCharge = "G0441"
    case lateBeforeDeadline = "G0442"

    case notAnInstant = "G0501"
    case expectationWithout = "G0502"
}

extension DiagnosticCode {
    /// Whether this kind of mistake keeps a file from being used.
    public var severity: Diagnostic.Severity {
        switch self {
        case .edgeOfDay, .lineNeverReached, .mealNeverOffered, .centreWithoutSector, .sectorWithoutCentre, .periodsOverlap,
            .lateBeforeDeadline:
            .warning
        default: .error
        }
    }
}
