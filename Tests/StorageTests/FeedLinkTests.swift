import Storage
import Testing
import Vocabulary

@Suite("Calendar links")
struct FeedLinkTests {
    let folder: Folder
    let journal: Journal
    let link: FeedLink

    init() throws {
        folder = try Folder()
        journal = try folder.journal()
        link = FeedLink(
            token: "kZ3v0XhQe7m2RcT9yLwU1A", agreement: lomma, post: ActorKey("samordnare"),
            createdOn: try #require(CivilDate("2024-02-29")))
    }

    @Test("A link that was made is found by its token and listed for its agreement only")
    func made() throws {
        try journal.makeFeedLink(link)
        #expect(try journal.feedLink(token: link.token) == link)
        #expect(try journal.feedLinks(of: lomma) == [link])
        #expect(try journal.feedLinks(of: AgreementID("burlov")) == [])
    }

    @Test("A revoked link opens nothing, and revoking twice says so")
    func revoked() throws {
        try journal.makeFeedLink(link)
        #expect(try journal.revokeFeedLink(token: link.token))
        #expect(try journal.feedLink(token: link.token) == nil)
        #expect(try journal.feedLinks(of: lomma) == [])
        #expect(try !journal.revokeFeedLink(token: link.token))
    }

    @Test("A token that can be guessed is refused, and so is one that is taken")
    func guessable() throws {
        let short = FeedLink(token: "calendar", agreement: lomma, post: link.post, createdOn: link.createdOn)
        #expect(throws: StorageFailure.unacceptableText(field: "token", .tooShort)) { try journal.makeFeedLink(short) }
        try journal.makeFeedLink(link)
        #expect(throws: StorageFailure.self) { try journal.makeFeedLink(link) }
    }

    @Test("Foreign tokens open nothing", arguments: ["", "%", "kZ3v0XhQe7m2RcT9yLwU1a", "a\u{0}b", "' OR 1=1 --"])
    func foreign(_ token: String) throws {
        try journal.makeFeedLink(link)
        #expect(try journal.feedLink(token: token) == nil)
        #expect(try !journal.revokeFeedLink(token: token))
    }
}
