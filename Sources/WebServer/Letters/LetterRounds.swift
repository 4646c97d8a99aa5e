import Dispatch
import Logging
import Mail
import ServiceLifecycle

/// Writes the letters that are due and sends those that wait, every half minute while the server runs, on a thread of its
/// own: a program that sends slowly holds no page up.
struct LetterRounds: Service {
    let writing: LetterWriting
    let postman: Postman
    let logger: Logger

    static let pause = Duration.seconds(30)
    private static let queue = DispatchQueue(label: "overens.letters")

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await round()
                // Woken early when the server stops.
                try? await Task.sleep(for: Self.pause)
            }
        }
    }

    private func round() async {
        await withCheckedContinuation { done in
            Self.queue.async {
                Self.inTurn([
                    { _ = try writing.write() },
                    { _ = try postman.round { writing.site.clock() } },
                ]) { error in
                    // Tried again in the next round; what it was about is not written to the log.
                    logger.error("letters were not written or sent", metadata: ["type": "\(type(of: error))"])
                }
                done.resume()
            }
        }
    }

    /// Does one thing after the other, whatever became of those before it: letters that wait are sent also when no new one
    /// can be written.
    static func inTurn(_ works: [() throws -> Void], failed: (any Error) -> Void) {
        for work in works {
            do { try work() } catch { failed(error) }
        }
    }
}
