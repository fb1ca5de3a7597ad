// The mistakes of a file before any of its words has a meaning: `G00`.

extension Problem {
    static func notUTF8(_ byte: UInt8) -> Problem {
        Problem(
            .notUTF8,
            english: "this file is not UTF-8: byte \(bare: byte.hexadecimal) is no character",
            help: "save the file with the encoding UTF-8",
            french: "ce fichier n'est pas en UTF-8 : l'octet \(bare: byte.hexadecimal) n'est pas un caractère",
            aide: "enregistrez le fichier avec l'encodage UTF-8"
        )
    }

    static func controlCharacter(_ byte: UInt8) -> Problem {
        Problem(
            .controlCharacter,
            english: "this file contains a character that cannot be seen (byte \(bare: byte.hexadecimal))",
            help: "remove it; if the file was made by another program, export it as plain text",
            french: "ce fichier contient un caractère invisible (octet \(bare: byte.hexadecimal))",
            aide: "supprimez-le ; si le fichier vient d'un autre logiciel, exportez-le en texte brut"
        )
    }

    static func tooLarge(_ bytes: Int, limit: Int) -> Problem {
        Problem(
            .tooLarge,
            english: "this file has \(bytes) bytes; a town file has at most \(limit)",
            help: "check that it is the right file",
            french: "ce fichier compte \(bytes) octets ; un fichier de ville en compte au plus \(limit)",
            aide: "vérifiez que c'est le bon fichier"
        )
    }

    static func tooDeep(limit: Int) -> Problem {
        Problem(
            .tooDeep,
            english: "lists and blocks are nested more than \(limit) deep here",
            help: "close the brackets and braces opened before; no key needs more than ten levels",
            french: "les listes et les blocs s'emboîtent ici sur plus de \(limit) niveaux",
            aide: "fermez les crochets et les accolades ouverts avant ; aucune clé ne demande plus de dix niveaux"
        )
    }

    static func tooManyNodes(limit: Int) -> Problem {
        Problem(
            .tooManyNodes,
            english: "this file holds more than \(limit) keys and values",
            help: "check that it is the right file",
            french: "ce fichier contient plus de \(limit) clés et valeurs",
            aide: "vérifiez que c'est le bon fichier"
        )
    }

    static let emptyFile = Problem(
        .emptyFile,
        english: "this file is empty",
        help: "begin with `guichet: 1`, then `town:` and `activities:`",
        french: "ce fichier est vide",
        aide: "commencez par « guichet: 1 », puis « town: » et « activities: »"
    )

    static let severalDocuments = Problem(
        .severalDocuments,
        english: "a second document begins here",
        help: "write one town per file, and remove this line",
        french: "un deuxième document commence ici",
        aide: "écrivez une seule ville par fichier, et supprimez cette ligne"
    )

    static func anchor(_ name: String) -> Problem {
        Problem(
            .anchor,
            english: "anchors are not used here: \("&" + name)",
            help: "remove it; if the text begins with `&`, put the text in quotes",
            french: "les ancres ne servent pas ici : \("&" + name)",
            aide: "supprimez-la ; si le texte commence par « & », mettez-le entre guillemets"
        )
    }

    static func alias(_ name: String) -> Problem {
        Problem(
            .alias,
            english: "aliases are not used here: \("*" + name)",
            help: "write the value itself; if the text begins with `*`, put the text in quotes",
            french: "les alias ne servent pas ici : \("*" + name)",
            aide: "écrivez la valeur elle-même ; si le texte commence par « * », mettez-le entre guillemets"
        )
    }

    static let tag = Problem(
        .tag,
        english: "tags are not used here",
        help: "remove the word that begins with `!`; if it is part of the text, put the text in quotes",
        french: "les étiquettes YAML ne servent pas ici",
        aide: "supprimez le mot qui commence par « ! » ; s'il fait partie du texte, mettez le texte entre guillemets"
    )

    static let mergeKey = Problem(
        .mergeKey,
        english: "`<<` is not used here: a block takes nothing over from another",
        help: "write the keys out",
        french: "« << » ne sert pas ici : un bloc ne reprend rien d'un autre",
        aide: "écrivez les clés en entier"
    )

    static let keyIsNoWord = Problem(
        .keyIsNoWord,
        english: "a key is a word, not a list or a block",
        help: "write a word before the colon; put a text that begins with a bracket in quotes",
        french: "une clé est un mot, pas une liste ni un bloc",
        aide: "écrivez un mot avant le deux-points ; mettez entre guillemets un texte qui commence par un crochet"
    )
}

extension UInt8 {
    fileprivate var hexadecimal: String {
        let digits = String(self, radix: 16, uppercase: true)
        return digits.count < 2 ? "0" + digits : digits
    }
}
