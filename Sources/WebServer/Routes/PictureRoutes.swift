import Agreements
import Collaboration
import HTTPTypes
import Intake
import Ledger
import Pages
import People
import Reports
import Situation
import Vocabulary
import Wording

/// Situation pictures: the list, and a picture as it can be drawn now, as a page and as files.
extension Route {
    static let pictureRoutes: [Route] = [
        .get("overenskommelser/:id/lagesbilder", .readPicture, listPictures),
        .get("overenskommelser/:id/lagesbilder/:period", .drawPicture, picture),
        .get("overenskommelser/:id/lagesbilder/fran/:forsta/till/:sista", .drawPicture, picture),
        .get("overenskommelser/:id/lagesbilder/:period/upprepningar", .drawPicture, repeats),
        .get("overenskommelser/:id/lagesbilder/fran/:forsta/till/:sista/upprepningar", .drawPicture, repeats),
    ]

    // MARK: The list

    private static func listPictures(_ call: Call) throws -> Answer {
        guard let desk = try desk(call) else { return .notFound }
        let draws = mayDo(.drawPicture, in: desk.agreement.id, as: call.who) == .allowed
        var faults: [String: String] = [:]
        if draws, call.query["fran"] != nil || call.query["till"] != nil {
            let (first, last) = (day("fran", call, &faults), day("till", call, &faults))
            if let first, let last {
                if let period = chosen(first, last, call, &faults) {
                    return .redirect(desk.path("/lagesbilder/\(period.address)"))
                }
            }
        }
        let page = picturesPage(call, desk, draws: draws, faults: faults)
        return .page(page, status: faults.isEmpty ? .ok : .unprocessableContent)
    }

    private static func day(_ name: String, _ call: Call, _ faults: inout [String: String]) -> CivilDate? {
        let day = call.query[name].flatMap { CivilDate($0) }
        if day == nil {
            faults[name] = call.say("Skriv en dag, till exempel 2025-11-01.", "Write a day, for example 2025-11-01.")
        }
        return day
    }

    /// A whole week, month or year is that; other days are compared with as many before them.
    private static func chosen(
        _ first: CivilDate, _ last: CivilDate, _ call: Call, _ faults: inout [String: String]
    ) -> PicturePeriod? {
        guard let days = DayRange(first, last) else {
            faults["till"] = call.say("Sista dagen är före den första.", "The last day is before the first.")
            return nil
        }
        guard days.days <= PictureDesk.mostDays, (1990...2199).contains(first.year) else {
            faults["till"] = call.say("Välj högst tre år.", "Choose three years at most.")
            return nil
        }
        let known = [
            PicturePeriod(week: ISOWeek(of: first)), PicturePeriod(monthOf: first), PicturePeriod(year: first.year),
            PicturePeriod(twoYearsThrough: last.year),
        ]
        return known.first { $0.days == days } ?? PicturePeriod(acute: days)
    }

    private static func picturesPage(
        _ call: Call, _ desk: Desk, draws: Bool, faults: [String: String]
    ) -> PicturesPage {
        let chain = ChainDesk(desk)
        var frame = call.frame(
            .words(call.say("Lägesbilder", "Situation pictures")),
            current: "/overenskommelser/\(desk.agreement.id)/lagesbilder", day: desk.wording.day(desk.day),
            crumbs: crumbs(call, desk))
        if call.language == .english { frame.swedishNames += chain.swedishNames }
        var page = PicturesPage(frame: frame, action: desk.path("/lagesbilder"))
        page.pictures = pictures(chain)
        guard draws else { return page }
        page.periods = periods(desk)
        page.chooser = [("fran", "Från och med", "From"), ("till", "Till och med", "Through")].map { name, sv, en in
            Field(
                name: name, label: .words(call.say(sv, en)), kind: .date(call.query[name] ?? ""), error: faults[name])
        }
        return page
    }

    private static func periods(_ desk: Desk) -> [Link] {
        let (day, wording) = (desk.day, desk.wording)
        let lastMonth = day.adding(months: -1)
        let periods = [
            PicturePeriod(week: ISOWeek(of: day.adding(days: -7))), PicturePeriod(monthOf: lastMonth),
            PicturePeriod(monthOf: day), PicturePeriod(year: day.year - 1), PicturePeriod(year: day.year),
            PicturePeriod(twoYearsThrough: day.year),
        ]
        return periods.map {
            Link(text: .words(wording.label(wording.period($0))), path: desk.path("/lagesbilder/\($0.address)"))
        }
    }

    /// Those that have been written, the latest first; of another organisation's own, only that it is there.
    private static func pictures(_ chain: ChainDesk) -> [PictureLine] {
        let documents = chain.view.documents.values.filter { $0.id.kind == .picture }.sorted { $0.id > $1.id }
        return documents.compactMap { document in
            guard let current = document.current, case .picture(let picture) = current.content else { return nil }
            let parties = chain.agreement.parties.filter {
                picture.sort != .own || $0.key == current.by.organisation
            }
            let path =
                picture.figures == nil
                ? chain.path(document.id) : chain.desk.path("/lagesbilder/fryst/\(document.id)")
            let status = chain.view.status(of: .document(document.id)).standing
            let days =
                if let first = picture.from, let last = picture.through, let days = DayRange(first, last) {
                    chain.wording.range(days) + ". "
                } else {
                    ""
                }
            return PictureLine(
                picture: Link(text: chain.title(document), path: path), marks: parties.map(chain.desk.mark),
                text: days
                    + chain.say(
                        "\(document.id), skriven \(chain.wording.day(current.on)).",
                        "\(document.id), written \(chain.wording.day(current.on))."),
                status: StatusLabel(
                    mark: status == .adopted || status == .decided ? .fulfilled : .notYetDue,
                    word: chain.wording.chainStanding(status)))
        }
    }

    // MARK: When somebody asks

    private static func repeats(_ call: Call) throws -> Answer {
        guard let drawn = try PictureDesk(call), let own = PictureDesk.own(drawn.desk) else { return .notFound }
        return .page(try RepeatsShown(drawn: drawn, own: own).page(category: call.query["typ"].map { CategoryKey($0) }))
    }

    // MARK: One picture

    private static func picture(_ call: Call) throws -> Answer {
        guard let drawn = try PictureDesk(call) else { return .notFound }
        let picture = drawn.picture(of: try drawn.evidence())
        guard let shape = call.query["som"] else { return .page(try drawn.page(picture)) }
        guard let file = PictureFile(rawValue: shape) else { return .notFound }
        // The name says that it holds what is not to leave the working group.
        let name = "lagesbild-\(drawn.agreement.id)-\(picture.period.fileName)-arbetsgruppen"
        return file.answer(
            name: name, json: PictureJSON.text(picture), table: PictureTable(picture),
            paper: Document(picture, of: drawn.agreement, drawn.wording),
            areas: try PictureDesk.areas(call, drawn.desk, as: drawn.viewer))
    }
}

extension PicturePeriod {
    /// The days as a part of a file's name.
    var fileName: String { String(address.map { $0 == "/" ? "-" : $0 }) }
}
