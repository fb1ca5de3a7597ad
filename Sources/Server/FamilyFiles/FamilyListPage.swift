/// The families of the town, found by a name.
struct FamilyListPage: Sendable {
    let families: [FamilySearch.Family]
    let wanted: String
    /// `/bourg/guichet/familles`.
    let root: String

    /// Families shown on a page; more are found by searching.
    private static let most = 50

    var title: String { "Familles" }

    var html: HTML {
        """
        <h1>Familles</h1>
        <form class="row" method="get" action="\(root)" role="search"><p class="field"><label for="q">Nom ou prénom</label>\
        <input id="q" name="q" type="search" value="\(wanted)"></p><p><button class="btn second">Chercher</button></p></form>
        <p class="soft" role="status">\(count)</p>
        <ul class="rows">\(families.prefix(Self.most).map(row))</ul>
        """
    }

    private var count: String {
        let found = families.count.french("famille", "familles")
        return families.count > Self.most ? "\(found)\u{A0}: voici les \(Self.most) premières, précisez le nom." : found
    }

    private func row(_ family: FamilySearch.Family) -> HTML {
        let name = family.guardians.isEmpty ? "Famille sans responsable" : family.guardians.joined(separator: ", ")
        let others = [family.children.joined(separator: ", "), family.commune].filter { !$0.isEmpty }.joined(separator: " · ")
        return """
            <li><span><a href="\(root)/\(percentEncoded(family.household))">\(name)</a><br><small class="soft">\(others)</small></span></li>

            """
    }
}
