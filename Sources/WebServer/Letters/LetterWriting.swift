import Agreements
import Collaboration
import Ledger
import Logging
import Pages
import People
import Reports
import Storage
import Vocabulary
import Wording

/// Puts the letters of everybody who runs or reads an agreement in the outbox: each once, as often as each has chosen.
struct LetterWriting: Sendable {
    let site: Site
    /// The pages' own address, such as `https://overens.example.se`.
    let address: String
    private static let logger = Logger(label: "overens.letters")

    /// Days that a link in a letter registers something.
    static let linkDays: Int64 = 14
    /// Days after which a letter that could not leave is not wanted any more.
    static let wantedDays: Int64 = 5

    /// Writes the letters that are due and have not been written. What came while the server was down is written when it is
    /// up again. A letter that cannot be written stops no other: it is tried again in the next round.
    /// - Returns: how many were put in.
    @discardableResult
    func write() throws -> Int {
        let now = site.clock()
        var written = 0
        for account in try site.ledger.accounts.all() where !account.isDisabled {
            guard let reader = attempt({ try LetterReader(account, of: site, now: now) }) else { continue }
            written += LetterKind.allCases.count { kind in attempt { try write(kind, to: reader, now) } ?? false }
        }
        return written
    }

    /// Nil also when it failed; what it was about, and whom, is not written to the log.
    private func attempt<Made>(_ work: () throws -> Made?) -> Made? {
        do {
            return try work()
        } catch {
            Self.logger.error("a letter was not written", metadata: ["type": "\(type(of: error))"])
            return nil
        }
    }

    private func write(_ kind: LetterKind, to reader: LetterReader, _ now: Instant) throws -> Bool {
        let account = reader.account
        let chosen = try site.ledger.accounts.letterPace(of: account.id, kind: kind.rawValue).flatMap(LetterPace.init)
        guard let pace = chosen ?? kind.paces.first, let period = kind.period(pace, reader.day) else { return false }
        let purpose = "\(kind.rawValue) \(account.id.text) \(period)"
        guard try !site.ledger.journal.outbox.holds(purpose), let draft = try draft(kind, reader, now) else {
            return false
        }
        return try site.ledger.journal.outbox.put(
            NewLetter(
                purpose: purpose, kind: kind.rawValue, to: account.mail, subject: draft.subject, text: draft.text,
                expires: Instant(seconds: now.seconds + Self.wantedDays * 86_400)),
            telling: (draft.things, account.id), now: now)
    }

    private func draft(_ kind: LetterKind, _ reader: LetterReader, _ now: Instant) throws -> LetterDraft? {
        switch kind {
        case .monday: try monday(reader, now)
        case .waiting: try waiting(reader)
        case .month: try month(reader, now)
        case .meeting: try meetings(reader)
        }
    }

    /// The page where the reader says which letters come.
    func choices(_ reader: LetterReader) -> String {
        address + Address.path("/konto", in: reader.wording.language)
    }

    /// The agreement of a seat as its post sees it, in the reader's language.
    func desk(_ seat: LetterReader.Seat, _ reader: LetterReader) throws -> (desk: Desk, party: ActorKey) {
        let id = seat.agreement.id
        guard let desk = try site.desk(id, as: seat.who, reader.wording.language), let party = seat.who.parties[id]
        else { preconditionFailure("A seat is in an agreement that its post may read.") }
        return (desk, party)
    }

    /// A link by which the reader registers one thing in the post of a seat, and nothing else.
    /// - Parameter page: the first part of the address of the page that takes the link.
    func link(
        _ thing: String, _ seat: LetterReader.Seat, _ reader: LetterReader, _ now: Instant, at page: String = "klart"
    ) throws -> String {
        let link = DoneLink(
            agreement: seat.agreement.id, account: reader.account.id, post: seat.who.post, occasion: thing)
        let token = try site.ledger.accounts.makeDoneLink(
            link, expires: Instant(seconds: now.seconds + Self.linkDays * 86_400), now: now)
        return address + Address.path("/\(page)/\(token)", in: reader.wording.language)
    }
}
