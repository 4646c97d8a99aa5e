extension CommitmentPage {
    package func content() -> HTML { HTML() }
}
