import Agreements
import People
import Testing
import Vocabulary

@Suite("A post chosen without an account")
struct ChosenPostTests {
    @Test("A police area's post acts in all its agreements where the post exists")
    func policeArea() throws {
        let police = try #require(SignedIn(post: ActorKey("kommunpolis"), of: Sample.a, among: Sample.all))
        #expect(police.parties.keys.map(\.text).sorted() == ["a", "b"])
        #expect(police.acts.map(\.text).sorted() == ["a", "b"])
        let municipality = try #require(SignedIn(post: ActorKey("samordnare"), of: Sample.a, among: Sample.all))
        #expect(municipality.parties.keys.map(\.text) == ["a"])
        #expect(municipality.account == nil)
    }

    @Test("Where the organisation is party without the post, it reads and does not act")
    func reads() throws {
        let chief = try #require(SignedIn(post: ActorKey("chef"), of: Sample.a, among: Sample.all))
        #expect(mayDo(.readAgreement, in: AgreementID("b"), as: chief) == .allowed)
        #expect(mayDo(.recordAct, in: AgreementID("b"), as: chief) == .forbidden)
        #expect(mayDo(.recordAct, in: AgreementID("a"), as: chief) == .allowed)
        #expect(chief.actor(in: AgreementID("b")) == nil)
        #expect(chief.viewer(of: AgreementID("b")) == .organisation(ActorKey("polis")))
    }
}
