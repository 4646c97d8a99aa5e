package import Vocabulary

/// One report, as the rule about places needs it.
package struct Sighting: Hashable, Sendable {
    package let place: String
    package let day: CivilDate
    package init(place: String, day: CivilDate) {
        self.place = place
        self.day = day
    }
}

/// A place that comes up by itself, as nothing has been decided about it.
package struct RepeatedPlace: Hashable, Sendable {
    package let place: String
    package let count: Int
    /// The day of the first of them.
    package let since: CivilDate
}

extension Week {
    /// Places with at least `settings.repeatedReports` reports in the last `settings.repeatedWeeks` weeks, of which none is
    /// followed by a decision or a task about the place, or by a word that it is not taken up. The most reported first.
    ///
    /// What a meeting says of a place answers the reports up to and with that meeting's day; later ones count anew.
    package func repeatedPlaces(_ sightings: [Sighting], on day: CivilDate, settings: Settings) -> [RepeatedPlace] {
        let first = day.adding(days: 1 - 7 * settings.repeatedWeeks)
        let answered = lastAnswers
        var found: [String: [CivilDate]] = [:]
        for sighting in sightings where sighting.day >= first && sighting.day <= day {
            if let said = answered[sighting.place], sighting.day <= said { continue }
            found[sighting.place, default: []].append(sighting.day)
        }
        return found.compactMap { place, days in
            guard days.count >= settings.repeatedReports, let since = days.min() else { return nil }
            return RepeatedPlace(place: place, count: days.count, since: since)
        }.sorted { ($1.count, $0.place) < ($0.count, $1.place) }
    }

    /// The day of the last meeting that said something of each place.
    private var lastAnswers: [String: CivilDate] {
        var last: [String: CivilDate] = [:]
        func note(_ topic: WeekTopic?, _ meeting: WeekMeeting) {
            guard let place = topic?.place else { return }
            last[place] = max(meeting.day, last[place] ?? meeting.day)
        }
        for task in tasks { note(task.topic, task.meeting) }
        for decision in decisions { note(decision.topic, decision.meeting) }
        for topic in topics where !topic.fact.raised { note(topic.fact.topic, topic.fact.meeting) }
        return last
    }
}
