import Agreements

/// What a noun names, as far as it tells what shows that something was done.
enum ThingSense: Sendable {
    case document, data, meeting, survey, dialogue, walk, mailing, activity, promise, agreement, report
    /// A word that only looks like one of the others.
    case none
}

/// What a verb does with a thing.
enum DeedSense: Sendable { case make, present, review, report, deliver, meet, send, perform }

enum Things {
    /// Nouns by their last part.
    static let nouns = WordTable<ThingSense>([
        .init(sense: .document, bases: "lägesbild problembild analys handlingsplan åtgärdsplan kommunikationsplan"),
        .init(sense: .document, bases: "plan", before: 4),
        .init(sense: .document, bases: "strategi policy riktlinje utvärdering kartläggning inventering fokusområde"),
        .init(sense: .document, bases: "sammanställning uppföljning granskning bedömning handlingsprogram"),
        .init(sense: .promise, bases: "medborgarlöfte löfte"),
        .init(sense: .agreement, bases: "överenskommelse avtal"),
        .init(sense: .report, bases: "rapport redovisning verksamhetsberättelse återkoppling"),
        .init(sense: .data, bases: "statistik anmälan anmälning ärendestatistik brottsdata"),
        .init(sense: .meeting, bases: "möte sammanträde träff avstämning rådslag"),
        .init(sense: .survey, bases: "mätning enkät trygghetsundersökning undersökning"),
        .init(sense: .dialogue, bases: "dialog"),
        .init(sense: .walk, bases: "vandring", before: 4),
        .init(sense: .mailing, bases: "utskick nyhetsbrev informationsbrev"),
        .init(sense: .activity, bases: "läger utbildning tillsyn tillsynsbesök övning kampanj informationsinsats"),
        .init(sense: .activity, bases: "dag", before: 6),
        .init(sense: .none, bases: "jobbmöte bemöte"),
    ])

    /// Verbs, every form as it is written; `fram` and the like are looked for a few words on.
    static let deeds: [String: DeedSense] = table([
        (.make, "upprätta upprättas upprättar fastställa fastställs fastställas fastställer anta antas antar"),
        (.make, "utarbeta utarbetas utarbetar sammanställa sammanställs sammanställas besluta beslutas beslutar"),
        (.present, "presentera presenteras presenterar föredra föredras föredrar"),
        (.review, "revidera revideras reviderar uppdatera uppdateras uppdaterar granska granskas granskar"),
        (.report, "redovisa redovisas redovisar rapportera rapporteras rapporterar återrapportera återrapporteras"),
        (.report, "återrapporterar återkoppla återkopplas återkopplar informera informeras informerar informerat"),
        (.deliver, "leverera levereras levererar överlämna överlämnas överlämnar tillhandahålla tillhandahåller"),
        (.meet, "träffas träffa träffar möts mötas sammanträder sammanträda samlas kallas kalla kallar"),
        (.perform, "genomföra genomförs genomföras genomför anordna anordnas anordnar arrangera arrangeras arrangerar"),
        (.perform, "hålla hålls hållas håller ske sker utföra utförs utföras göras görs ordna ordnas ordnar finnas"),
        (.perform, "samverka samverkar skapas upprätthålls utvecklas utveckla startas starta erbjuds erbjuda åker"),
        (.perform, "användas används anlitas fortsätta fortsätter tillämpas"),
        (.perform, "medverka medverkar kontakta kontaktar kontaktas"),
        (.send, "sprida sprids spridas sprider kommunicera kommuniceras kommunicerar utlysa"),
    ])

    /// Verbs of two words: the first, the second, and how they are read together.
    static let pairs: [(first: Set<String>, second: String, deed: DeedSense)] = [
        (["ta", "tas", "tar", "tagits", "arbeta", "arbetas", "arbetar"], "fram", .make),
        (["följa", "följas", "följs", "följer"], "upp", .review), (["ses", "se", "ser"], "över", .review),
        (["skicka", "skickas", "skickar", "ge", "ges", "ger"], "ut", .send), (["äga", "äger"], "rum", .perform),
    ]
    /// Verbs whose subject is what happens, not who does it.
    static let intransitive: Set<String> = ["ske", "sker", "finnas", "äga", "äger"]
    /// Verbs that mean a delivery only together with data or a document.
    static let handing: Set<String> = ["lämna", "lämnas", "lämnar", "skicka", "skickas", "skickar"]

    /// Says how something should be, not what is to be done.
    static let descriptive: Set<String> = [
        "vara", "framgå", "innehålla", "bli", "ha", "kännetecknas", "präglas", "utgå", "fungera",
        "leda", "uppfattas", "uppleva", "känna", "få", "beaktas", "kunna", "omfatta", "bygga", "ingå",
        "förstås", "formuleras",
    ]

    /// What shows that it was done, by what is done (rows) to what (columns).
    static func evidence(_ deed: DeedSense?, _ thing: ThingSense?) -> Evidence.Kind {
        switch (deed, thing) {
        case (.report, _), (_, .report): .report
        case (.meet, _), (_, .meeting): .meeting
        case (_, .data), (.deliver, _): .delivery
        case (.send, _), (_, .mailing): .mailing
        case (_, .survey): .survey
        case (_, .dialogue): .dialogue
        case (_, .walk): .safetyWalk
        case (_, .activity): .activity
        case (.present, _): .documentPresented
        case (.review, .document), (.review, .agreement), (.review, .promise): .documentReviewed
        case (.make, _): .documentAdopted
        case (.perform, .document), (.perform, .promise), (.perform, .agreement): .documentAdopted
        case (nil, .document), (nil, .promise), (nil, .agreement): .documentAdopted
        case (.review, nil), (.review, ThingSense.none?): .documentReviewed
        case (.perform, _), (nil, _): .activity
        }
    }

    private static func table(_ rows: [(DeedSense, String)]) -> [String: DeedSense] {
        var table: [String: DeedSense] = [:]
        for (sense, words) in rows { for word in words.split(separator: " ") { table[String(word)] = sense } }
        return table
    }
}
