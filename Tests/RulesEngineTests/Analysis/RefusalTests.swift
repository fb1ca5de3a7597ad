import Foundation
import RulesEngine
import Testing

@testable import TenantConfig

/// What refusals in the examples of all towns say.
struct `The refusals of the examples` {
    @Test(arguments: AllTowns.paths)
    func `carry the day, the rule with its line, and the instant where one decides`(path: String) throws {
        let town = try #require(try AllTowns.town(path).value)
        let book = Rulebook(town)
        for test in try AllTowns.tests(path, of: town) {
            for line in book.run(test).bookings.flatMap(\.decision.lines) where !line.mask.subtracting(.undetermined).isEmpty {
                #expect(!line.reasons.isEmpty, "\(test.name)")
                for reason in line.reasons {
                    #expect(reason.day == line.day, "\(test.name)")
                    #expect(reason.rule.map { $0.line > 0 && !$0.path.isEmpty } ?? reason.isOfNoRule(town), "\(test.name): \(reason)")
                    #expect(reason.instant != nil || !reason.wantsInstant, "\(test.name): \(reason)")
                }
            }
        }
    }

    @Test(arguments: AllTowns.paths)
    func `cite rules without which the answer, or the rule that is cited, is another`(path: String) throws {
        let town = try #require(try AllTowns.town(path).value)
        let book = Rulebook(town)
        var seen: Set<RulePlace> = []
        for test in try AllTowns.tests(path, of: town) {
            let run = book.run(test)
            guard run.verdict == .refused, let rule = run.bookings.flatMap(\.decision.lines).flatMap(\.reasons).first?.rule,
                seen.insert(rule).inserted
            else { continue }
            let without = Rulebook(town.without(rule, of: test.asked.activities)).run(test)
            let cited = without.bookings.flatMap(\.decision.lines).flatMap(\.reasons).first?.rule
            #expect(without.verdict != .refused || cited != rule, "\(test.name): \(rule)")
        }
    }
}

extension Reason {
    /// What is so without the town having written it: the beginning of the slot, the end of the school calendar, and the eve where `book` says nothing.
    fileprivate func isOfNoRule(_ town: Town) -> Bool {
        switch cause {
        case .begun, .closed: true
        case .deadlinePassed: town.activities.contains { !$0.book.lines.contains { $0.keys.until != nil } }
        default: false
        }
    }

    fileprivate var wantsInstant: Bool {
        switch cause {
        case .begun, .notOpenYet: true
        case .deadlinePassed(let instant): instant != nil
        default: false
        }
    }
}

extension Town {
    /// This town, with these activities alone, and one line or key of its rules left out.
    fileprivate func without(_ place: RulePlace, of asked: Set<Name<Activity>>) -> Town {
        Town(
            id: id, portal: portal, desk: desk, calendar: calendar, workingDays: workingDays, schoolDays: schoolDays,
            closed: closed.without(place), sectors: sectors,
            centres: centres.map {
                Centre(
                    name: $0.name, label: $0.label, address: $0.address, phone: $0.phone, email: $0.email, serves: $0.serves,
                    schools: $0.schools, closed: $0.closed.without(place))
            }, periods: periods,
            meals: meals.map {
                Meal(name: $0.name, label: $0.label, short: $0.short, admits: $0.admits.without(place), isBrought: $0.isBrought)
            },
            documents: documents,
            tariffs: tariffs, reasons: reasons, refusals: refusals, messages: messages,
            activities: activities.filter { asked.contains($0.name) }.map { $0.without(place) }, communes: communes, schools: schools,
            situations: situations)
    }
}

extension Activity {
    fileprivate func without(_ place: RulePlace) -> Activity {
        var activity = Activity(
            name: name, label: label, short: short, admits: admits.without(place), centres: centres, open: open.without(place),
            closed: closed.without(place), enrolment: enrolment?.place == place ? nil : enrolment, slots: slots.map { $0.without(place) },
            book: book.without(place), change: change?.without(place), cancel: (cancel ?? book).without(place),
            bookLate: bookLate.without(place), absence: absence, unbooked: unbooked, periodicity: periodicity,
            limits: limits.without(place),
            gauges: gauges.filter { $0.place != place && !$0.keys.quotas.contains { $0.place == place } },
            waitingList: waitingList, priority: priority, requirements: requirements.without(place), place: self.place, statuses: statuses,
            notices: notices, asOf: asOf)
        activity.lateTrials = lateTrials
        return activity
    }
}

extension Slot {
    fileprivate func without(_ place: RulePlace) -> Slot {
        let isExclusion = excludesPlace == place
        return Slot(
            name: name, label: label, short: short, hours: hours, meals: meals, needs: needs.without(place),
            excludes: isExclusion ? [] : excludes, excludesPlace: isExclusion ? nil : excludesPlace, tariff: tariff,
            admits: admits.without(place), open: open.without(place), closed: closed.without(place),
            mealAtEnrolment: mealAtEnrolment == place ? nil : mealAtEnrolment)
    }
}

extension Verb {
    fileprivate func without(_ place: RulePlace) -> Verb {
        Verb(
            lines: lines.map { line in
                let keys = line.keys
                func kept<Value>(_ ruled: Ruled<Value>?) -> Ruled<Value>? { ruled?.place == place ? nil : ruled }
                return Line(
                    conditions: line.conditions,
                    keys: Keys(
                        opens: kept(keys.opens), until: kept(keys.until), approval: kept(keys.approval), channels: kept(keys.channels),
                        answerBy: keys.answerBy, confirmBy: keys.confirmBy, payBy: keys.payBy, fee: keys.fee),
                    because: line.because, mode: line.mode, place: line.place)
            }, trials: trials)
    }
}

extension Array {
    fileprivate func without<Keys>(_ place: RulePlace) -> [Line<Keys>] where Element == Line<Keys> { filter { $0.place != place } }
}
