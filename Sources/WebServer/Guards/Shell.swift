import HTTPTypes
import Hummingbird
import Logging
import Pages
import Vocabulary

/// Around every answer: the headers that keep browsers safe, a time limit, and a page for every error.
struct Shell: RouterMiddleware {
    let site: Site

    func handle(
        _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        var response: Response
        do {
            response = try await next(request, context)
        } catch {
            response = page(for: error, request, context)
        }
        for (name, value) in Self.headers { response.headers[name] = value }
        // Should a browser open a file that came from outside, nothing in it may run.
        if response.headers[.contentDisposition] != nil {
            response.headers[.contentSecurityPolicy]?.append("; sandbox")
        }
        if site.address?.isSecure == true { response.headers[.strictTransportSecurity] = "max-age=31536000" }
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
        return response
    }

    private func page(for error: any Error, _ request: Request, _ context: SiteContext) -> Response {
        let status = (error as? any HTTPResponseError)?.status ?? .internalServerError
        let language: Language = request.uri.path == "/en" || request.uri.path.hasPrefix("/en/") ? .english : .swedish
        let number = String(context.id.suffix(8)).uppercased()
        if status.code >= 500 {
            // The error's own words may hold what people wrote: only its type is kept.
            context.logger.error("request failed", metadata: ["number": "\(number)", "type": "\(type(of: error))"])
        }
        let kind: TextPage.Kind =
            switch status.code {
            case 404, 405: .notFound
            case 403: .forbidden
            case 500...: .failure(number: number)
            default:
                .refused(reasons: [
                    language == .swedish ? "Det som skickades gick inte att läsa." : "What was sent could not be read."
                ])
            }
        let title = language == .swedish ? "Något gick inte" : "Something did not work"
        let other: Language = language == .swedish ? .english : .swedish
        let path = language == .english ? String(request.uri.path.dropFirst(3)) : request.uri.path
        let frame = Frame(
            language: language, title: .words(title),
            otherLanguagePath: Address.path(path.isEmpty ? "/" : path, in: other),
            isDemo: site.isDemo)
        return TextPage(frame: frame, kind: kind).html().response(status: status.code == 405 ? .notFound : status)
    }

    private static let headers: [(HTTPField.Name, String)] = {
        let fields = [
            "Content-Security-Policy":
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
                + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer",
            "Cross-Origin-Opener-Policy": "same-origin",
            "Cross-Origin-Resource-Policy": "same-origin",
            "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
        ]
        return fields.compactMap { name, value in HTTPField.Name(name).map { ($0, value) } }
    }()
}
