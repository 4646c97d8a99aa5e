import Agreements
import Vocabulary

/// A word of the definition format as it stands in sentences.
struct DefinedWord: Sendable {
    /// `barnkonsekvensanalys`.
    let sv: String
    /// `barnkonsekvensanalysen`.
    let svDefinite: String
    /// `child impact analysis`.
    let en: String

    init(_ sv: String, _ svDefinite: String, _ en: String) {
        self.sv = sv
        self.svDefinite = svDefinite
        self.en = en
    }
}

extension Wording {
    /// `barnkonsekvensanalys`; a word the program does not know stands quoted.
    func thing(_ word: String) -> String {
        guard let known = definedWords[word] else { return quoted(spaced(word)) }
        return say(known.sv, known.en)
    }

    /// `barnkonsekvensanalysen`, `the child impact analysis`.
    func theThing(_ word: String) -> String {
        guard let known = definedWords[word] else { return quoted(spaced(word)) }
        return say(known.svDefinite, "the \(known.en)")
    }

    /// A field of a plan or a picture, such as `activity.done by` or `promise.measures of kommun`.
    func fieldOf(_ word: String, in agreement: Agreement) -> String {
        if let known = definedWords[word] { return say(known.sv, known.en) }
        let last = word.split(separator: ".").last.map(String.init) ?? word
        let parts = last.split(separator: " of ").map(String.init)
        guard parts.count == 2 else { return thing(last) }
        let (what, owner) = (thing(parts[0]), name(ActorKey(parts[1]), in: agreement))
        return say("\(what) från \(owner)", "\(what) by \(owner)")
    }
}

/// Words that definitions are written with, in both languages. A word that is missing is no fault: it stands quoted.
let definedWords: [String: DefinedWord] = [
    // Things that gates ask for.
    "cause analysis": .init("orsaksanalys", "orsaksanalysen", "cause analysis"),
    "conclusion": .init("slutsats", "slutsatsen", "conclusion"),
    "situation picture": .init("lägesbild", "lägesbilden", "situation picture"),
    "joint situation picture": .init("gemensam lägesbild", "den gemensamma lägesbilden", "joint situation picture"),
    "own situation picture": .init("egen lägesbild", "den egna lägesbilden", "separate situation picture"),
    "problem picture": .init("problembild", "problembilden", "problem picture"),
    "goal": .init("mål", "målet", "goal"),
    "goals": .init("mål", "målen", "goals"),
    "child impact analysis": .init("barnkonsekvensanalys", "barnkonsekvensanalysen", "child impact analysis"),
    "child note": .init(
        "anteckning om barnets bästa", "anteckningen om barnets bästa", "note on the child's best interests"),
    "deeper analysis": .init("fördjupad analys", "den fördjupade analysen", "deeper analysis"),
    "follow-up": .init("uppföljning", "uppföljningen", "follow-up"),
    "evaluation": .init("utvärdering", "utvärderingen", "evaluation"),
    "internal feedback": .init("intern återkoppling", "den interna återkopplingen", "internal feedback"),
    "external feedback": .init("extern återkoppling", "den externa återkopplingen", "external feedback"),
    "safety survey": .init("trygghetsmätning", "trygghetsmätningen", "safety survey"),
    "dialogue": .init("dialog", "dialogen", "dialogue"),
    "assignment": .init("uppdrag", "uppdraget", "assignment"),
    "appointment": .init("tillsättning", "tillsättningen", "appointment"),
    "advice": .init("råd", "rådet", "advice"),
    "anchoring": .init("förankring", "förankringen", "anchoring"),
    "proposal": .init("förslag", "förslaget", "proposal"),
    "measure or reason": .init("åtgärd eller skäl", "åtgärden eller skälet", "measure or reason"),
    "category": .init("kategori", "kategorin", "category"),
    "decision": .init("beslut", "beslutet", "decision"),
    "reason": .init("skäl", "skälet", "reason"),
    "approval": .init("godkännande", "godkännandet", "approval"),
    // What it is about.
    "measure": .init("åtgärd", "åtgärden", "measure"),
    "measures": .init("åtgärder", "åtgärderna", "measures"),
    "proposed measures": .init("förslag på åtgärder", "förslagen på åtgärder", "proposed measures"),
    "focus area": .init("fokusområde", "fokusområdet", "focus area"),
    "focus areas": .init("fokusområden", "fokusområdena", "focus areas"),
    "action plan": .init("handlingsplan", "handlingsplanen", "action plan"),
    "action plan status": .init("läget i handlingsplanen", "läget i handlingsplanen", "status of the action plan"),
    "working group": .init("arbetsgrupp", "arbetsgruppen", "working group"),
    "working groups": .init("arbetsgrupper", "arbetsgrupperna", "working groups"),
    "problem": .init("problem", "problemet", "problem"),
    "promise": .init("medborgarlöfte", "medborgarlöftet", "citizens' promise"),
    "citizen promise": .init("medborgarlöfte", "medborgarlöftet", "citizens' promise"),
    "promise year": .init("löftets år", "löftets år", "year of the promise"),
    "citizens": .init("medborgare", "medborgarna", "citizens"),
    "employees": .init("medarbetare", "medarbetarna", "employees"),
    "finding": .init("iakttagelse", "varje iakttagelse", "finding"),
    "safety walk": .init("trygghetsvandring", "trygghetsvandringen", "safety walk"),
    "cost share": .init("kostnadsfördelning", "kostnadsfördelningen", "division of costs"),
    "agreement": .init("överenskommelse", "överenskommelsen", "agreement"),
    "data categories": .init("kategorier för uppgifter", "kategorierna för uppgifter", "categories of data"),
    "matters": .init("ärenden", "ärendena", "matters"),
    "forum": .init("forum", "forumet", "forum"),
    // Fields.
    "activity": .init("aktiviteter", "aktiviteterna", "activities"),
    "activities": .init("aktiviteter", "aktiviteterna", "activities"),
    "done by": .init("sista dag", "sista dagen", "last day"),
    "followed up on": .init("dag för uppföljning", "dagen för uppföljning", "day of follow-up"),
    "method": .init("metod", "metoden", "method"),
    "responsible": .init("ansvarig", "den ansvariga", "who is responsible"),
    "follow-up responsible": .init(
        "ansvarig för uppföljning", "den som ansvarar för uppföljning", "who answers for the follow-up"),
    "effect goal": .init("effektmål", "effektmålet", "effect goal"),
    "planner": .init("vem som planerar", "den som planerar", "who plans"),
    "performer": .init("vem som genomför", "den som genomför", "who carries it out"),
    "follower": .init("vem som följer upp", "den som följer upp", "who follows it up"),
    "horizon": .init("tidshorisont", "tidshorisonten", "time horizon"),
    "crime mapping": .init("kartläggning av brottsligheten", "kartläggningen av brottsligheten", "mapping of crime"),
    "other information": .init("annan information", "den andra informationen", "other information"),
    "analysis": .init("analys", "analysen", "analysis"),
    "crime": .init("brottslighet", "brottsligheten", "crime"),
    "consequences": .init("konsekvenser", "konsekvenserna", "consequences"),
    "prioritised problem": .init("prioriterat problem", "det prioriterade problemet", "prioritised problem"),
    "local conditions": .init("lokala förhållanden", "de lokala förhållandena", "local conditions"),
    "what": .init("vad problemet är", "vad problemet är", "what the problem is"),
    "place": .init("var det är", "var det är", "where it is"),
    "time": .init("när det händer", "när det händer", "when it happens"),
    "harmed": .init("vilka som drabbas", "vilka som drabbas", "whom it harms"),
    "recurrence": .init("hur ofta det kommer tillbaka", "hur ofta det kommer tillbaka", "how often it comes back"),
    // When plans are revised.
    "picture updated": .init("lägesbilden uppdateras", "lägesbilden uppdateras", "the situation picture is updated"),
    "measure changed": .init("en åtgärd ändras", "en åtgärd ändras", "a measure changes"),
    "problem picture changed": .init("problembilden ändras", "problembilden ändras", "the problem picture changes"),
    "effect shown": .init("en effekt visar sig", "en effekt visar sig", "an effect shows"),
    // Goals and plans.
    "specific": .init("specifikt", "specifikt", "specific"),
    "measurable": .init("mätbart", "mätbart", "measurable"),
    "delimited": .init("avgränsat", "avgränsat", "delimited"),
    "realistic": .init("realistiskt", "realistiskt", "realistic"),
    "time-bound": .init("tidsatt", "tidsatt", "time-bound"),
    "overarching": .init("övergripande", "övergripande", "overarching"),
    "operational": .init("operativ", "operativa", "operational"),
    "one plan": .init("en gemensam plan", "den gemensamma planen", "one plan for all"),
    "per focus area": .init(
        "en plan för varje fokusområde", "planen för varje fokusområde", "one plan for each focus area"),
    "per party": .init("en plan för varje part", "planen för varje part", "one plan for each party"),
    // Mandates.
    "reports": .init("rapporter", "rapporterna", "reports"),
    "yearly report": .init("årlig redovisning", "den årliga redovisningen", "yearly report"),
    "work": .init("arbetet", "arbetet", "work"),
    "commitments": .init("åtaganden", "åtagandena", "commitments"),
    "early revision of activities": .init(
        "tidig ändring av aktiviteter", "den tidiga ändringen av aktiviteter", "early change of activities"),
    "tasks of the agreement": .init(
        "uppgifter i överenskommelsen", "uppgifterna i överenskommelsen", "tasks of the agreement"),
    "crime prevention work": .init(
        "det brottsförebyggande arbetet", "det brottsförebyggande arbetet", "crime prevention work"),
    "municipal crime prevention": .init(
        "kommunens brottsförebyggande arbete", "kommunens brottsförebyggande arbete", "municipal crime prevention"),
    "crime prevention and safety": .init(
        "brottsförebyggande och trygghet", "brottsförebyggande och trygghet", "crime prevention and safety"),
    "information on crime prevention": .init(
        "information om det brottsförebyggande arbetet", "informationen om det brottsförebyggande arbetet",
        "information on crime prevention"),
    "work against violence in close relationships and honour-related violence": .init(
        "arbetet mot våld i nära relationer och hedersrelaterat våld",
        "arbetet mot våld i nära relationer och hedersrelaterat våld",
        "work against violence in close relationships and honour-related violence"),
    "quick mobilisation on a problem": .init(
        "snabb mobilisering kring ett problem", "den snabba mobiliseringen kring ett problem",
        "quick mobilisation on a problem"),
    "prevention of alcohol, narcotics, doping, tobacco and gambling": .init(
        "förebyggande arbete om alkohol, narkotika, dopning, tobak och spel",
        "det förebyggande arbetet om alkohol, narkotika, dopning, tobak och spel",
        "prevention of alcohol, narcotics, doping, tobacco and gambling"),
    // Sources and documents.
    "police reports": .init("polisanmälningar", "polisanmälningarna", "police reports"),
    "event reports": .init("händelserapporter", "händelserapporterna", "event reports"),
    "fault reports": .init("felanmälningar", "felanmälningarna", "fault reports"),
    "coordinators": .init("samordnare", "samordnarna", "coordinators"),
    "dialogues": .init("dialoger", "dialogerna", "dialogues"),
    "citizens' dialogue": .init("medborgardialog", "medborgardialogen", "citizens' dialogue"),
    "citizens' dialogues": .init("medborgardialoger", "medborgardialogerna", "citizens' dialogues"),
    "staff dialogue": .init("medarbetardialog", "medarbetardialogen", "staff dialogue"),
    "staff dialogues": .init("medarbetardialoger", "medarbetardialogerna", "staff dialogues"),
    "crime statistics": .init("brottsstatistik", "brottsstatistiken", "crime statistics"),
    "reported crime": .init("anmälda brott", "de anmälda brotten", "reported crime"),
    "forum notes": .init("anteckningar från forum", "anteckningarna från forum", "notes from forums"),
    "local safety survey": .init("lokal trygghetsmätning", "den lokala trygghetsmätningen", "local safety survey"),
    "national safety survey": .init(
        "nationell trygghetsundersökning", "den nationella trygghetsundersökningen", "national safety survey"),
    "annex": .init("bilaga", "bilagan", "annex"),
    "framework": .init("ramverk", "ramverket", "framework"),
    "handbook": .init("handbok", "handboken", "handbook"),
    "needs inventory": .init("behovsinventering", "behovsinventeringen", "needs inventory"),
    "policy": .init("policy", "policyn", "policy"),
    "program": .init("program", "programmet", "programme"),
    "speed plan": .init("hastighetsplan", "hastighetsplanen", "speed plan"),
    "related agreement": .init("avtal", "avtalet", "agreement"),
    // Activities.
    "universal": .init("för alla", "för alla", "for all"),
    "selective": .init("för riskgrupper", "för riskgrupper", "for groups at risk"),
    "indicated": .init("för enskilda", "för enskilda", "for individuals"),
    "situational": .init("situationell", "situationella", "situational"),
    "social": .init("social", "sociala", "social"),
    "initial phase": .init("inledande fas", "den inledande fasen", "initial phase"),
    "not stated": .init("inte angiven", "inte angiven", "not stated"),
]
