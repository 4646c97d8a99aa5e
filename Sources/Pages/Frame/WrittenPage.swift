/// A page whose content was written before, for everybody who asks for it in the same language on the same day.
package struct WrittenPage: Page {
    package var frame: Frame
    package let drawsFigures: Bool
    package let script: String?
    private let content: HTML

    /// - Parameter page: the page whose content, as it is in its frame's language, is kept.
    package init(_ page: some Page) {
        frame = page.frame
        drawsFigures = page.drawsFigures
        script = page.script
        content = HTML(page.write)
    }

    package func write(to page: inout HTML) { page += content }
}
