extension TextPage {
    package func content() -> HTML { HTML() }
}
