/// That something takes its time: how far it has come, and a way to look again. It loads itself again.
package struct WaitingPage: Page {
    package var frame: Frame
    package var heading: String
    /// How far it has come, in a sentence.
    package var progress: String
    /// That the page loads itself again, and when.
    package var note: String
    package var again: Link

    package init(frame: Frame, heading: String, progress: String, note: String, again: Link) {
        self.frame = frame
        self.heading = heading
        self.progress = progress
        self.note = note
        self.again = again
    }

    package func write(to page: inout HTML) {
        page += """
            <h1 class="title">\(heading)</h1><p class="verdict" role="status">\(progress)</p><p>\(note)</p>\
            <p>\(again.html(frame.language))</p>
            """
    }
}
