extension BoardPage {
    package func content() -> HTML { HTML() }
}
