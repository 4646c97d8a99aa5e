import Vocabulary

// What is looked at before anything is written.

extension NewEntry {
    func refuseUnacceptable() throws(StorageFailure) {
        try StorageFailure.refuse(kind, "kind", bytes: StorageLimits.keyBytes)
        if case .own(let owner) = secrecy {
            try StorageFailure.refuse(owner.text, "owner", bytes: StorageLimits.keyBytes)
        }
        for recipient in recipients {
            try StorageFailure.refuse(recipient.text, "recipients", bytes: StorageLimits.keyBytes)
        }
        try StorageFailure.refuse(header, "header")
        try StorageFailure.refuse(content ?? "", "content")
    }
}

extension ActKey {
    func refuseUnacceptable() throws(StorageFailure) {
        try StorageFailure.refuse(organisation.text, "organisation", bytes: StorageLimits.keyBytes)
        try StorageFailure.refuse(key, "key", bytes: StorageLimits.keyBytes)
        try StorageFailure.refuse(bodyDigest, "body digest", bytes: StorageLimits.keyBytes)
    }
}

extension AgreementID {
    func refuseUnacceptable() throws(StorageFailure) {
        try StorageFailure.refuse(text, "agreement", bytes: StorageLimits.keyBytes)
    }
}

extension WholeEntry {
    /// What can be appended can be exported and imported.
    func refuseTooLarge() throws(StorageFailure) {
        let bytes = line.utf8.count
        if bytes > StorageLimits.lineBytes { throw .entryTooLarge(bytes: bytes, limit: StorageLimits.lineBytes) }
    }
}

extension StorageFailure {
    static func refuse(
        _ text: String, _ field: String, bytes: ClosedRange<Int> = 0...StorageLimits.lineBytes
    ) throws(StorageFailure) {
        let fault: Fault? =
            switch text.utf8.count {
            case 0 where bytes.lowerBound > 0: .empty
            case ..<bytes.lowerBound: .tooShort
            case (bytes.upperBound + 1)...: .tooLong
            default: text.utf8.contains(0) ? .holdsNUL : nil
            }
        if let fault { throw .unacceptableText(field: field, fault) }
    }
}
