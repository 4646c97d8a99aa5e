import Agreements
import Testing
import Vocabulary
import WebServer

@Suite("Who may do what")
struct PolicyTests {
    /// One row a relation: what the policy answers to each intent. Worked by hand from docs/architecture.md.
    static let expected: [(Relation, [Intent: Permission])] = [
        (
            .nobody,
            [
                .readPublic: .allowed, .readOwn: .signInFirst, .readAgreement: .signInFirst, .recordAct: .signInFirst,
                .manageFeeds: .signInFirst, .readFeed: .allowed, .setUp: .signInFirst,
            ]
        ),
        (
            .ownAgreement,
            [
                .readPublic: .allowed, .readOwn: .allowed, .readAgreement: .allowed, .recordAct: .allowed,
                .manageFeeds: .allowed, .readFeed: .allowed, .setUp: .allowed,
            ]
        ),
        (
            .samePartyOtherPost,
            [
                .readPublic: .allowed, .readOwn: .allowed, .readAgreement: .allowed, .recordAct: .forbidden,
                .manageFeeds: .allowed, .readFeed: .allowed, .setUp: .allowed,
            ]
        ),
        (
            .foreignAgreement,
            [
                .readPublic: .allowed, .readOwn: .allowed, .readAgreement: .unknown, .recordAct: .unknown,
                .manageFeeds: .allowed, .readFeed: .allowed, .setUp: .allowed,
            ]
        ),
    ]

    enum Relation: CaseIterable { case nobody, ownAgreement, samePartyOtherPost, foreignAgreement }

    @Test("Every intent has an answer for every relation", arguments: expected)
    func table(_ relation: Relation, _ answers: [Intent: Permission]) throws {
        #expect(answers.count == Intent.allCases.count)
        let (who, agreement) = try situation(relation)
        for (intent, answer) in answers {
            #expect(mayDo(intent, in: agreement, as: who) == answer, "\(relation) \(intent)")
        }
    }

    @Test("A policy that lets everybody in would be found out")
    func canFail() throws {
        let (who, agreement) = try situation(.foreignAgreement)
        let careless: (Intent, AgreementID?, SignedIn?) -> Permission = { _, _, _ in .allowed }
        #expect(careless(.readAgreement, agreement, who) != mayDo(.readAgreement, in: agreement, as: who))
    }

    @Test("A police area's post acts in all its agreements where the post exists")
    func policeArea() throws {
        let (who, _) = try situation(.ownAgreement)
        let police = try #require(SignedIn(post: ActorKey("kommunpolis"), of: Sample.a, among: Sample.all))
        #expect(police.parties.keys.map(\.text).sorted() == ["a", "b"])
        #expect(police.acts.map(\.text).sorted() == ["a", "b"])
        #expect(who?.parties.keys.map(\.text) == ["a"])
    }

    private func situation(_ relation: Relation) throws -> (SignedIn?, AgreementID) {
        switch relation {
        case .nobody: (nil, Sample.a.id)
        case .ownAgreement: (SignedIn(post: ActorKey("samordnare"), of: Sample.a, among: Sample.all), Sample.a.id)
        case .samePartyOtherPost: (SignedIn(post: ActorKey("chef"), of: Sample.a, among: Sample.all), Sample.b.id)
        case .foreignAgreement: (SignedIn(post: ActorKey("samordnare"), of: Sample.a, among: Sample.all), Sample.b.id)
        }
    }
}

@Suite("What a browser's form sent")
struct FormBodyTests {
    @Test("Names and values are decoded once")
    func decodes() throws {
        let form = try FormBody(Array("a=1+2&b=%C3%A5%25&med=x&med=y".utf8), repeatable: ["med"])
        #expect(form["a"] == "1 2")
        #expect(form["b"] == "å%")
        #expect(form.all("med") == ["x", "y"])
        #expect(form["c"] == nil)
    }

    @Test("What cannot be read is refused", arguments: ["a=%", "a=%4", "a=%zz", "a=%00", "a=%ff", "a=1&a=2", "%=1"])
    func refuses(_ text: String) { #expect(throws: FormBody.Fault.self) { try FormBody(Array(text.utf8)) } }

    @Test("Two hundred fields pass, two hundred and one do not")
    func bound() throws {
        let fields = (0..<FormBody.maximumFields).map { "f\($0)=1" }
        _ = try FormBody(Array(fields.joined(separator: "&").utf8))
        #expect(throws: FormBody.Fault.self) { try FormBody(Array((fields + ["g=1"]).joined(separator: "&").utf8)) }
    }
}

/// Two invented agreements of one police area.
enum Sample {
    static let a = make("a", kommun: "Ekhamra kommun", posts: "chef: {name: Chef, of: polis}")
    static let b = make("b", kommun: "Björkvik kommun", posts: "")
    static let all = [a, b]

    private static func make(_ id: String, kommun: String, posts: String) -> Agreement {
        let text = """
            format: 1
            id: \(id)
            title: \(kommun)
            period: {from: 2024-01-01, through: 2026-12-31}
            parties:
              kommun: {name: \(kommun), kind: municipality}
              polis: {name: Lokalpolisområde Ek, kind: police area, area: ek}
            posts:
              samordnare: {name: Samordnare, of: kommun}
              kommunpolis: {name: Kommunpolis, of: polis}
              \(posts)
            """
        guard case .sound(let agreement) = readDefinition(text) else { preconditionFailure("The sample is sound.") }
        return agreement
    }
}
