import Foundation
import RulesEngine
import TenantConfig
import Testing

@testable import Server

struct LetterTests {
    @Test func `says the same in plain text as in the page, in the town's own words`() throws {
        let letter = Letter(.requestReceived, about: try matter(), from: try town(messages: [own]))
        #expect(letter.senderName == "Ville de Ry")
        #expect(letter.subject == "Votre demande (réservation n°\u{A0}RY-2027-0142)")
        #expect(
            letter.text == """
                Bonjour Mme Laëtitia Test,

                Nous avons bien reçu votre demande, dont les détails peuvent être
                consultés en cliquant sur ce lien :

                https://portail.example/ry/suivi/ngTyoFjc23cNqXhp

                Maël, Vacances
                  + lundi 22 février, ajout\u{A0}: matin, repas sans viande
                  - mercredi 24 février, retrait\u{A0}: repas classique
                  + samedi 1er janvier 2028, ajout\u{A0}: matin

                Cordialement,
                La Ville de Ry

                -- 
                Le lien de suivi est personnel\u{A0}: ne le transférez pas.
                Guichet de Ry\u{A0}: 01 99 00 00 00, guichet@ry.example

                """)
        #expect(letter.html.contains("<p style=\"margin:0 0 16px\">Bonjour Mme Laëtitia Test,</p>"))
        #expect(letter.html.contains("<li>mercredi 24 février, retrait\u{A0}: repas classique</li>"))
        #expect(letter.html.contains("Cordialement,<br>La Ville de Ry"))
    }

    @Test func `has one button, whatever the town's text says twice`() throws {
        let twice = Message(
            event: .requestReceived, subject: [.words("Reçu")], text: [.placeholder(.link), .words("\n\nou "), .placeholder(.link)])
        let html = Letter(.requestReceived, about: try matter(), from: try town(messages: [twice])).html
        #expect(html.components(separatedBy: ">Suivre ma demande</a>").count == 2)
        #expect(html.components(separatedBy: "href=\"https://portail.example/ry/suivi/ngTyoFjc23cNqXhp\"").count == 3)
    }

    @Test(arguments: Message.Event.allCases)
    func `has words for every event when the town gives none`(event: Message.Event) throws {
        let letter = Letter(event, about: try matter(reason: "Pièces manquantes"), from: try town())
        #expect(!letter.subject.isEmpty)
        #expect(letter.text.hasPrefix("Bonjour Mme Laëtitia Test,\n"))
        #expect(letter.text.contains("https://portail.example/ry/suivi/ngTyoFjc23cNqXhp"))
    }

    @Test(arguments: [("Maël", "Inscription de Maël"), ("Éva", "Inscription d’Éva")])
    func `elides before a name, as one speaks`(child: String, words: String) throws {
        let letter = Letter(.enrolled, about: try matter(child: child), from: try town())
        #expect(letter.subject.hasPrefix(words) && letter.text.contains("L’" + words.insideSentence + " est enregistrée"))
    }

    @Test func `says of what waits for a place that it waits, and not that it is added`() throws {
        let letter = Letter(.waitingListJoined, about: try matter(), from: try town())
        #expect(letter.text.contains("  ~ lundi 22 février, en attente d’une place\u{A0}: matin, repas sans viande"))
        #expect(!letter.text.contains("ajout"))
    }

    @Test func `gives the reason of a refusal`() throws {
        let letter = Letter(.requestRefused, about: try matter(reason: "Pièces manquantes au dossier"), from: try town())
        #expect(letter.text.contains("Motif : Pièces manquantes au dossier\n"))
    }

    @Test(arguments: ["\r\nBcc: all@example.org", "\nBcc: all@example.org", "\u{2028}Bcc: all@example.org", "\u{85}Bcc: all@example.org"])
    func `never lets a name add a line to the head of a mail`(attack: String) throws {
        let subject = Message(event: .enrolled, subject: [.words("Pour "), .placeholder(.child)], text: [.words("x")])
        let letter = Letter(.enrolled, about: try matter(child: "Maël" + attack), from: try town(messages: [subject]))
        #expect(letter.subject == "Pour Maël Bcc: all@example.org")
    }

    @Test func `shows what people wrote as text, never as markup`() throws {
        let letter = Letter(.requestRefused, about: try matter(child: "<b>", reason: "\"><script>"), from: try town())
        #expect(!letter.html.contains("<b>"))
        #expect(!letter.html.contains("<script>"))
        #expect(letter.text.contains("\"><script>"))
    }

    @Test func `says at the end where to ask, and that the link is personal only where there is one`() throws {
        let message = Message(event: .requestAccepted, subject: [.words("Oui")], text: [.words("Oui.")])
        let letter = Letter(.requestAccepted, about: try matter(), from: try town(messages: [message]))
        #expect(letter.text == "Oui.\n\n-- \nGuichet de Ry\u{A0}: 01 99 00 00 00, guichet@ry.example\n")
    }

    @Test(arguments: ["#000000", "#1f5f8b", "#ffff00", "#ffffff"])
    func `keeps the town's colour at the top, and makes of it a button that can be read`(accent: String) throws {
        let colours = LetterColours(accent: accent)
        let (ground, words) = (try #require(Colour(hex: colours.button)), try #require(Colour(hex: colours.onButton)))
        #expect(colours.brand == accent)
        #expect(ground.contrast(with: words) >= 4.5)
    }

    private var own: Message {
        Message(
            event: .requestReceived, subject: [.words("Votre demande ("), .placeholder(.request), .words(")")],
            text: [
                .words("Bonjour "), .placeholder(.guardian), .words(",\n\nNous avons bien reçu votre demande, "),
                .words("dont les détails peuvent être consultés en cliquant sur ce lien : "), .placeholder(.link), .words("\n\n"),
                .placeholder(.days), .words("\n\nCordialement,\nLa Ville de Ry\n"),
            ])
    }

    private func matter(child: String = "Maël", reason: String? = nil) throws -> LetterMatter {
        let activity = try activity()
        let changes: [(String, String, Decision.Line.Change)] = [
            ("2027-02-22", "matin", .add(meal: nil)), ("2027-02-22", "repas", .add(meal: Name("sans-viande"))),
            ("2027-02-24", "repas", .remove(meal: Name("classique"))), ("2028-01-01", "matin", .add(meal: nil)),
        ]
        let lines = try changes.map { RequestRecord.Line(day: try #require(CivilDate(iso: $0.0)), slot: Name($0.1), change: $0.2) }
        return LetterMatter(
            guardian: "Mme Laëtitia Test", child: child, activity: activity.name, centre: nil, subject: .reservation,
            number: "RY-2027-0142", askedOn: try #require(LocalInstant(iso: "2027-01-19 08:31")),
            link: "https://portail.example/ry/suivi/ngTyoFjc23cNqXhp", reason: reason,
            days: LetterDay.days(of: lines, in: activity, of: try town()))
    }

    private func activity() throws -> Activity {
        let slots = ["matin", "repas"].map { name in
            Slot(
                name: Name(name), label: name == "matin" ? "Matin" : "Repas", short: name, hours: [], meals: [], needs: [], excludes: [],
                excludesPlace: nil)
        }
        return Activity(
            name: Name("vacances"), label: "Accueil de loisirs des vacances", short: "Vacances", admits: [], centres: [], open: [],
            closed: [], enrolment: nil, slots: slots, book: Verb(lines: []), change: nil, cancel: nil, periodicity: nil, gauges: [],
            requirements: [], place: RulePlace(path: "activities.vacances", line: 1, column: 1))
    }

    private func town(messages: [Message] = []) throws -> Town {
        Town(
            id: Name("ry"),
            portal: Portal(name: "Ry", fullName: "Ville de Ry", space: "Espace famille", accent: nil, logo: nil, words: .init()),
            desk: Desk(name: "Guichet de Ry", phone: "01 99 00 00 00", email: "guichet@ry.example", address: nil, hours: nil),
            calendar: SchoolCalendar(
                name: "", timeZone: "Europe/Paris", source: "", weekdaysOfClass: .schoolWeek, years: [], publicHolidays: []),
            workingDays: .mondayToFriday, schoolDays: .schoolWeek, closed: [], sectors: [], centres: [], periods: [],
            meals: ["classique", "sans-viande"].map { name in
                Meal(name: Name(name), label: "Repas " + name.replacingOccurrences(of: "-", with: " "), short: name)
            },
            documents: [], refusals: [], messages: messages, activities: [try activity()])
    }
}
