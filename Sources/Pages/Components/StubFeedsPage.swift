extension FeedsPage {
    package func content() -> HTML { HTML() }
}
