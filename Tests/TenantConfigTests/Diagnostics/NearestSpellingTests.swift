import Testing

@testable import TenantConfig

struct `The nearest spelling` {
    private let nearest = NearestSpelling(among: ["until", "opens", "approval", "apres-midi", "repas", "working_days"])

    @Test(arguments: [("untill", "until"), ("unitl", "until"), ("aproval", "approval"), ("repa", "repas"), ("open", "opens")])
    func `mends a slip of the pen`(written: String, meant: String) {
        #expect(nearest(written) == meant)
    }

    @Test(arguments: [("Après_Midi", "apres-midi"), ("workingdays", "working_days"), ("UNTIL", "until")])
    func `looks past case, accents and what joins words`(written: String, meant: String) {
        #expect(nearest(written) == meant)
    }

    @Test(arguments: ["xyz", "", "price", "un"])
    func `stays silent when nothing is near`(written: String) {
        #expect(nearest(written) == nil)
    }

    @Test func `knows what a French word stands for, where it may stand`() {
        #expect(NearestSpelling(among: ["monday", "friday"])("Vendredi") == "friday")
        #expect(NearestSpelling(among: ["yes", "no"])("oui") == "yes")
        #expect(nearest("vendredi") == nil)
    }

    @Test func `allows one slip in three letters, not two`() {
        let nearest = NearestSpelling(among: ["abc"])
        #expect(nearest("abd") == "abc")
        #expect(nearest("aed") == nil)
    }

    @Test func `does not guess between two that are as near`() {
        #expect(NearestSpelling(among: ["matin", "satin"])("batin") == nil)
    }
}
