import Vocabulary

// Files that show something: own to the organisation until it shares them.

extension Decision {
    func shown(_ doing: Act.Doing, by file: EvidenceFile, isShared: Bool) -> Outcome {
        var outcome = done(doing)
        guard let last = outcome.drafts.indices.last else { return outcome }
        // Counted back from the file: what was done is the first of them.
        outcome.drafts.append(draft(file, about: -last, isShared: isShared))
        return outcome
    }

    func attach(_ file: EvidenceFile, to entry: Int, isShared: Bool) -> Outcome {
        var reasons: [Refusal] = []
        if let author = matter.state.authors[entry] {
            if author != organisation { reasons.append(.notYourEntry(entry)) }
        } else {
            reasons.append(.unknownEntry(entry))
        }
        if matter.state.withdrawn.contains(entry) { reasons.append(.alreadyWithdrawn(entry)) }
        let most = EvidenceFile.mostOfAnEntry
        if matter.state.standingFiles(of: entry).count >= most { reasons.append(.tooManyFiles(entry, most: most)) }
        return Outcome(drafts: [draft(file, about: entry, isShared: isShared)], reasons: reasons)
    }

    /// Only an own file that nobody has shared or taken back.
    func shareFile(_ entry: Int, digest: String) -> Outcome {
        guard let (file, about) = matter.state.file(entry), file.organisation == organisation, !file.isShared,
            matter.state.standingFiles(of: about).contains(file), EvidenceFile.isDigest(digest)
        else { return .refused(.notYourFile(entry)) }
        let fact = Fact.FileAttached(entry: about, type: file.type, bytes: file.bytes, shares: entry)
        return Outcome(drafts: [draft(.fileAttached(fact), content: digest)])
    }

    private func draft(_ file: EvidenceFile, about entry: Int, isShared: Bool) -> Draft {
        draft(
            .fileAttached(.init(entry: entry, type: file.type, bytes: file.bytes)),
            secrecy: isShared ? .shared : .own(organisation), content: file.digest)
    }
}
