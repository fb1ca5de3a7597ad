/// A town's file.
public enum TownFile {
    /// Reads a town from the bytes of its file.
    ///
    /// - Parameters:
    ///   - bytes: the file, UTF-8, at most a mebibyte.
    ///   - name: the file's name or path, shown in diagnostics; its last part without `.yaml` is the town's id.
    ///   - calendars: the calendars a town may name.
    public static func read(_ bytes: [UInt8], name: String, calendars: CalendarFolder) -> Reading<Town> {
        let document = YAMLDocument(bytes, name: name)
        let findings = Findings(document.text)
        findings.add(document, of: BlockTable(TownFileKey.self))
        guard let root = document.root else { return Reading(nil, findings) }
        findings.root = root
        return Reader(findings).town(root, calendars)
    }
}
