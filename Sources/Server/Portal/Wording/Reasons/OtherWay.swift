import RulesEngine
import TenantConfig

/// A way on which something is still possible that is not as it was asked: by which channels, on what terms, and until when.
struct OtherWay: Hashable, Sendable {
    /// Until when it is, on some days.
    struct End: Hashable, Sendable {
        var days: [CivilDate]
        /// The first instant at which it no longer is.
        let until: LocalInstant

        fileprivate var limit: FrenchText { days.first.map { "\(limit: until, for: $0)" } ?? "\(limit: until)" }
    }

    var channels: [Channel]
    var terms = RequestTerms()
    /// In the order of days; empty where no rule names an end.
    var ends: [End] = []

    /// `par téléphone jusqu’au lundi 30 novembre, 12 h (réservation tardive, majoration de 1,50 € par créneau)`.
    func words(in town: Town) -> FrenchText {
        "\(channels.french)" + until + "\(terms.words(in: town).map { " (\($0))" } ?? "")"
    }

    /// Of several days what holds for each of them; otherwise each end with its days where there are few, and of many the first and the last.
    private var until: FrenchText {
        guard let first = ends.first, let last = ends.last else { return "" }
        if let each { return each }
        switch ends.count {
        case 1: return " jusqu’au \(first.limit)"
        case ...Self.few:
            let ends = ends.map { " jusqu’au \($0.limit) pour \(days: $0.days)" as FrenchText }
            return ends.joined(",")
        default:
            return " jusqu’au \(first.limit) pour le premier de ces jours, jusqu’au \(last.limit) pour le dernier"
        }
    }

    /// ` jusqu’à la veille, 12 h`, where that is so for each of several days.
    private var each: FrenchText? {
        let gaps = Set(ends.flatMap { end in end.days.map { $0 - end.until.lastBefore.date } })
        let times = Set(ends.map(\.until.lastBefore.time))
        guard ends.count > 1, gaps.count == 1, times.count == 1, let gap = gaps.first, let time = times.first else { return nil }
        return gap == 0 ? " jusqu’au jour même, \(time.french)" : gap == 1 ? " jusqu’à la veille, \(time.french)" : nil
    }

    private static let few = 3
}

extension OtherWay {
    /// Whether both are the same but for their days and ends.
    fileprivate func isLike(_ other: OtherWay) -> Bool {
        channels == other.channels && terms == other.terms && ends.isEmpty == other.ends.isEmpty
    }

    /// The same on the days of both.
    fileprivate func with(_ later: OtherWay) -> OtherWay {
        var both = self
        for end in later.ends {
            if let last = both.ends.last, last.until == end.until {
                both.ends[both.ends.count - 1].days += end.days
            } else {
                both.ends.append(end)
            }
        }
        return both
    }
}

extension [OtherWay] {
    /// Those of one day and of others, told together; nil where they are not alike.
    func with(_ later: [OtherWay]) -> [OtherWay]? {
        guard count == later.count, zip(self, later).allSatisfy({ $0.isLike($1) }) else { return nil }
        return zip(self, later).map { $0.with($1) }
    }

    /// `C’est encore possible par téléphone jusqu’au lundi 30 novembre, 12 h, ou sur place … : Guichet famille, 01 99 00 40 00.`
    func sentence(_ possible: FrenchText = "C’est encore possible ", in town: Town) -> FrenchText {
        possible + map { $0.words(in: town) }.joined(", ou ") + "\u{A0}: \(town.desk.inWords)."
    }
}

extension Reason {
    /// The channels by which it is still possible, in time or late, where it is not by its own.
    var otherChannels: [Channel] {
        if case .wrongChannel(_, let others) = cause { others } else { inTimeBy }
    }
}
