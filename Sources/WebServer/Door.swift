import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Pages
import People
import Vocabulary

/// Between a request and its route: who is it, may they, what did they send; and back: what the answer becomes.
struct Door: Sendable {
    let site: Site
    let route: Route
    let language: Language

    static let cookie = "overens"
    static let noticeCookie = "overens-notis"

    func answer(_ request: Request, _ context: SiteContext) async throws -> Response {
        let cookies = request.cookies
        let token = cookies[cookie]?.value
        let visit = try token.flatMap { try site.reception?.visit($0, isSeen: !route.isQuiet) }
        let who = visit?.who ?? token.flatMap(site.sessions.who)
        let query = try parsed(Array((request.uri.query ?? "").utf8))
        var call = Call(
            site: site, language: language, who: who, visit: visit,
            remoteAddress: remoteAddress(request, context), path: swedishPath(request.uri.path), query: query,
            rawQuery: route.method == .get ? String((request.uri.query ?? "").prefix(500)) : "",
            wantsJSON: request.headers[.accept] == "application/json",
            host: request.head.authority ?? "", form: FormBody(),
            parameters: context.parameters, token: token,
            notice: cookies[Self.noticeCookie].flatMap { notice($0.value) })
        switch mayDo(route.intent, in: call.agreementID, as: who) {
        case .allowed:
            // What is sent is read only from those who may send it.
            if route.method == .post {
                call.form = try await body(request)
                if route.asksAboutPersons, let question = PersonQuestion(call: call).page() {
                    return try response(to: question, call, hadNotice: false)
                }
                call.form = call.form.without(PersonQuestion.answer)
            }
            return try response(to: await route.answer(call), call, hadNotice: call.notice != nil)
        case .signInFirst: return redirect(call.at("/logga-in"))
        case .forbidden: return try response(to: .forbidden, call, hadNotice: false)
        case .unknown: return try response(to: .notFound, call, hadNotice: false)
        }
    }

    /// The session's cookie. Under its own name alone a browser takes it only from this host, and only over TLS.
    private var cookie: String { site.address?.isSecure == true ? "__Host-\(Self.cookie)" : Self.cookie }

    /// Who is at the other end; behind a proxy on this machine, whom the proxy last saw.
    private func remoteAddress(_ request: Request, _ context: SiteContext) -> String {
        let near = context.remoteAddress ?? ""
        guard site.address != nil, near == "127.0.0.1" || near == "::1",
            let name = HTTPField.Name("X-Forwarded-For"), let seen = request.headers[name]?.split(separator: ",").last
        else { return NetworkAddress.counted(near) }
        return NetworkAddress.counted(String(seen.prefix(60)).filter { $0 != " " })
    }

    private func body(_ request: Request) async throws -> FormBody {
        let type = request.headers[.contentType] ?? ""
        guard type.lowercased().hasPrefix("multipart/") else {
            return try parsed(try await sent(request, keeping: WebLimits.bodyBytes, reading: WebLimits.bodyBytes).bytes)
        }
        guard let boundary = MultipartForm.boundary(in: type) else { throw HTTPError(.badRequest) }
        guard route.takesFiles else { throw HTTPError(.unsupportedMediaType) }
        // Of a body that is too long the first part is kept, so that the form can be shown again with what was written.
        let (bytes, isCut) = try await sent(
            request, keeping: route.uploadBytes, reading: WebLimits.readUploadBytes)
        do {
            return try FormBody(multipart: bytes, boundary: boundary, repeatable: Self.repeatable, isCut: isCut)
        } catch { throw HTTPError(.badRequest) }
    }

    /// The body's first `keeping` bytes.
    /// - Throws: 413 when it is longer than `reading`; 400 when it breaks off or lies about its length.
    private func sent(_ request: Request, keeping: Int, reading: Int) async throws -> (bytes: [UInt8], isCut: Bool) {
        var bytes: [UInt8] = []
        var read = 0
        do {
            for try await part in request.body {
                read += part.readableBytes
                guard read <= reading else { throw HTTPError(.contentTooLarge) }
                bytes.append(contentsOf: part.readableBytesView.prefix(keeping - bytes.count))
            }
        } catch let error as any HTTPResponseError {
            throw error
        } catch {
            throw HTTPError(.badRequest)
        }
        return (bytes, read > bytes.count)
    }

    /// Names that a form may send several times.
    private static let repeatable: Set<String> = measureChoices.union(["med", "lage", "val", "fynd"])
    /// What a measure is tied to, and the feedback that went out with a follow-up.
    private static let measureChoices: Set<String> = [
        "orsaker", "slutsatser", "mal", "omraden", "fortsatt", "aterkoppling",
    ]

    private func parsed(_ bytes: [UInt8]) throws -> FormBody {
        do { return try FormBody(bytes, repeatable: Self.repeatable) } catch { throw HTTPError(.badRequest) }
    }

    private func swedishPath(_ path: String) -> String {
        path == "/en" || path == "/en/" ? "/" : path.hasPrefix("/en/") ? String(path.dropFirst(3)) : path
    }

    // MARK: Answers

    private func response(to answer: Answer, _ call: Call, hadNotice: Bool) throws -> Response {
        switch answer {
        case .page(let page, let status):
            var response = page.html().response(status: status)
            if hadNotice { response.setCookie(expired(Self.noticeCookie)) }
            return response
        case .waiting(let page, let seconds):
            var response = page.html().response()
            if let name = HTTPField.Name("Refresh") { response.headers[name] = "\(seconds)" }
            return response
        case .redirect(let path, let notice):
            var response = redirect(path)
            if let notice {
                response.setCookie(
                    plain(Self.noticeCookie, Data(notice.prefix(500).utf8).base64EncodedString(), seconds: 60))
            }
            return response
        case .text(let text, let type):
            return Response(
                status: .ok, headers: [.contentType: type], body: .init(byteBuffer: ByteBuffer(string: text)))
        case .events(let stream): return stream.response
        case .file(let bytes, let type, let name):
            return Response(
                status: .ok,
                headers: [.contentType: type, .contentDisposition: "attachment; filename=\"\(name)\""],
                body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
        case .signedIn(let token, let path, let seconds):
            var response = redirect(path)
            response.setCookie(plain(cookie, token, seconds: seconds))
            return response
        case .signedOut:
            if let token = call.token {
                site.sessions.end(token)
                site.streams.end(token: token)
                try site.reception?.end(token)
            }
            var response = redirect(call.at("/logga-in"))
            response.setCookie(expired(cookie))
            if let name = HTTPField.Name("Clear-Site-Data") { response.headers[name] = "\"cache\", \"storage\"" }
            return response
        case .notFound:
            return TextPage(frame: call.frame(.words(call.say("Sidan finns inte", "Page not found"))), kind: .notFound)
                .html().response(status: .notFound)
        case .forbidden:
            return TextPage(frame: call.frame(.words(call.say("Ingen behörighet", "No access"))), kind: .forbidden)
                .html().response(status: .forbidden)
        }
    }

    /// After a form comes a page of its own, so that reloading sends nothing twice.
    private func redirect(_ path: String) -> Response { Response(status: .seeOther, headers: [.location: path]) }

    private func plain(_ name: String, _ value: String, seconds: Int) -> Cookie {
        Cookie(
            name: name, value: value, maxAge: seconds, path: "/", secure: site.address?.isSecure ?? false,
            httpOnly: true, sameSite: .lax)
    }

    private func expired(_ name: String) -> Cookie { plain(name, "", seconds: 0) }

    private func notice(_ cookie: String) -> String? {
        Data(base64Encoded: cookie).flatMap { String(bytes: $0, encoding: .utf8) }
    }
}

extension HTML {
    func response(status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status, headers: [.contentType: "text/html; charset=utf-8"],
            body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
