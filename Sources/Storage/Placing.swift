import Crypto
import Foundation

/// Files put in place so that they are whole or not there, and stay after a power cut.
enum Placing {
    static func refuseTaken(_ path: String) throws(StorageFailure) {
        if FileManager.default.fileExists(atPath: path) { throw .alreadyThere(path: path) }
    }

    static func remove(_ path: String) { unlink(path) }

    /// Writes a file that only its owner may read.
    static func write(_ data: Data, to path: String) throws {
        try WriterLock.makeFile(path: path)
        try data.write(to: URL(fileURLWithPath: path))
        try sync(path)
    }

    /// Copies the bytes into a file that only its owner may read.
    static func copy(_ source: String, to path: String) throws {
        guard let from = FileHandle(forReadingAtPath: source) else {
            throw StorageFailure.cannotOpen(path: source, reason: "there is no such file, or it may not be read")
        }
        try WriterLock.makeFile(path: path)
        let target = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        while let chunk = try from.read(upToCount: chunkBytes), !chunk.isEmpty { try target.write(contentsOf: chunk) }
        try target.synchronize()
        try target.close()
    }

    /// Gives a finished file its name, and waits until the folder has it on the disk.
    static func move(_ path: String, to name: String) throws(StorageFailure) {
        try refuseTaken(name)
        guard rename(path, name) == 0 else { throw .cannotOpen(path: name, reason: String(cString: strerror(errno))) }
        try sync(URL(fileURLWithPath: name).deletingLastPathComponent().path)
    }

    /// Waits until a file or folder is on the disk.
    static func sync(_ path: String) throws(StorageFailure) {
        let opened = open(path, O_RDONLY | O_CLOEXEC)
        guard opened >= 0 else { throw .cannotOpen(path: path, reason: String(cString: strerror(errno))) }
        defer { close(opened) }
        guard fsync(opened) == 0 else { throw .writingStopped }
    }

    static func bytes(of path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        guard let size = attributes[.size] as? Int else {
            throw StorageFailure.unreadable(column: "the size of \(path)")
        }
        return size
    }

    /// True when there is no such file, or nothing in it.
    static func isEmpty(_ path: String) throws -> Bool {
        try !FileManager.default.fileExists(atPath: path) || bytes(of: path) == 0
    }

    static func digest(of path: String) throws -> String {
        guard let file = FileHandle(forReadingAtPath: path) else {
            throw StorageFailure.cannotOpen(path: path, reason: "there is no such file, or it may not be read")
        }
        var hash = SHA256()
        while let chunk = try file.read(upToCount: chunkBytes), !chunk.isEmpty { hash.update(data: chunk) }
        return Digest.hex(hash.finalize())
    }

    private static let chunkBytes = 1_000_000
}
