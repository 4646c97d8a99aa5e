import Vocabulary

/// A note that the reader may read, as it hangs on an entry.
struct NoteText {
    let text: String
    /// Whether all parties read it, or its own organisation alone.
    let isShared: Bool
    let organisation: ActorKey
}
