import Agreements
import Testing
import Vocabulary
import Wording

@Suite("A definition said back in sentences")
struct ExplainTests {
    @Test("All six definitions were read")
    func read() { #expect(Definitions.all.map(\.id.text) == Definitions.names) }

    @Test("Every definition is explained cleanly in both languages", arguments: Language.allCases)
    func clean(language: Language) {
        for agreement in Definitions.all {
            let sections = Wording(language).explain(agreement)
            for section in sections {
                #expect(!section.heading.isEmpty && !section.lines.isEmpty)
                #expect(section.lines.flatMap { impurities($0, language, in: agreement) } == [])
            }
        }
    }

    @Test("The law joined to an agreement is explained with it, under its own heading")
    func law() {
        let joined = Definitions.lomma.joined(with: Definitions.all.first { $0.kind == .law }!)
        let section = Wording(.swedish).explain(joined).first { $0.heading == "Vad lagen kräver av kommunen" }
        #expect(section?.lines.count == 5)
        #expect(
            section?.lines.dropFirst().first
                == "L2 Åtgärdsplan beslutas: en gång, senast 1 juli 2024. Ansvar: Lomma kommun. "
                + "Visas av: antaget dokument. Efter tiden är det försenat och ska ändå göras. "
                + "Källa: lag 2023:196 § 5.")
        #expect(section?.lines.first?.contains("samma som för L3") == true)
    }

    @Test("Who receives is said, also where it is not counted for each of them")
    func recipients() throws {
        let report = try #require(Definitions.lomma.commitments.first { $0.recipients == ["kommun"] })
        #expect(!report.cadence.per.contains(.recipient))
        #expect(Wording(.swedish).commitment(report, in: Definitions.lomma).contains("Mottagare: Lomma kommun."))
        #expect(Wording(.english).commitment(report, in: Definitions.lomma).contains("Received by: Lomma kommun."))
        // Counted for each: the cadence names them, and nothing says it twice.
        let svedala = try #require(Definitions.all.first { $0.id.text == "svedala-2023" })
        let counted = try #require(svedala.commitments.first { $0.cadence.per.contains(.recipient) })
        #expect(counted.recipients == ["rådet", "ks", "lpo-chef"])
        #expect(!Wording(.swedish).commitment(counted, in: svedala).contains("Mottagare:"))
    }

    @Test("Every commitment, gate, approval, money rule and standing duty has its line", arguments: Language.allCases)
    func complete(language: Language) {
        let wording = Wording(language)
        for agreement in Definitions.all {
            let lines = Set(wording.explain(agreement).flatMap(\.lines))
            for commitment in agreement.commitments {
                #expect(lines.contains(wording.commitment(commitment, in: agreement)))
            }
            for gate in agreement.rules.gates {
                let sentence = wording.gate(gate, in: agreement)
                #expect(lines.contains { $0.hasPrefix(sentence) })
            }
            #expect(agreement.rules.approvals.allSatisfy { lines.contains(wording.approval($0, in: agreement)) })
            #expect(agreement.rules.standing.allSatisfy { lines.contains(wording.standingDuty($0, in: agreement)) })
            #expect(agreement.rules.money.allSatisfy { rule in lines.contains(wording.money(rule, in: agreement)) })
        }
    }

    @Test("No word of the definition format is left quoted for want of a translation")
    func known() {
        for agreement in Definitions.all where agreement.id != "molndal-2023" {
            let lines = Wording(.swedish).explain(agreement).flatMap(\.lines)
            #expect(lines.filter { $0.contains("”") } == [])
        }
    }

    @Test("What the steps of a way of working are for, and what a body is, is said in both languages")
    func stepsAndBodies() {
        func lines(_ agreement: Agreement, _ language: Language) -> [String] {
            Wording(language).explain(agreement).flatMap(\.lines)
        }
        let swedish = lines(Definitions.molndal, .swedish)
        let english = lines(Definitions.molndal, .english)
        #expect(
            swedish.contains {
                $0.contains("slutsatser: analysera, gemensam åtgärdsplan: åtgärda, återkoppling: följa upp.")
            })
        #expect(english.contains { $0.contains("“slutsatser”: to analyse, “gemensam åtgärdsplan”: to act") })
        #expect(
            swedish.contains { $0.hasPrefix("Kommunstyrelsen: nämnd eller styrelse; vissa beslut får inte delegeras;") }
        )
        #expect(english.contains { $0.hasPrefix("Kommunstyrelsen: board; some decisions may not be delegated;") })
        #expect(swedish.contains { $0.contains("fokusområde Ungdomar i riskzon;") })
        #expect(
            english.contains {
                $0.contains("focus area Young people at risk;") || $0.contains("focus area Ungdomar i riskzon;")
            })
    }

    @Test("The gates of Lomma, word for word")
    func gates() {
        let lomma = Definitions.lomma
        func gate(_ key: String, _ language: Language) -> String {
            Wording(language).gate(lomma.rules.gates.first { $0.key == key }!, in: lomma)
        }
        #expect(
            gate("barnkonsekvens", .swedish)
                == "Beslut om åtgärd kräver att barnkonsekvensanalys av åtgärden finns, senast samma dag som beslutet. "
                + "Hård spärr: steget stoppas tills dess.")
        #expect(
            gate("barnkonsekvens", .english)
                == "Deciding on a measure requires that there is a child impact analysis of the measure, "
                + "dated no later than the decision. Hard stop: the step is stopped until then.")
        #expect(
            gate("beslutade-kategorier", .swedish)
                == "Mottagande av polisens uppgifter kräver att Trygghetsrådet har beslutat om kategorin. "
                + "Mjuk spärr: steget går att ta med ett skäl.")
        #expect(
            gate("förslag-före-beslut", .swedish)
                == "Beslut om fokusområde kräver att förslag om fokusområdet från Samverkansgruppen finns, "
                + "beslutet fattas av Styrgruppen och den som beslutar är en annan än den som lämnade förslaget. "
                + "Hård spärr: steget stoppas tills dess.")
    }

    @Test("A commitment, an approval with two tracks and a cost share, word for word")
    func sample() {
        let (lomma, eslov) = (Definitions.lomma, Definitions.eslov)
        let sv = Wording(.swedish)
        #expect(
            sv.commitment(lomma.labelled("K2"), in: lomma)
                == "K2 Polisanmälningar varje månad: varje månad, för månaden innan. Ansvar: Lokalpolisområde Kävlinge. "
                + "Mottagare: Lomma kommun. Visas av: leverans. Efter tiden är det försenat och ska ändå göras. "
                + "Källa: Former och ansvar för samverkan.")
        #expect(
            sv.approval(eslov.rules.approvals[0], in: eslov)
                == "Överenskommelsen: Eslövs kommun – Trygghetssamordnare lägger fram, sedan Kommunstyrelsen beslutar; "
                + "Lokalpolisområde Eslöv – Kommunpolis lägger fram, sedan Lokalpolisområdeschef beslutar.")
        #expect(
            sv.money(lomma.rules.money[0], in: lomma)
                == "Lomma kommun betalar 50\u{a0}% av kostnaden för trygghetsmätningen, bara för Lomma och Bjärred.")
        let head = sv.explain(lomma)[0]
        #expect(head.heading == "Giltighet")
        #expect(
            head.lines[0]
                == "Gäller 1 januari 2023–31 december 2027. Texten säger 2023 och 2027, så dagarna är antagna.")
    }
}
