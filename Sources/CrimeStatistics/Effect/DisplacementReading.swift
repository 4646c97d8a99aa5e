extension DisplacementDifference {
    /// Of the total; sure only when there are 20 events and the interval leaves 0 out.
    public var change: Change { Self.change(total) }

    private static func change(_ part: Estimate) -> Change {
        if part.count < ComparisonPolicy.standard.fewestEvents { return .tooFew }
        guard part.excludes(0) else { return .noCertainChange }
        return part.value > 0 ? .increased : .decreased
    }

    /// The quotient of displacement, (D1/C1 - D0/C0) / (T1/C1 - T0/C0); `nil` unless the area did better than the comparison
    /// (a denominator below 0), for else there is nothing to have moved. Above 0 the surroundings gained as well, between -1
    /// and 0 some of the gain was lost round about, below -1 more than all of it. It has no interval.
    public var quotient: Double? {
        guard let near = areas.roundTreated, areas.control.before > 0, areas.control.after > 0 else { return nil }
        let (before, after) = (Double(areas.control.before), Double(areas.control.after))
        let success = Double(areas.treated.after) / after - Double(areas.treated.before) / before
        guard success < 0 else { return nil }
        return (Double(near.after) / after - Double(near.before) / before) / success
    }

    /// How many crimes fewer or more, and whether any moved.
    public var reading: Reading {
        Reading(swedish: sentence(.swedish), english: sentence(.english))
    }

    private func sentence(_ tongue: Tongue) -> String {
        if change == .tooFew { return change.verdict(tongue) }
        let whole = "\(Self.crimes(total, tongue)). \(change.verdict(tongue))"
        let isSwedish = tongue == .swedish
        let first =
            (isSwedish ? "Mätt mot jämförelseområdet blev det " : "Against the comparison area there were ") + whole
        guard let displacement else { return first }
        switch (Self.change(displacement), isSwedish) {
        case (.increased, true): return first + " Runt omkring blev det fler brott: en del kan ha flyttat."
        case (.increased, false): return first + " Round about there were more crimes: some may have moved."
        case (.decreased, true): return first + " Runt omkring blev det också färre brott."
        case (.decreased, false): return first + " Round about there were fewer crimes as well."
        case (_, true): return first + " Om brott har flyttat till områdena runt omkring går inte att avgöra."
        case (_, false): return first + " Whether crimes moved to the areas round about cannot be decided."
        }
    }

    /// "10 färre brott (mellan 24 färre och 4 fler)".
    private static func crimes(_ part: Estimate, _ tongue: Tongue) -> String {
        let isSwedish = tongue == .swedish
        let value = part.value.rounded(.toNearestOrAwayFromZero)
        let noun = isSwedish ? "brott" : (value.magnitude == 1 ? "crime" : "crimes")
        let between =
            isSwedish
            ? "mellan \(side(part.lower, tongue)) och \(side(part.upper, tongue))"
            : "between \(side(part.lower, tongue)) and \(side(part.upper, tongue))"
        return value == 0
            ? (isSwedish ? "lika många brott (\(between))" : "as many crimes (\(between))")
            : "\(side(part.value, tongue)) \(noun) (\(between))"
    }

    private static func side(_ value: Double, _ tongue: Tongue) -> String {
        let size = numeral(value.magnitude, tongue)
        switch (value < 0, tongue) {
        case (true, .swedish): return size + " färre"
        case (true, .english): return size + " fewer"
        case (false, .swedish): return size + " fler"
        case (false, .english): return size + " more"
        }
    }
}
