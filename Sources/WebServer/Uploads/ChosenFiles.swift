import Collaboration
import Dispatch
import Intake
import Ledger
import Synchronization
import Vocabulary

/// Files that somebody has chosen and that are not read in. They lie in memory alone, and are gone when they are read in, let go, forgotten for half an
/// hour, or when the program stops: nothing of a file is saved before somebody has seen what it holds.
final class ChosenFiles: Sendable {
    /// Where a chosen file stands.
    enum Standing: Sendable {
        case chosen
        /// Things read so far.
        case reading(Int)
        case read(FileReading)
        case refused(FileRefusal)
        case takingIn(Int)
        case taken(entry: Int)
        case notTaken([Refusal])
        /// The disk's fault, or ours.
        case failed
    }

    struct Chosen: Sendable {
        let agreement: AgreementID
        let actor: Actor
        let name: String
        let bytes: [UInt8]
        let source: String
        let readers: RowsAct.Readers
        var plan: ReadingPlan
        var standing: Standing
        var touched: Instant

        var isBusy: Bool {
            switch standing {
            case .reading, .takingIn: true
            default: false
            }
        }
    }

    private let files = Mutex<[String: Chosen]>([:])
    /// One file at a time: a long one takes a core for half a minute.
    private let queue = DispatchQueue(label: "rows", qos: .utility)

    /// Keeps a file under an address that nobody can guess; false when there is no room for it.
    func put(_ file: Chosen, under key: String) -> Bool {
        files.withLock { files in
            forget(&files, at: file.touched)
            let own = files.filter {
                $0.value.agreement == file.agreement && $0.value.actor.organisation == file.actor.organisation
            }
            if own.count >= ChosenFileLimits.ofOne,
                let oldest = own.filter({ !$0.value.isBusy }).min(by: { $0.value.touched < $1.value.touched })
            {
                files[oldest.key] = nil
            }
            guard files.values.map(\.bytes.count).reduce(file.bytes.count, +) <= ChosenFileLimits.bytes else {
                return false
            }
            files[key] = file
            return true
        }
    }

    /// The file of that address, for the organisation that chose it.
    func file(_ key: String, of agreement: AgreementID, for organisation: ActorKey, at moment: Instant) -> Chosen? {
        files.withLock { files in
            forget(&files, at: moment)
            guard let file = files[key], file.agreement == agreement, file.actor.organisation == organisation else {
                return nil
            }
            files[key]?.touched = moment
            return file
        }
    }

    func drop(_ key: String) { files.withLock { $0[key] = nil } }

    /// Begins a piece of work on a file, unless another is under way; the work says itself where it comes.
    func begin(_ key: String, _ standing: Standing, plan: ReadingPlan, _ work: @escaping @Sendable (Chosen) -> Void) {
        let begun = files.withLock { files -> Chosen? in
            guard let file = files[key], !file.isBusy else { return nil }
            if case .taken = file.standing { return nil }
            files[key]?.standing = standing
            files[key]?.plan = plan
            return files[key]
        }
        if let begun { queue.async { work(begun) } }
    }

    func say(_ standing: Standing, of key: String) { files.withLock { $0[key]?.standing = standing } }

    /// What is under way is never forgotten.
    private func forget(_ files: inout [String: Chosen], at moment: Instant) {
        files = files.filter {
            $0.value.isBusy || moment.seconds - $0.value.touched.seconds < Int64(ChosenFileLimits.keptMinutes) * 60
        }
    }
}

/// Numbers that bound what lies in memory; `overens limits` prints them.
package enum ChosenFileLimits {
    package static let keptMinutes = 30
    /// Files that one organisation has chosen in one agreement and not dealt with.
    package static let ofOne = 3
    package static let bytes = 200_000_000
}
