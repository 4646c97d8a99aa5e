import Foundation

/// Keeps every other process from writing to the same journal, for as long as it lives.
///
/// The lock dies with the process, so nothing has to be cleaned up after a crash.
final class WriterLock: Sendable {
    private let descriptor: Int32

    init(path: String) throws(StorageFailure) {
        let lockPath = path + ".lock"
        let opened = open(lockPath, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard opened >= 0 else { throw .cannotOpen(path: lockPath, reason: String(cString: strerror(errno))) }
        guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
            let reason = errno
            close(opened)
            if reason == EWOULDBLOCK { throw .locked(path: path) }
            throw .cannotOpen(path: lockPath, reason: String(cString: strerror(reason)))
        }
        descriptor = opened
    }

    deinit { close(descriptor) }

    /// Makes the file, readable by its owner alone, unless it is there; SQLite gives its side files the same rights.
    static func makeFile(path: String) throws(StorageFailure) {
        let opened = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard opened >= 0 else { throw .cannotOpen(path: path, reason: String(cString: strerror(errno))) }
        close(opened)
    }
}
