package import Collaboration
import Vocabulary

/// A file that may be kept: known by what is in it, and rid of what a picture tells about who took it, where and when.
package struct CleanFile: Hashable, Sendable {
    package let type: EvidenceFile.FileType
    package let bytes: [UInt8]

    /// The most bytes of a text: every character of it is looked at.
    package static let mostTextBytes = 1_000_000

    /// Looks a file through.
    ///
    /// A PDF is kept as it is, also what it tells about who wrote it. Of a PNG picture the chunks that people read and that give
    /// times and places go; of a JPEG picture everything but the picture, its colours and which way up it is.
    /// - Parameters:
    ///   - name: as its owner called it; looked at, and never kept.
    ///   - isWhole: false when there was more than `bytes`.
    package static func reading(name: String, bytes: [UInt8], isWhole: Bool = true) -> Result<CleanFile, FileFaults> {
        var faults: [FileFault] = []
        if holdsIdentityNumber(name) { faults.append(.identityNumberInName) }
        if !isWhole || bytes.count > EvidenceFile.mostBytes {
            return .failure(FileFaults(faults + [.tooLarge(most: EvidenceFile.mostBytes)]))
        }
        switch cleaned(bytes) {
        case .failure(let fault): faults.append(fault)
        case .success(let file): if faults.isEmpty { return .success(file) }
        }
        return .failure(FileFaults(faults))
    }

    private static func cleaned(_ bytes: [UInt8]) -> Result<CleanFile, FileFault> {
        guard !bytes.isEmpty else { return .failure(.empty) }
        if bytes.starts(with: "%PDF-".utf8) { return .success(CleanFile(type: .pdf, bytes: bytes)) }
        if bytes.starts(with: PNGPicture.signature) { return picture(.png, PNGPicture.cleaned(bytes)) }
        if bytes.starts(with: JPEGPicture.signature) { return picture(.jpeg, JPEGPicture.cleaned(bytes)) }
        return text(bytes)
    }

    private static func picture(_ type: EvidenceFile.FileType, _ cleaned: [UInt8]?) -> Result<CleanFile, FileFault> {
        cleaned.map { .success(CleanFile(type: type, bytes: $0)) } ?? .failure(.damaged)
    }

    /// Text is what holds nothing but characters, line ends and tabs.
    private static func text(_ bytes: [UInt8]) -> Result<CleanFile, FileFault> {
        guard let text = String(validating: bytes, as: UTF8.self), bytes.allSatisfy(isWritten) else {
            return .failure(.unknownType)
        }
        guard bytes.count <= mostTextBytes else { return .failure(.tooLarge(most: mostTextBytes)) }
        guard !text.allSatisfy(\.isWhitespace) else { return .failure(.empty) }
        guard !holdsIdentityNumber(text) else { return .failure(.identityNumberInText) }
        return .success(CleanFile(type: .text, bytes: bytes))
    }

    private static func isWritten(_ byte: UInt8) -> Bool {
        switch byte {
        case 9, 10, 12, 13: true
        case ..<32, 127: false
        default: true
        }
    }
}

/// Why a file is not taken.
package enum FileFault: Error, Hashable, Sendable {
    case empty
    case tooLarge(most: Int)
    /// Neither PDF, PNG, JPEG nor text.
    case unknownType
    /// A picture that breaks off, or is not made as pictures are.
    case damaged
    case identityNumberInName
    case identityNumberInText
}

/// All reasons at once.
package struct FileFaults: Error, Hashable, Sendable {
    package let faults: [FileFault]
    init(_ faults: [FileFault]) { self.faults = faults }
}
