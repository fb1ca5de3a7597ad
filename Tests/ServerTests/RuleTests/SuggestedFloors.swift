extension SuggestedTownsTests {
    /// By file, how many of a hundred lines of its rules the suggestions reach at least.
    static let floors: [String: Int] = [
        "auray": 100, "evry-courcouronnes": 100, "examples/afb": 100, "examples/alac": 85, "examples/ales": 90, "examples/amberieu": 100,
        "examples/ardeche-rhone-coiron": 100, "examples/avignonet-lauragais": 100, "examples/bailly-romainvilliers": 100,
        "examples/bains-sur-oust": 100, "examples/bas-en-basset": 100, "examples/begles": 72, "examples/bertholene": 100,
        "examples/besancon": 100, "examples/bethisy-saint-pierre": 66, "examples/blagnac": 86, "examples/boisemont": 100,
        "examples/bordeaux": 93, "examples/breviandes": 83, "examples/caumont-sur-durance": 100, "examples/centre-social-vhb": 100,
        "examples/chemaudin": 100, "examples/coetmieux": 100, "examples/distre": 83, "examples/gisors": 100, "examples/grans": 100,
        "examples/illkirch-graffenstaden": 100, "examples/jacob-bellecombette": 100, "examples/la-ravoire": 100,
        "examples/lamagistere": 100, "examples/lambersart": 100, "examples/larressore": 100, "examples/le-chesnay-rocquencourt": 100,
        "examples/le-sourn": 100, "examples/les-3-pommes": 100, "examples/les-sables-d-olonne": 100, "examples/luzinay": 83,
        "examples/lyon": 81, "examples/lyon-7e": 95, "examples/maine-coeur-de-sarthe": 81, "examples/mametz": 100,
        "examples/massingy": 75, "examples/mauleon": 100, "examples/merignac": 100, "examples/mond-arverne": 79,
        "examples/montamise": 100, "examples/montfault": 100, "examples/montpellier": 100, "examples/montrabe": 100,
        "examples/montrouge": 100, "examples/mordelles": 100, "examples/nice": 85, "examples/osthouse": 100, "examples/ourton": 100,
        "examples/pays-basque": 89, "examples/piege-lauragais-malepere": 100, "examples/quiberon": 100,
        "examples/romorantin-lanthenay": 100, "examples/rontalon": 100, "examples/rosieres-pres-troyes": 83,
        "examples/saint-antoine-l-abbaye": 100, "examples/saint-caprais-de-bordeaux": 100, "examples/saint-colomban": 100,
        "examples/saint-denis": 100, "examples/saint-denis-en-val": 100, "examples/saint-laurent-de-la-salanque": 100,
        "examples/saint-romain": 100, "examples/saint-romain-d-ay": 100, "examples/saint-sebastien-sur-loire": 90,
        "examples/saint-tricat": 100, "examples/sainte-soulle": 100, "examples/sor-et-agout": 100, "examples/spay": 100,
        "examples/stiring-wendel": 87, "examples/vailhauques": 100, "examples/val-d-usiers": 100, "examples/vatteville-la-rue": 100,
        "examples/vendegies-sur-ecaillon": 80, "examples/vigneux-de-bretagne": 100, "examples/wavrin": 90, "examples/wervicq-sud": 94,
    ]
}
