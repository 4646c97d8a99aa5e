import HTTPTypes
import Hummingbird
import People

/// One row a route: what it answers, and what the policy is asked. A route without an intent cannot be written.
struct Route: Sendable {
    let method: HTTPRequest.Method
    /// Below the language: `overenskommelser/:id`.
    let path: String
    let intent: Intent
    let answer: @Sendable (Call) async throws -> Answer
    /// Whether its form may send a file, and so a longer body.
    var takesFiles = false
    /// So much of a form with a file is kept.
    var uploadBytes = WebLimits.uploadBytes
    /// Asked for by a page on its own: it keeps nobody signed in.
    var isQuiet = false
    /// Whether what is written in its form is looked through for what points at persons.
    var asksAboutPersons = true

    static func get(_ path: String, _ intent: Intent, _ answer: @escaping @Sendable (Call) async throws -> Answer)
        -> Route
    {
        Route(method: .get, path: path, intent: intent, answer: answer)
    }
    static func post(_ path: String, _ intent: Intent, _ answer: @escaping @Sendable (Call) async throws -> Answer)
        -> Route
    {
        Route(method: .post, path: path, intent: intent, answer: answer)
    }

    /// The route, taking forms with a file too.
    var takingFiles: Route {
        var route = self
        route.takesFiles = true
        return route
    }

    /// The route, taking forms with a file of many rows.
    var takingTables: Route {
        var route = takingFiles
        route.uploadBytes = WebLimits.tableBytes + 500_000
        return route
    }

    /// The route, keeping nobody signed in.
    var quiet: Route {
        var route = self
        route.isQuiet = true
        return route
    }

    /// The route, asking nobody whether a person is meant: its form is about who signs in, or asks in its own way.
    var namingPeople: Route {
        var route = self
        route.asksAboutPersons = false
        return route
    }

    /// Every route of the program.
    static let all: [Route] =
        plainRoutes + agreementRoutes + actRoutes + entryRoutes + feedRoutes + signInRoutes
        + accountRoutes + peopleRoutes
        + setupRoutes + earlierRoutes
        + readingRoutes + setupCalendarRoutes
        + planRoutes + pasteRoutes + taskRoutes
        + paperRoutes + writeRoutes + renewalRoutes + doneLinkRoutes + letterRoutes
        + fileRoutes + periodRoutes
        + outboxRoutes + monthRoutes
        + administrationRoutes
        + measureRoutes
        + stepRoutes + bodyRoutes
        + chainRoutes + chainWriteRoutes
        + importRoutes
        + reportRoutes + reportListRoutes + deliveryRoutes
        + weekRoutes + weekWriteRoutes
        + pictureRoutes + pictureWriteRoutes + frozenPictureRoutes
}
