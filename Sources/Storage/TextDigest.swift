/// The digest by which a text is known: SHA-256 of its UTF-8, as 64 hexadecimal digits.
package func digest(ofText text: String) -> String { Digest.of(Array(text.utf8)) }
