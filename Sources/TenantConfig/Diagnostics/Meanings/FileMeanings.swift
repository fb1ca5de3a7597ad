// What keeps a file from being read at all: `G00`.

extension DiagnosticCode {
    static let fileMeanings: [DiagnosticCode: Wording] = [
        .notUTF8: Wording(
            """
            The file is saved in an encoding other than UTF-8, so that its accents cannot be told. Old editors and exports of \
            spreadsheets do that.
            """,
            """
            Le fichier est enregistré dans un autre encodage qu'UTF-8 : ses accents sont illisibles. De vieux éditeurs et les \
            exports de tableurs font cela.
            """),
        .controlCharacter: Wording(
            "The file holds a character that no editor shows. It comes with text pasted from another program.",
            "Le fichier contient un caractère qu'aucun éditeur ne montre. Il vient d'un texte collé depuis un autre logiciel."),
        .tooLarge: Wording(
            "A town's file takes a few dozen kilobytes at most. One of more than a mebibyte is another file.",
            "Un fichier de ville tient en quelques dizaines de kilo-octets. Au-delà d'un mébioctet, c'est un autre fichier."),
        .tooDeep: Wording(
            """
            Blocks and lists stand within one another far deeper than the language goes. Most often brackets were opened and never \
            closed.
            """,
            """
            Des blocs et des listes s'emboîtent bien plus loin que le langage ne va. Le plus souvent, des crochets ouverts n'ont \
            jamais été fermés.
            """),
        .tooManyNodes: Wording(
            "The file has more keys and values than any town could. It is another file, or was made by a program.",
            "Le fichier a plus de clés et de valeurs qu'aucune ville. C'est un autre fichier, ou un programme l'a produit."),
        .emptyFile: Wording(
            "The file says nothing. It was saved before anything was written, or everything in it is a comment.",
            "Le fichier ne dit rien. Il a été enregistré avant d'être écrit, ou tout y est en commentaire."),
        .severalDocuments: Wording(
            "A line `---` begins a second document, and a town is one. It is often left by a copy of two files into one.",
            """
            Une ligne « --- » commence un deuxième document, or une ville n'en fait qu'un. Elle reste souvent quand on colle deux \
            fichiers bout à bout.
            """),
        .anchor: Wording(
            """
            YAML can name a value with `&` to repeat it elsewhere. A town's file is a form that is read line by line, and repeats \
            nothing.
            """,
            """
            YAML permet de nommer une valeur avec « & » pour la répéter. Un fichier de ville est un formulaire qui se lit ligne \
            par ligne, et ne répète rien.
            """),
        .alias: Wording(
            """
            YAML can repeat a value with `*`. A town's file writes each value where it counts, so that each line can be read on \
            its own.
            """,
            """
            YAML permet de répéter une valeur avec « * ». Un fichier de ville écrit chaque valeur là où elle compte, pour que \
            chaque ligne se lise seule.
            """),
        .tag: Wording(
            "YAML can give a value a type with `!`. Here the key says what a value is.",
            "YAML permet de donner un type à une valeur avec « ! ». Ici, c'est la clé qui dit ce qu'est une valeur."),
        .mergeKey: Wording(
            """
            YAML can take a block over into another with `<<`. What every activity has in common is written under `every_activity` \
            instead.
            """,
            """
            YAML permet de reprendre un bloc dans un autre avec « << ». Ce que toutes les activités ont en commun s'écrit plutôt \
            sous « every_activity ».
            """),
        .tab: Wording(
            "Lines are indented with spaces alone. A tab looks like several and counts differently in each editor.",
            "Les lignes se décalent avec des espaces seulement. Une tabulation en a l'air, mais chaque éditeur la compte autrement."),
        .indentation: Wording(
            """
            What belongs together begins in the same column, and what belongs to a key stands further right than it. A space too \
            many or too few, or a pasted block, breaks that.
            """,
            """
            Ce qui va ensemble commence dans la même colonne, et ce qui appartient à une clé est plus à droite qu'elle. Une espace \
            de trop ou de moins, ou un bloc collé, suffit à rompre cela.
            """),
        .unclosedBracket: Wording(
            """
            Between braces or brackets, what stands inside is separated by commas, and what is opened is closed. One of the signs \
            is missing.
            """,
            """
            Entre accolades ou crochets, ce qui est à l'intérieur est séparé par des virgules, et ce qui s'ouvre se ferme. Il \
            manque un de ces signes.
            """),
        .unclosedQuote: Wording(
            "A text that begins with a quote goes on until the same quote. Without it, all that follows would be part of the text.",
            "Un texte qui commence par un guillemet va jusqu'au même guillemet. Sans lui, toute la suite en ferait partie."),
        .missingColon: Wording(
            "A word stands alone where a key and its value are due. The colon was forgotten, or the line belongs to the text above.",
            """
            Un mot se trouve seul là où une clé et sa valeur sont attendues. Le deux-points a été oublié, ou la ligne appartient \
            au texte du dessus.
            """),
        .strayColon: Wording(
            "A colon followed by a space ends a key, so that a text that holds one has to stand in quotes.",
            "Un deux-points suivi d'une espace termine une clé : un texte qui en contient un doit être entre guillemets."),
        .strayDash: Wording(
            "A dash begins an item of a list, on a line of its own. After a key on the same line, a list is written `[a, b]`.",
            """
            Un tiret commence un élément de liste, sur sa propre ligne. Après une clé, sur la même ligne, une liste s'écrit « [a, \
            b] ».
            """),
        .reservedCharacter: Wording(
            """
            Some signs mean something to YAML at the beginning of a value, as `@`, `%` or a backquote. Quotes make them part of \
            the text.
            """,
            "Certains signes ont un sens pour YAML au début d'une valeur, comme « @ » ou « % ». Des guillemets en font du texte."),
        .badEscape: Wording(
            "Within double quotes a backslash announces a special character. In single quotes it is just a backslash.",
            """
            Entre guillemets doubles, une barre oblique inverse annonce un caractère spécial. Entre apostrophes, elle n'est qu'une \
            barre.
            """),
        .blockText: Wording(
            "After `|` or `>` the text of several lines begins on the next one. Something stands on the same line.",
            "Après « | » ou « > », le texte de plusieurs lignes commence à la suivante. Quelque chose se trouve sur la même ligne."),
        .otherSyntax: Wording(
            "The text is not written in the form of a town's file, and nothing more precise can be said of it.",
            "Le texte n'a pas la forme d'un fichier de ville, et rien de plus précis ne peut en être dit."),
        .keyIsNoWord: Wording(
            "What stands before a colon is a list or a block. A text that begins with a bracket has to stand in quotes.",
            """
            Ce qui se trouve avant un deux-points est une liste ou un bloc. Un texte qui commence par un crochet doit être entre \
            guillemets.
            """),
        .lookAlike: Wording(
            """
            Word processors put no-break spaces, long dashes and curly quotes in the place of what is typed. They look right and \
            are other characters.
            """,
            """
            Les traitements de texte remplacent ce qu'on tape par des espaces insécables, des tirets longs et des guillemets \
            courbes. Ils ont l'air justes, mais ce sont d'autres caractères.
            """),
        .quoteEndsEarly: Wording(
            """
            The text in quotes ends at the next quote of the same kind, and something follows. Most often an apostrophe stands in \
            a text between apostrophes.
            """,
            """
            Le texte entre guillemets finit au premier guillemet du même genre, et quelque chose suit. Le plus souvent, c'est une \
            apostrophe dans un texte entre apostrophes.
            """),
        .spaceMissing: Wording(
            "A colon after a key and a dash before an item are followed by a space. Without it they are part of the word.",
            "Le deux-points après une clé et le tiret devant un élément sont suivis d'une espace. Sans elle, ils font partie du mot."),
        .decimalComma: Wording(
            "Between braces or brackets a comma separates values, so that `3,10 EUR` is two of them. Numbers have a point.",
            "Entre accolades ou crochets, une virgule sépare des valeurs : « 3,10 EUR » en fait deux. Les nombres ont un point."),
        .commentInText: Wording(
            """
            After a space, `#` begins a comment, which nobody but the file's author reads: `label: Cantine #1` says `Cantine`. Where a word \
            or a number follows the `#` at once, it was most likely meant as part of the text.
            """,
            """
            Après une espace, « # » commence un commentaire, que seul l'auteur du fichier lit : « label: Cantine #1 » dit « Cantine ». Quand un \
            mot ou un nombre suit aussitôt le « # », il faisait sans doute partie du texte.
            """),
    ]
}
