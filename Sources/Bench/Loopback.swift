import Foundation

#if canImport(Glibc)
    import Glibc
    private let stream = Int32(SOCK_STREAM.rawValue)
#else
    private let stream = SOCK_STREAM
#endif

/// One request over loopback, on a connection of its own.
enum Loopback {
    struct Reply {
        let status: Int
        let head: String
        let body: [UInt8]

        /// The value of a cookie that the reply sets.
        func cookie(_ name: String) -> String? {
            guard let start = head.firstRange(of: "\(name)=")?.upperBound else { return nil }
            return String(head[start...].prefix { $0 != ";" && !$0.isNewline })
        }
    }

    /// Nil when nobody answers.
    static func get(_ path: String, port: UInt16, cookie: String = "") -> Reply? {
        let cookie = cookie.isEmpty ? "" : "Cookie: \(cookie)\r\n"
        return send("GET \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\(cookie)Connection: close\r\n\r\n", port: port)
    }

    static func post(_ path: String, _ form: String, port: UInt16) -> Reply? {
        let head = "POST \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n"
        let fields = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: \(form.utf8.count)\r\n\r\n"
        return send(head + fields + form, port: port)
    }

    private static func send(_ request: String, port: UInt16) -> Reply? {
        let socket = socket(AF_INET, stream, 0)
        guard socket >= 0 else { return nil }
        defer { close(socket) }
        var limit = timeval()
        limit.tv_sec = 10
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        let connected = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else { return nil }
        let bytes = Array(request.utf8)
        guard write(socket, bytes, bytes.count) == bytes.count else { return nil }
        var reply: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(socket, &part, part.count)
            guard count > 0 else { break }
            reply += part[0..<count]
        }
        return parsed(reply)
    }

    private static func parsed(_ bytes: [UInt8]) -> Reply? {
        guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
        let head = String(decoding: bytes[..<end.lowerBound], as: UTF8.self)
        let words = head.split(separator: " ", maxSplits: 2)
        guard words.count > 1, let status = Int(words[1]) else { return nil }
        return Reply(status: status, head: head, body: Array(bytes[end.upperBound...]))
    }
}
