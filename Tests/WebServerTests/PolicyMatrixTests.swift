import Agreements
import Foundation
import People
import Testing
import Vocabulary

@testable import WebServer

/// What docs/people.md says of one intent: written by hand, apart from the code.
struct Said: Equatable {
    enum Scope: String {
        case nobody = "nobody"
        case inSome = "some agreement"
        case inThat = "that agreement"
    }
    let scope: Scope
    let roles: Set<Role>

    /// The rows of the table, by the intent's name.
    static func table(_ text: String) -> [String: Said] {
        var said: [String: Said] = [:]
        for line in text.split(separator: "\n") {
            let cells = line.split(separator: "|", omittingEmptySubsequences: false).map {
                $0.trimmingCharacters(in: .whitespaces)
            }
            guard cells.count == 5, let intent = cells[1].wholeMatch(of: /`(\w+)`/),
                let scope = Scope(rawValue: cells[2])
            else { continue }
            said[String(intent.1)] = Said(
                scope: scope, roles: Set(cells[3].split(separator: ", ").compactMap { Role(rawValue: String($0)) }))
        }
        return said
    }

    func answer(_ held: Set<Role>, _ relation: Relation) -> Permission {
        if scope == .nobody { return .allowed }
        // Who holds nothing today is not signed in at all.
        if held.isEmpty || [.ended, .notBegun, .none].contains(relation) { return .signInFirst }
        if scope == .inThat, relation != .holds { return .unknown }
        return held.isDisjoint(with: roles) ? .forbidden : .allowed
    }
}

/// How somebody stands to the agreement that is asked for.
enum Relation: CaseIterable { case holds, holdsInAnother, ended, notBegun, ownEndedOtherHeld, none }

/// One cell of the matrix: a route, what is held, and where.
struct Cell {
    let route: Route
    let roles: Set<Role>
    let relation: Relation
    let who: SignedIn?
    var description: String { "\(route.method) \(route.path) \(roles.map(\.rawValue).sorted()) \(relation)" }
}

@Suite("Who may do what")
struct PolicyMatrixTests {
    let said: [String: Said]
    let cells: [Cell]

    init() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        said = Said.table(try String(contentsOf: root.appending(path: "docs/people.md"), encoding: .utf8))
        let all = Role.allCases
        let sets = (0..<1 << all.count).map { bits in Set(all.indices.filter { bits >> $0 & 1 == 1 }.map { all[$0] }) }
        let people = try sets.flatMap { roles in
            try Relation.allCases.map { (roles, $0, try Self.somebody(roles, $0)) }
        }
        cells = Route.all.flatMap { route in
            people.map { Cell(route: route, roles: $0.0, relation: $0.1, who: $0.2) }
        }
    }

    /// Somebody who stands so to agreement a on 1 June 2025.
    private static func somebody(_ roles: Set<Role>, _ relation: Relation) throws -> SignedIn? {
        let day = try #require(CivilDate("2025-06-01"))
        let anna = AccountID("anna")
        func held(_ agreement: String, from: Int, through: Int?) -> [Appointment] {
            roles.sorted { $0.rawValue < $1.rawValue }.map { role in
                Appointment(
                    id: AppointmentID("\(agreement)\(role)"), account: anna, agreement: AgreementID(agreement),
                    organisation: ActorKey("kommun"), post: ActorKey("samordnare"), role: role,
                    from: day.adding(days: from), through: through.map { day.adding(days: $0) }, isActing: false)
            }
        }
        let appointments =
            switch relation {
            case .holds: held("a", from: 0, through: 0)
            case .holdsInAnother: held("b", from: -9, through: nil)
            case .ended: held("a", from: -9, through: -1)
            case .notBegun: held("a", from: 1, through: nil)
            case .ownEndedOtherHeld: held("a", from: -9, through: -1) + held("b", from: -9, through: nil)
            case .none: [Appointment]()
            }
        return SignedIn.choices(of: anna, appointments, among: try Self.agreements()) { _ in day }.first
    }

    private static func agreements() throws -> [Agreement] {
        try ["a", "b"].map { id in
            let text = """
                format: 1
                id: \(id)
                title: Ekhamra \(id)
                period: {from: 2024-01-01, through: 2026-12-31}
                parties:
                  kommun: {name: Ekhamra kommun, kind: municipality}
                posts:
                  samordnare: {name: Samordnare, of: kommun}
                """
            guard case .sound(let agreement) = readDefinition(text) else { throw CocoaError(.coderInvalidValue) }
            return agreement
        }
    }

    /// The cells where a policy says something else than it should.
    private func faults(_ policy: (Intent, SignedIn?) -> Permission) -> [Cell] {
        cells.filter { cell in
            policy(cell.route.intent, cell.who) != said["\(cell.route.intent)"]?.answer(cell.roles, cell.relation)
        }
    }

    private func asked(_ rule: Rule, _ who: SignedIn?) -> Permission {
        permission(rule, in: AgreementID("a"), as: who)
    }

    @Test("docs/people.md has a row for every intent, and the policy says the same")
    func documented() {
        #expect(said.keys.sorted() == Intent.allCases.map { "\($0)" }.sorted())
        for intent in Intent.allCases {
            let wanted: Rule? =
                said["\(intent)"].map { said in
                    switch said.scope {
                    case .nobody: .everybody
                    case .inSome: .signedIn(said.roles)
                    case .inThat: .inAgreement(said.roles)
                    }
                }
            #expect(intent.rule == wanted, "\(intent)")
        }
    }

    @Test("Every route for every set of roles in every relation is answered as docs/people.md says")
    func matrix() {
        print("matrix: \(cells.count) cells of \(Route.all.count) routes")
        #expect(cells.count == Route.all.count * 128 * Relation.allCases.count)
        #expect(cells.count >= 14_000)
        #expect(faults { asked($0.rule, $1) }.prefix(3).map(\.description) == [])
    }

    @Test("Planted: policies that are wrong in one row, one role or one relation are found out")
    func planted() {
        #expect(!faults { _, _ in .allowed }.isEmpty)
        #expect(!faults { _, who in who == nil ? .signInFirst : .allowed }.isEmpty)
        let swaps: [(Intent, Rule)] = [
            (.managePeople, .inAgreement([.admin, .coordinator])),
            (.recordAct, .inAgreement([.coordinator, .police, .steering])),
            (.readAgreement, .inAgreement([.coordinator, .police, .steering, .auditor])),
            (.readAgreement, .signedIn([.coordinator, .police, .steering, .auditor, .registrator])),
            (.keepAccount, .everybody),
        ]
        for (intent, rule) in swaps {
            let found = faults { asked($0 == intent ? rule : $0.rule, $1) }
            #expect(!found.isEmpty && found.allSatisfy { $0.route.intent == intent }, "\(intent)")
        }
    }

    @Test("Without an agreement, or in one that never was, what is about one is not there")
    func noAgreement() throws {
        let who = try Self.somebody([.coordinator], .holds)
        #expect(mayDo(.readAgreement, in: nil, as: who) == .unknown)
        #expect(mayDo(.recordAct, in: AgreementID("finns-inte"), as: who) == .unknown)
    }
}
