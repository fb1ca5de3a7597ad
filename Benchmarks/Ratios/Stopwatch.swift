/// Times a piece of work against another, in turns, so that both meet the same machine.
enum Stopwatch {
    /// The least time of one call, in nanoseconds, of each piece of work. The least is what the work costs; the rest is the machine.
    static func race(rounds: Int = 30, _ works: [() -> Int]) -> [Double] {
        var best = works.map { _ in Double.infinity }
        for round in 0...rounds {
            for (index, work) in works.enumerated() {
                let taken = time(work)
                // The first round only warms up.
                if round > 0 { best[index] = min(best[index], taken) }
            }
        }
        return best
    }

    /// The time of one call of that work, in nanoseconds.
    static func time(_ work: () -> Int) -> Double {
        let start = ContinuousClock.now
        let count = work()
        let taken = start.duration(to: .now)
        // What the work counted is looked at, so that the work cannot be left out.
        precondition(count >= 0)
        return Double(taken.components.seconds) * 1e9 + Double(taken.components.attoseconds) / 1e9
    }
}

extension Double {
    /// With so many digits after the point.
    func written(_ digits: Int = 1) -> String {
        let scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
        let scaled = (self * scale).rounded()
        guard digits > 0 else { return "\(Int(scaled))" }
        let whole = Int(scaled / scale)
        let fraction = "\(Int(scaled) % Int(scale))"
        return "\(whole)." + String(repeating: "0", count: digits - fraction.count) + fraction
    }
}
