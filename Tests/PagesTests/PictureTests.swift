import Testing
import Vocabulary

@testable import Pages

@Suite("A picture says what it may, and its drawings say the same as its tables")
struct PictureTests {
    let samples = Samples(language: .swedish)

    @Test("A finding leads to its figures by their numbers on the page, and to none that is not there")
    func references() {
        let source = samples.picture.html().string
        #expect(source.contains("<a href=\"#typer\">Fig. 2</a> <a href=\"#karta\">Fig. 4</a>"))
        #expect(source.contains("<a href=\"#veckor\">Fig. 1</a>"))
        #expect(!source.contains("#saknas"))
    }

    @Test(
        "The findings are printed also when some were left out: paper hides a section that has a closed fold right inside it"
    )
    func findingsAreOnPaper() throws {
        let source = samples.picture.html().string
        let from = try #require(source.firstRange(of: "aria-labelledby=\"viktigast\""))
        let section = source[from.upperBound...]
        let fold = try #require(section.firstRange(of: "<details class=\"fold\"><summary>Tas inte upp"))
        #expect(section[..<fold.lowerBound].hasSuffix("<div class=\"noprint\">"))
    }

    @Test("Own words stand first, and the drafted sentence below them")
    func ownWords() throws {
        let source = samples.picture.html().string
        let own = try #require(source.firstRange(of: "<h3><span>Oron vid stationen ökar</span>"))
        let drafted = try #require(source.firstRange(of: "Ordningsstörning ökade från 81 till 104."))
        #expect(own.upperBound < drafted.lowerBound)
    }

    @Test("What came of a picture is told with what it has led to, and nothing is led to by what led to nothing")
    func work() throws {
        let source = samples.picture.html().string
        let first = try #require(source.firstRange(of: "<span class=\"nr\">P12</span>"))
        let then = try #require(source.firstRange(of: "Det har lett till"))
        let measure = try #require(source.firstRange(of: "<span class=\"nr\">A3</span>"))
        #expect(first.upperBound < then.lowerBound && then.upperBound < measure.lowerBound)
        #expect(source.components(of: "Det har lett till") == 1)
    }

    @Test("Only a certain change is coloured")
    func colour() {
        for direction in ChangeWords.Direction.allCases {
            let html = ChangeWords("+6 %", direction).html.string
            #expect(html.contains("muted") == (direction == .unsure))
        }
    }

    @Test("The three supports have one, two and three steps")
    func supports() {
        let steps = [FindingCard.Support.weak, .some, .good].map { support in
            let card = FindingCard(drafted: "x", support: support, sources: "y")
            return card.html(.swedish, figures: [:]).string.components(of: "class=\"on\"")
        }
        #expect(steps == [1, 2, 3])
    }

    @Test("The line goes through every week, and a week that could not be judged has no most")
    func line() {
        // 10 of at most 20: half way down the 190 units of the plot, 95.0; the grid's step is 5.
        var weeks = (1...3).map { WeekChart.Week(name: "v. \($0)", count: 10) }
        weeks[0].count = 20
        let source = WeekChart(weeks: weeks, summary: "s").html(id: "a", title: "t", .swedish).string
        #expect(source.contains("<path class=\"ser\" d=\"M0 0.0L1 95.0L2 95.0\"/>"))
        #expect(source.contains("<th scope=\"row\">v. 2</th><td>10</td><td>–</td>"))
        #expect(!source.contains("class=\"band\""))
    }

    @Test("The band goes out over the most and back over the least, in pieces where a week could not be judged")
    func band() {
        // The top is 10: 10 at 0.0, 5 at 95.0, 0 at 190.0.
        var weeks = (1...3).map { WeekChart.Week(name: "v. \($0)", count: 5, band: 0...10) }
        weeks[2].band = nil
        let source = WeekChart(weeks: weeks, summary: "s").html(id: "a", title: "t", .swedish).string
        #expect(source.contains("<path class=\"band\" d=\"M0 190.0L0 0.0L1 0.0L1 190.0L0 190.0Z\"/>"))
    }

    @Test("No week, one week and counts of nought are drawn as well")
    func small() {
        for counts in [[], [0], [7], [0, 0]] {
            let weeks = counts.map { WeekChart.Week(name: "v", count: $0) }
            #expect(!WeekChart(weeks: weeks, summary: "s").html(id: "a", title: "t", .english).isEmpty)
        }
    }

    @Test("Bars stand on nought and in proportion; a hidden count has none")
    func bars() {
        // The longest bar takes 97.0 % of the width, half of it 48.5 %.
        let unsure = ChangeWords("–", .unsure)
        let rows = [(100, 50), (50, 100)].map {
            KindTable.Row(name: "a", count: $0.0, countWords: "", before: $0.1, beforeWords: "", change: unsure)
        }
        let hidden = KindTable.Row(
            name: "b", count: nil, countWords: "<5", before: nil, beforeWords: "", change: unsure)
        let source = KindTable(what: "w", now: "n", before: "b", rows: rows + [hidden]).html(caption: "c", .swedish)
            .string
        #expect(source.contains("width=\"97.0%\"") && source.contains("width=\"48.5%\""))
        #expect(source.components(of: "<rect") == 2)
        #expect(source.contains("<svg aria-hidden=\"true\"></svg>") && source.contains("&lt;5"))
    }

    @Test("Areas are shaded by their rates, and never on a map of counts")
    func shades() {
        let rates = samples.map(.rates(classes: ["a", "b", "c", "d", "e"])).html(id: "m", .swedish).string
        #expect(rates.contains("class=\"area a5\""))
        #expect(!rates.contains("class=\"disc\""))
        #expect(rates.components(of: "class=\"area plain\"") == 2)
        let counts = samples.map(.counts).html(id: "m", .swedish).string
        #expect(!counts.contains("class=\"area a"))
        // 60 is drawn with the largest radius, 70; 15 of 60 would have half of it: the area is in proportion.
        #expect(counts.contains("r=\"70\""))
        #expect(counts.components(of: "class=\"disc\"") == 5)
    }

    @Test("A quarter of the count is half of the radius")
    func circles() {
        var map = samples.map(.counts)
        map.areas[1].count = 15
        #expect(map.html(id: "m", .swedish).string.contains("r=\"35\""))
    }

    @Test("An area without room for its name has its number, the same as in the table")
    func room() {
        let source = samples.map(.counts).html(id: "m", .swedish).string
        #expect(!source.contains("Norrvalla"))
        #expect(source.contains("<text class=\"nm few\" x=\"175\" y=\"466\">4</text>"))
        #expect(source.contains(">Stationen</text>"))
    }

    @Test("The legend has what is on the map and nothing else")
    func legend() {
        var map = samples.map(.rates(classes: ["under 8", "8–"]))
        #expect(map.legend(.swedish).string.contains("per invånare"))
        map.areas.removeAll { $0.shade == .plain }
        let source = map.legend(.swedish).string
        #expect(!source.contains("per invånare"))
        #expect(source.components(of: "<li>") == 2)
    }

    @Test("Breaks are round numbers at the quantiles, and equal ones are one")
    func classes() {
        // Quantiles of ten values: the 3rd, 5th, 7th and 9th: 7.1, 9.2, 17.8, 33.8, rounded to 8 (nearer than 6), 10, 20 and 30.
        let rates = [5.0, 6.7, 7.1, 7.5, 9.2, 10.6, 17.8, 20.7, 33.8, 62.1]
        let classes = MapClasses(rates)
        #expect(classes.breaks == [8, 10, 20, 30])
        #expect([5.0, 8, 19.9, 20, 62].map(classes.step) == [1, 2, 3, 4, 5])
        #expect(MapClasses([3, 3, 3]).breaks.isEmpty)
        #expect(MapClasses([]).step(of: 4) == 1)
        #expect(MapClasses([.nan, -1, .infinity]).breaks.isEmpty)
    }

    @Test("Pages with figures have the figures' stylesheet, and others have not")
    func sheets() {
        #expect(samples.picture.html().string.contains("href=\"/figures.css\""))
        #expect(WrittenPage(samples.picture).html().string.contains("href=\"/figures.css\""))
        #expect(!samples.board.html().string.contains("figures.css"))
    }

    @Test("Nothing that is put into a drawing can leave its place")
    func hostile() {
        let evil = "\"><script>alert(1)</script>"
        var page = samples.picture
        page.groups[0].figures[0].title = evil
        page.groups[0].figures[0].note = evil
        page.groups[0].figures[0].id = "a"
        var map = samples.map(.counts)
        map.areas[0].name = Name(evil)
        map.title = evil
        map.summary = evil
        page.groups[0].figures[1].drawing = .areas(AreaFigure(map: map, rows: [], hasRates: false))
        page.findings[0].own = evil
        #expect(!page.html().string.contains("<script>alert"))
    }
}

extension String {
    /// How many times a piece stands in it.
    fileprivate func components(of piece: String) -> Int { ranges(of: piece).count }
}
