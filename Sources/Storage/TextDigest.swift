import Crypto

/// The digest by which a text is known: SHA-256 of its UTF-8, as 64 hexadecimal digits.
package func digest(ofText text: String) -> String { Digest.of(Array(text.utf8)) }

/// The digest of a file that is read chunk by chunk, so that it need not lie in memory whole.
package func fileDigest(_ each: (_ chunk: ([UInt8]) throws -> Void) throws -> Void) rethrows -> String {
    var hash = SHA256()
    try each { hash.update(data: $0) }
    return Digest.hex(hash.finalize())
}
