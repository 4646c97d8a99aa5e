import Agreements
import People
import Testing
import Vocabulary

@Suite("What somebody may act as on a day")
struct SignedInTests {
    @Test("The first and the last day are counted in; the rights end at the midnight after")
    func days() {
        let held = Sample.appointment(
            "a", "samordnare", of: "kommun", .coordinator, from: "2025-03-10", through: "2025-03-12")
        let days = ["2025-03-09", "2025-03-10", "2025-03-12", "2025-03-13"]
        #expect(days.map { Sample.choices([held], on: $0).count } == [0, 1, 1, 0])
    }

    @Test("One choice for each post of an organisation: a police area's post spans its agreements")
    func choices() {
        let held = [
            Sample.appointment("a", "kommunpolis", of: "polis", .police),
            Sample.appointment("b", "kommunpolis", of: "polis", .police),
            Sample.appointment("a", "samordnare", of: "kommun", .coordinator),
            Sample.appointment("b", "samordnare", of: "kommun", .coordinator),
        ]
        let choices = Sample.choices(held, on: "2025-06-01")
        // The police area is the same party in both; the two municipalities are two organisations.
        #expect(choices.map { $0.roles.keys.map(\.text).sorted() } == [["b"], ["a"], ["a", "b"]])
        #expect(choices.map(\.organisationName) == ["Björkvik kommun", "Ekhamra kommun", "Lokalpolisområde Ek"])
    }

    @Test("An appointment in one agreement opens no other, though the organisation is party there too")
    func onlyWhereAppointed() throws {
        let who = try #require(
            Sample.choices([Sample.appointment("a", "kommunpolis", of: "polis", .police)], on: "2025-06-01").first)
        #expect(who.viewer(of: AgreementID("a")) == .organisation(ActorKey("polis")))
        #expect(who.viewer(of: AgreementID("b")) == nil)
        #expect(who.actor(in: AgreementID("b")) == nil)
    }

    @Test("Somebody else's appointment, a post that is gone and a post that moved to another party give nothing")
    func foreign() {
        let held = [
            Sample.appointment("a", "samordnare", of: "kommun", .coordinator, account: AccountID("bo")),
            Sample.appointment("a", "ombud", of: "kommun", .coordinator),
            Sample.appointment("a", "samordnare", of: "polis", .coordinator),
            Sample.appointment("c", "samordnare", of: "kommun", .coordinator),
        ]
        #expect(Sample.choices(held, on: "2025-06-01") == [])
    }

    @Test("What each role opens of the journal")
    func views() {
        let wanted: [Role: Viewer?] = [
            .reporter: nil, .coordinator: .organisation(ActorKey("kommun")), .police: .organisation(ActorKey("kommun")),
            .steering: .participant, .auditor: .organisation(ActorKey("kommun")),
            .registrator: .organisation(ActorKey("kommun")), .admin: nil,
        ]
        #expect(wanted.count == Role.allCases.count)
        for (role, viewer) in wanted {
            let who = Sample.choices([Sample.appointment("a", "samordnare", of: "kommun", role)], on: "2025-06-01")
            #expect(who.map { $0.viewer(of: AgreementID("a")) } == [viewer], "\(role)")
        }
        let both = Sample.choices(
            [
                Sample.appointment("a", "samordnare", of: "kommun", .steering),
                Sample.appointment("a", "samordnare", of: "kommun", .coordinator),
            ], on: "2025-06-01")
        #expect(both.map { $0.viewer(of: AgreementID("a")) } == [.organisation(ActorKey("kommun"))])
    }
}

@Suite("Giving somebody a post")
struct AppointingTests {
    private func refusals(
        _ post: String, _ role: Role, from: String = "2025-01-01", through: String? = nil, by organisation: String?,
        held: [Appointment] = []
    ) -> [PeopleRefusal] {
        Appointing(
            post: ActorKey(post), role: role, from: Sample.day(from), through: through.map(Sample.day)
        ).refusals(in: Sample.a, by: organisation.map { ActorKey($0) }, held: held)
    }

    @Test("A post of the own organisation can be given; the command line gives every party's")
    func allowed() {
        #expect(refusals("samordnare", .coordinator, by: "kommun") == [])
        #expect(refusals("kommunpolis", .police, by: nil) == [])
        #expect(refusals("samordnare", .admin, through: "2025-01-01", by: "kommun") == [])
    }

    @Test("Every reason is said at once")
    func refused() {
        #expect(refusals("samordnare", .coordinator, by: "polis") == [.otherOrganisation])
        #expect(
            refusals("kommunpolis", .coordinator, through: "2024-12-31", by: "kommun") == [
                .otherOrganisation, .wrongRole(.coordinator, wanted: .police), .endsBeforeItBegins,
            ])
        #expect(
            refusals("finns-inte", .admin, by: "polis") == [
                .noPost("finns-inte", known: [ActorKey("kommunpolis"), ActorKey("chef")])
            ])
        // Ten years from 2025-01-01.
        #expect(refusals("samordnare", .admin, through: "2035-01-01", by: nil) == [])
        #expect(refusals("samordnare", .admin, through: "2035-01-02", by: nil) == [.tooLate(Sample.day("2035-01-01"))])
    }

    @Test("What is held already is not given again on the same days")
    func held() {
        let held = [
            Sample.appointment("a", "samordnare", of: "kommun", .coordinator, from: "2025-03-01", through: "2025-03-31")
        ]
        func given(_ from: String, _ through: String?) -> [PeopleRefusal] {
            refusals("samordnare", .coordinator, from: from, through: through, by: nil, held: held)
        }
        #expect(given("2025-03-31", nil) == [.alreadyHeld])
        #expect(given("2025-04-01", nil) == [])
        #expect(given("2025-01-01", "2025-02-28") == [])
        #expect(given("2025-01-01", "2025-03-01") == [.alreadyHeld])
        #expect(refusals("samordnare", .admin, from: "2025-03-10", by: nil, held: held) == [])
    }

    @Test("Addresses are kept in small letters, and what is none is refused")
    func addresses() {
        #expect(MailAddress("  Anna.Ek@Kommun.Example ")?.text == "anna.ek@kommun.example")
        for text in [
            "", "anna", "@b.se", "a@", "a@b", "a@b.", "a@.se", "a@b@c.se", "a b@c.se", "a\u{0}@b.se", "<a@b.se>",
        ] {
            #expect(MailAddress(text) == nil || text == "\(text)")
        }
        let long = String(repeating: "a", count: 193) + "@bc.se"
        #expect(MailAddress(long) != nil)
        #expect(MailAddress("aa" + long) == nil)
    }

    @Test("A name is one line of at most 100 characters, and no identity number")
    func names() {
        #expect(People.refusals(name: "Samordnaren i Ekhamra") == [])
        #expect(People.refusals(name: "") == [.badName])
        #expect(People.refusals(name: String(repeating: "å", count: 100)) == [])
        #expect(People.refusals(name: String(repeating: "å", count: 101)) == [.badName])
        #expect(People.refusals(name: "a\nb") == [.badName])
        #expect(People.refusals(name: "Anna 20090101-1234") == [.identityNumber(field: "name")])
    }
}
