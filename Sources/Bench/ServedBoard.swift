import Foundation

/// A server of the invented board, signed in to, and the client that asks it.
final class ServedBoard {
    struct Run {
        let pagesPerSecond: Double
        let slowestOfHundred: Double
        let pages: Double
        /// Milliseconds of the server's CPU.
        var processorForPage: Double?
    }

    private static let path = "/overenskommelser/\(InventedAgreement.id)"
    private let server: Child
    private let folder: URL
    private let port: UInt16
    private let cookie: String
    let pageBytes: Int

    /// - Parameter core: the one core that the server may use; all when nil.
    init(in folder: URL, core: Int?) throws {
        self.folder = folder
        server = try Child(
            ownProgram.path(), ["--serve-board", folder.path()], output: folder.appending(path: "server.txt"),
            core: core)
        do {
            port = try server.port(within: 30)
            let form = "post=\(InventedAgreement.id)/\(InventedAgreement.post)"
            guard let token = Loopback.post("/logga-in", form, port: port)?.cookie("overens") else {
                throw BenchFailure(text: "signing in gave no session")
            }
            cookie = "overens=\(token)"
            guard let page = Loopback.get(Self.path, port: port, cookie: cookie), page.status == 200 else {
                throw BenchFailure(text: "the board did not answer 200")
            }
            let rows =
                String(decoding: page.body, as: UTF8.self).split(separator: "Påhittat åtagande nummer ").count - 1
            guard rows >= InventedAgreement.commitments else {
                throw BenchFailure(text: "the page shows \(rows) commitments")
            }
            pageBytes = page.body.count
        } catch {
            server.stop()
            throw error
        }
    }

    func stop() { server.stop() }

    /// Registrations by `clients` at once, each with a key of its own, one commitment after the other: all but those that
    /// ask for which place, recipient or grade.
    func registrations(_ seconds: Int, clientCore: Int?) throws -> Run {
        let lines = """
            local number = 0
            wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
            local labels = {}
            for n = 0, \(InventedAgreement.commitments - 1) do
              if n % 16 ~= 4 and n % 16 ~= 10 and n % 16 ~= 14 then labels[#labels + 1] = "K" .. (n + 1) end
            end
            request = function()
              number = number + 1
              local path = "\(Self.path)/atagande/" .. labels[number % #labels + 1] .. "/registrera"
              local body = "nyckel=bench-" .. number .. "&datum=\(InventedAgreement.today)"
              return wrk.format("POST", path, nil, body)
            end
            """
        return try posting(lines, seconds, name: "register", clientCore: clientCore)
    }

    /// - Parameter script: what `clients` send, and again as soon as they have their answer.
    private func posting(_ script: String, _ seconds: Int, name: String, clientCore: Int?) throws -> Run {
        guard let wrk = Wrk() else { throw BenchFailure(text: "wrk is not installed (Debian package wrk)") }
        let file = folder.appending(path: "\(name).lua")
        try Data(script.utf8).write(to: file)
        let before = server.processorSeconds
        let run = try wrk.run(
            "http://127.0.0.1:\(port)", cookie: cookie, clients: clients, seconds: seconds, pageBytes: 1,
            output: folder.appending(path: "wrk-\(name).txt"), core: clientCore, script: file)
        let used = before.flatMap { before in server.processorSeconds.map { $0 - before } }
        return Run(
            pagesPerSecond: run.pagesPerSecond, slowestOfHundred: run.slowestOfHundred, pages: run.pages,
            processorForPage: used.map { $0 * 1000 / max(run.pages, 1) })
    }

    /// Quick reports by `clients` at once, each with a key of its own: every other one in three taps with a place of the post's own, the others
    /// with a place's name and a text. First a second to get warm, in which the post gets its place, and then as many runs as asked for.
    func reports(_ seconds: Int, times: Int, clientCore: Int?) throws -> [Run] {
        return try ([1] + Array(repeating: seconds, count: times)).enumerated().map { number, seconds in
            let lines = """
                local number = 0
                wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
                request = function()
                  number = number + 1
                  local place = "plats=%7CStationen"
                  if number % 2 == 1 or \(number == 0) then place = "platsnamn=Stationen&text=Trasig+belysning" end
                  local body = "nyckel=bench-\(number)-" .. number .. "&typ=narkotika&nar=nyss&" .. place
                  return wrk.format("POST", "\(Self.path)/rapportera", nil, body)
                end
                """
            return try posting(lines, seconds, name: "report-\(number)", clientCore: clientCore)
        }
    }

    var residentMegabytes: Double? { server.residentMegabytes }

    /// A second to get warm, and then as many runs as asked for.
    func runs(_ arguments: Arguments, name: String, query: String = "", times: Int, clientCore: Int?) throws -> [Run] {
        guard let wrk = Wrk() else { return [] }
        return try ([1] + Array(repeating: arguments.seconds, count: times)).enumerated().map { number, seconds in
            let before = server.processorSeconds
            let run = try wrk.run(
                "http://127.0.0.1:\(port)\(Self.path)\(query)", cookie: cookie, clients: clients, seconds: seconds,
                pageBytes: pageBytes, output: folder.appending(path: "wrk-\(name)-\(number).txt"), core: clientCore)
            var processor: Double?
            if let before, let after = server.processorSeconds, run.pages > 0 {
                processor = (after - before) * 1000 / run.pages
            }
            return Run(
                pagesPerSecond: run.pagesPerSecond, slowestOfHundred: run.slowestOfHundred, pages: run.pages,
                processorForPage: processor)
        }.dropFirst().map { $0 }
    }
}
