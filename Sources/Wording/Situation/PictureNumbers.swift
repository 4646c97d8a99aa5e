import Vocabulary

extension Wording {
    /// A whole number with its thousands apart: `1 204`.
    package func number(_ number: Int) -> String {
        (number < 0 ? "\u{2212}" : "") + whole(Int(clamping: number.magnitude))
    }

    /// A number with so many decimals: `2,4`. Rounds half away from nought; nought has no sign.
    package func number(_ value: Double, decimals: Int) -> String {
        guard value.isFinite, value.magnitude < 1e12 else { return say("okänt", "unknown") }
        let places = min(max(decimals, 0), 4)
        let scale = [1, 10, 100, 1000, 10_000][places]
        let scaled = Int((value.magnitude * Double(scale)).rounded(.toNearestOrAwayFromZero))
        let head = (value < 0 && scaled > 0 ? "\u{2212}" : "") + whole(scaled / scale)
        return places == 0 ? head : head + say(",", ".") + "\(zeroPadded: scaled % scale, places)"
    }

    /// A share as per cent: 0.256 is `26 %`.
    package func percent(_ share: Double, decimals: Int = 0) -> String {
        number(share * 100, decimals: decimals) + say("\u{a0}%", "%")
    }

    /// What a survey found: the share that gave an answer in per cent, or, where no answer is named, a mean on the survey's own scale.
    package func figure(_ value: Double, ofAnswer answer: String?) -> String {
        answer == nil ? number(value, decimals: 1) : percent(value / 100)
    }

    /// A ratio as people say it: `26 % fler`, `lika många`, `4,2 gånger så många`.
    func timesAsMany(_ ratio: Double, decimals: Int) -> String {
        if ratio >= 3 {
            let times = number(ratio, decimals: ratio < 20 ? 1 : 0)
            return say("\(times) gånger så många", "\(times) times as many")
        }
        let words = percent((ratio - 1).magnitude, decimals: decimals)
        if words == percent(0, decimals: decimals) { return say("lika många", "as many") }
        return words + (ratio > 1 ? say(" fler", " more") : say(" färre", " fewer"))
    }

    /// `mellan 42 % fler och 2,8 gånger så många`: the limits of a ratio; `minst 42 % fler` where nothing bounds it above.
    func limits(_ lower: Double?, _ upper: Double?, decimals: Int) -> String? {
        guard let lower else { return nil }
        guard let upper else {
            return say(
                "minst \(timesAsMany(lower, decimals: decimals))", "at least \(timesAsMany(lower, decimals: decimals))")
        }
        let (low, high) = (timesAsMany(lower, decimals: decimals), timesAsMany(upper, decimals: decimals))
        return say("mellan \(low) och \(high)", "between \(low) and \(high)")
    }

    /// The hours of the week from one on: `fredag kl. 22–02`.
    func hours(from first: Int, _ many: Int) -> String {
        let days = (0..<7).map { weekday($0) }
        let (start, end) = ("\(zeroPadded: first % 24, 2)", "\(zeroPadded: (first + many) % 24, 2)")
        let day = days[(first / 24) % 7]
        return say("\(day) kl. \(start)–\(end)", "\(day) \(start)–\(end)")
    }

    /// Monday is 0.
    package func weekday(_ number: Int) -> String {
        let swedish = ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"]
        let english = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        let place = ((number % 7) + 7) % 7
        return say(swedish[place], english[place])
    }
}
