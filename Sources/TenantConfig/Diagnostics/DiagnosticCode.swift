/// The stable names of the mistakes a file can contain: `G00` the file and its YAML, `G01` keys, `G02` values and phrases, `G03` names that
/// refer to others, `G04` rules that make no sense together. A code never changes its meaning and is never used again.
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
}

extension DiagnosticCode {
    /// Whether this kind of mistake keeps a file from being used.
    public var severity: Diagnostic.Severity { .error }
}
