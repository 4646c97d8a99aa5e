import Agreements
package import Vocabulary

/// Decides what an act becomes: drafts of entries, or every reason why not. Without disk, clock or dice.
/// - Parameters:
///   - matter: the agreement as the actor's organisation may see it.
///   - today: the civil day of the moment of recording, in the agreement's zone.
///   - digest: gives the digest under which a definition's text is kept.
package func decide(
    _ request: ActRequest, matter: Matter, today: CivilDate, digest: @escaping (String) -> String
) -> Result<[Draft], Refusals> {
    let decision = Decision(request: request, matter: matter, today: today, digest: digest)
    let drafts = decision.drafts()
    let reasons = decision.common() + drafts.reasons
    return reasons.isEmpty ? .success(drafts.drafts) : .failure(Refusals(reasons))
}

/// What one kind of act gave.
struct Outcome {
    var drafts: [Draft] = []
    var reasons: [Refusal] = []

    static func refused(_ reasons: Refusal...) -> Outcome { Outcome(reasons: reasons) }
}

struct Decision {
    let request: ActRequest
    let matter: Matter
    let today: CivilDate
    let digest: (String) -> String

    var version: Version { matter.version(on: request.on) }
    var agreement: Agreement { version.agreement }
    var organisation: ActorKey { request.actor.organisation }

    /// What holds for every act: who acts, when, and a usable key.
    func common() -> [Refusal] {
        var reasons: [Refusal] = []
        if request.on > today { reasons.append(.onAfterToday(request.on, today: today)) }
        if request.key.isEmpty || request.key.utf8.count > TextLimits.key { reasons.append(.badKey) }
        guard agreement.authorities.contains(organisation) else {
            return reasons + [.unknownOrganisation(organisation, known: agreement.authorities)]
        }
        if !agreement.posts.contains(where: { $0.key == request.actor.post }) {
            reasons.append(.unknownPost(request.actor.post))
        } else if let party = agreement.party(of: request.actor.post), party != organisation {
            reasons.append(.postOfOther(request.actor.post, organisation: organisation))
        }
        return reasons
    }

    func drafts() -> Outcome {
        switch request.act {
        case .done(let doing): done(doing)
        case .excuse(let obligation, let reason): excuse(obligation, reason)
        case .correct(let entry, let reason): correct(entry, reason)
        case .annotate(let entry, let text): note(entry, text, secrecy: .own(organisation))
        case .shareNote(let entry, let text): share(entry, text)
        case .proposeReading(let text, let effective): propose(text, effective)
        case .acceptReading(let digest): accept(digest)
        case .answerReading(let digest, let cards): answer(digest, sentBack: cards)
        case .countFrom(let day, let commitment): countFrom(day, commitment)
        case .chooseInterval(let commitment, let days): chooseInterval(commitment, days)
        case .setCalendar(let year, let calendar): setCalendar(year, calendar)
        case .decide(let by, let reference, let reason): decided(by, reference, reason)
        case .sign(let by, let acting, let reason): signed(by, acting, reason)
        case .fillPlaceholder(let key, let value): filled(key, value)
        case .beginRevision(let reason): withNote(.revisionBegun, reason, field: "reason")
        case .terminate(let effective, let reason): terminated(effective, reason)
        case .followUpFinally(let reference, let reason): finallyFollowedUp(reference, reason)
        case .replace(let by): Outcome(drafts: [draft(.replaced(.init(by: by)))])
        case .measure(let act): measure(act)
        case .word(let act): word(act)
        case .planMeeting(let commitment, let day): planMeeting(commitment, day)
        case .writeSection(let paper, let section, let text): wrote(paper, section, text)
        case .sharePaper(let paper, let text): shared(paper, text)
        case .adoptPaper(let paper, let text, let what, let reference):
            adopted(paper, text, what: what, reference: reference)
        case .doneShownBy(let doing, let file, let isShared): shown(doing, by: file, isShared: isShared)
        case .attachFile(let file, let entry, let isShared): attach(file, to: entry, isShared: isShared)
        case .shareFile(let entry, let digest): shareFile(entry, digest: digest)
        case .chain(let act): chain(act)
        case .takeIn(let act): takeIn(act)
        case .week(let act, let noPersons): week(act, noPersons: noPersons)
        }
    }

    // MARK: Parts that several acts share

    func draft(
        _ fact: Fact, secrecy: SecrecyClass = .shared, recipients: [ActorKey] = [], deviations: [Deviation] = [],
        content: String? = nil
    ) -> Draft {
        Draft(
            on: request.on, secrecy: secrecy, recipients: recipients, fact: fact, deviations: deviations,
            content: content)
    }

    /// A shared fact, and beside it the text as the organisation's own, about the entry before.
    func withNote(_ fact: Fact, _ text: String, field: String) -> Outcome {
        let reasons = check(text, field: field, limit: TextLimits.reason, required: true)
        return Outcome(drafts: [draft(fact), ownNote(text)], reasons: reasons)
    }

    /// A fact that may depart from what the agreement says. Then it is marked, and needs a reason: a note of the
    /// organisation's own, as other reasons are.
    /// - Parameter by: whoever did what another should have done.
    func fact(
        _ fact: Fact, departing deviations: [Deviation], by: ActorKey? = nil, reason: String?,
        recipients: [ActorKey] = []
    ) -> Outcome {
        var reasons = check(reason, field: "reason", limit: TextLimits.reason)
        var drafts = [draft(fact, recipients: recipients, deviations: deviations)]
        if let reason, !reason.allSatisfy(\.isWhitespace) {
            drafts.append(ownNote(reason))
        } else {
            reasons += deviations.map { .reasonNeeded($0, by: by) }
        }
        return Outcome(drafts: drafts, reasons: reasons)
    }

    /// A note about the entry written just before it in the same act, or past notes between them; the edge fills in the number.
    func ownNote(_ text: String, past notes: Int = 0) -> Draft {
        draft(.note(.init(entry: Fact.Note.theEntryBefore - notes)), secrecy: .own(organisation), content: text)
    }

    func check(_ text: String?, field: String, limit: Int, required: Bool = false) -> [Refusal] {
        faults(in: text, field: field, limit: limit, required: required)
    }
}

/// What is wrong with a text that somebody wrote.
func faults(in text: String?, field: String, limit: Int, required: Bool = false) -> [Refusal] {
    guard let text, !text.allSatisfy(\.isWhitespace) else { return required ? [.textMissing(field: field)] : [] }
    var reasons: [Refusal] = []
    if TextLimits.isLonger(text, than: limit) { reasons.append(.textTooLong(field: field, limit: limit)) }
    if holdsIdentityNumber(text) { reasons.append(.identityNumber(field: field)) }
    return reasons
}

extension Fact.Note {
    /// Stands for "the entry before this one in the same act" until the journal has given it a number; below it, one entry
    /// further back for each.
    package static let theEntryBefore = 0

    /// The note as it reads in the journal, where it got `number`.
    package func placed(in number: Int) -> Fact.Note {
        entry > Self.theEntryBefore ? self : Fact.Note(entry: number - 1 + entry)
    }
}
