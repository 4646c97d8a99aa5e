import Agreements
import Collaboration
import Intake
import Pages
import Vocabulary
import Wording

extension ChainDesk {
    /// What a sent form says, and what could not be read in it by the names of the questions.
    func read(_ kind: ChainKind, _ fields: DocumentFields) -> (content: ChainContent?, faults: [String: String]) {
        var reader = SheetReader(fields.sheet, wording)
        let content: ChainContent? =
            switch kind {
            case .picture: picture(&reader, fields).map(ChainContent.picture)
            case .problem: .problem(problem(&reader))
            case .analysis: analysis(&reader, fields).map(ChainContent.analysis)
            case .area: .area(area(&reader))
            case .goal: .goal(goal(&reader, fields))
            case .plan: .plan(plan(&reader))
            case .childNote: childNote(&reader).map(ChainContent.childNote)
            case .group: .group(group(&reader))
            case .matter: .matter(matter(&reader))
            case .categories: .categories(categories(&reader))
            case .followUp: followUp(&reader).map(ChainContent.followUp)
            }
        return (content?.keepingUnasked(of: said(fields.id)), reader.faults)
    }

    private func picture(_ reader: inout SheetReader, _ fields: DocumentFields) -> Picture? {
        let sort = reader.needed("sort", reader.choice("sort", Picture.Sort.self))
        var picture = Picture(reader["titel"] ?? "", sort ?? .own)
        picture.dated = reader.day("datum")
        picture.from = reader.day("fran")
        picture.through = reader.day("till")
        let parts = pictureParts.enumerated().compactMap { place, word in reader["del-\(place)"].map { (word, $0) } }
        picture.parts = words(parts, of: fields.id, notAsked: pictureParts) { content in
            if case .picture(let one) = content { one.parts } else { nil }
        }
        for no in fields.rows("fynd") {
            let strength = reader.choice("fynd-\(no)-stod", Strength.self)
            if reader["fynd-\(no)"] != nil || strength != nil {
                picture.findings.append(.init(no, reader["fynd-\(no)"] ?? "", strength))
            }
        }
        picture.sources = reader.lines("kallor")
        picture.leftOut = reader["utelamnade"]
        picture.inputs = reader.documents("val-underlag")
        picture.noChange = reader.holds("oforandrad")
        return sort == nil ? nil : picture
    }

    /// What a document says now; nil for a new one.
    private func said(_ id: DocumentID?) -> ChainContent? { id.flatMap { view.documents[$0]?.content } }

    /// The answers by their words; what the document says under words that the form does not ask for stays.
    private func words(
        _ answers: [(String, String)], of id: DocumentID?, notAsked asked: [String],
        in content: (ChainContent) -> [String: String]?
    ) -> [String: String]? {
        let known = said(id).flatMap(content) ?? [:]
        let kept = known.filter { !asked.contains($0.key) }
        let all = kept.merging(answers) { _, new in new }
        return all.isEmpty ? nil : all
    }

    private func problem(_ reader: inout SheetReader) -> Problem {
        var problem = Problem(reader["titel"] ?? "")
        problem.what = reader["vad"]
        problem.place = reader["plats"]
        problem.time = reader["tid"]
        problem.harmed = reader["drabbade"]
        problem.since = reader["sedan"]
        problem.recurrence = reader["hurofta"]
        problem.prioritised = reader.holds("prioriterat")
        problem.areas = reader.areas("val-omraden")
        problem.pictures = reader.documents("val-bilder")
        problem.model = reader["modell"]
        return problem
    }

    private func analysis(_ reader: inout SheetReader, _ fields: DocumentFields) -> Analysis? {
        let method = reader.needed("metod", reader.choice("metod", Analysis.Method.self))
        var analysis = Analysis(method ?? .fishbone, problem: reader.document("problem"))
        analysis.areas = reader.areas("val-omraden")
        analysis.dated = reader.day("datum")
        for no in fields.rows("orsak") {
            if let cause = cause(no, &reader) { analysis.causes.append(cause) }
        }
        analysis.conclusions = fields.rows("slutsats").compactMap { no in
            reader["slutsats-\(no)"].map { Analysis.Conclusion(no, $0) }
        }
        let views = agreement.parties.enumerated().compactMap { place, party in
            reader["syn-\(place)"].map { (party.key.text, $0) }
        }
        analysis.views = words(views, of: fields.id, notAsked: agreement.parties.map(\.key.text)) { content in
            if case .analysis(let one) = content { one.views } else { nil }
        }
        analysis.complete = reader.holds("klar")
        analysis.deeper = reader.holds("fordjupad")
        return method == nil ? nil : analysis
    }

    /// Nil for a row that nothing is written in.
    private func cause(_ no: Int, _ reader: inout SheetReader) -> Analysis.Cause? {
        var cause = Analysis.Cause(no, reader["orsak-\(no)"] ?? "")
        cause.support = reader["orsak-\(no)-underlag"]
        cause.strength = reader.choice("orsak-\(no)-stod", Strength.self)
        cause.sort = reader.choice("orsak-\(no)-sort", Analysis.Cause.Sort.self)
        cause.place = reader["orsak-\(no)-plats"]
        cause.after = reader["orsak-\(no)-efter"].flatMap { Int(plain: $0) }
        return cause == Analysis.Cause(no, "") ? nil : cause
    }

    private func area(_ reader: inout SheetReader) -> ChosenArea {
        var area = ChosenArea(reader["titel"] ?? "")
        area.key = reader["iomrade"]
        area.year = reader.number("ar")
        area.child = reader.holds("barn")
        area.pictures = reader.documents("val-bilder")
        return area
    }

    private func goal(_ reader: inout SheetReader, _ fields: DocumentFields) -> Goal {
        var goal = Goal(reader["titel"] ?? "")
        goal.level = reader["niva"]
        goal.parent = reader.document("over")
        goal.problem = reader.document("problem")
        goal.causes = reader.parts("val-orsaker")
        goal.areas = reader.areas("val-omraden")
        goal.pictures = reader.documents("val-bilder")
        goal.indicator = indicator(&reader)
        goal.deadline = reader.date("senast")
        goal.unmeasurable = reader.holds("ejmatbart")
        goal.proposedIndicator = reader["forslag"]
        let criteria = writtenCriteria.enumerated().compactMap { place, word in
            reader["kriterium-\(place)"].map { (word, $0) }
        }
        goal.criteria = words(criteria, of: fields.id, notAsked: writtenCriteria) { content in
            if case .goal(let one) = content { one.criteria } else { nil }
        }
        return goal
    }

    private func indicator(_ reader: inout SheetReader) -> Goal.Indicator? {
        var indicator = Goal.Indicator(reader["matt"] ?? "")
        indicator.unit = reader["enhet"]
        indicator.baseline = reader.figure("start")
        indicator.target = reader.figure("mal")
        indicator.measured = reader.day("matdag")
        indicator.source = reader["kalla"]
        indicator.measuredBy = reader.measured("matsmed")
        guard indicator != Goal.Indicator("") else { return nil }
        if indicator.name.isEmpty {
            reader.blame("matt", say("Skriv vad som mäts.", "Write what is measured."))
        }
        return indicator
    }

    private func plan(_ reader: inout SheetReader) -> ActionPlan {
        var plan = ActionPlan(reader["titel"] ?? "")
        plan.areas = reader.areas("val-omraden")
        plan.measures = reader.subjects("val-atgarder")
        plan.goals = reader.documents("val-mal")
        plan.pictures = reader.documents("val-bilder")
        plan.from = reader.day("fran")
        plan.through = reader.day("till")
        return plan
    }

    private func childNote(_ reader: inout SheetReader) -> ChildNote? {
        guard let sort = reader.needed("sort", reader.choice("sort", ChildNote.Sort.self)) else { return nil }
        var note = ChildNote(sort, about: reader.subjects("val-galler"), reader["text"] ?? "")
        note.dated = reader.day("datum")
        return note
    }

    private func group(_ reader: inout SheetReader) -> WorkingGroup {
        var group = WorkingGroup(reader["titel"] ?? "")
        group.convener = reader["sammankallande"].map { ActorKey($0) }
        group.members = reader.cell("deltar", NameReader(agreement).read) ?? []
        group.areas = reader.areas("val-omraden")
        group.problem = reader.document("problem")
        group.from = reader.day("fran")
        group.through = reader.day("till")
        return group
    }

    private func matter(_ reader: inout SheetReader) -> MatterPaper {
        var matter = MatterPaper(reader["titel"] ?? "")
        matter.about = reader.subjects("val-galler")
        return matter
    }

    private func categories(_ reader: inout SheetReader) -> Categories {
        var categories = Categories(reader.lines("kategorier"))
        categories.from = reader.day("fran")
        return categories
    }

    private func followUp(_ reader: inout SheetReader) -> FollowUpPaper? {
        guard let scope = reader.needed("omfattning", reader.choice("omfattning", FollowUpPaper.Scope.self)) else {
            return nil
        }
        var paper = FollowUpPaper(scope, about: reader.subjects("val-galler"))
        paper.dated = reader.day("datum")
        paper.year = reader.number("ar")
        paper.production = production(&reader)
        paper.process = process(&reader)
        paper.effect = effect(&reader)
        paper.judgement = reader.choice("bedomning", MeasureFact.Judgement.self)
        paper.feedback = reader.sheet.all("val-aterkoppling").compactMap(FollowUpPaper.Feedback.init)
        paper.summary = reader["text"]
        return paper
    }

    private func production(_ reader: inout SheetReader) -> FollowUpPaper.Production? {
        let (done, of) = (reader.number("antal"), reader.number("av"))
        guard let carriedOut = reader.choice("gjort", MeasureFact.CarriedOut.self) else {
            // A count says nothing until it is said whether it was done.
            if done != nil || of != nil { _ = reader.needed("gjort", Int?.none) }
            return nil
        }
        var production = FollowUpPaper.Production(carriedOut)
        production.done = done
        production.of = of
        return production
    }

    private func process(_ reader: inout SheetReader) -> FollowUpPaper.Process? {
        var process = FollowUpPaper.Process(reader["hur"] ?? "")
        process.hours = reader.hours("timmar")
        process.cost = reader.kronor("kostnad")
        guard process != FollowUpPaper.Process("") else { return nil }
        if process.how.isEmpty { reader.blame("hur", say("Skriv hur det gick till.", "Write how it was done.")) }
        return process
    }

    private func effect(_ reader: inout SheetReader) -> FollowUpPaper.Effect? {
        let (before, after) = (reader.figure("fore"), reader.figure("efter"))
        let (comparison, unwanted) = (reader["jamforelse"], reader["oonskat"])
        guard let answer = reader.choice("effekt", MeasureFact.Effect.self) else {
            if before != nil || after != nil || comparison != nil || unwanted != nil {
                _ = reader.needed("effekt", Int?.none)
            }
            return nil
        }
        var effect = FollowUpPaper.Effect(answer)
        effect.before = before
        effect.after = after
        effect.comparison = comparison
        effect.unwanted = unwanted
        return effect
    }
}

extension ChainContent {
    /// With what its form does not ask about as the document said it before: a promise, a walk or a cost, where a follow-up is kept, and a
    /// picture's frozen figures.
    func keepingUnasked(of earlier: ChainContent?) -> ChainContent {
        switch (self, earlier) {
        case (.matter(var matter), .matter(let earlier)):
            (matter.promise, matter.walk, matter.cost) = (earlier.promise, earlier.walk, earlier.cost)
            return .matter(matter)
        case (.followUp(var paper), .followUp(let earlier)):
            paper.reference = earlier.reference
            return .followUp(paper)
        case (.picture(var picture), .picture(let earlier)):
            picture.figures = earlier.figures
            for place in picture.findings.indices {
                picture.findings[place].rule =
                    earlier.findings.first { $0.no == picture.findings[place].no }?.rule
            }
            return .picture(picture)
        default: return self
        }
    }
}

// MARK: Where a refusal belongs

extension ChainDesk {
    /// The question that a refusal is about; empty when it is about none in particular.
    func question(of reason: Refusal, _ kind: ChainKind, _ fields: DocumentFields) -> String {
        switch reason {
        case .textMissing(let field), .textTooLong(let field, _), .identityNumber(let field):
            let candidates = questions(field, kind, fields)
            // Of several of one sort, the first that is wrong in that way.
            return candidates.first { isWrong(fields.sheet[$0], reason) } ?? candidates.first ?? ""
        case .datedAfter: return "datum"
        case .targetIsBaseline: return "mal"
        case .causeNeeded: return "klar"
        case .documentShared: return "delning"
        case .badYear: return "senast"
        case .unknownPart: return "val-orsaker"
        case .unknownParticipant: return kind == .group ? "deltar" : ""
        default: return ""
        }
    }

    private func isWrong(_ text: String?, _ reason: Refusal) -> Bool {
        switch reason {
        case .textMissing: text == nil
        case .identityNumber: text.map(holdsIdentityNumber) ?? false
        case .textTooLong(_, let limit): text.map { $0.count > limit } ?? false
        default: false
        }
    }

    private func questions(_ field: String, _ kind: ChainKind, _ fields: DocumentFields) -> [String] {
        switch field {
        case "findings": return fields.rows("fynd").map { "fynd-\($0)" }
        case "causes": return written("orsak", fields)
        case "support": return fields.rows("orsak").map { "orsak-\($0)-underlag" }
        case "conclusions": return fields.rows("slutsats").map { "slutsats-\($0)" }
        case "parts": return pictureParts.indices.map { "del-\($0)" }
        case "views": return agreement.parties.indices.map { "syn-\($0)" }
        case "criteria": return writtenCriteria.indices.map { "kriterium-\($0)" }
        default: return Self.questions[field].map { [$0] } ?? []
        }
    }

    /// Rows with an answer in any of their questions: an empty one is not asked to say anything.
    private func written(_ sort: String, _ fields: DocumentFields) -> [String] {
        let answers = ["", "-underlag", "-stod", "-sort", "-plats", "-efter"]
        return fields.rows(sort).filter { no in answers.contains { fields.sheet["\(sort)-\(no)\($0)"] != nil } }
            .map { "\(sort)-\($0)" }
    }

    private static let questions = [
        "title": "titel", "what": "vad", "place": "plats", "time": "tid", "harmed": "drabbade", "since": "sedan",
        "recurrence": "hurofta", "sources": "kallor", "leftOut": "utelamnade", "level": "niva", "indicator": "matt",
        "unit": "enhet", "source": "kalla", "proposedIndicator": "forslag", "names": "kategorier",
        "about": "val-galler", "how": "hur", "comparison": "jamforelse", "unwanted": "oonskat", "summary": "text",
        "text": "text", "note": "anteckning",
    ]
}
