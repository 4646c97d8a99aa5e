import Foundation
package import People

/// How people come in.
package enum Entrance: Sendable {
    /// By choosing a post: in the demo, and on this machine while nobody has an account.
    case choosing
    /// By their accounts. Without delivery no letters are sent: links are handed over by those who administer.
    /// Passwords and codes are guarded by a key outside the database, where there is one.
    case accounts(send: Delivery?, key: SignInKey?)
}

/// Where the pages are for everybody: `https://overens.example.se`, served by a proxy that ends TLS.
package struct SiteAddress: Hashable, Sendable {
    /// Without a slash at its end.
    package let text: String
    /// The name and perhaps the port, as browsers ask for it.
    package let host: String
    package let isSecure: Bool

    /// Nil when it is no address of a whole site: scheme http or https and a host, nothing after it.
    package init?(_ text: String) {
        guard let parts = URLComponents(string: text), let host = parts.host?.lowercased(), !host.isEmpty,
            parts.scheme == "https" || parts.scheme == "http", parts.path.isEmpty || parts.path == "/",
            parts.query == nil, parts.fragment == nil, parts.user == nil
        else { return nil }
        isSecure = parts.scheme == "https"
        self.host = parts.port.map { "\(host):\($0)" } ?? host
        self.text = "\(isSecure ? "https" : "http")://\(self.host)"
    }
}

/// A network address as tries are counted by.
enum NetworkAddress {
    /// An address of version 6 by its first half: whoever has one has all that begin so.
    static func counted(_ address: String) -> String {
        let plain = address.prefix { $0 != "%" }
        guard plain.contains(":") else { return String(plain) }
        // Version 4, dressed as version 6.
        if plain.contains("."), let last = plain.split(separator: ":").last { return String(last) }
        let halves = plain.split(separator: "::", maxSplits: 1, omittingEmptySubsequences: false)
            .map { $0.split(separator: ":").map { String($0.drop { $0 == "0" }) } }
        let first = halves.first ?? []
        let known = halves.reduce(0) { $0 + $1.count }
        let gap = halves.count > 1 ? Array(repeating: "", count: max(0, 8 - known)) : []
        return (first + gap + (halves.count > 1 ? halves[1] : [])).prefix(4).joined(separator: ":")
    }
}
